package search

import (
	"fmt"

	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/postings"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// A compiler turns a tree into bleve searchers and collects what there is to find in a text. One
// compiler serves one tree; searchers run once.
type compiler struct {
	e     *Engine
	found *found
	words []*wordSearcher // every searcher of a word or a name, in order
	err   error
}

//go:noinline
func (e *Engine) compiler() *compiler {
	return &compiler{e: e, found: newFound()}
}

func (c *compiler) fail(what string, err error) blevesearch.Searcher {
	if err != nil && c.err == nil {
		c.err = fmt.Errorf("%s: %w", what, err)
	}
	return &setSearcher{}
}

// all finds every document.
func (c *compiler) all() blevesearch.Searcher {
	docs := newDocSet(c.e.b.Len())
	for doc := range c.e.b.Len() {
		docs.add(doc)
	}
	return newSetSearcher(docs)
}

// compile returns the searcher of a node, or nil for one that asks for nothing, such as a word
// without a letter.
func (c *compiler) compile(n query.Node) blevesearch.Searcher {
	switch n := n.(type) {
	case query.All:
		return c.all()
	case query.Word:
		return c.word(n, nil)
	case named:
		if n.others != nil {
			return c.compile(n.apart())
		}
		return c.named(n)
	case compound:
		return c.compound(n)
	case rendered:
		return c.rendered(n)
	case query.Phrase:
		return c.phrase(n.Text, arabic.Tokenize(n.Text), n.Exact)
	case query.Field:
		return c.field(n)
	case query.After:
		return c.dates(string(n.Date.First()), "")
	case query.Before:
		return c.dates("", string(n.Date.First()))
	case on:
		return c.on(n)
	case query.Not:
		return c.without(c.all(), n.Node)
	case query.And:
		return c.and(n.Nodes)
	case query.Or:
		parts := c.each(n.Nodes)
		if len(parts) == 0 {
			return nil
		}
		return newAnyOf(parts, 1)
	}
	return c.fail("compiling", fmt.Errorf("unknown node %T", n))
}

func (c *compiler) each(nodes []query.Node) []blevesearch.Searcher {
	var parts []blevesearch.Searcher
	for _, n := range nodes {
		if s := c.compile(n); s != nil {
			parts = append(parts, s)
		}
	}
	return parts
}

// and joins nodes; what those under Not find is removed from what the others find.
func (c *compiler) and(nodes []query.Node) blevesearch.Searcher {
	var positive, negative []query.Node
	for _, n := range nodes {
		if not, ok := n.(query.Not); ok {
			negative = append(negative, not.Node)
		} else {
			positive = append(positive, n)
		}
	}
	return c.without(c.join(c.each(positive)), negative...)
}

// join requires every part; without parts it returns nil.
func (c *compiler) join(parts []blevesearch.Searcher) blevesearch.Searcher {
	switch len(parts) {
	case 0:
		return nil
	case 1:
		return parts[0]
	}
	return newConjunction(parts)
}

// without removes from s what any of the nodes finds.
func (c *compiler) without(s blevesearch.Searcher, nodes ...query.Node) blevesearch.Searcher {
	if len(nodes) == 0 {
		return s
	}
	found, words := c.found, c.words
	c.found = newFound() // words that must not occur are not marked as found
	parts := c.each(nodes)
	c.found, c.words = found, words
	if len(parts) == 0 {
		return s
	}
	if s == nil {
		s = c.all()
	}
	return &exclusion{base: s, excluded: newAnyOf(parts, 1)}
}

// open makes the searcher of a word or a name.
func (c *compiler) open(text string, clauses []clause) *wordSearcher {
	s, err := newWordSearcher(c.e.r, text, clauses)
	if err != nil {
		c.fail("finding "+text, err)
		return &wordSearcher{text: text, last: -1}
	}
	c.words = append(c.words, s)
	return s
}

// named finds the words or the entities that they name.
func (c *compiler) named(n named) blevesearch.Searcher {
	if n.alone() {
		return c.word(n.words[0].(query.Word), n.entities)
	}
	if n.arabic != nil {
		whole := n
		whole.arabic = nil
		parts := []blevesearch.Searcher{c.named(whole)}
		for _, s := range c.each(n.arabic) { // which rank by the entities mentioned
			parts = append(parts, newSetSearcher(c.e.set(s)))
		}
		return newAnyOf(parts, 1)
	}
	var clauses []clause
	for _, ref := range n.refs {
		clauses = append(clauses, clause{field: fieldEntity, term: ref.ID, weight: weightEntity})
	}
	entity := c.open(typed(n), clauses)
	c.found.add(part{entities: n.entities, weight: entity.idf})
	parts := []blevesearch.Searcher{entity}
	if words := c.join(c.each(n.joined)); words != nil {
		parts = append(parts, words)
	}
	return newAnyOf(parts, 1)
}

// field finds the documents that have one of the values that the visitor's word for them means.
func (c *compiler) field(f query.Field) blevesearch.Searcher {
	field := map[string]string{"outlet": fieldOutlet, "topic": fieldTopic}[string(f.Facet)]
	if field == "" {
		field = fieldEntity
	}
	docs := newDocSet(c.e.b.Len())
	for _, id := range c.e.resolve(f) {
		list, err := c.e.r.index.list(field, id)
		if err != nil {
			return c.fail("filtering", err)
		}
		docs.addList(list)
		if entity, ok := c.e.b.FindEntity(id); ok && field == fieldEntity {
			c.found.add(part{entities: []int{entity}, weight: 1})
		}
	}
	return newSetSearcher(docs)
}

// dates finds the documents dated from one day up to but not including another.
func (c *compiler) dates(from, to string) blevesearch.Searcher {
	docs := newDocSet(c.e.b.Len())
	days, err := c.e.r.index.terms(fieldDate, nil, from, to)
	for err == nil {
		var day postings.Term
		var more bool
		if day, more, err = days.Next(); !more {
			break
		}
		var list postings.List
		if list, err = c.e.r.index.list(fieldDate, day.Text); err == nil {
			docs.addList(list)
		}
	}
	if err != nil {
		c.fail("finding dates", err)
	}
	return newSetSearcher(docs)
}
