package search

import (
	"slices"

	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// Search answers a request. It never fails on what a visitor typed; an error of
// the index itself, which Open's checks exclude, panics.
func (e *Engine) Search(req corpus.Request) corpus.Result {
	if _, listed := e.listed(req); !listed {
		e.wantEntities()
	}
	return e.search(req)
}

// Hits answers a request without the counts of entities, which need more data than the hits; if
// that data is already there, or the bundle lists them, nothing is left out.
func (e *Engine) Hits(req corpus.Request) corpus.Result { return e.search(req) }

// search has five stages, each working on what the previous one returned:
//
//	parse       what was typed → a tree (package query)
//	understand  the tree of a request → a meaning: names found, slips corrected (meaning.go)
//	compile     a meaning → searchers, and what is to be found in a text (compile.go)
//	collect     searchers → a collection: filtered, ranked and counted (collect.go)
//	show        a collection → hits with their passages, counts of facets (look.go, passage.go)
func (e *Engine) search(req corpus.Request) corpus.Result {
	e.afresh()
	e.ahead(req.Query)
	req.Limit, req.Offset = e.within(req.Limit), e.within(req.Offset)
	m := e.understood(query.Parse(req.Query), req)
	return e.show(m, e.gather(m))
}

// within limits a number that a visitor asks for to what there is.
func (e *Engine) within(n int) int { return min(max(n, 0), e.b.Len()) }

// gather compiles a meaning and collects what it finds: if no document has all of it, the documents
// that lack the fewest of its loose parts.
func (e *Engine) gather(m meaning) collection {
	c := e.collect(e.compile(m, m.missing), m.req)
	if c.matched > 0 || m.missing > 0 || len(m.loose) < 2 {
		return c
	}
	missing := e.fewestMissing(m)
	if missing == len(m.loose) {
		return c
	}
	c = e.collect(e.compile(m, missing), m.req)
	c.missing = missing
	return c
}

// fewestMissing returns how many loose parts are missing from the documents that have all whole
// parts and the most loose ones. Searching again with one part less each time would mean forty
// searches for a pasted passage.
func (e *Engine) fewestMissing(m meaning) int {
	comp := e.compiler()
	have := make([]int, e.b.Len())
	for _, part := range comp.each(m.loose) {
		for doc := range e.set(part).all() {
			have[doc]++
		}
	}
	most := 0
	if rest := comp.and(m.whole); len(m.whole) > 0 && rest != nil {
		for doc := range e.set(rest).all() {
			most = max(most, have[doc])
		}
	} else {
		most = slices.Max(append(have, 0))
	}
	return len(m.loose) - most
}

// compiled is what a meaning was compiled to.
type compiled struct {
	query    string
	searcher blevesearch.Searcher
	found    *found // what is to be found in a text
	unranked bool
	err      error
}

// compile returns the searcher of a meaning whose hits may lack this many of the loose parts.
func (e *Engine) compile(m meaning, missing int) compiled {
	c := e.compiler()
	s := c.parts(m, missing)
	if s == nil {
		s = c.all()
	}
	return compiled{query: m.req.Query, searcher: s, found: c.found, unranked: m.unranked, err: c.err}
}

// parts returns nil if nothing is asked for.
func (c *compiler) parts(m meaning, missing int) blevesearch.Searcher {
	if missing == 0 {
		return c.and(append(append([]query.Node(nil), m.loose...), m.whole...))
	}
	parts, words := c.softly(m.loose)
	var some blevesearch.Searcher = newAnyOf(parts, len(m.loose)-missing)
	if len(words) > 0 {
		some = &raised{base: some, by: newAnyOf(words, 1)}
	}
	if len(m.whole) > 0 {
		if rest := c.and(m.whole); rest != nil {
			return c.join([]blevesearch.Searcher{some, rest})
		}
	}
	return some
}

// show returns what the visitor sees of a collection.
func (e *Engine) show(m meaning, c collection) corpus.Result {
	r := e.told(m)
	r.Relaxed, r.Missing = c.missing > 0, c.missing
	e.wantHits(c.top, m.req)
	var looked map[int]look
	if m.closer() {
		looked = e.lookClosely(c.top, c.found)
	}
	page := c.top[:min(len(c.top), m.req.Offset+m.req.Limit)]
	r.Total, r.Folded = c.total, c.folded
	r.Facets = e.facetCounts(c.counts, m.req)
	r.Hits = []corpus.Hit{} // never null in JSON
	var shown []int
	for _, hit := range page[min(m.req.Offset, len(page)):] {
		r.Hits = append(r.Hits, e.hit(hit, looked, c.found, m.req))
		shown = append(shown, hit.doc)
	}
	e.countReports(r.Hits, shown)
	return r
}

// foundBy returns what a query looks for in a text.
func (e *Engine) foundBy(q string) (*found, error) {
	comp := e.compiler()
	tree, _ := e.prepare(q)
	comp.compile(tree)
	return comp.found, comp.err
}
