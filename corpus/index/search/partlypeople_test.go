package search_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// TestPartlyPeople: a people's name is found in all its forms in parts, too, with whichever clitics
// it is asked for: a clitic that the words of a collection leave in doubt gives it another stem.
func TestPartlyPeople(t *testing.T) {
	c := &corpus.Corpus{}
	for i, body := range []string{"وصل الألمان إلى الحدود.", "سمح لألمانيين بالسفر.", "قال ألماني إن الجسر يفتح.", "رحب اليونانيون بالزوار.", "سافر مع يونانيين كثيرين.", "لا أحد هنا."} {
		c.Documents = append(c.Documents, corpus.Document{ID: string(rune('a' + i)), Title: "خبر", Body: body})
	}
	c.Mentions = make([][]corpus.Mention, len(c.Documents))
	whole, err := search.Write(c, bundle.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	e := engineOf(t, c)
	for q, want := range map[string]int{"الألمان": 3, "لألمانيين": 3, "ألمانيين": 3, "والألمان": 3, "اليونانيين": 2, "لليونانيين": 2} {
		got := divide(t, whole).open(t).Search(corpus.Request{Query: q})
		if in := e.Search(corpus.Request{Query: q}); got.Total != in.Total || in.Total != want {
			t.Errorf("%q: %d documents in parts, %d in one piece, want %d", q, got.Total, in.Total, want)
		}
	}
}
