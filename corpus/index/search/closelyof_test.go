package search

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// TestCloselyElsewhere: a word of a document from elsewhere has the stem that the index there has
// for it, even if no document of the bundle has the word.
func TestCloselyElsewhere(t *testing.T) {
	sample := &corpus.Corpus{Documents: []corpus.Document{{ID: "a", Body: "مدينة كبيرة."}}, Mentions: make([][]corpus.Mention, 1)}
	block, err := Write(sample, bundle.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	e, err := Open(block)
	if err != nil {
		t.Fatal(err)
	}
	docs := &corpus.Corpus{Documents: []corpus.Document{{ID: "b", Body: "وبالمدرسة والمهندسون كبيرة."}}, Mentions: make([][]corpus.Mention, 1)}
	list, err := e.CloselyOf(docs, "")
	if err != nil {
		t.Fatal(err)
	}
	cut := 0
	for _, w := range list[0].Words {
		if want := e.stem(w.Word); w.Stem != want {
			t.Errorf("the stem of %q is %q, want %q", w.Word, w.Stem, want)
		} else if want != w.Word {
			cut++
		}
	}
	if cut < 2 {
		t.Errorf("%d words are not their own stems, want 2 or more: %+v", cut, list[0].Words)
	}
}

// TestJoining: views take more words for ones that only join others than queries do, also behind a
// clitic.
func TestJoining(t *testing.T) {
	for word, want := range map[string][2]bool{"اما": {false, true}, "واما": {false, true}, "حين": {false, true}, "من": {true, true}, "ومن": {true, true}, "حنين": {}} {
		if got := [2]bool{functionWord(word), joining(word)}; got != want {
			t.Errorf("%s: for queries and for views %v, want %v", word, got, want)
		}
	}
}
