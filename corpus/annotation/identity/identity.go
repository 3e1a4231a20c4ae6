// Package identity decides which entity a mention refers to where its words alone are not enough:
// bodies that every country has («وزارة الداخلية»), clubs and nicknames that several teams share,
// two cities with one spelling. It also separates the mentions that say where and by whom a text
// was written from those that say what it is about, and drops what is not a name at all.
//
// Call New, then Settle once the mentions of all documents are known. The evidence is in the
// document itself: places, adjectives of countries, its dateline. A mention that no evidence
// decides gets an entity of its own document, never one for all documents.
package identity

import (
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/internal/workers"
)

// A Judge knows countries and their bodies. It is immutable.
type Judge struct {
	atlas *gazetteer.Atlas
	shared
}

// New returns a Judge; all are the same one, since reading what it knows takes a tenth of a second.
func New() (*Judge, error) { return newJudge() }

var newJudge = sync.OnceValues(func() (*Judge, error) {
	atlas, err := gazetteer.NewAtlas()
	if err != nil {
		return nil, err
	}
	s, err := readShared()
	if err != nil {
		return nil, err
	}
	return &Judge{atlas, s}, nil
})

// Settle reassigns the mentions of each document to entities, in place, and returns the entities
// with those added that this required. Lists stay sorted.
func (j *Judge) Settle(docs []corpus.Document, mentions [][]corpus.Mention, entities []corpus.Entity) []corpus.Entity {
	c := &collection{Judge: j, entities: make(map[string]*corpus.Entity, len(entities)), named: map[string]string{}, bare: map[string]string{}, short: map[string]string{}, docs: map[string]int{}, words: map[*corpus.Entity]string{}, made: map[string]corpus.Entity{}, cities: map[string]string{}, clubNamed: map[string]*corpus.Entity{}}
	for i := range entities {
		e := &entities[i]
		if c.entities[e.ID] == nil {
			c.entities[e.ID] = e
		}
		if name := words(e.Name); e.Discovered && e.Kind == corpus.Organization && c.clubs[name] {
			c.clubNamed[name] = e
		}
	}
	c.index(mentions)
	for id, country := range j.atlas.Country {
		if e := c.entities[id]; e != nil && e.Kind == corpus.Place && !e.Discovered {
			c.cities[words(e.Name)] = country
		}
	}
	made := make([][]corpus.Entity, len(docs))
	workers.Each(len(docs), func(_, i int) {
		d := c.read(&docs[i], mentions[i])
		d.frame()
		mentions[i] = d.settle()
		made[i] = d.made
	})
	for _, list := range made {
		for _, e := range list {
			if _, ok := c.made[e.ID]; !ok {
				c.made[e.ID] = e
			}
		}
	}
	ids := make([]string, 0, len(c.made))
	for id := range c.made {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	for _, id := range ids {
		entities = append(entities, c.made[id])
	}
	return entities
}

// A collection is what is known about all documents together.
type collection struct {
	*Judge
	entities  map[string]*corpus.Entity
	named     map[string]string // an organization's name, normalised → its ID
	bare      map[string]string // ID of a discovered body whose name has no country → its name, normalised
	short     map[string]string // the first or last word of an organization's name, if unique → its ID; see shorten
	docs      map[string]int    // ID → number of documents that mention it
	made      map[string]corpus.Entity
	words     map[*corpus.Entity]string // normalised names of the mentioned entities; see name
	cities    map[string]string         // a curated place's name, normalised → its country
	clubNamed map[string]*corpus.Entity // a name that clubs share → the discovered entity
	begins    map[string]bool           // given names that several people have; see mostlyBegins
}

// index indexes the names of the mentioned entities, and counts the documents of each.
func (c *collection) index(mentions [][]corpus.Mention) {
	seen := map[string]bool{}
	last := map[string]int{}
	for i, list := range mentions {
		for _, m := range list {
			if last[m.Entity] != i+1 {
				last[m.Entity] = i + 1
				c.docs[m.Entity]++
			}
			e := c.entities[m.Entity]
			if e == nil || seen[m.Entity] {
				continue
			}
			seen[m.Entity] = true
			key := words(e.Name)
			c.words[e] = key
			if e.Kind != corpus.Organization {
				continue
			}
			if e.Discovered && c.isBare(key) {
				c.bare[e.ID] = c.canonical(key)
				continue
			}
			if at, ok := c.named[key]; !ok || e.ID < at {
				c.named[key] = e.ID
			}
			c.shorten(e.ID, key)
		}
	}
	c.begins = c.mostlyBegins()
}

// words returns the normalised words of a name, joined by single spaces.
func words(s string) string { return strings.Join(arabic.Words(s), " ") }

// name returns the normalised words of an entity's name, which are computed once per entity.
func (c *collection) name(e *corpus.Entity) string {
	if name, ok := c.words[e]; ok {
		return name
	}
	return words(e.Name)
}

// A document is the state of settling one document.
type document struct {
	*collection
	doc      *corpus.Document
	text     string
	tokens   []arabic.Token
	mentions []corpus.Mention
	made     []corpus.Entity
	home     string                 // the country that it is about, or ""
	homed    bool                   // home is known
	told     bool                   // it names home, not only cities of it
	signs    []sign                 // where it names countries and their places
	whole    map[string]string      // the beginnings of full names in the document; see fuller
	spans    map[corpus.Span]string // their normalised words; see called
	sporting int8                   // 0: unknown; 1: it is about sports; -1: it is not
}

func (c *collection) read(doc *corpus.Document, mentions []corpus.Mention) *document {
	return &document{collection: c, doc: doc, text: doc.Text(), mentions: slices.Clone(mentions)}
}

// called returns the normalised words of a mention, which are computed once.
func (d *document) called(m corpus.Mention) string {
	s, ok := d.spans[m.Span]
	if !ok {
		if d.spans == nil {
			d.spans = make(map[corpus.Span]string, len(d.mentions))
		}
		s = words(d.text[m.Start:m.End])
		d.spans[m.Span] = s
	}
	return s
}

// tokenized returns the document's words, tokenized on first use, since few documents need them.
func (d *document) tokenized() []arabic.Token {
	if d.tokens == nil {
		d.tokens = arabic.Tokenize(d.text)
	}
	return d.tokens
}

// settle returns the mentions with their final entities, without those that are not names.
func (d *document) settle() []corpus.Mention {
	kept := d.mentions[:0]
	for _, m := range d.mentions {
		if d.inAddress(m) {
			continue
		}
		e := d.collection.entities[m.Entity]
		if e == nil {
			kept = append(kept, m)
			continue
		}
		switch {
		case e.Kind == corpus.Person && d.thingOf(m):
			continue
		case e.Discovered && d.silly(e):
			continue
		case e.Discovered && d.noName(m, e):
			continue
		case e.Discovered && e.Kind == corpus.Person && (givenAlone(d.name(e)) || d.begins[d.name(e)] && !d.crowned(e.ID)):
			m.Entity = d.own(e, d.doc.ID, e.Name, e.English)
		case e.Discovered && d.fuller(e) != "":
			m.Entity = d.fuller(e)
		case e.Discovered && e.Kind == corpus.Organization && d.longer(e) != "":
			m.Entity = d.longer(e)
		case e.Discovered && d.parts[d.name(e)]:
			m.Entity = d.partOf(m, e, d.ownerBehind, "")
		case e.Discovered && e.Kind != corpus.Person && d.isQuarter(e):
			m.Entity = d.quarter(m, e)
		case d.bare[e.ID] != "" && d.ofRegion(m):
			m.Entity = d.own(e, d.doc.ID, e.Name, e.English)
		case d.bare[e.ID] != "":
			m.Entity = d.body(m, e, d.bare[e.ID])
		case e.Kind == corpus.Organization && d.ofAnother(m, e) != "":
			m.Entity, _ = d.atlas.Body(d.canonical(d.called(m)), d.ofAnother(m, e)) // a body that no list has is left out
		case !e.Discovered && e.Kind == corpus.Person && d.sameKing(m, e) != "":
			m.Entity = d.sameKing(m, e)
		case d.namesake(m, e) != "":
			m.Entity = d.namesake(m, e)
		default:
			m.Entity = d.sharedName(m, e)
		}
		if m.Entity != "" {
			kept = append(kept, m)
		}
	}
	return kept
}
