package web

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"testing"
)

func TestBuildReplacesOnlyItsOwn(t *testing.T) {
	dir := t.TempDir()
	if _, err := Build(context.Background(), newFake(), testOptions(dir)); err != nil {
		t.Fatal(err)
	}
	// The publisher adds a file, and the next build has one document fewer.
	if err := os.WriteFile(filepath.Join(dir, "CNAME"), []byte("example.org"), 0o644); err != nil {
		t.Fatal(err)
	}
	before := tree(t, dir)
	less := newFake()
	less.docs = less.docs[:2]
	opt := testOptions(dir)
	opt.Prune = true // otherwise the titles of the previous edition stay for those who have it open
	if _, err := Build(context.Background(), less, opt); err != nil {
		t.Fatal(err)
	}
	after := tree(t, dir)
	if after["CNAME"] != "example.org" {
		t.Error("the publisher's CNAME is gone")
	}
	if _, ok := after["d/undated/index.html"]; ok {
		t.Error("a page of the earlier build is left")
	}
	fresh := filepath.Join(t.TempDir(), "fresh")
	if _, err := Build(context.Background(), less, testOptions(fresh)); err != nil {
		t.Fatal(err)
	}
	delete(after, "CNAME")
	if !maps.Equal(after, tree(t, fresh)) {
		t.Error("a build over an earlier one differs from a fresh one")
	}

	// A failed build leaves the earlier one unchanged.
	broken := newFake()
	broken.docs[0].ID = "../../outside"
	if _, err := Build(context.Background(), broken, testOptions(dir)); err == nil {
		t.Fatal("a document's page was written outside the folder")
	}
	now := tree(t, dir)
	delete(now, "CNAME")
	if !maps.Equal(now, after) {
		t.Error("a failed build changed what was there")
	}
	if len(before) == 0 {
		t.Error("first build wrote nothing")
	}
}

func TestBuildRefusesAForeignFolder(t *testing.T) {
	for _, tc := range []struct{ name, file, content string }{
		{"no marker", "thesis.docx", "years of work"},
		{"marker of something else", marker, "not ours"},
		{"marker that leads outside", marker, `{"files": ["..", "a/b"]}`},
		{"marker that names the folder", marker, `{"files": ["."]}`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, tc.file), []byte(tc.content), 0o644); err != nil {
				t.Fatal(err)
			}
			_, err := Build(context.Background(), newFake(), testOptions(dir))
			if !errors.Is(err, ErrNotOurs) {
				t.Errorf("Build: %v, want ErrNotOurs", err)
			}
			if got := tree(t, dir); len(got) != 1 || got[tc.file] != tc.content {
				t.Errorf("the folder was touched: %v", got)
			}
		})
	}
}

func TestBuildOverwritesNothing(t *testing.T) {
	dir := t.TempDir()
	opt := testOptions(dir)
	opt.Demo = false
	if _, err := Build(context.Background(), newFake(), opt); err != nil {
		t.Fatal(err)
	}
	before := tree(t, dir)
	if err := os.MkdirAll(filepath.Join(dir, "demo"), 0o755); err != nil {
		t.Fatal(err)
	}
	mine := filepath.Join(dir, "demo", "mine.html")
	if err := os.WriteFile(mine, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	opt.Demo = true
	if _, err := Build(context.Background(), newFake(), opt); !errors.Is(err, ErrNotOurs) {
		t.Errorf("Build over the publisher's own folder: %v, want ErrNotOurs", err)
	}
	after := tree(t, dir)
	if after["demo/mine.html"] != "mine" {
		t.Error("the publisher's file is gone")
	}
	delete(after, "demo/mine.html")
	if !maps.Equal(before, after) {
		t.Error("the earlier build was touched")
	}
}

func TestBuildAfterABrokenOffBuild(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, workshop, "d"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, workshop, "d", "x"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Build(context.Background(), newFake(), testOptions(dir)); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, workshop)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the workshop is left: %v", err)
	}
}

// TestBuildBesideAnother: what another build is making is neither removed nor published.
func TestBuildBesideAnother(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	t.Setenv("HOME", t.TempDir())
	dir := filepath.Join(t.TempDir(), "dist")
	release, err := lockFolder(dir) // before the folder exists
	if err != nil {
		t.Fatal(err)
	}
	made := filepath.Join(dir, workshop, "made")
	if err := os.MkdirAll(made, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := Build(context.Background(), newFake(), testOptions(dir)); !errors.Is(err, ErrBuilding) {
		t.Errorf("beside another build: %v, want ErrBuilding", err)
	}
	if _, err := os.Stat(made); err != nil {
		t.Errorf("what the other made: %v", err)
	}
	release()
	if _, err := Build(context.Background(), newFake(), testOptions(dir)); err != nil {
		t.Errorf("after it: %v", err)
	}
}
