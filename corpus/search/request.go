package search

import (
	"context"
	"fmt"
	"sort"

	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/query"
)

// Search answers a request. It never fails on what a visitor typed; an error of
// the index itself, which Open's checks exclude, panics.
func (e *Engine) Search(req corpus.Request) corpus.Result {
	tree, corrections := e.prepare(req.Query)
	result := corpus.Result{Query: req.Query, Understood: tree.String(), Parts: e.parts(tree), Corrections: corrections}
	req.Limit, req.Offset = max(req.Limit, 0), max(req.Offset, 0)

	whole, loose := looseParts(tree)
	missing := 0
	if req.Match == corpus.MatchAny && len(loose) > 1 {
		missing = len(loose) - 1
	}
	c, f := e.run(whole, loose, missing, req)
	for c.matched == 0 && missing < len(loose)-1 {
		missing++
		c, f = e.run(whole, loose, missing, req)
		if c.matched > 0 {
			result.Relaxed, result.Missing = true, missing
		}
	}
	if req.Match != corpus.MatchAny {
		result.DidYouMean = e.didYouMean(tree)
	}
	if len(loose) > 1 && (req.Sort == "" || req.Sort == corpus.ByRelevance) {
		e.lookClosely(c.top, f)
	}
	c.top = c.top[:min(len(c.top), req.Offset+req.Limit)]
	result.Total, result.Folded = c.total, c.folded
	result.Facets = e.facetCounts(c.counts, req)
	result.Hits = []corpus.Hit{} // never null in JSON
	for _, hit := range c.top[min(req.Offset, len(c.top)):] {
		result.Hits = append(result.Hits, e.hit(hit, f, req))
	}
	return result
}

// Of a query of several words the first hits are looked at closely: words that
// stand together in one passage tell more than the same words far apart.
const (
	closeHits  = 20
	closeShare = 1.0 // of the passage's idf that is added to a hit's score
)

// lookClosely ranks the first hits anew.
func (e *Engine) lookClosely(top []scored, f *found) {
	first := top[:min(closeHits, len(top))]
	for i := range first {
		first[i].score += e.together(first[i].doc, f)
	}
	better := e.better(corpus.ByRelevance)
	sort.SliceStable(first, func(i, j int) bool { return better(first[i], first[j]) })
}

// together is what a document's best passage adds to its score.
func (e *Engine) together(doc int, f *found) float64 {
	body := e.body(doc)
	e.tokens = arabic.AppendTokens(e.tokens[:0], body)
	_, _, strength := bestPassage(body, e.tokens, e.look(f, body, e.tokens, nil, 0), f)
	return closeShare * strength
}

// prepare gives the tree to execute: names found, and words that no document
// has corrected.
func (e *Engine) prepare(q string) (query.Node, []corpus.Correction) {
	return e.correct(e.understand(query.Parse(q)))
}

// looseParts takes a tree apart into what every hit must meet and the parts of
// which hits may lack some when nothing has them all: words, phrases and names.
func looseParts(tree query.Node) (whole []query.Node, loose []query.Node) {
	and, ok := tree.(query.And)
	if !ok {
		return []query.Node{tree}, nil
	}
	for _, n := range and.Nodes {
		switch n.(type) {
		case query.Word, query.Phrase, query.Or, named:
			loose = append(loose, n)
		default:
			whole = append(whole, n)
		}
	}
	return whole, loose
}

// run compiles and collects, letting hits miss some of the loose parts.
func (e *Engine) run(whole, loose []query.Node, missing int, req corpus.Request) (collection, *found) {
	comp := &compiler{e: e, ctx: context.Background(), found: newFound()}
	s := comp.request(whole, loose, missing)
	c, err := e.collect(s, req)
	if err == nil {
		err = comp.err
	}
	if err != nil {
		panic(fmt.Sprintf("search: query %q: %v", req.Query, err))
	}
	return c, comp.found
}

func (c *compiler) request(whole, loose []query.Node, missing int) blevesearch.Searcher {
	var s blevesearch.Searcher
	if missing == 0 {
		s = c.and(append(append([]query.Node(nil), loose...), whole...))
	} else {
		parts := c.each(loose)
		var rest blevesearch.Searcher
		if len(whole) > 0 {
			rest = c.and(whole)
		}
		some := newAnyOf(parts, len(loose)-missing)
		if rest == nil {
			s = some
		} else {
			s = c.join([]blevesearch.Searcher{some, rest})
		}
	}
	if s == nil {
		s = c.all()
	}
	return s
}

// foundBy gives what a query looks for in a text.
func (e *Engine) foundBy(q string) (*found, error) {
	comp := &compiler{e: e, ctx: context.Background(), found: newFound()}
	tree, _ := e.prepare(q)
	comp.compile(tree)
	return comp.found, comp.err
}
