package gazetteer_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/ingest"
)

var update = flag.Bool("update", false, "write the golden files")

// TestBriefs compares what is found in the corpus that ships with a golden file
// that was read and corrected by hand: a line for each brief and, indented, each
// mention as written with its entity.
func TestBriefs(t *testing.T) {
	docs, _, err := ingest.Read(documents, ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	a, _ := annotator(t)
	var b strings.Builder
	for i := range docs {
		doc := &docs[i]
		fmt.Fprintf(&b, "%s\n", doc.Source)
		text := doc.Text()
		for _, m := range a.Annotate(doc) {
			fmt.Fprintf(&b, "\t%s = %s\n", text[m.Start:m.End], m.Entity)
		}
	}
	golden := filepath.Join("testdata", "briefs.golden")
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	got, wanted := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(got), len(wanted)) {
		if got[i] != wanted[i] {
			t.Fatalf("%s:%d: got %q, want %q (run with -update after checking)", golden, i+1, got[i], wanted[i])
		}
	}
	if len(got) != len(wanted) {
		t.Errorf("%s: %d lines, want %d", golden, len(got), len(wanted))
	}
}
