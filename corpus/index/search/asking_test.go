package search_test

import (
	"fmt"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// TestAskingWords: in a question, the words that are asked about count more than the question word,
// even if this is rarer.
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

// TestQuestions: the words that a question begins with are left out of the query, and Understood
// shows that.
func TestQuestions(t *testing.T) {
	docs := []corpus.Document{
		{ID: "answer", Title: "ب", Body: "شيد الملك هذا الجسر في عام بعيد"},
		{ID: "asks", Title: "ب", Body: "متى شيد هذا الجسر ومن هو الملك وما هي المدينة وفي أي عام"},
		{ID: "still", Title: "ب", Body: "ما زال الجسر قائما"},
	}
	e, err := search.Open(block(t, docs))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ query, understood, found string }{
		{"متى شيد الجسر؟", "(and شيد الجسر)", "answer asks"},
		{"من هو الملك", "الملك", "answer asks"},
		{"من الذي شيد الجسر", "(and شيد الجسر)", "answer asks"},
		{"في أي عام شيد الجسر", "(and عام شيد الجسر)", "answer asks"},
		{"هل شيد الملك الجسر", "(and شيد الملك الجسر)", "answer asks"},
		{"ما زال الجسر", "(and ما زال الجسر)", "still"},
		{"متى", "متى", "asks"},
		{"من هو", "(and من هو)", "asks"},
		{"الملك متى", "(and الملك متى)", "asks"}, // not at the head: a word like others
		{"متى -الملك", "(and متى (not الملك))", ""},
		{"=متى شيد", "(and =متى شيد)", "asks"},
	} {
		r := e.Search(corpus.Request{Query: test.query, Limit: 3})
		if found := sorted(ids(r)); r.Understood != test.understood || found != test.found {
			t.Errorf("%q is understood as %s and finds %q, want %s and %q", test.query, r.Understood, found, test.understood, test.found)
		}
	}
}
