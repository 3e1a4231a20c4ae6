package search

import (
	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// softly returns the searchers of parts of which hits may lack some, and those of the words of the
// quoted phrases among them. A phrase counts as one part, but it is its words that rank: most hits
// lack a whole quoted sentence, and those that have most of its words are the likeliest to be what
// is looked for.
func (c *compiler) softly(loose []query.Node) (parts, words []blevesearch.Searcher) {
	for _, n := range loose {
		unquoted := c.e.unquoted(n)
		if unquoted == nil {
			parts = append(parts, c.each([]query.Node{n})...)
			continue
		}
		found, before := c.found, c.words
		c.found = newFound()
		for _, s := range c.each([]query.Node{n}) {
			parts = append(parts, newSetSearcher(c.e.set(s)))
		}
		c.found, c.words = found, before
		words = append(words, c.each(unquoted)...)
	}
	return parts, words
}

// unquoted returns the words of a quoted phrase, as they are understood where nobody quotes them; nil
// for anything else.
func (e *Engine) unquoted(n query.Node) []query.Node {
	switch n := n.(type) {
	case compound:
		if len(n.words) == 1 {
			return e.unquoted(n.words[0])
		}
	case query.Phrase:
		if n.Exact {
			return nil
		}
		var words []query.Node
		for _, t := range arabic.Tokenize(n.Text) {
			words = append(words, query.Word{Text: n.Text[t.Start:t.End]})
		}
		return query.Conjuncts(e.understand(together(words)))
	}
	return nil
}

// wantSoftly corresponds to compiler.softly.
func (e *Engine) wantSoftly(loose []query.Node) (parts, words []Want) {
	for _, n := range loose {
		list := e.wantEach([]query.Node{n})
		if unquoted := e.unquoted(n); unquoted != nil {
			list = unscored(list)
			words = append(words, e.wantEach(unquoted)...)
		}
		parts = append(parts, list...)
	}
	return parts, words
}
