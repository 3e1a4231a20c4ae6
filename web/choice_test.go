package web

import (
	"bytes"
	"context"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

func TestChoose(t *testing.T) {
	for _, tt := range []struct {
		pages            Pages
		fewest           int
		document, entity bool
	}{
		{"", 0, true, true},
		{AllPages, 1, true, true},
		{AllPages, 2, true, false}, // the fake's one entity is in one document
		{DocumentPages, 0, true, false},
		{NoPages, 0, false, false},
	} {
		dir := t.TempDir()
		opt := testOptions(dir)
		opt.Precompress, opt.Pages, opt.Fewest = false, tt.pages, tt.fewest
		if _, err := Build(context.Background(), newFake(), opt); err != nil {
			t.Fatal(err)
		}
		files := tree(t, dir)
		for path, want := range map[string]bool{
			"index.html": true, "entities/index.html": true, "d/month/index.html": tt.document, "e/putin/index.html": tt.entity,
		} {
			if _, ok := files[path]; ok != want {
				t.Errorf("pages %q, fewest %d: %s is there: %v, want %v", tt.pages, tt.fewest, path, ok, want)
			}
		}
		if listed := strings.Contains(files["sitemap.xml"], "e/putin/"); listed != tt.entity {
			t.Errorf("pages %q, fewest %d: the entity is in the sitemap: %v", tt.pages, tt.fewest, listed)
		}
		var deep []string
		if constant(t, files["sw.js"], "DEEP", &deep); !slices.Equal(deep, []string{"d", "e"}) {
			t.Errorf("pages %q: offline the program draws %q, want d and e", tt.pages, deep)
		}
	}
	opt := testOptions(t.TempDir())
	opt.Pages = "some"
	if _, err := Build(context.Background(), newFake(), opt); err == nil ||
		!strings.Contains(err.Error(), `pages "some", want all, documents or none`) {
		t.Errorf("got %v, want an error that says what there is", err)
	}
}

// TestPagesStay: an edition that only differs in the program's content leaves every page
// unchanged.
func TestPagesStay(t *testing.T) {
	of := func(program []byte) map[string]string {
		dir := t.TempDir()
		opt := testOptions(dir)
		opt.Precompress, opt.Program = false, program
		if _, err := Build(context.Background(), newFake(), opt); err != nil {
			t.Fatal(err)
		}
		return tree(t, dir)
	}
	program := testOptions("").Program
	one, two := of(program), of(append(bytes.Clone(program), 1))
	var changed []string
	for _, path := range slices.Sorted(maps.Keys(one)) {
		if one[path] != two[path] && !strings.HasSuffix(path, ".wasm") {
			changed = append(changed, path)
		}
	}
	if want := []string{editionFile, marker, sbomFile, workerFile}; !slices.Equal(changed, want) {
		t.Errorf("changed: %q, want %q", changed, want)
	}
}

// TestStopped: a build that is cancelled leaves the previous site complete.
func TestStopped(t *testing.T) {
	dir := t.TempDir()
	opt := testOptions(dir)
	opt.Precompress = false
	if _, err := Build(context.Background(), newFake(), opt); err != nil {
		t.Fatal(err)
	}
	before := tree(t, dir)
	ctx, stop := context.WithCancel(context.Background())
	opt.Program = append(bytes.Clone(opt.Program), 1)
	opt.Progress = func(stage string, done, total int) { stop() }
	if _, err := Build(ctx, newFake(), opt); err == nil || !strings.Contains(err.Error(), context.Canceled.Error()) {
		t.Errorf("got %v, want it to say that it was stopped", err)
	}
	if after := tree(t, dir); !maps.Equal(after, before) {
		t.Error("the site is not what it was")
	}
	if _, err := os.Stat(dir + "/" + workshop); err == nil {
		t.Error("the workshop is left behind")
	}
}

// TestKept: what does not change is not written again, and what does is.
func TestKept(t *testing.T) {
	dir := t.TempDir()
	opt := testOptions(dir)
	opt.Precompress = false
	if _, err := Build(context.Background(), newFake(), opt); err != nil {
		t.Fatal(err)
	}
	stat := func(path string) os.FileInfo {
		info, err := os.Stat(dir + "/" + path)
		if err != nil {
			t.Fatal(err)
		}
		return info
	}
	document, edition := stat("d/month/index.html"), stat(editionFile)
	opt.Program = append(bytes.Clone(opt.Program), 1)
	report, err := Build(context.Background(), newFake(), opt)
	if err != nil {
		t.Fatal(err)
	}
	if !os.SameFile(document, stat("d/month/index.html")) {
		t.Error("a page that is the same was written again")
	}
	if os.SameFile(edition, stat(editionFile)) {
		t.Error("the edition was not written")
	}
	if report.Kept < report.Files-6 {
		t.Errorf("%d of %d files were kept", report.Kept, report.Files)
	}
}
