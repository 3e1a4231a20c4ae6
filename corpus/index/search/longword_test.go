package search_test

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestLongWord: a string longer than any word is not a slip, so that pasted text is not compared
// with every name and every word.
func TestLongWord(t *testing.T) {
	for _, tt := range []struct {
		letters int
		slip    bool
	}{{12, true}, {60, false}} {
		word := strings.Repeat("طبنقج", tt.letters/5) + "زف"
		e := engineOf(t, &corpus.Corpus{Documents: []corpus.Document{{ID: "a", Title: "عنوان", Body: "قال " + word + " ثم " + word}, {ID: "b", Title: "آخر", Body: word}}, Mentions: make([][]corpus.Mention, 2)})
		got := e.Search(corpus.Request{Query: strings.Replace(word, "ن", "ت", 1), Limit: 3})
		if slip := got.Total > 0 || got.DidYouMean != ""; slip != tt.slip {
			t.Errorf("%d letters: taken for a slip: %v (%d documents, %q), want %v", tt.letters, slip, got.Total, got.DidYouMean, tt.slip)
		}
	}
}
