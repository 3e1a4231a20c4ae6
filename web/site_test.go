package web

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"github.com/kashshaf/kashshaf/app"
)

func testOptions(dir string) Options {
	return Options{
		Out: dir, Program: bytes.Repeat([]byte("\x00asm program "), 500),
		WasmExec: []byte("globalThis.Go = class {};\n"), Demo: true, Precompress: true, Quality: 5,
	}
}

// tree reads a folder: content by path.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		path, _ := filepath.Rel(dir, name)
		files[filepath.ToSlash(path)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestBuild(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "dist")
	stages := map[string]int{}
	opt := testOptions(dir)
	opt.Progress = func(stage string, done, total int) { stages[stage] = total - done }
	report, err := Build(context.Background(), newFake(), opt)
	if err != nil {
		t.Fatal(err)
	}
	files := tree(t, dir)
	for _, want := range []string{
		"index.html", "entities/index.html", "about/index.html", "words/index.html", "embed/index.html", "offline/index.html",
		"d/idlib-truce/index.html", "d/month/index.html", "d/undated/index.html", "e/putin/index.html",
		"404.html", "sw.js", "widget.js", "manifest.webmanifest", "robots.txt", "sitemap.xml", ".nojekyll", "kashshaf.json",
		"icons/icon.svg", "icons/icon-192.png", "icons/icon-512.png", "icons/maskable-512.png",
		"demo/index.html", "demo/demo.css", "index.html.br", "index.html.gz", "sw.js.br", "sw.js.gz",
	} {
		if _, ok := files[want]; !ok {
			t.Errorf("file %q is missing", want)
		}
	}
	if left, ok := stages[StagePages]; !ok || left != 0 {
		t.Errorf("pages: progress ended with %d to do", left)
	}
	if left, ok := stages[StageCompress]; !ok || left != 0 {
		t.Errorf("compress: progress ended with %d to do", left)
	}

	// Compressed files equal the files next to them.
	for path, data := range files {
		switch filepath.Ext(path) {
		case ".br":
			plain, err := io.ReadAll(brotli.NewReader(strings.NewReader(data)))
			if err != nil || string(plain) != files[strings.TrimSuffix(path, ".br")] {
				t.Errorf("%s is not the file beside it (%v)", path, err)
			}
		case ".gz":
			r, err := gzip.NewReader(strings.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			plain, err := io.ReadAll(r)
			if err != nil || string(plain) != files[strings.TrimSuffix(path, ".gz")] {
				t.Errorf("%s is not the file beside it (%v)", path, err)
			}
			if !r.ModTime.IsZero() || r.Name != "" {
				t.Errorf("%s has a time or a name: %v, %q", path, r.ModTime, r.Name)
			}
		}
	}

	// The report is correct.
	var raw, all int64
	for path, data := range files {
		all += int64(len(data))
		if e := filepath.Ext(path); e != ".br" && e != ".gz" {
			raw += int64(len(data))
		}
	}
	if report.Files != len(files) || report.Bytes != all || report.Size.Raw != raw {
		t.Errorf("report: %d files, %d bytes, %d without the compressed; want %d, %d, %d", report.Files, report.Bytes, report.Size.Raw, len(files), all, raw)
	}
	if report.Pages != 12 {
		t.Errorf("report: %d pages, want 12", report.Pages)
	}
	if v := report.FirstVisit; v.Brotli <= report.Program.Brotli || v.Brotli >= v.Raw {
		t.Errorf("report: first visit %+v with program %+v", v, report.Program)
	}
	if !strings.Contains(report.String(), "a first visit loads") || len(report.Warnings) != 0 {
		t.Errorf("report: %v", report)
	}
}

// setWorkers sets the number of processors to n for the rest of a test.
func setWorkers(t *testing.T, n int) {
	t.Helper()
	before := runtime.GOMAXPROCS(n)
	t.Cleanup(func() { runtime.GOMAXPROCS(before) })
}

func TestBuildTwiceIsTheSame(t *testing.T) {
	one, two := filepath.Join(t.TempDir(), "one"), filepath.Join(t.TempDir(), "two")
	for i, dir := range []string{one, two} {
		opt := testOptions(dir)
		setWorkers(t, 1+3*i)
		if i == 1 {
			opt.Another = func() (app.Local, error) { return newFake(), nil }
		}
		if _, err := Build(context.Background(), newFake(), opt); err != nil {
			t.Fatal(err)
		}
	}
	if a, b := tree(t, one), tree(t, two); !maps.Equal(a, b) {
		for path := range a {
			if a[path] != b[path] {
				t.Errorf("%s differs between two builds", path)
			}
		}
		t.Errorf("files: %v and %v", slices.Sorted(maps.Keys(a)), slices.Sorted(maps.Keys(b)))
	}
}

func TestBuildWantsAProgram(t *testing.T) {
	opt := testOptions(filepath.Join(t.TempDir(), "dist"))
	opt.Program = nil
	if _, err := Build(context.Background(), newFake(), opt); err == nil || !strings.Contains(err.Error(), "app.wasm") {
		t.Errorf("Build without a program: %v", err)
	}
	if _, err := os.Stat(opt.Out); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder was made for nothing (%v)", err)
	}
}

func TestPagePath(t *testing.T) {
	for _, tc := range []struct{ address, want string }{
		{"", "index.html"},
		{"about/", "about/index.html"},
		{"d/x-1/", "d/x-1/index.html"},
		{"d/%D9%87%D8%AF%D9%86%D8%A9/", "d/هدنة/index.html"},
		{"d/a.b/", "d/a.b/index.html"},
		{"d/x", ""},
		{"/d/", ""},
		{"d//", ""},
		{"../", ""},
		{"d/../", ""},
		{"d/%2e%2e/", ""},
		{"d/.x/", ""},
		{"d/a%5Cb/", ""},
		{"d/a%00/", ""},
		{"d/%zz/", ""},
	} {
		got, err := pagePath(app.Folders, tc.address)
		if got != tc.want || (err == nil) != (tc.want != "") {
			t.Errorf("pagePath(%q) = %q, %v; want %q", tc.address, got, err, tc.want)
		}
	}
}

func TestQuality(t *testing.T) {
	const mb = 1 << 20
	for _, tc := range []struct {
		chosen      int
		size, total int64
		want        int
	}{
		{0, 12 * mb, 14 * mb, bestQuality},
		{0, 20000, 14 * mb, bestQuality},
		{0, 20000, 40 * mb, goodQuality},
		{0, 30 * mb, 300 * mb, fairQuality},
		{0, 20000, 300 * mb, fastQuality},
		{4, 20000, 300 * mb, 4},
		{4, 30 * mb, 14 * mb, 4},
	} {
		if got := quality(tc.chosen, tc.size, tc.total); got != tc.want {
			t.Errorf("quality(%d, %d, %d) = %d, want %d", tc.chosen, tc.size, tc.total, got, tc.want)
		}
	}
}
