package search

import (
	"slices"

	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// How many documents a part of a query has is told beside it, and a number that
// is told is exact. To run the searcher of each part would double the work of a
// search, so a searcher is taken apart instead, and the sets of documents of its
// words are joined as it joins them.

// reach is how many documents a node finds by itself.
func (e *Engine) reach(n query.Node) int {
	if e.elsewhere != nil {
		return e.elsewhere(n)
	}
	comp := e.compiler()
	s := comp.compile(n)
	if s == nil || comp.err != nil {
		return 0
	}
	return e.set(s).len()
}

// set gives the documents that a searcher finds, which must not have run yet.
func (e *Engine) set(s blevesearch.Searcher) docSet {
	switch s := s.(type) {
	case *wordSearcher:
		return s.set()
	case *setSearcher:
		return slices.Clone(s.set)
	case *conjunction:
		out := e.set(s.parts[0])
		for _, part := range s.parts[1:] {
			out.and(e.set(part))
		}
		return out
	case *exclusion:
		out := e.set(s.base)
		out.without(e.set(s.excluded))
		return out
	case *anyOf:
		if s.min > 1 {
			break
		}
		out := newDocSet(e.b.Len())
		for _, part := range s.parts {
			out.or(e.set(part))
		}
		return out
	}
	out := newDocSet(e.b.Len())
	walk(e, s, out.add)
	return out
}

// set gives the documents of a word.
func (s *wordSearcher) set() docSet {
	out := newDocSet(s.documents)
	for i := range s.clauses {
		out.addList(s.clauses[i].reader.list)
	}
	return out
}
