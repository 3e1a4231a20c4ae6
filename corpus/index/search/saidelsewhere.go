package search

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// A SaidPlan is what a request for statements asks of an index elsewhere, which holds each
// statement separately: what was said, and the outlet, topics and days of its document.
type SaidPlan struct {
	// Said is what must be said. Words must all be in the name of a speaker who has no entity, if
	// the speaker is asked for. Any means that nothing was asked.
	Said  Want
	Words []string
	Any   bool

	e     *Engine
	found *found
}

// PlanSaid understands the words of a request for statements.
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

// asWhole makes a node want the words of a name side by side, as they are in what was said.
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

// A SaidAt is a statement, by the index of its document and its own index in that.
type SaidAt struct{ Document, At int }

// Hits returns what is shown of statements, in their order.
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

// NameKey returns the words of a speaker's name as written, by which speakers without an entity are
// compared.
func NameKey(name string) string { return nameKey(name) }
