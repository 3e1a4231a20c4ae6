package search

import (
	"slices"

	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// spelt removes from what a word finds the documents that have only the other word, which differs
// from it by its hamza: for «أعلام», flags, those that have only «الإعلام». Documents that write no
// hamza stay, unless that spelling is the other word («فاس» for «فأس»).
func (c *compiler) spelt(s blevesearch.Searcher, others []string, word string) blevesearch.Searcher {
	docs := newDocSet(c.e.b.Len())
	for _, other := range others {
		c.e.postings(fieldSpelt, other, docs.add)
	}
	own := newDocSet(c.e.b.Len())
	for _, spelling := range []string{word, arabic.Normalize(word)} {
		if !slices.Contains(others, spelling) {
			c.e.postings(fieldSpelt, spelling, own.add)
		}
	}
	docs.without(own)
	if docs.len() == 0 {
		return s
	}
	return &exclusion{base: s, excluded: newSetSearcher(docs)}
}

// otherwise reports whether a written word is one of those that differ from the part by their
// hamza.
func (p *part) otherwise(written string) bool {
	return p.others != nil && slices.Contains(p.others, arabic.Homograph(written))
}
