package search

import (
	"fmt"
	"slices"
	"sort"

	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// Search answers a request. It never fails on what a visitor typed; an error of
// the index itself, which Open's checks exclude, panics.
func (e *Engine) Search(req corpus.Request) corpus.Result {
	e.wantEntities()
	return e.search(req)
}

// Hits answers a request but for the counts of entities, for which more has to be read than
// for the hits; where that is there, it leaves nothing out.
func (e *Engine) Hits(req corpus.Request) corpus.Result { return e.search(req) }

func (e *Engine) search(req corpus.Request) corpus.Result {
	clear(e.held)
	e.ahead(req.Query)
	tree, corrections := e.asked(req)
	result := corpus.Result{Query: req.Query, Understood: tree.String(), Parts: e.parts(tree), Corrections: corrections}
	req.Limit, req.Offset = e.within(req.Limit), e.within(req.Offset)

	whole, loose := looseParts(tree)
	missing := 0
	if req.Match == corpus.MatchAny && len(loose) > 1 {
		missing = len(loose) - 1
	}
	c, f := e.run(whole, loose, missing, req)
	if c.matched == 0 && missing == 0 && len(loose) > 1 {
		if missing = e.fewestMissing(whole, loose); missing < len(loose) {
			c, f = e.run(whole, loose, missing, req)
			result.Relaxed, result.Missing = true, missing
		}
	}
	if req.Match != corpus.MatchAny && !req.Typing {
		if result.DidYouMean = e.didYouMean(tree, result.Parts); result.DidYouMean == "" {
			result.DidYouMean = e.offerHeard(tree)
		}
	}
	e.wantHits(c.top, req)
	var looked map[int]look
	if (len(loose) > 1 || severalWords(tree)) && (req.Sort == "" || req.Sort == corpus.ByRelevance) {
		looked = e.lookClosely(c.top, f)
	}
	c.top = c.top[:min(len(c.top), req.Offset+req.Limit)]
	result.Total, result.Folded = c.total, c.folded
	result.Facets = e.facetCounts(c.counts, req)
	result.Hits = []corpus.Hit{} // never null in JSON
	var shown []int
	for _, hit := range c.top[min(req.Offset, len(c.top)):] {
		result.Hits = append(result.Hits, e.hit(hit, looked, f, req))
		shown = append(shown, hit.doc)
	}
	e.countReports(result.Hits, shown)
	return result
}

// severalWords tells whether a query of one part may be found as words that
// stand together.
func severalWords(tree query.Node) bool {
	_, ok := tree.(rendered)
	return ok
}

// fewestMissing tells how many of the loose parts a document lacks that has most of
// them and all of the whole ones: of a pasted passage, to ask again for one part less
// each time would be to ask forty times.
func (e *Engine) fewestMissing(whole, loose []query.Node) int {
	comp := e.compiler()
	have := make([]int, e.b.Len())
	for _, part := range comp.each(loose) {
		for doc := range e.set(part).all() {
			have[doc]++
		}
	}
	most := 0
	if rest := comp.and(whole); len(whole) > 0 && rest != nil {
		for doc := range e.set(rest).all() {
			most = max(most, have[doc])
		}
	} else {
		most = slices.Max(append(have, 0))
	}
	return len(loose) - most
}

// within brings what a visitor asks for down to what there is.
func (e *Engine) within(n int) int { return min(max(n, 0), e.b.Len()) }

// Of a query of several words the first hits are looked at closely: words that
// stand together in one passage tell more than the same words far apart.
const (
	closeHits  = 10
	closeShare = 1.0 // of the passage's idf that is added to a hit's score
)

// lookClosely ranks the first hits anew, and gives what it saw of them.
func (e *Engine) lookClosely(top []scored, f *found) map[int]look {
	first := top[:min(closeHits, len(top))]
	looked := make(map[int]look, len(first))
	for i := range first {
		l := e.lookAt(first[i].doc, f)
		l.tokens = slices.Clone(l.tokens) // they are used again for the next document
		looked[first[i].doc] = l
		first[i].together = closeShare * l.strength
		first[i].score += first[i].together
	}
	better := e.better(corpus.ByRelevance)
	sort.SliceStable(first, func(i, j int) bool { return better(first[i], first[j]) })
	return looked
}

// A look is what is seen of a query in a document's body.
type look struct {
	body     string
	tokens   []arabic.Token
	mentions []bundle.Mention
	seen     []sighting
	from, to int     // first and last token of the best passage
	strength float64 // its idf
}

// lookAt looks for a query in a document. Tokens are good until the next document
// is looked at.
func (e *Engine) lookAt(doc int, f *found) look {
	l := look{body: e.body(doc), mentions: e.b.Mentions(nil, doc)}
	e.tokens = arabic.AppendTokens(e.tokens[:0], l.body)
	l.tokens = e.tokens
	l.seen = e.look(f, l.body, l.tokens, e.sights(f, doc), len(e.b.Title(doc))+1)
	l.from, l.to, l.strength = bestPassage(l.body, l.tokens, l.seen, f)
	return l
}

// asked understands a request's query, which may still be being typed.
func (e *Engine) asked(req corpus.Request) (query.Node, []corpus.Correction) {
	if req.Typing {
		return e.begun(e.understand(query.Parse(req.Query))), nil
	}
	return e.prepare(req.Query)
}

// prepare gives the tree to execute: names found, and slips corrected.
func (e *Engine) prepare(q string) (query.Node, []corpus.Correction) {
	asked := query.Parse(q)
	return e.correct(asked, e.understand(asked))
}

// begun gives the tree of a query that is still being typed: its last word, where no
// document has it, may be the beginning of one.
func (e *Engine) begun(tree query.Node) query.Node {
	nodes := slices.Clone(query.Conjuncts(tree))
	if len(nodes) == 0 {
		return tree
	}
	last := len(nodes) - 1
	if word := e.missing(nodes[last]); letters(word) >= shortestBegun {
		nodes[last] = query.Word{Text: nodes[last].(query.Word).Text, Mode: query.Prefix}
	}
	return together(nodes)
}

// shortestBegun is how many letters say enough of the word that they begin.
const shortestBegun = 2

// looseParts takes a tree apart into what every hit must meet and the parts of
// which hits may lack some when nothing has them all: words, phrases and names.
func looseParts(tree query.Node) (whole []query.Node, loose []query.Node) {
	and, ok := tree.(query.And)
	if !ok {
		return []query.Node{tree}, nil
	}
	for _, n := range and.Nodes {
		switch n.(type) {
		case query.Word, query.Phrase, query.Or, named, compound, rendered:
			loose = append(loose, n)
		default:
			whole = append(whole, n)
		}
	}
	return whole, loose
}

// run compiles and collects, letting hits miss some of the loose parts.
func (e *Engine) run(whole, loose []query.Node, missing int, req corpus.Request) (collection, *found) {
	comp := e.compiler()
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
	comp := e.compiler()
	tree, _ := e.prepare(q)
	comp.compile(tree)
	return comp.found, comp.err
}
