package command

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/internal/program"
)

// TestWithoutGo builds a command that carries the program, and runs it where there is nothing
// else: an empty folder, an empty PATH, a folder of documents.
func TestWithoutGo(t *testing.T) {
	if testing.Short() {
		t.Skip("links the program and the command")
	}
	exe := wholeCommand(t)
	corpus, empty := filepath.Join(t.TempDir(), "texts"), t.TempDir()
	if err := os.CopyFS(corpus, os.DirFS(documents)); err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) (string, error) {
		cmd := exec.Command(exe, args...)
		cmd.Dir, cmd.Env = empty, []string{"PATH=", "SYSTEMROOT=" + os.Getenv("SYSTEMROOT")}
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	out, err := run("build", "-corpus", corpus, "-out", "site")
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if strings.Contains(out, "linking") {
		t.Errorf("a command that carries the program links one:\n%s", out)
	}
	programs, _ := filepath.Glob(filepath.Join(empty, "site", "assets", "app-*.wasm"))
	if _, err := os.Stat(filepath.Join(empty, "site", "index.html")); err != nil || len(programs) != 1 {
		t.Errorf("no site: %v, programs %q", err, programs)
	}
	// What the real program carries is found in it, also beside the previous edition.
	if err := os.WriteFile(filepath.Join(corpus, "later.md"), []byte("---\ntitle: زرافة\ndate: 2021-01-02\n---\n\nرأى أهل القرية زرافة صباح الأحد.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := run("build", "-corpus", corpus, "-out", "site"); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if out, err := run("search", "-site", "site", "زرافة"); err != nil || !strings.Contains(out, "1 document\n") {
		t.Errorf("a search in the site that was built: %v, said %s", err, out)
	}
	if out, err := run("build"); err == nil || !strings.Contains(out, "kashshaf: hint: name a folder of documents with -corpus") {
		t.Errorf("with no corpus: %v, said %s", err, out)
	}
}

// wholeCommand builds a command around the linked program, as make does.
func wholeCommand(t *testing.T) string {
	t.Helper()
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	p, err := program.Link(context.Background(), root)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := p.Save(dir, 1); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	over := make(map[string]string)
	for _, e := range entries {
		over[filepath.Join(root, "internal", "program", "linked", e.Name())] = filepath.Join(dir, e.Name())
	}
	overlay, err := json.Marshal(map[string]any{"Replace": over})
	if err != nil {
		t.Fatal(err)
	}
	file, exe := filepath.Join(dir, "overlay.json"), filepath.Join(t.TempDir(), "kashshaf")
	if runtime.GOOS == "windows" {
		exe += ".exe"
	}
	if err := os.WriteFile(file, overlay, 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "build", "-tags", "linked", "-overlay", file, "-o", exe, ".")
	cmd.Dir = root
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return exe
}
