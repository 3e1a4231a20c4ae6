package search

import (
	blevesearch "github.com/blevesearch/bleve/v2/search"
	index "github.com/blevesearch/bleve_index_api"
)

// An anyOf finds the documents in which at least min of its searchers match, and scores the sum of
// those that do. bleve's disjunction multiplies that sum by the share of searchers that match,
// which is not BM25. The queries of this engine have few parts, so simply looking at each of them
// is enough.
type anyOf struct {
	parts []blevesearch.Searcher
	heads []*blevesearch.DocumentMatch
	min   int
	begun bool
}

//go:noinline
func newAnyOf(parts []blevesearch.Searcher, min int) *anyOf {
	return &anyOf{parts: parts, heads: make([]*blevesearch.DocumentMatch, len(parts)), min: max(min, 1)}
}

func (a *anyOf) Next(ctx *blevesearch.SearchContext) (*blevesearch.DocumentMatch, error) {
	if !a.begun {
		a.begun = true
		for i := range a.parts {
			if err := a.step(ctx, i); err != nil {
				return nil, err
			}
		}
	}
	return a.gather(ctx)
}

func (a *anyOf) Advance(ctx *blevesearch.SearchContext, id index.IndexInternalID) (*blevesearch.DocumentMatch, error) {
	for i, head := range a.heads {
		if a.begun && (head == nil || head.IndexInternalID.Compare(id) >= 0) {
			continue
		}
		if head != nil {
			ctx.DocumentMatchPool.Put(head)
		}
		var err error
		if a.heads[i], err = a.parts[i].Advance(ctx, id); err != nil {
			return nil, err
		}
	}
	a.begun = true
	return a.gather(ctx)
}

// gather joins the heads that are at the first document, moves their searchers on, and repeats this
// until at least min of them were there.
func (a *anyOf) gather(ctx *blevesearch.SearchContext) (*blevesearch.DocumentMatch, error) {
	for {
		var first index.IndexInternalID
		standing := 0
		for _, head := range a.heads {
			if head == nil {
				continue
			}
			if first == nil || head.IndexInternalID.Compare(first) < 0 {
				first, standing = head.IndexInternalID, 1
			} else if head.IndexInternalID.Equals(first) {
				standing++
			}
		}
		if first == nil {
			return nil, nil
		}
		m := ctx.DocumentMatchPool.Get()
		m.IndexInternalID = append(m.IndexInternalID[:0], first...)
		for i, head := range a.heads {
			if head == nil || !head.IndexInternalID.Equals(m.IndexInternalID) {
				continue
			}
			m.Score += head.Score
			if err := a.step(ctx, i); err != nil {
				return nil, err
			}
		}
		if standing >= a.min {
			return m, nil
		}
		ctx.DocumentMatchPool.Put(m)
	}
}

// step moves one searcher to its next match.
func (a *anyOf) step(ctx *blevesearch.SearchContext, i int) error {
	if a.heads[i] != nil {
		ctx.DocumentMatchPool.Put(a.heads[i])
	}
	var err error
	a.heads[i], err = a.parts[i].Next(ctx)
	return err
}

func (a *anyOf) Count() uint64 {
	var n uint64
	for _, p := range a.parts {
		n += p.Count()
	}
	return n
}

func (a *anyOf) DocumentMatchPoolSize() int {
	n := 1
	for _, p := range a.parts {
		n += 1 + p.DocumentMatchPoolSize()
	}
	return n
}

func (a *anyOf) Weight() float64      { return 1 }
func (a *anyOf) SetQueryNorm(float64) {}
func (a *anyOf) Min() int             { return a.min }
func (a *anyOf) Size() int            { return 0 }
func (a *anyOf) Close() error         { return nil }
