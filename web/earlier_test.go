package web

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// assetsOf lists the assets in a site's folder.
func assetsOf(t *testing.T, dir string) []string {
	t.Helper()
	var names []string
	for name := range tree(t, dir) {
		if strings.HasPrefix(name, assetsFolder) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// TestEarlierAssets: what pages of the previous edition request stays for one edition, and is
// reported; nothing stays of the edition before that.
func TestEarlierAssets(t *testing.T) {
	dir := t.TempDir()
	edition := func(program string, prune bool) (Report, []string) {
		t.Helper()
		opt := testOptions(dir)
		opt.Program, opt.Prune = []byte("\x00asm\x01\x00\x00\x00"+program), prune
		report, err := Build(t.Context(), newFake(), opt)
		if err != nil {
			t.Fatal(err)
		}
		return report, assetsOf(t, dir)
	}
	programOf := func(assets []string) []string {
		return slices.DeleteFunc(slices.Clone(assets), func(name string) bool { return !strings.HasSuffix(name, ".wasm") })
	}
	report, first := edition("one", false)
	if report.Earlier.Files != 0 || len(programOf(first)) != 1 {
		t.Fatalf("the first edition keeps %v of none; assets %q", report.Earlier, first)
	}
	report, both := edition("two", false)
	if report.Earlier.Files != 1 || report.Earlier.Bytes != int64(len("\x00asm\x01\x00\x00\x00one")) ||
		!strings.Contains(report.String(), "-prune") {
		t.Errorf("it keeps %v and says %s", report.Earlier, report)
	}
	if !slices.Contains(both, programOf(first)[0]) || len(programOf(both)) != 2 {
		t.Errorf("assets %q, want the program of %q too", both, first)
	}
	for _, name := range []string{workerFile, sbomFile} {
		if strings.Contains(read(t, filepath.Join(dir, name)), programOf(first)[0]) {
			t.Errorf("%s names an asset of the edition before", name)
		}
	}
	if _, again := edition("two", false); !slices.Equal(again, both) {
		t.Errorf("the same edition once more has the assets %q, want %q", again, both)
	}
	if _, third := edition("three", false); slices.Contains(third, programOf(first)[0]) || len(programOf(third)) != 2 {
		t.Errorf("assets %q, want those of two editions", third)
	}
	if report, pruned := edition("three", true); len(programOf(pruned)) != 1 || report.Earlier.Files != 0 {
		t.Errorf("pruned, it has the assets %q", pruned)
	}
}

// TestEarlierMark: a marker from before assets were recorded is read, and one that leads out of
// the folder is not ours.
func TestEarlierMark(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "assets"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"app-0.wasm", "app-0.wasm.br"} {
		if err := os.WriteFile(filepath.Join(dir, "assets", name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for text, want := range map[string][]string{
		`{"edition":"e","files":["assets"]}`:                                     {"assets/app-0.wasm"},
		`{"edition":"e","files":["assets"],"assets":["assets/a.js"]}`:            {"assets/a.js"},
		`{"edition":"e","files":["assets"],"assets":["assets/../../a"]}`:         nil,
		`{"edition":"e","files":[],"assets":[],"before":["d/idlib/index.html"]}`: nil,
	} {
		if err := os.WriteFile(filepath.Join(dir, marker), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if m, err := readMark(dir); (err == nil) != (want != nil) || err == nil && !slices.Equal(m.Assets, want) {
			t.Errorf("%s: assets %q, %v; want %q", text, m.Assets, err, want)
		}
	}
}

// TestProgramNamed: main pages name a program that is the same for every corpus, so that it is
// requested at once; no page names any other.
func TestProgramNamed(t *testing.T) {
	for _, packs := range [][][]byte{{[]byte("corpus")}, nil} {
		dir := t.TempDir()
		opt := testOptions(dir)
		opt.Packs = packs
		if _, err := Build(context.Background(), newFake(), opt); err != nil {
			t.Fatal(err)
		}
		program, err := filepath.Glob(filepath.Join(dir, "assets", "app-*.wasm"))
		if err != nil || len(program) != 1 {
			t.Fatalf("programs %q, %v, want one", program, err)
		}
		for page, main := range map[string]bool{"index.html": true, "about/index.html": true, "d/idlib-truce/index.html": false} {
			data, err := os.ReadFile(filepath.Join(dir, page))
			if err != nil {
				t.Fatal(err)
			}
			named := strings.Contains(string(data), `data-program="assets/`+filepath.Base(program[0])+`"`)
			if want := main && packs != nil; named != want {
				t.Errorf("%s with %d packs names the program: %v, want %v", page, len(packs), named, want)
			}
		}
	}
}

// TestPartsStay: a site in parts is rebuilt into its folder, and the parts of the previous
// edition stay for those who have it open, even next to an edition that has none.
func TestPartsStay(t *testing.T) {
	dir := t.TempDir()
	for _, parts := range [][]Part{{{"one", []byte("1")}}, {{"two", []byte("2")}}, nil} {
		opt := testOptions(dir)
		if opt.Parts = parts; parts != nil {
			opt.Packs = [][]byte{[]byte(parts[0].Name)}
		}
		if _, err := Build(context.Background(), newFake(), opt); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "assets", "parts", "two.bin")); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "assets", "parts", "one.bin")); err == nil {
		t.Error("a part stays for longer than one edition")
	}
}
