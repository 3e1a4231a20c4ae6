package command

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
	"github.com/kashshaf/kashshaf/internal/kept"
	"github.com/kashshaf/kashshaf/internal/program"
	"github.com/kashshaf/kashshaf/web"
)

// siteOf builds a site of a folder, in parts, around a dummy program.
func siteOf(t *testing.T, folder, out string, store *kept.Store) web.Report {
	t.Helper()
	defer store.Close()
	opt := pipeline.Options{Kept: store}
	c, _, err := pipeline.Collect(folder, opt)
	if err != nil {
		t.Fatal(err)
	}
	block, err := pipeline.Bundle(c, opt)
	if err != nil {
		t.Fatal(err)
	}
	engine, err := search.Open(block)
	if err != nil {
		t.Fatal(err)
	}
	site := web.Options{Prune: true, Out: out, Kept: store, Another: func() (app.Local, error) { return engine.Clone(), nil }}
	if err := attach(&site, &program.Program{Wasm: []byte("\x00asm\x01\x00\x00\x00"), Glue: []byte("globalThis.Go = class {};\n")}, block, packsYes); err != nil {
		t.Fatal(err)
	}
	if store != nil {
		site.Stamp = stamper(engine, 1)
	}
	report, err := web.Build(context.Background(), engine, site)
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Save(); err != nil {
		t.Fatal(err)
	}
	return report
}

// TestRebuild checks that a build which reuses what earlier ones made gives exactly the bytes of
// one that makes everything, whatever changed, and repeats little of the work.
func TestRebuild(t *testing.T) {
	folder, cache, out := filepath.Join(t.TempDir(), "texts"), t.TempDir(), filepath.Join(t.TempDir(), "site")
	shipped, err := filepath.Glob(filepath.Join(documents, "2019-*.md"))
	if err != nil || len(shipped) < 12 {
		t.Fatalf("%d documents, %v", len(shipped), err)
	}
	names := copied(t, folder, shipped[:12])
	write := func(name, text string) func() error {
		return func() error { return os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644) }
	}
	const records = `{"id":"record-1","title":"هدنة في إدلب","date":"2019-05-21","outlet":"رويترز","text":"قال بوتين إن الهدنة في إدلب صامدة."}
{"id":"record-2","title":"لقاء في أنقرة","date":"2019-05-22","text":"التقى أردوغان وزير الدفاع في أنقرة، وأعلن أردوغان أن اللقاء مثمر."}
`
	for _, step := range []struct {
		what   string
		change func() error
		kept   float64 // share of the files, at least
	}{
		{"the first build", func() error { return nil }, 0},
		{"nothing changed", func() error { return nil }, 1},
		{"a document more", write("2019-05-20-added.md", "---\ntitle: لقاء جديد في أنقرة\ndate: 2019-05-20\n---\n\nقال وزير الدفاع التركي خلوصي أكار إن الهدنة صامدة. والتقى بوتين أردوغان في أنقرة، وأضاف الوزير أن الهدنة قائمة.\n\nوأكدت سامية زهرباني أن الطريق مفتوح.\n"), 0.5},
		{"a document changed", func() error {
			data, err := os.ReadFile(names[1])
			if err != nil {
				return err
			}
			return os.WriteFile(names[1], append(data, "\nوقالت سامية زهرباني في دمشق إن الهدنة صامدة.\n"...), 0o644)
		}, 0.5},
		{"records in one file", write("records.jsonl", records), 0.3},
		{"a record more", write("records.jsonl", records+`{"id":"record-3","title":"طريق حلب","date":"2019-05-23","text":"فتح الطريق إلى حلب، وقالت سامية زهرباني إن الهدنة قائمة."}`), 0.3},
		{"a record before the others", write("records.jsonl", `{"id":"record-0","title":"أول","text":"خبر قصير من حلب."}`+"\n"+records), 0.3},
		{"a document less", func() error { return os.Remove(names[2]) }, 0.3},
		{"a list of entities", write("entities.tsv", "id\ttype\tname\tenglish\taliases\twikidata\nown-person\tperson\tسامية زهرباني\tSamia Zahrbani\t\t\n"), 0.3},
		{"a correction", write("corrections.json", `{"kashshaf": "entity-edits", "version": 1, "edits": [{"do": "rename", "entity": "own-person", "name": "سامية"}]}`), 0.3},
		{"the collection's title", write("kashshaf.yaml", "title: عنوان آخر\n"), 0},
	} {
		if err := step.change(); err != nil {
			t.Fatal(err)
		}
		report := siteOf(t, folder, out, storeIn(t, cache, folder))
		if share := float64(report.Kept) / float64(report.Files); share < step.kept {
			t.Errorf("%s: %d of %d files kept, want a share of %.1f", step.what, report.Kept, report.Files, step.kept)
		}
		anew := filepath.Join(t.TempDir(), "anew")
		siteOf(t, folder, anew, nil)
		sameTree(t, step.what, out, anew)
	}
}

// copied copies files into a new folder.
func copied(t *testing.T, folder string, files []string) (names []string) {
	t.Helper()
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, filepath.Join(folder, filepath.Base(file)))
		if err := os.WriteFile(names[len(names)-1], data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return names
}

// TestRebuildTouched: pages that somebody else changed or removed are made again.
func TestRebuildTouched(t *testing.T) {
	folder, cache, out := filepath.Join(t.TempDir(), "texts"), t.TempDir(), filepath.Join(t.TempDir(), "site")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"a.md": "التقى بوتين أردوغان في أنقرة.", "b.md": "لم يحضر بوتين اللقاء.", "c.md": "أردوغان في أنقرة."} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("---\ntitle: خبر\n---\n\n"+text+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	siteOf(t, folder, out, storeIn(t, cache, folder))
	if err := os.WriteFile(filepath.Join(out, "d", "a", "index.html"), []byte("<h1>"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(out, "e", "ankara", "index.html")); err != nil {
		t.Fatal(err)
	}
	report := siteOf(t, folder, out, storeIn(t, cache, folder))
	if want := report.Files - 2; report.Kept != want {
		t.Errorf("%d files kept of %d, want all but the two", report.Kept, report.Files)
	}
	anew := filepath.Join(t.TempDir(), "anew")
	siteOf(t, folder, anew, nil)
	sameTree(t, "touched", out, anew)
}

func storeIn(t *testing.T, cache, folder string) *kept.Store {
	t.Helper()
	var errs bytes.Buffer
	store := openMade(cache, folder, &errs)
	if store == nil {
		t.Fatalf("no store: %s", errs.String())
	}
	return store
}

// sameTree compares two folders, file by file.
func sameTree(t *testing.T, what, a, b string) {
	t.Helper()
	files := func(dir string) map[string]string {
		all := make(map[string]string)
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := os.ReadFile(path)
			all[strings.TrimPrefix(path, dir)] = string(data)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	first, second := files(a), files(b)
	// What is kept of the previous edition, for open pages, is only in a.
	var mark map[string]any
	if err := json.Unmarshal([]byte(first["/kashshaf.json"]), &mark); err == nil {
		earlier, _ := mark["before"].([]any)
		for _, name := range earlier {
			delete(first, "/"+name.(string))
		}
	}
	for _, all := range []map[string]string{first, second} {
		var mark map[string]any
		if err := json.Unmarshal([]byte(all["/kashshaf.json"]), &mark); err != nil {
			t.Fatal(err)
		}
		delete(mark, "before")
		all["/kashshaf.json"] = fmt.Sprint(mark)
	}
	for name, data := range first {
		if other, ok := second[name]; !ok || other != data {
			t.Errorf("%s: %s is another than in a site made anew", what, name)
		}
	}
	for name := range second {
		if _, ok := first[name]; !ok {
			t.Errorf("%s: %s is missing", what, name)
		}
	}
}
