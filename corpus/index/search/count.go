package search

import (
	"slices"

	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// How many documents each part of a query has is shown beside it, and such a number must be exact.
// Running the searcher of each part would double the work of a search, so a searcher is taken apart
// instead, and the document sets of its words are combined as it would combine them.

// reach returns how many documents a node finds by itself.
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

// set returns the documents that a searcher finds, which must not have run yet.
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

// set returns the documents that have the word.
func (s *wordSearcher) set() docSet {
	out := newDocSet(s.documents)
	for i := range s.clauses {
		out.addList(s.clauses[i].reader.list)
	}
	return out
}
