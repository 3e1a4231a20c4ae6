package gazetteer_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/ingest"
	"github.com/kashshaf/kashshaf/internal/golden"
)

// documents is the folder of the corpus that ships.
var documents = filepath.Join("..", "..", "documents")

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
	golden.Check(t, filepath.Join("testdata", "briefs.golden"), b.String())
}
