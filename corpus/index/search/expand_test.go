package search_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// TestFuzzyBelowExact: near spellings never outrank the word itself.
func TestFuzzyBelowExact(t *testing.T) {
	docs := []corpus.Document{
		{ID: "near", Title: "مفاوظات مفاوظات", Body: strings.Repeat("مفاوظات ", 30)},
		{ID: "exact", Title: "خبر", Body: strings.Repeat("كلام آخر طويل ", 60) + "مفاوضات"},
		{ID: "none", Title: "خبر", Body: "لا شيء"},
	}
	e, err := search.Open(block(t, docs))
	if err != nil {
		t.Fatal(err)
	}
	if got := ids(e.Search(corpus.Request{Query: "مفاوضات~", Limit: 5})); got != "exact near" {
		t.Errorf("got %s, want exact near", got)
	}
}

// TestLongWords: a word of any length is answered, whatever it finds.
func TestLongWords(t *testing.T) {
	e := spoken(t)
	for _, letters := range []string{"a", "abcdefghij", "ب", "ابتثجحخدذر", "م~"} {
		word := strings.Repeat(letters, 1000/len(letters)-2)
		for _, query := range []string{word, word + "~", word + "*", "=" + word, `"` + word + `"`, "هدنة " + word + "~"} {
			if r := e.Search(corpus.Request{Query: query, Limit: 5}); r.Total != 0 && !r.Relaxed {
				t.Errorf("%.20q found %d documents", query, r.Total)
			}
			e.Statements(corpus.StatementRequest{Query: query, Limit: 5})
			e.Suggest(query, 5)
		}
	}
}

// TestPrefixTakesAll: word* finds every document that has a word with the prefix, however many
// words there are.
func TestPrefixTakesAll(t *testing.T) {
	var docs []corpus.Document
	for i := range 300 {
		tail := string([]rune{'ا' + rune(i%16) + 1, 'ب' + rune(i/16%20)})
		docs = append(docs, corpus.Document{ID: fmt.Sprint(i), Title: "خبر", Body: "مكتوب" + strings.NewReplacer("ـ", "ا", "ً", "ب").Replace(tail) + "ية هنا"})
	}
	docs = append(docs, corpus.Document{ID: "none", Title: "خبر", Body: "لا شيء"})
	e, err := search.Open(block(t, docs))
	if err != nil {
		t.Fatal(err)
	}
	r := e.Search(corpus.Request{Query: "مكتوب*", Limit: 300})
	if r.Total != 300 || r.Parts[0].Count != 300 {
		t.Errorf("%d documents, %d at the part, want 300", r.Total, r.Parts[0].Count)
	}
	for _, h := range r.Hits {
		if len(h.Marks) != 1 {
			t.Errorf("%s: %d marks in %q", h.ID, len(h.Marks), h.Passage)
		}
	}
}
