package search

import (
	"fmt"
	"slices"
	"strings"

	"github.com/RoaringBitmap/roaring/v2"
	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// word* takes every word that begins so. «ال*» has fifty thousand of them at ten
// thousand articles: to score each would take seconds, so the documents of all are
// joined into one set, and the most frequent words alone give scores beyond it.
const (
	scoredWords  = 32  // of those that begin so
	weightPrefix = 0.1 // of standing in the set
	setsKept     = 32  // of prefixes; while a word is typed the same are asked again
)

// prefix finds the words that begin so.
func (c *compiler) prefix(w query.Word, beginning string) blevesearch.Searcher {
	p := part{prefix: beginning}
	set, rest := c.e.beginningWith(beginning)
	var clauses []clause
	for _, word := range append(c.e.frequentWith(beginning), rest...) {
		if len(clauses) < 2*scoredWords {
			clauses = append(clauses, surface(word, 1, false)...)
		}
	}
	s := c.listed(w.Text+"*", set, weightPrefix, clauses...)
	p.weight = s.idf
	c.found.add(p)
	return s
}

// listed finds the documents of a set; clauses add to the scores of some.
func (c *compiler) listed(text string, set *roaring.Bitmap, weight float64, clauses ...clause) *wordSearcher {
	s, err := newWordSearcher(c.e.r, text, clauses)
	if err != nil {
		c.fail("finding "+text, err)
		return &wordSearcher{text: text, last: -1}
	}
	all := make(postings, 0, set.GetCardinality())
	for it := set.Iterator(); it.HasNext(); {
		all = append(all, posting{int(it.Next()), 1})
	}
	reader := &termReader{r: c.e.r, term: []byte(text), field: fieldText, scored: true, last: -1, postings: all, it: all.Iterator(true, true, false, nil)}
	s.clauses = append(s.clauses, openClause{clause: clause{field: fieldText, term: text, weight: weight}, reader: reader, doc: -1})
	s.setCount(c.e.r, uint64(len(all)))
	c.words = append(c.words, s)
	return s
}

// frequentWith gives the most frequent of the words that begin so.
func (e *Engine) frequentWith(beginning string) []string {
	var words []bundle.Word
	e.b.WordsWithPrefix(beginning, func(w bundle.Word) bool {
		words = append(words, w)
		return true
	})
	slices.SortStableFunc(words, func(a, b bundle.Word) int { return b.Count - a.Count })
	var out []string
	for _, w := range words[:min(len(words), scoredWords)] {
		out = append(out, w.Word)
	}
	return out
}

// beginningWith gives the documents that have a word which begins so, and the first
// of those words that are not frequent. It stops when all documents have one.
func (e *Engine) beginningWith(beginning string) (*roaring.Bitmap, []string) {
	if kept, ok := e.prefixes[beginning]; ok {
		return kept.set, kept.rest
	}
	set := roaring.New()
	var rest []string
	d, err := e.r.dict(fieldText)
	if err != nil {
		return set, nil
	}
	it := d.AutomatonIterator(nil, []byte(beginning), afterPrefix([]byte(beginning)))
	for n := 1; ; n++ {
		entry, err := it.Next()
		if err != nil || entry == nil {
			break
		}
		list, err := d.PostingsList([]byte(entry.Term), nil, nil)
		if err != nil {
			panic(fmt.Sprintf("search: reading the postings of %q: %v", entry.Term, err))
		}
		addPostings(set, list)
		if len(rest) < scoredWords {
			if _, frequent := e.b.FindWord(entry.Term); !frequent {
				rest = append(rest, strings.Clone(entry.Term))
			}
		}
		if n%256 == 0 && set.GetCardinality() == uint64(e.b.Len()) {
			break
		}
	}
	if len(e.prefixes) >= setsKept {
		clear(e.prefixes)
	}
	e.prefixes[beginning] = prefixSet{set, rest}
	return set, rest
}

// A prefixSet is what beginningWith gives.
type prefixSet struct {
	set  *roaring.Bitmap
	rest []string
}
