package search

import (
	"fmt"
	"slices"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/eval/words"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// fewestPairs is the least share of a hundred pairs of forms that must meet.
const fewestPairs = 0.95

// TestFormPairs: in a collection of one document, in which nothing else is known of a word, as in
// larger ones, a search for one form of a word finds the other; and no pair that meets is separated
// if more articles are around it.
func TestFormPairs(t *testing.T) {
	if testing.Short() {
		t.Skip("a hundred collections take a while")
	}
	pairs := words.FormPairs()
	var before []bool
	for _, around := range []int{0, 50, 200, 1000} {
		t.Run(fmt.Sprint(around), func(t *testing.T) {
			met := meeting(t, pairs, around)
			n := 0
			for i, p := range pairs {
				switch {
				case met[i]:
					n++
				case before != nil && before[i]:
					t.Errorf("%s finds %s in a smaller collection, but not here", p.Query, p.Text)
				default:
					t.Logf("%s does not find %s", p.Query, p.Text)
				}
			}
			t.Logf("%d of %d pairs meet with %d articles around them", n, len(pairs), around)
			if least := int(fewestPairs * float64(len(pairs))); n < least {
				t.Errorf("%d of %d pairs meet, want at least %d", n, len(pairs), least)
			}
			before = met
		})
	}
}

// meeting returns which pairs meet: each in a collection of its own or, if around is not 0, all
// among that many articles.
func meeting(t *testing.T, pairs []words.FormPair, around int) []bool {
	t.Helper()
	met := make([]bool, len(pairs))
	if around == 0 {
		for i, p := range pairs {
			c := &corpus.Corpus{Documents: []corpus.Document{{ID: "0", Body: p.Text}}, Mentions: make([][]corpus.Mention, 1)}
			met[i] = len(formsFound(t, c, []words.FormPair{p})[0]) > 0
		}
		return met
	}
	c := articles(t, around)
	for i, p := range pairs {
		c.Documents = append(c.Documents, corpus.Document{ID: fmt.Sprint("pair ", i), Body: p.Text})
	}
	c.Mentions = make([][]corpus.Mention, len(c.Documents))
	for i, found := range formsFound(t, c, pairs) {
		met[i] = slices.Contains(found, fmt.Sprint("pair ", i))
	}
	return met
}

// formsFound returns the documents that the query of each pair finds.
func formsFound(t *testing.T, c *corpus.Corpus, pairs []words.FormPair) [][]string {
	t.Helper()
	block, err := Write(c, bundle.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	e, err := Open(block)
	if err != nil {
		t.Fatal(err)
	}
	found := make([][]string, len(pairs))
	for i, p := range pairs {
		r := e.Search(corpus.Request{Query: p.Query, Limit: len(c.Documents), Unfold: true})
		if len(r.Corrections) > 0 {
			continue // it was found as something else
		}
		for _, h := range r.Hits {
			found[i] = append(found[i], h.ID)
		}
	}
	return found
}
