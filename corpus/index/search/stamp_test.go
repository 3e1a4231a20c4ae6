package search_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestStampStories: an entity's page is drawn again if its documents belong to other stories than
// before, which documents that do not mention it may cause.
func TestStampStories(t *testing.T) {
	stamp := func(stories ...int) string {
		docs := []corpus.Document{{ID: "a", Title: "أ", Date: "2018-05-03", Body: "بوتين."}, {ID: "b", Title: "ب", Date: "2018-05-02", Body: "بوتين."}, {ID: "c", Title: "ج", Body: "لا أحد."}}
		at := func(i int) []corpus.Mention {
			start := len(docs[i].Title) + 1
			return []corpus.Mention{{Span: corpus.Span{Start: start, End: start + len("بوتين")}, Entity: "putin"}}
		}
		e := engineOf(t, &corpus.Corpus{Documents: docs, Stories: stories, Entities: []corpus.Entity{{ID: "putin", Name: "بوتين"}}, Mentions: [][]corpus.Mention{at(0), at(1), nil}})
		key, ok := e.Stamps(1).Entity("putin")
		if !ok {
			t.Fatal("no stamp of an entity that is there")
		}
		return string(key[:])
	}
	if stamp(1, 2, 1) == stamp(1, 1, 1) {
		t.Error("the same stamp with one story and with none of the two documents")
	}
	if stamp(1, 1, 1) != stamp(2, 2, 0) {
		t.Error("another stamp though the stories that are shown are the same")
	}
}
