package search_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestDatedTyping: while a query is typed, its dates and members are those of the result shown, in
// which the last word is the beginning of a word.
func TestDatedTyping(t *testing.T) {
	e := open(t)
	for _, typed := range []string{"هد", "بوتي", "وقف إطل", "هدنة"} {
		req := corpus.Request{Query: typed, Typing: true}
		want, dated := e.Search(req).Total, 0
		for _, d := range e.Dated(req) {
			dated += d.Count
		}
		if members := len(e.Members(req)); want == 0 || dated != want || members != want {
			t.Errorf("%q finds %d documents, of which %d have dates or none and %d are named", typed, want, dated, members)
		}
	}
}
