package search

import (
	"slices"

	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// spelt leaves out of what a word finds the documents that have it only as the other word
// that its hamza tells it apart from: of «أعلام», flags, those on «الإعلام». Those that
// write no hamza stay, unless that is the other word («فاس», of «فأس»).
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

// otherwise tells whether a written word is one of those that the part is told apart from.
func (p *part) otherwise(written string) bool {
	return p.others != nil && slices.Contains(p.others, arabic.Homograph(written))
}
