package bundle

import (
	"encoding/binary"
	"fmt"
	"math"
	"sort"

	"github.com/kashshaf/kashshaf/corpus"
)

// spellingsKept is how many written forms of an entity are kept.
const spellingsKept = 12

// EntityCount is the number of entities. They are numbered in the order of
// their ids.
func (b *Bundle) EntityCount() int { return b.entities.Len() }

// FindEntity gives the number of the entity with this id.
func (b *Bundle) FindEntity(id string) (entity int, ok bool) {
	n := b.entities.Len()
	i := sort.Search(n, func(i int) bool { return b.entityID(i) >= id })
	return i, i < n && b.entityID(i) == id
}

func (b *Bundle) entityID(entity int) string {
	r := record{b.entities.At(entity)}
	return r.text()
}

// EntityRef names an entity.
func (b *Bundle) EntityRef(entity int) corpus.EntityRef {
	r := record{b.entities.At(entity)}
	return corpus.EntityRef{ID: r.text(), Kind: corpus.Kind(r.byte()), Name: r.text(), English: r.text()}
}

// Entity gives an entity, how often it is mentioned, and its most frequent
// written forms.
func (b *Bundle) Entity(entity int) (e corpus.Entity, mentions int, written []corpus.Spelling) {
	r := record{b.entities.At(entity)}
	e = corpus.Entity{ID: r.text(), Kind: corpus.Kind(r.byte()), Name: r.text(), English: r.text(), Wikidata: r.text()}
	if n := r.number(); n > 0 {
		e.Discovered, e.Confidence = true, float64(n-1)/100
	}
	mentions = r.number()
	e.Aliases = r.texts()
	for n := r.number(); n > 0 && len(r.b) > 0; n-- {
		written = append(written, corpus.Spelling{Text: r.text(), Count: r.number()})
	}
	return e, mentions, written
}

// EntityValue is the number of an entity's value in its facet.
func (b *Bundle) EntityValue(entity int) int {
	ref := b.EntityRef(entity)
	value, _ := b.FindValue(ref.Kind.Facet(), ref.ID)
	return value
}

// A Mention is a mention with its entity's number.
type Mention struct {
	corpus.Span
	Entity int
}

// Mentions gives a document's mentions in order, appended to dst.
func (b *Bundle) Mentions(dst []Mention, doc int) []Mention {
	r := record{b.mentions.At(doc)}
	at := 0
	for len(r.b) > 0 {
		at += r.number()
		length := r.number()
		dst = append(dst, Mention{corpus.Span{Start: at, End: at + length}, r.number()})
		at += length
	}
	return dst
}

// encodeEntities writes the entities and mentions of a corpus.
func encodeEntities(c *corpus.Corpus) (entities, mentions [][]byte, err error) {
	number := make(map[string]int, len(c.Entities))
	for i := range c.Entities {
		if i > 0 && c.Entities[i-1].ID >= c.Entities[i].ID {
			return nil, nil, fmt.Errorf("entities are not sorted by id at %q", c.Entities[i].ID)
		}
		number[c.Entities[i].ID] = i
	}
	counts := make([]int, len(c.Entities))
	written := make([]map[string]int, len(c.Entities))
	mentions = make([][]byte, len(c.Documents))
	for i := range c.Documents {
		text := c.Documents[i].Text()
		end := 0
		for _, m := range c.Mentions[i] {
			e, ok := number[m.Entity]
			if !ok || m.Start < end || m.End <= m.Start || m.End > len(text) {
				return nil, nil, fmt.Errorf("document %q: bad mention of %q at %d to %d", c.Documents[i].ID, m.Entity, m.Start, m.End)
			}
			for _, v := range []int{m.Start - end, m.End - m.Start, e} {
				mentions[i] = binary.AppendUvarint(mentions[i], uint64(v))
			}
			end = m.End
			counts[e]++
			if written[e] == nil {
				written[e] = make(map[string]int)
			}
			written[e][text[m.Start:m.End]]++
		}
	}
	for i := range c.Entities {
		e := &c.Entities[i]
		r := append(appendText(nil, e.ID), byte(e.Kind))
		for _, s := range []string{e.Name, e.English, e.Wikidata} {
			r = appendText(r, s)
		}
		discovered := uint64(0)
		if e.Discovered {
			discovered = 1 + uint64(math.Round(100*e.Confidence))
		}
		r = binary.AppendUvarint(r, discovered)
		r = appendTexts(binary.AppendUvarint(r, uint64(counts[i])), e.Aliases)
		forms := mostWritten(written[i])
		r = binary.AppendUvarint(r, uint64(len(forms)))
		for _, f := range forms {
			r = binary.AppendUvarint(appendText(r, f.Text), uint64(f.Count))
		}
		entities = append(entities, r)
	}
	return entities, mentions, nil
}

func mostWritten(counts map[string]int) []corpus.Spelling {
	forms := make([]corpus.Spelling, 0, len(counts))
	for text, n := range counts {
		forms = append(forms, corpus.Spelling{Text: text, Count: n})
	}
	sort.Slice(forms, func(i, j int) bool {
		if forms[i].Count != forms[j].Count {
			return forms[i].Count > forms[j].Count
		}
		return forms[i].Text < forms[j].Text
	})
	return forms[:min(len(forms), spellingsKept)]
}
