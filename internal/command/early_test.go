package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What a build could not do at its end it refuses before it reads anything, and writes nothing.
func TestRefusedEarly(t *testing.T) {
	dir := t.TempDir()
	corpus := filepath.Join(dir, "texts")
	foreign := filepath.Join(dir, "foreign")
	for _, f := range []string{filepath.Join(corpus, "a.txt"), filepath.Join(foreign, "letter.txt")} {
		if err := os.MkdirAll(filepath.Dir(f), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(f, []byte("عنوان\n\nقال الوزير إن الطريق مفتوح أمام القوافل منذ صباح اليوم.\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(corpus, "a.txt")
	out := filepath.Join(dir, "out")
	for _, tt := range []struct {
		args []string
		says string
	}{
		{[]string{"-corpus", file, "-out", out}, "is a file, want a folder of documents\nkashshaf: hint: name the folder that it lies in: " + corpus},
		{[]string{"-corpus", corpus, "-out", file}, "is a file, want a folder\nkashshaf: hint: name another folder with -out"},
		{[]string{"-corpus", corpus, "-out", filepath.Join(file, "below")}, "is a file, want a folder"},
		{[]string{"-corpus", corpus, "-out", foreign}, "it is not empty"},
		{[]string{"-corpus", corpus, "-out", out, "-report", filepath.Join(dir, "nowhere", "r.json")}, `there is no folder "` + filepath.Join(dir, "nowhere")},
		{[]string{"-corpus", corpus, "-out", out, "-report", foreign}, "it is a folder, want a file"},
		{[]string{"-corpus", corpus, "-out", out, "-corrections", filepath.Join(dir, "no.json")}, "no file there"},
		{[]string{"-corpus", corpus, "-out", out, "-source", dir}, "-source"},
	} {
		_, errs, code := call("", append([]string{"build", "-cache", "none"}, tt.args...)...)
		if code != exitFailed || !strings.Contains(errs, tt.says) || strings.Contains(errs, "reading") {
			t.Errorf("build %s: exit code %d, said %q; want %d and %q", strings.Join(tt.args, " "), code, errs, exitFailed, tt.says)
		}
		if _, err := os.Stat(out); err == nil {
			t.Fatalf("build %s made the folder", strings.Join(tt.args, " "))
		}
	}
	left, err := filepath.Glob(filepath.Join(dir, "*", ".kashshaf-probe-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("probes are left: %q, %v", left, err)
	}
}

// A folder without a site, and an invalid address, come with a remedy.
func TestServeHints(t *testing.T) {
	empty := t.TempDir()
	if _, errs, _ := call("", "serve", empty); !strings.Contains(errs, "no site there") ||
		!strings.Contains(errs, "hint: make one first: kashshaf build") {
		t.Errorf("an empty folder: %q", errs)
	}
	if err := os.WriteFile(filepath.Join(empty, "index.html"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, errs, _ := call("", "serve", "-addr", ":99999", empty); !strings.Contains(errs, `address ":99999": invalid port; want host:port`) {
		t.Errorf("a port that is none: %q", errs)
	}
}
