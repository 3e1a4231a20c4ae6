package tagger_test

import (
	"fmt"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/tagger"
)

// TestConfidenceOfFew: what a document or two name is never all but certain; what several do may be.
func TestConfidenceOfFew(t *testing.T) {
	names, err := tagger.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		documents int
		certain   bool
	}{{1, false}, {2, false}, {4, true}} {
		var docs []corpus.Document
		for i := range tt.documents {
			docs = append(docs, corpus.Document{ID: fmt.Sprint(i), Title: "خبر", Body: "وقال وزير الخارجية سامي الكردوشي إن اللقاء مهم."})
		}
		_, found := names.Discover(docs, make([][]corpus.Mention, len(docs)), nil, nil)
		for _, e := range found {
			if e.Kind == corpus.Person && e.Confidence >= 0.95 != tt.certain {
				t.Errorf("%s, named by %d documents, is %.2f probable", e.Name, tt.documents, e.Confidence)
			}
		}
		if len(found) == 0 {
			t.Errorf("nobody is found in %d documents", tt.documents)
		}
	}
}
