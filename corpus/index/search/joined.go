package search

import (
	"slices"
	"sort"

	blevesearch "github.com/blevesearch/bleve/v2/search"
	index "github.com/blevesearch/bleve_index_api"
)

// A conjunction finds the documents in which all of its searchers match, and scores the sum.
// bleve's does the same but pulls in disjunctions, phrases, synonyms and explanations, a twentieth
// of the program.
type conjunction struct {
	parts []blevesearch.Searcher       // rarest first: it leads
	heads []*blevesearch.DocumentMatch // the lead's has not been looked at yet
	begun bool
	over  bool
}

func newConjunction(parts []blevesearch.Searcher) *conjunction {
	parts = slices.Clone(parts)
	sort.SliceStable(parts, func(i, j int) bool { return parts[i].Count() < parts[j].Count() })
	return &conjunction{parts: parts, heads: make([]*blevesearch.DocumentMatch, len(parts))}
}

func (c *conjunction) Next(ctx *blevesearch.SearchContext) (*blevesearch.DocumentMatch, error) {
	if !c.begun {
		if err := c.step(ctx, 0, nil); err != nil {
			return nil, err
		}
	}
	return c.meet(ctx)
}

func (c *conjunction) Advance(ctx *blevesearch.SearchContext, id index.IndexInternalID) (*blevesearch.DocumentMatch, error) {
	if !c.begun || !c.over && c.heads[0].IndexInternalID.Compare(id) < 0 {
		if err := c.step(ctx, 0, id); err != nil {
			return nil, err
		}
	}
	return c.meet(ctx)
}

// step moves one searcher on: to the given document or the first after it or, without one, to its
// next match. If it has no more matches, the conjunction is over.
func (c *conjunction) step(ctx *blevesearch.SearchContext, i int, to index.IndexInternalID) (err error) {
	c.begun = true
	before := c.heads[i]
	if to == nil {
		c.heads[i], err = c.parts[i].Next(ctx)
	} else {
		c.heads[i], err = c.parts[i].Advance(ctx, to)
	}
	if before != nil {
		ctx.DocumentMatchPool.Put(before)
	}
	c.over = c.over || c.heads[i] == nil
	return err
}

// meet moves the searchers on until all are at one document.
func (c *conjunction) meet(ctx *blevesearch.SearchContext) (*blevesearch.DocumentMatch, error) {
search:
	for !c.over {
		at := c.heads[0].IndexInternalID
		for i := 1; i < len(c.parts); i++ {
			if c.heads[i] == nil || c.heads[i].IndexInternalID.Compare(at) < 0 {
				if err := c.step(ctx, i, at); err != nil || c.over {
					return nil, err
				}
			}
			if c.heads[i].IndexInternalID.Compare(at) > 0 {
				if err := c.step(ctx, 0, c.heads[i].IndexInternalID); err != nil {
					return nil, err
				}
				continue search
			}
		}
		m := ctx.DocumentMatchPool.Get()
		m.IndexInternalID = append(m.IndexInternalID[:0], at...)
		for _, head := range c.heads {
			m.Score += head.Score
		}
		return m, c.step(ctx, 0, nil)
	}
	return nil, nil
}

func (c *conjunction) Count() uint64              { return c.parts[0].Count() }
func (c *conjunction) DocumentMatchPoolSize() int { return poolSize(c.parts...) }
func (c *conjunction) Weight() float64            { return 1 }
func (c *conjunction) SetQueryNorm(float64)       {}
func (c *conjunction) Min() int                   { return 0 }
func (c *conjunction) Size() int                  { return 0 }
func (c *conjunction) Close() error               { return nil }

// poolSize returns how many matches a searcher with these parts may hold at a time.
func poolSize(parts ...blevesearch.Searcher) int {
	n := 1
	for _, p := range parts {
		n += 1 + p.DocumentMatchPoolSize()
	}
	return n
}

// A passing searcher finds what its base finds and keep accepts.
type passing struct {
	blevesearch.Searcher
	keep func(doc int) bool
}

func (f *passing) Next(ctx *blevesearch.SearchContext) (*blevesearch.DocumentMatch, error) {
	return f.from(ctx, nil)
}

func (f *passing) Advance(ctx *blevesearch.SearchContext, id index.IndexInternalID) (*blevesearch.DocumentMatch, error) {
	return f.from(ctx, id)
}

func (f *passing) from(ctx *blevesearch.SearchContext, id index.IndexInternalID) (m *blevesearch.DocumentMatch, err error) {
	if id != nil {
		m, err = f.Searcher.Advance(ctx, id)
	} else {
		m, err = f.Searcher.Next(ctx)
	}
	for err == nil && m != nil && !f.keep(docNumber(m.IndexInternalID)) {
		ctx.DocumentMatchPool.Put(m)
		m, err = f.Searcher.Next(ctx)
	}
	return m, err
}

// An exclusion finds what base finds and excluded does not.
type exclusion struct {
	base, excluded blevesearch.Searcher
	head           *blevesearch.DocumentMatch // where excluded is
	over           bool                       // excluded has no more matches
}

func (x *exclusion) Next(ctx *blevesearch.SearchContext) (*blevesearch.DocumentMatch, error) {
	m, err := x.base.Next(ctx)
	return x.from(ctx, m, err)
}

func (x *exclusion) Advance(ctx *blevesearch.SearchContext, id index.IndexInternalID) (*blevesearch.DocumentMatch, error) {
	m, err := x.base.Advance(ctx, id)
	return x.from(ctx, m, err)
}

// from returns the first match of base, from m on, that is not excluded.
func (x *exclusion) from(ctx *blevesearch.SearchContext, m *blevesearch.DocumentMatch, err error) (*blevesearch.DocumentMatch, error) {
	for ; err == nil && m != nil && !x.over; m, err = x.base.Next(ctx) {
		if before := x.head; before == nil || before.IndexInternalID.Compare(m.IndexInternalID) < 0 {
			if x.head, err = x.excluded.Advance(ctx, m.IndexInternalID); err != nil {
				return nil, err
			}
			if before != nil {
				ctx.DocumentMatchPool.Put(before)
			}
		}
		if x.over = x.head == nil; x.over || !x.head.IndexInternalID.Equals(m.IndexInternalID) {
			break
		}
		ctx.DocumentMatchPool.Put(m)
	}
	return m, err
}

func (x *exclusion) Count() uint64              { return x.base.Count() }
func (x *exclusion) DocumentMatchPoolSize() int { return poolSize(x.base, x.excluded) }
func (x *exclusion) Weight() float64            { return 1 }
func (x *exclusion) SetQueryNorm(float64)       {}
func (x *exclusion) Min() int                   { return 0 }
func (x *exclusion) Size() int                  { return 0 }
func (x *exclusion) Close() error               { return nil }

// A raised searcher finds what base finds; what another searcher finds as well scores more.
type raised struct {
	base, by blevesearch.Searcher
	head     *blevesearch.DocumentMatch // where by is
	over     bool                       // by has no more matches
}

func (r *raised) Next(ctx *blevesearch.SearchContext) (*blevesearch.DocumentMatch, error) {
	m, err := r.base.Next(ctx)
	return r.score(ctx, m, err)
}

func (r *raised) Advance(ctx *blevesearch.SearchContext, id index.IndexInternalID) (*blevesearch.DocumentMatch, error) {
	m, err := r.base.Advance(ctx, id)
	return r.score(ctx, m, err)
}

// score adds to a match what the other searcher gives for its document.
func (r *raised) score(ctx *blevesearch.SearchContext, m *blevesearch.DocumentMatch, err error) (*blevesearch.DocumentMatch, error) {
	if err != nil || m == nil || r.over {
		return m, err
	}
	if before := r.head; before == nil || before.IndexInternalID.Compare(m.IndexInternalID) < 0 {
		if r.head, err = r.by.Advance(ctx, m.IndexInternalID); err != nil {
			return nil, err
		}
		if before != nil {
			ctx.DocumentMatchPool.Put(before)
		}
	}
	if r.over = r.head == nil; !r.over && r.head.IndexInternalID.Equals(m.IndexInternalID) {
		m.Score += r.head.Score
	}
	return m, nil
}

func (r *raised) Count() uint64              { return r.base.Count() }
func (r *raised) DocumentMatchPoolSize() int { return poolSize(r.base, r.by) }
func (r *raised) Weight() float64            { return 1 }
func (r *raised) SetQueryNorm(float64)       {}
func (r *raised) Min() int                   { return 0 }
func (r *raised) Size() int                  { return 0 }
func (r *raised) Close() error               { return nil }
