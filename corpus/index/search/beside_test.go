package search_test

import (
	"fmt"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// TestBeside: a slip is taken for the word that goes with the query's other words, even if another
// word as near is more frequent; and what a word may be by the rules alone, in one document, does
// not hide what it surely was meant to be.
func TestBeside(t *testing.T) {
	var docs []corpus.Document
	add := func(n int, text string) {
		for range n {
			docs = append(docs, corpus.Document{ID: fmt.Sprint(len(docs)), Title: "ب", Body: text})
		}
	}
	add(3, "التقى محمد بن سلمان الوفد")
	add(12, "سلمت البلدية الشقق إلى أصحابها")
	add(12, "رحب الخبراء بالقرار")
	add(1, "جاء لخبراء كثيرين")
	e, err := search.Open(block(t, docs))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		query, to string
		total     int
	}{
		{"محمد بن سلمن", "سلمان", 3},
		{"اللخبراء", "الخبراء", 13},
	} {
		r := e.Search(corpus.Request{Query: tt.query, Limit: 3, Unfold: true})
		if len(r.Corrections) != 1 || r.Corrections[0].To != tt.to || r.Total != tt.total {
			t.Errorf("%q: corrected %v, %d documents, want %q and %d", tt.query, r.Corrections, r.Total, tt.to, tt.total)
		}
	}
}
