package search

import (
	"iter"
	"math/bits"

	blevesearch "github.com/blevesearch/bleve/v2/search"
	index "github.com/blevesearch/bleve_index_api"

	"github.com/kashshaf/kashshaf/corpus/index/postings"
)

// A docSet is a bit for each document of the collection. Roaring bitmaps are smaller if sets are
// large and few, which ours are not, and their code was a fortieth of the program.
type docSet []uint64

//go:noinline
func newDocSet(documents int) docSet { return make(docSet, (documents+63)/64) }

func (s docSet) add(doc int) { s[doc/64] |= 1 << (doc % 64) }

// addList adds the documents of a list.
func (s docSet) addList(list postings.List) {
	for _, p := range list {
		s.add(int(p.Doc))
	}
}

func (s docSet) has(doc int) bool { return doc/64 < len(s) && s[doc/64]>>(doc%64)&1 == 1 }

// len returns how many documents are in the set.
func (s docSet) len() int {
	n := 0
	for _, word := range s {
		n += bits.OnesCount64(word)
	}
	return n
}

// and keeps what is also in another set.
func (s docSet) and(other docSet) {
	for i := range s {
		if i < len(other) {
			s[i] &= other[i]
		} else {
			s[i] = 0
		}
	}
}

// without removes what is in another set.
func (s docSet) without(other docSet) {
	for i := range min(len(s), len(other)) {
		s[i] &^= other[i]
	}
}

// or adds what is in another set of the same collection.
func (s docSet) or(other docSet) {
	for i := range min(len(s), len(other)) {
		s[i] |= other[i]
	}
}

// all yields the documents in ascending order.
func (s docSet) all() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, word := range s {
			for ; word != 0; word &= word - 1 {
				if !yield(64*i + bits.TrailingZeros64(word)) {
					return
				}
			}
		}
	}
}

// next returns the first document of the set that is not before doc, or noDoc.
func (s docSet) next(doc int64) int64 {
	for i := doc / 64; i < int64(len(s)); i++ {
		word := s[i]
		if i == doc/64 {
			word &= ^uint64(0) << (doc % 64)
		}
		if word != 0 {
			return 64*i + int64(bits.TrailingZeros64(word))
		}
	}
	return noDoc
}

// A setSearcher finds the documents of a set, with no score.
type setSearcher struct {
	set  docSet
	last int64
}

//go:noinline
func newSetSearcher(docs docSet) *setSearcher { return &setSearcher{docs, -1} }

func (s *setSearcher) Next(ctx *blevesearch.SearchContext) (*blevesearch.DocumentMatch, error) {
	return s.from(ctx, s.last+1)
}

func (s *setSearcher) Advance(ctx *blevesearch.SearchContext, id index.IndexInternalID) (*blevesearch.DocumentMatch, error) {
	return s.from(ctx, int64(docNumber(id)))
}

func (s *setSearcher) from(ctx *blevesearch.SearchContext, doc int64) (*blevesearch.DocumentMatch, error) {
	next := s.set.next(doc)
	if next == noDoc {
		s.last = noDoc - 1
		return nil, nil
	}
	s.last = next
	m := ctx.DocumentMatchPool.Get()
	m.IndexInternalID = appendDocID(m.IndexInternalID, uint64(next))
	return m, nil
}

func (s *setSearcher) Weight() float64            { return 0 }
func (s *setSearcher) SetQueryNorm(float64)       {}
func (s *setSearcher) Count() uint64              { return uint64(s.set.len()) }
func (s *setSearcher) Min() int                   { return 0 }
func (s *setSearcher) Size() int                  { return 0 }
func (s *setSearcher) DocumentMatchPoolSize() int { return 1 }
func (s *setSearcher) Close() error               { return nil }
