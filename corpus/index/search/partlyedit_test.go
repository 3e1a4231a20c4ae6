package search_test

import (
	"reflect"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// TestPartlyEdit: over a corpus in parts, entities are corrected as they are in one piece, whatever
// has been read of it before.
func TestPartlyEdit(t *testing.T) {
	whole := block(t, texts)
	for _, before := range []string{"", "هدنة"} {
		want, err := search.Open(whole)
		if err != nil {
			t.Fatal(err)
		}
		got := divide(t, whole).open(t)
		if before != "" {
			got.Search(corpus.Request{Query: before, Limit: 10})
		}
		for _, edits := range [][]corpus.Edit{
			{{Do: corpus.EditRename, Entity: "vladimir-putin", Name: "القيصر"}},
			{{Do: corpus.EditHide, Entity: "recep-tayyip-erdogan"}},
			nil,
		} {
			if a, b := got.Edit(edits), want.Edit(edits); !reflect.DeepEqual(a, b) {
				t.Fatalf("%v: problems %q, want %q", edits, a, b)
			}
			for _, q := range []string{"القيصر", "بوتين", "الهدنة في سوريا", ""} {
				req := corpus.Request{Query: q, Limit: 10}
				if a, b := got.Search(req), want.Search(req); !reflect.DeepEqual(a, b) {
					t.Errorf("%v, %q:\n got %+v\nwant %+v", edits, q, a, b)
				}
			}
			for _, id := range want.Documents() {
				a, _ := got.Read(id)
				b, _ := want.Read(id)
				if !reflect.DeepEqual(a, b) {
					t.Errorf("%v, reading %q: %+v, want %+v", edits, id, a, b)
				}
			}
		}
	}
}
