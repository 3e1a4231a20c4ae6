package ingest_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/ingest"
	"github.com/kashshaf/kashshaf/internal/golden"
)

// TestGolden reads testdata/in as one folder and compares, file by file, the
// documents, what was removed and the warnings.
func TestGolden(t *testing.T) {
	got := make(map[string]*strings.Builder)
	of := func(file string) *strings.Builder {
		if got[file] == nil {
			got[file] = new(strings.Builder)
		}
		return got[file]
	}
	docs, warnings, err := ingest.Read("testdata/in", ingest.Options{Removed: func(r ingest.Removal) {
		fmt.Fprintf(of(r.File), "- %d %s: %s\n", r.Line, r.Rule, r.Text)
	}})
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range warnings {
		fmt.Fprintf(of(w.File), "! %s\n", w)
	}
	for _, d := range docs {
		b := of(d.Source)
		fmt.Fprintf(b, "\nid: %s\n", d.ID)
		for _, f := range [][2]string{{"title", d.Title}, {"date", string(d.Date)}, {"outlet", d.Outlet}, {"author", d.Author},
			{"url", d.URL}, {"topics", strings.Join(d.Topics, "; ")}, {"based on", strings.Join(d.BasedOn, "; ")}} {
			if f[1] != "" {
				fmt.Fprintf(b, "%s: %s\n", f[0], f[1])
			}
		}
		fmt.Fprintf(b, "%s\n", d.Body)
	}
	for file, b := range got {
		golden.Check(t, filepath.Join("testdata/golden", strings.ReplaceAll(file, "/", "-")+".golden"), b.String())
	}
	goldens, _ := filepath.Glob("testdata/golden/*.golden")
	if len(goldens) != len(got) || len(got) < 15 {
		t.Errorf("%d golden files for %d inputs; run the test with -update", len(goldens), len(got))
	}
}
