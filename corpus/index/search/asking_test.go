package search_test

import (
	"fmt"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// TestAskingWords: of a question, what is asked of tells more than the word that asks,
// though that is rarer.
func TestAskingWords(t *testing.T) {
	docs := []corpus.Document{
		{ID: "answer", Title: "ب", Body: "شيد الملك هذا الجسر في عام بعيد"},
		{ID: "asks", Title: "ب", Body: "متى يصل القطار ومتى يفتح الجسر متى"},
	}
	for i := range 12 {
		docs = append(docs, corpus.Document{ID: fmt.Sprint(i), Title: "ب", Body: "أغلق الجسر أمام السيارات"})
	}
	e, err := search.Open(block(t, docs))
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{"متى شيد الجسر", "متى شيد الجسر؟"} {
		r := e.Search(corpus.Request{Query: q, Match: corpus.MatchAny, Limit: 3})
		if len(r.Hits) == 0 || r.Hits[0].ID != "answer" {
			t.Errorf("%q finds %q first, want what answers it", q, ids(r))
		}
	}
}
