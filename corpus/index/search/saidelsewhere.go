package search

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// A SaidPlan is what a question about statements asks of an index elsewhere, which has
// each by itself: what was said, and of its document the outlet, topics and days.
type SaidPlan struct {
	// Said is what must be said; Words are all in the name of a speaker whom no entity
	// stands for, where it is he that is asked for. Any says that nothing was asked.
	Said  Want
	Words []string
	Any   bool

	e     *Engine
	found *found
}

// PlanSaid understands the words of a question about statements.
func (e *Engine) PlanSaid(text string) *SaidPlan {
	p := &SaidPlan{e: e, found: newFound(), Any: strings.TrimSpace(text) == ""}
	if p.Any {
		return p
	}
	p.Words = arabic.Words(text)
	tree, _ := e.prepare(text)
	p.Said = Want{Kind: WantAll}
	if w, ok := e.want(asWhole(tree)); ok {
		p.Said = w
	}
	comp := e.compiler()
	comp.compile(tree)
	p.found = comp.found
	return p
}

// asWhole has the words of a name stand side by side, as they do in what was said.
func asWhole(n query.Node) query.Node {
	switch n := n.(type) {
	case named:
		if n.others != nil {
			return asWhole(n.apart())
		}
		if n.alone() {
			return n
		}
		nodes := []query.Node{query.Phrase{Text: strings.Join(texts(n.words), " ")}}
		nodes = append(nodes, n.arabic...)
		for _, ref := range n.refs {
			nodes = append(nodes, query.Field{Facet: ref.Kind.Facet(), Value: ref.ID})
		}
		return query.Or{Nodes: nodes}
	case query.And:
		return query.And{Nodes: allWhole(n.Nodes)}
	case query.Or:
		return query.Or{Nodes: allWhole(n.Nodes)}
	case query.Not:
		return query.Not{Node: asWhole(n.Node)}
	case rendered:
		return query.Or{Nodes: allWhole(n.nodes())}
	}
	return n
}

func allWhole(nodes []query.Node) []query.Node {
	out := make([]query.Node, len(nodes))
	for i, n := range nodes {
		out[i] = asWhole(n)
	}
	return out
}

// A SaidAt is a statement, by the place of its document among some and its own in it.
type SaidAt struct{ Document, At int }

// Hits makes what is shown of statements, in their order.
func (p *SaidPlan) Hits(docs *corpus.Corpus, list []SaidAt) ([]corpus.StatementHit, error) {
	page, err := p.e.showing(docs)
	if err != nil {
		return nil, err
	}
	var hits []corpus.StatementHit
	for _, s := range list {
		hits = append(hits, page.statementHit(said{s.Document, s.At}, p.found))
	}
	return hits, nil
}

// NameKey is a speaker's name as written, by its words: what tells whether two are one
// where no entity stands for them.
func NameKey(name string) string { return nameKey(name) }
