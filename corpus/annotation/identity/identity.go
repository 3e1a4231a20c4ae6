// Package identity decides which entity a mention is of where its words alone do
// not say: bodies that every country has («وزارة الداخلية»), clubs and nicknames
// that several teams share, two cities of one spelling. It also tells the mentions
// that say where and by whom a text was written from those that say what it is
// about, and takes away what is no name at all.
//
// New, then Settle, once the mentions of all documents are known. Evidence is the
// document's own: places, adjectives of countries, its dateline. What no evidence
// decides is the document's own, and never one for all.
package identity

import (
	"slices"
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/internal/workers"
)

// A Judge knows countries and their bodies. It never changes.
type Judge struct {
	atlas *gazetteer.Atlas
	shared
}

// New gives a Judge.
func New() (*Judge, error) {
	atlas, err := gazetteer.NewAtlas()
	if err != nil {
		return nil, err
	}
	s, err := readShared()
	if err != nil {
		return nil, err
	}
	return &Judge{atlas, s}, nil
}

// Settle gives the mentions of each document their entities anew, in place, and
// the entities with those that became necessary. Lists stay sorted.
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

// A collection is what is known of all documents together.
type collection struct {
	*Judge
	entities  map[string]*corpus.Entity
	named     map[string]string // an organization's name, normalised → its ID
	bare      map[string]string // ID of a discovered body that has no country → its name, normalised
	short     map[string]string // the first or last word of the one organization's name that has it → its ID
	docs      map[string]int    // ID → in how many documents it is mentioned
	made      map[string]corpus.Entity
	words     map[*corpus.Entity]string // of those that are mentioned: see name
	cities    map[string]string         // a place's name, normalised → its country
	clubNamed map[string]*corpus.Entity // a name that clubs share → the discovered entity
	begins    map[string]bool           // a given name alone that several people have: see mostlyBegins
}

// index notes the names of the organizations that are mentioned.
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

// words are a name's normalised words, joined by single spaces.
func words(s string) string { return strings.Join(arabic.Words(s), " ") }

// name is the words of an entity's name, which are made once for all of its mentions.
func (c *collection) name(e *corpus.Entity) string {
	if name, ok := c.words[e]; ok {
		return name
	}
	return words(e.Name)
}

// A document is one document as it is read.
type document struct {
	*collection
	doc      *corpus.Document
	text     string
	tokens   []arabic.Token
	mentions []corpus.Mention
	made     []corpus.Entity
	home     string                 // the country that it speaks of, or ""
	homed    bool                   // home is known
	whole    map[string]string      // the names in full that the document has: see fuller
	spans    map[corpus.Span]string // what they say: see called
	sporting int8                   // 0: not known; 1: it is about sports; -1: it is not
}

func (c *collection) read(doc *corpus.Document, mentions []corpus.Mention) *document {
	return &document{collection: c, doc: doc, text: doc.Text(), mentions: slices.Clone(mentions)}
}

// called is the words of a mention, which are made once.
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

// tokenized gives the document's words, which few documents need.
func (d *document) tokenized() []arabic.Token {
	if d.tokens == nil {
		d.tokens = arabic.Tokenize(d.text)
	}
	return d.tokens
}

// settle gives the mentions with their entities; those that are none are left out.
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
		case e.Discovered && e.Kind == corpus.Person && (givenNames[d.name(e)] || d.begins[d.name(e)] && !d.crowned(e.ID)):
			m.Entity = d.own(e, d.doc.ID, e.Name, e.English)
		case e.Discovered && d.fuller(e) != "":
			m.Entity = d.fuller(e)
		case e.Discovered && e.Kind == corpus.Organization && d.longer(e) != "":
			m.Entity = d.longer(e)
		case e.Discovered && d.parts[d.name(e)]:
			m.Entity = d.partOf(m, e)
		case d.bare[e.ID] != "" && d.ofRegion(m):
			m.Entity = d.own(e, d.doc.ID, e.Name, e.English)
		case d.bare[e.ID] != "":
			m.Entity = d.body(m, e, d.bare[e.ID])
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
