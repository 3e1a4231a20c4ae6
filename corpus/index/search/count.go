package search

import (
	"math/bits"

	"github.com/RoaringBitmap/roaring/v2"
	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus/index/postings"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// How many documents a part of a query has is told beside it, and a number that
// is told is exact. To run the searcher of each part would double the work of a
// search, so a searcher is taken apart instead, and the sets of documents of its
// words are joined as it joins them.

// A conjunction wants all of its parts.
type conjunction struct {
	blevesearch.Searcher
	parts []blevesearch.Searcher
}

// An exclusion wants what base finds and excluded does not; without a base, all.
type exclusion struct {
	blevesearch.Searcher
	base, excluded blevesearch.Searcher
}

// everything finds all documents.
type everything struct{ blevesearch.Searcher }

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
	return int(e.set(s).GetCardinality())
}

// set gives the documents that a searcher finds, which must not have run yet.
func (e *Engine) set(s blevesearch.Searcher) *roaring.Bitmap {
	switch s := s.(type) {
	case *wordSearcher:
		return s.set()
	case everything:
		out := roaring.New()
		out.AddRange(0, uint64(e.b.Len()))
		return out
	case conjunction:
		out := e.set(s.parts[0])
		for _, part := range s.parts[1:] {
			out.And(e.set(part))
		}
		return out
	case exclusion:
		out := e.set(s.base)
		out.AndNot(e.set(s.excluded))
		return out
	case *anyOf:
		if s.min > 1 {
			break
		}
		out := roaring.New()
		for _, part := range s.parts {
			out.Or(e.set(part))
		}
		return out
	}
	out := roaring.New()
	walk(e, s, func(doc int) { out.Add(uint32(doc)) })
	return out
}

// set gives the documents of a word.
func (s *wordSearcher) set() *roaring.Bitmap {
	out := newDocSet(s.documents)
	for i := range s.clauses {
		out.add(s.clauses[i].reader.list)
	}
	return out.bitmap()
}

// A docSet is a bit for each document: lists are sooner joined so than in a bitmap of
// roaring's.
type docSet []uint64

func newDocSet(documents int) docSet { return make(docSet, (documents+63)/64) }

// add adds the documents of a list.
func (s docSet) add(list postings.List) {
	for _, p := range list {
		s[p.Doc/64] |= 1 << (p.Doc % 64)
	}
}

func (s docSet) bitmap() *roaring.Bitmap { return roaring.FromDense(s, true) }

// len is how many documents are in the set.
func (s docSet) len() int {
	n := 0
	for _, word := range s {
		n += bits.OnesCount64(word)
	}
	return n
}
