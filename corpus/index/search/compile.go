package search

import (
	"fmt"
	"slices"

	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/postings"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// What one occurrence counts for: a surface form stands above a stem (where the
// surface form matches, the stem does too), a title above the body, and a
// mention of the entity that is meant above a word.
const (
	weightText      = 0.7
	weightStem      = 1.0
	weightTitle     = 2.0
	weightTitleStem = 2.0
	weightLead      = 3.0
	weightEntity    = 2.0
)

// surface finds a word in its surface form, in the body and in the title.
func surface(word string, share float64, above bool) []clause {
	return []clause{{fieldText, word, share * weightText, above}, {fieldTitle, word, share * weightTitle, above}}
}

// A compiler turns a tree into bleve searchers and collects what there is to
// find in a text. One compiler serves one tree; searchers run once.
type compiler struct {
	e     *Engine
	found *found
	words []*wordSearcher // every searcher of a word or a name, in order
	err   error
}

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

// compile gives the searcher of a node, or nil for one that asks for nothing,
// such as a word without a letter.
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

// and joins nodes; those under Not are taken out of what the others find.
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

// join wants every part; without parts it gives nil.
func (c *compiler) join(parts []blevesearch.Searcher) blevesearch.Searcher {
	switch len(parts) {
	case 0:
		return nil
	case 1:
		return parts[0]
	}
	return newConjunction(parts)
}

// without takes out of s what any of the nodes finds.
func (c *compiler) without(s blevesearch.Searcher, nodes ...query.Node) blevesearch.Searcher {
	if len(nodes) == 0 {
		return s
	}
	found, words := c.found, c.words
	c.found = newFound() // words that must not be there are not there to be shown
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

// word finds one word at the levels its mode asks for, or the entities that it
// names.
func (c *compiler) word(w query.Word, entities []int) blevesearch.Searcher {
	tokens := arabic.Tokenize(w.Text)
	switch {
	case len(tokens) == 0:
		return nil
	case len(tokens) > 1:
		return c.severalWords(w, tokens)
	}
	if strictly(w) {
		return c.phrase(w.Text, tokens, true)
	}
	word := tokens[0].Word
	if w.Mode == query.Prefix {
		return c.prefix(w, word)
	}
	p := part{surfaces: map[string]bool{word: true}}
	clauses := surface(word, 1, false)
	homograph := arabic.Homograph(w.Text)
	switch w.Mode {
	case query.Stem:
		p.stems = c.e.stemsOf(w.Text, word)
		if key := arabic.KinOf(homograph); key != "" && c.e.elsewhere == nil {
			p.stems = append(p.stems, key)
		}
		p.forms = c.e.formsOf(p.stems)
		for _, stem := range p.stems {
			p.surfaces[stem] = true
			clauses = append(clauses, stemClauses(stem)...)
			if form, others := arabic.SpeltKin(stem); form != "" && form != homograph {
				clauses = append(clauses, clause{field: fieldSpelt, term: form, weight: weightStem})
				p.surfaces[arabic.Normalize(form)], p.others = true, others
			}
		}
	case query.Fuzzy:
		clauses = nil
		for _, x := range c.similarTo(word) {
			p.surfaces[x.word] = true
			above := x.word == word // what is spelt nearly so never outranks it
			clauses = append(clauses, surface(x.word, x.weight, above)...)
		}
	}
	for _, entity := range entities {
		clauses = append(clauses, clause{field: fieldEntity, term: c.e.b.EntityRef(entity).ID, weight: weightEntity})
	}
	p.entities = entities
	var apart []string
	if w.Mode == query.Stem || w.Mode == query.Exact {
		if apart = arabic.OtherHomographs(homograph); apart != nil {
			p.others = apart
		}
	}
	s := c.open(w.Text, clauses)
	if asks(w, word, len(entities)) {
		s.idf *= askingShare
	}
	p.weight = s.idf
	c.found.add(p)
	if apart != nil {
		return c.spelt(s, apart, homograph)
	}
	return s
}

// strictly tells whether a word is wanted letter by letter: an exact one with what Normalize
// takes away, or with an end that it makes the same as another's. The others are their forms.
func strictly(w query.Word) bool {
	return w.Mode == query.Exact && (arabic.Lettered(w.Text) || arabic.EndsOpen(w.Text))
}

// askingShare is what a word that only asks tells of a document, beside one that is as
// rare: «متى» and «التي» are rare enough to count, and say nothing of what is asked. On
// half A it gives headlines, ARCD and XQuAD .7671, .7521 and .8763, from .7669, .7358 and
// .8723; .5 for all words that only join others .7653, .7513 and .8752.
const askingShare = 0.5

// asks tells whether a word of a query, which names so many entities, only asks or points.
func asks(w query.Word, word string, entities int) bool {
	return w.Mode == query.Stem && entities == 0 && askingWords[word]
}

// askingWords are those of questions, and pronouns that point.
var askingWords = arabic.WordSet(`ما ماذا من متى أين كيف كم لماذا هل أي أية أيا هو هي هم هما
	الذي التي الذين اللذان اللتان هذا هذه ذلك تلك هؤلاء`)

// stemsOf gives the stems that a word of a query is looked for by: its own; the
// word where others have it for their stem while it has another, as «كتب», books,
// is the stem of «يكتب»; and those of its readings with the dagger alefs it is
// written with.
func (e *Engine) stemsOf(written, word string) []string {
	stems := []string{e.stem(word)}
	add := func(stem string) {
		if !slices.Contains(stems, stem) {
			stems = append(stems, stem)
		}
	}
	if e.elsewhere != nil || e.r.count(fieldStem, word) > 0 {
		add(word)
	}
	if readings := arabic.Readings(written); len(readings) == 1 {
		add(e.stem(readings[0]))
	}
	return stems
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

// stemClauses find every word that has a stem: those that differ from it in the
// stem fields, the stem as a word in the surface fields.
func stemClauses(stem string) []clause {
	return []clause{{field: fieldStem, term: stem, weight: weightStem}, {field: fieldTitleStem, term: stem, weight: weightTitleStem}, {field: fieldLead, term: stem, weight: weightLead},
		{field: fieldText, term: stem, weight: weightStem}, {field: fieldTitle, term: stem, weight: weightTitleStem}}
}

// named finds the words or the entities they name.
func (c *compiler) named(n named) blevesearch.Searcher {
	if n.alone() {
		return c.word(n.words[0].(query.Word), n.entities)
	}
	if n.arabic != nil {
		whole := n
		whole.arabic = nil
		parts := []blevesearch.Searcher{c.named(whole)}
		for _, s := range c.each(n.arabic) { // which rank by whom they mention
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

// field finds the documents that have one of the values which the visitor's
// word for them means.
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
