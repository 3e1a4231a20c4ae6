package search

import (
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// A meaning is what a request is understood to ask.
type meaning struct {
	req         corpus.Request
	tree        query.Node // what is executed and printed
	corrections []corpus.Correction
	whole       []query.Node // parts of the tree that every hit has
	loose       []query.Node // parts of which hits may lack some when nothing has them all
	missing     int          // how many of these hits may lack in any case
	unranked    bool         // all hits are wanted, in no order
}

// understood gives the meaning of a request whose query was parsed.
func (e *Engine) understood(asked query.Node, req corpus.Request) meaning {
	m := meaning{req: req}
	if req.Typing {
		m.tree = e.begun(e.understand(asked))
	} else {
		m.tree, m.corrections = e.correct(req.Query, asked, e.understand(asked))
	}
	if req.Match != corpus.MatchAny { // where nothing has to be there, they still tell a little
		m.tree = withoutAsking(m.tree)
	}
	m.whole, m.loose = looseParts(m.tree)
	if req.Match == corpus.MatchAny && len(m.loose) > 1 {
		m.missing = len(m.loose) - 1
	}
	return m
}

// closer tells whether the first hits are looked at closely: of several words those that
// stand together tell more.
func (m meaning) closer() bool {
	_, several := m.tree.(rendered) // one part, which may be found as several words
	return (len(m.loose) > 1 || several) && (m.req.Sort == "" || m.req.Sort == corpus.ByRelevance)
}

// told is what a result tells of how its query was understood.
func (e *Engine) told(m meaning) corpus.Result {
	r := corpus.Result{Query: m.req.Query, Understood: m.tree.String(), Parts: e.parts(m.tree), Corrections: m.corrections}
	if m.req.Match != corpus.MatchAny && !m.req.Typing {
		if r.DidYouMean = e.didYouMean(m.tree, r.Parts); r.DidYouMean == "" {
			r.DidYouMean = e.offerHeard(m.tree)
		}
	}
	return r
}

// prepare gives the tree to execute of a query that is not part of a request: names found,
// and slips corrected.
func (e *Engine) prepare(q string) (query.Node, []corpus.Correction) {
	asked := query.Parse(q)
	tree, corrections := e.correct(q, asked, e.understand(asked))
	return withoutAsking(tree), corrections
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
