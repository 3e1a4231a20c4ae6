package search

import (
	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// together joins nodes as a visitor's query does.
//
//go:noinline
func together(nodes []query.Node) query.Node {
	switch len(nodes) {
	case 0:
		return query.All{}
	case 1:
		return nodes[0]
	}
	return query.And{Nodes: nodes}
}

// parts describes the nodes of an executed tree, each with the query without it. They come from the
// tree itself, so they show what was done.
func (e *Engine) parts(tree query.Node) []corpus.QueryPart {
	nodes, missing := query.Conjuncts(tree), 0
	var out []corpus.QueryPart
	for i, n := range nodes {
		p := corpus.QueryPart{Text: typed(n), Kind: partKind(n), Count: e.reach(n)}
		p.Without = instead(nodes, i, nil)
		switch n := n.(type) {
		case named:
			p.Entities = n.refs
			p.Literal = instead(nodes, i, literal(n.words))
		case compound:
			p.Literal = instead(nodes, i, literal(n.words))
		case rendered:
			p.Literal = instead(nodes, i, literal(n.words))
			p.Alternatives = alternatives(nodes, i)
		case query.Field: // it has an ID, which is not a name to a reader
			value, ok := e.b.FindValue(n.Facet, n.Value)
			if kind, err := corpus.ParseKind(string(n.Facet)); ok && err == nil {
				v := e.b.Value(value)
				p.Entities = []corpus.EntityRef{{ID: v.ID, Kind: kind, Name: v.Name, English: v.English}}
			}
		case query.Word:
			if n.Mode == query.Stem {
				p.Literal = instead(nodes, i, literal([]query.Node{n}))
			}
			if word := e.missing(n); word != "" && missing < mostUnsure {
				missing++
				for _, text := range e.offers(word, nodes, i) {
					p.Offers = append(p.Offers, corpus.Offer{Text: text, Query: instead(nodes, i, []query.Node{query.Word{Text: text}})})
				}
				if i == len(nodes)-1 && e.beginsWords(word) {
					begun := query.Word{Text: n.Text, Mode: query.Prefix}
					p.Offers = append(p.Offers, corpus.Offer{Text: typed(begun), Query: instead(nodes, i, []query.Node{begun})})
				}
			}
		}
		out = append(out, p)
	}
	return out
}

// instead returns the query with other nodes in place of the i-th.
func instead(nodes []query.Node, i int, others []query.Node) string {
	all := append(append(append([]query.Node(nil), nodes[:i]...), others...), nodes[i+1:]...)
	if len(all) == 0 {
		return ""
	}
	return typed(together(all))
}

// literal returns nodes that want exactly the letters of words or of a phrase.
func literal(words []query.Node) []query.Node {
	out := make([]query.Node, len(words))
	for i, n := range words {
		switch n := n.(type) {
		case query.Word:
			out[i] = query.Word{Text: n.Text, Mode: query.Exact}
		case query.Phrase:
			out[i] = query.Phrase{Text: n.Text, Exact: true}
		}
	}
	return out
}

// typed formats a node as a visitor would type it, with names as the words that they were.
func typed(n query.Node) string { return query.Format(unnamed(n)) }

func unnamed(n query.Node) query.Node {
	switch n := n.(type) {
	case named:
		return together(n.words)
	case compound:
		return together(n.words)
	case rendered:
		return together(n.words)
	case on:
		return query.Word{Text: n.text()} // which is read as the date again
	case query.Not:
		return query.Not{Node: unnamed(n.Node)}
	case query.Or:
		return query.Or{Nodes: unnamedAll(n.Nodes)}
	case query.And:
		var flat []query.Node
		for _, child := range unnamedAll(n.Nodes) {
			flat = append(flat, query.Conjuncts(child)...)
		}
		return together(flat)
	}
	return n
}

func unnamedAll(nodes []query.Node) []query.Node {
	out := make([]query.Node, len(nodes))
	for i, n := range nodes {
		out[i] = unnamed(n)
	}
	return out
}

func partKind(n query.Node) corpus.PartKind {
	switch n := n.(type) {
	case query.Word:
		return [...]corpus.PartKind{corpus.PartWord, corpus.PartExact, corpus.PartPrefix, corpus.PartFuzzy}[n.Mode]
	case named:
		return corpus.PartName
	case compound:
		return partKind(n.words[0])
	case rendered:
		return corpus.PartRendered
	case query.Phrase:
		return corpus.PartPhrase
	case query.Field:
		return corpus.PartField
	case query.After, query.Before:
		return corpus.PartDate
	case query.Not:
		return corpus.PartNot
	}
	return corpus.PartGroup
}

// walk calls yield for every document that a searcher finds, in order.
func walk(e *Engine, s blevesearch.Searcher, yield func(doc int)) {
	ctx := &blevesearch.SearchContext{
		DocumentMatchPool: blevesearch.NewDocumentMatchPool(s.DocumentMatchPoolSize()+1, 0), IndexReader: e.r,
	}
	for {
		m, err := s.Next(ctx)
		if err != nil || m == nil {
			return
		}
		doc := docNumber(m.IndexInternalID)
		ctx.DocumentMatchPool.Put(m)
		yield(doc)
	}
}
