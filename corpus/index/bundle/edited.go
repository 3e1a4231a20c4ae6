package bundle

import (
	"fmt"
	"maps"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/corrections"
)

// Edited returns a bundle as it would be if its entities were corrected like this, and what became
// of them. The index stays the same: it has the terms of the entities as they were. body returns
// the text of a document.
func (b *Bundle) Edited(list []corpus.Edit, body func(doc int) string) (*Bundle, corrections.Outcome, error) {
	c := b.entitiesAlone()
	text := func(doc int) string { return b.Title(doc) + "\n" + body(doc) }
	before := c.Entities
	outcome := corrections.Apply(c, text, list)
	number, err := numbers(c.Entities)
	if err != nil {
		return nil, outcome, err
	}
	uses := make([]use, len(c.Entities))
	for i := range before {
		id := before[i].ID
		if now, gone := outcome.Became[id]; gone {
			id = now
		}
		if e, ok := number[id]; ok && !outcome.Divided[id] {
			_, mentions, written := b.Entity(i)
			uses[e].mentions += mentions
			for _, w := range written {
				uses[e].add(w.Text, w.Count)
			}
		}
	}
	countDivided(c, outcome.Divided, text, number, uses)
	c.About.Entities = [len(corpus.Kinds)]int{}
	for i := range c.Entities {
		c.About.Entities[c.Entities[i].Kind]++
	}
	mentions, err := encodeMentions(c, number)
	if err != nil {
		return nil, outcome, fmt.Errorf("editing entities: %w", err)
	}
	said, err := encodeStatements(c, number)
	if err != nil {
		return nil, outcome, fmt.Errorf("editing entities: %w", err)
	}
	values, docvals := facetValues(c)
	c.About.Mentions = 0
	for _, list := range c.Mentions {
		c.About.Mentions += len(list)
	}
	edited := &Bundle{sections: maps.Clone(b.sections), about: c.About, before: b}
	delete(edited.sections, "foremost")
	var l lists
	for name, records := range map[string][][]byte{
		"entities": encodeEntities(c.Entities, uses), "mentions": mentions, "said": said,
		"names": encodeNames(c.Entities, c.Roles, number), "values": values, "docvals": docvals,
	} {
		edited.sections[name] = l.of(name, records)
	}
	if l.err != nil {
		return nil, outcome, fmt.Errorf("editing entities: %w", l.err)
	}
	return edited, outcome, edited.openSections()
}

// countDivided counts the mentions of the entities among which some were divided.
func countDivided(c *corpus.Corpus, divided map[string]bool, text func(doc int) string, number map[string]int, uses []use) {
	if len(divided) == 0 {
		return
	}
	for doc, list := range c.Mentions {
		whole := ""
		for _, m := range list {
			if !divided[m.Entity] {
				continue
			}
			if whole == "" {
				whole = text(doc)
			}
			u := &uses[number[m.Entity]]
			u.mentions++
			u.add(whole[m.Start:m.End], 1)
		}
	}
}

// entitiesAlone returns the corpus without what its documents say.
func (b *Bundle) entitiesAlone() *corpus.Corpus {
	c := &corpus.Corpus{About: b.about, Entities: make([]corpus.Entity, b.EntityCount())}
	ids := make([]string, len(c.Entities))
	for i := range c.Entities {
		c.Entities[i], _, _ = b.Entity(i)
		ids[i] = c.Entities[i].ID
	}
	b.NamesWithPrefix("", func(n Name) bool {
		if n.Role {
			c.Roles = append(c.Roles, corpus.Role{Phrase: n.Key, Entity: ids[n.Entity]})
		}
		return true
	})
	var mentions []Mention
	for doc := range b.Len() {
		d := b.Document(doc)
		c.Documents = append(c.Documents, corpus.Document{ID: d.ID, Outlet: d.Outlet, Topics: d.Topics, Date: d.Date})
		mentions = b.Mentions(mentions[:0], doc)
		list := make([]corpus.Mention, len(mentions))
		for i, m := range mentions {
			list[i] = corpus.Mention{Span: m.Span, Entity: ids[m.Entity]}
		}
		c.Mentions = append(c.Mentions, list)
		if b.statements.Len() > 0 {
			c.Statements = append(c.Statements, b.statementsOf(doc, ids))
		}
	}
	return c
}

// statementsOf returns a document's statements with the IDs of entities.
func (b *Bundle) statementsOf(doc int, ids []string) []corpus.Statement {
	list := []corpus.Statement{}
	b.Statements(doc, func(s Statement) {
		list = append(list, Identified(&s, func(entity int) string { return ids[entity] }))
	})
	return list
}
