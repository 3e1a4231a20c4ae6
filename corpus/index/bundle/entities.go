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

// EntityCount returns the number of entities. They are numbered in the order of their IDs.
func (b *Bundle) EntityCount() int { return b.entities.Len() }

// FindEntity returns the number of the entity with this ID.
func (b *Bundle) FindEntity(id string) (entity int, ok bool) {
	n := b.entities.Len()
	i := b.entities.search(func(r []byte) bool { return firstText(r) >= id })
	return i, i < n && b.entityID(i) == id
}

// EntityRecord returns everything that is known about an entity, as it is in the bundle.
func (b *Bundle) EntityRecord(entity int) []byte { return b.entities.At(entity) }

func (b *Bundle) entityID(entity int) string {
	r := record{b.entities.At(entity)}
	return r.text()
}

// firstText returns the text at the beginning of a record, in place.
func firstText(data []byte) string {
	r := record{data}
	return r.inPlace()
}

// EntityRef returns a reference to an entity.
func (b *Bundle) EntityRef(entity int) corpus.EntityRef {
	if b.parts != nil && !b.Whole("entities") {
		if ref, ok := b.parts.refs[entity]; ok {
			return ref
		}
		if value := b.parts.valueOf(b, entity); value >= 0 {
			v := b.Value(value)
			return corpus.EntityRef{ID: v.ID, Kind: corpus.Kind(facetNumber(v.Facet)), Name: v.Name, English: v.English}
		}
	}
	r := record{b.entities.At(entity)}
	return corpus.EntityRef{ID: r.text(), Kind: corpus.Kind(r.byte()), Name: r.text(), English: r.text()}
}

// valueOf returns the number of an entity's value in its facet, -1 if that is not known because
// values are missing. Both are in the order of IDs, the values kind by kind: merging the kinds gives
// the entities.
func (p *Parts) valueOf(b *Bundle, entity int) int {
	if p.values == nil && b.Whole("values") && b.valuesAreEntities() {
		next, to := b.facets, b.facets
		copy(to[:], b.facets[1:])
		ids := make([]string, len(corpus.Kinds))
		p.values = make([]int32, 0, b.EntityCount())
		for len(p.values) < b.EntityCount() {
			first := -1
			for k := range ids {
				if ids[k] == "" && next[k] < to[k] {
					ids[k] = b.valueID(next[k])
				}
				if ids[k] != "" && (first < 0 || ids[k] < ids[first]) {
					first = k
				}
			}
			p.values = append(p.values, int32(next[first]))
			next[first]++
			ids[first] = ""
		}
	}
	if entity >= len(p.values) {
		return -1
	}
	return int(p.values[entity])
}

// valuesAreEntities reports whether every entity has a value in its facet: whether each is mentioned.
func (b *Bundle) valuesAreEntities() bool { return b.facets[len(corpus.Kinds)] == b.EntityCount() }

// Refs wishes for what EntityRef reads of all entities. What facets list of them comes in fewer
// files, and mostly is there already.
func (w *Wish) Refs(b *Bundle) {
	if w == nil || b.Whole("entities") {
		return
	}
	if b.valuesAreEntities() {
		w.Whole("values")
	} else {
		w.Whole("entities")
	}
}

// Entity returns an entity, how often it is mentioned, and its most frequent written forms.
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
	e.At = r.point()
	return e, mentions, written
}

// degree is how many units a degree has in the bundle: hundredths, about a kilometre.
const degree = 100

// point reads the position of a place, at the end of its record.
func (r *record) point() *corpus.Point {
	if len(r.b) == 0 {
		return nil
	}
	lat, lon := r.number(), r.number()
	return &corpus.Point{Lat: float64(lat)/degree - 90, Lon: float64(lon)/degree - 180}
}

func appendPoint(dst []byte, p *corpus.Point) []byte {
	if p == nil {
		return dst
	}
	dst = binary.AppendUvarint(dst, uint64(math.Round((p.Lat+90)*degree)))
	return binary.AppendUvarint(dst, uint64(math.Round((p.Lon+180)*degree)))
}

// EntityValue returns the number of an entity's value in its facet.
func (b *Bundle) EntityValue(entity int) int {
	ref := b.EntityRef(entity)
	value, _ := b.FindValue(ref.Kind.Facet(), ref.ID)
	return value
}

// A Mention is a mention with its entity's number.
type Mention = corpus.MentionOf[int]

// Mentions appends a document's mentions to dst, in order.
func (b *Bundle) Mentions(dst []Mention, doc int) []Mention {
	r := record{b.mentions.At(doc)}
	at := 0
	for len(r.b) > 0 {
		at += r.number()
		length := r.number()
		dst = append(dst, Mention{Span: corpus.Span{Start: at, End: at + length}, Entity: r.number()})
		at += length
	}
	return dst
}

// A use is how often an entity is mentioned, and how it is written.
type use struct {
	mentions int
	written  map[string]int
}

func (u *use) add(spelling string, times int) {
	if u.written == nil {
		u.written = make(map[string]int)
	}
	u.written[spelling] += times
}

// numbers returns the numbers of the entities: their indexes in the order of IDs.
func numbers(entities []corpus.Entity) (map[string]int, error) {
	number := make(map[string]int, len(entities))
	for i := range entities {
		if i > 0 && entities[i-1].ID >= entities[i].ID {
			return nil, fmt.Errorf("entities are not sorted by id at %q", entities[i].ID)
		}
		number[entities[i].ID] = i
	}
	return number, nil
}

// uses counts the mentions of every entity in the texts.
func uses(c *corpus.Corpus, number map[string]int) []use {
	out := make([]use, len(c.Entities))
	for i := range c.Documents {
		text := c.Documents[i].Text()
		for _, m := range c.Mentions[i] {
			if e, ok := number[m.Entity]; ok && m.Start >= 0 && m.Start < m.End && m.End <= len(text) {
				out[e].mentions++
				out[e].add(text[m.Start:m.End], 1)
			}
		}
	}
	return out
}

// encodeMentions writes the mentions of every document.
func encodeMentions(c *corpus.Corpus, number map[string]int) ([][]byte, error) {
	out := make([][]byte, len(c.Documents))
	for i := range c.Documents {
		end := 0
		for _, m := range c.Mentions[i] {
			e, ok := number[m.Entity]
			if !ok || m.Start < end || m.End <= m.Start {
				return nil, fmt.Errorf("document %q: bad mention of %q at %d to %d", c.Documents[i].ID, m.Entity, m.Start, m.End)
			}
			for _, v := range []int{m.Start - end, m.End - m.Start, e} {
				out[i] = binary.AppendUvarint(out[i], uint64(v))
			}
			end = m.End
		}
		if len(c.Documents[i].Body) > 0 && end > len(c.Documents[i].Text()) {
			return nil, fmt.Errorf("document %q: a mention ends at %d, past its text", c.Documents[i].ID, end)
		}
	}
	return out, nil
}

// encodeEntities writes entities with their uses.
func encodeEntities(list []corpus.Entity, uses []use) [][]byte {
	var out [][]byte
	for i := range list {
		e := &list[i]
		r := append(appendText(nil, e.ID), byte(e.Kind))
		for _, s := range []string{e.Name, e.English, e.Wikidata} {
			r = appendText(r, s)
		}
		discovered := uint64(0)
		if e.Discovered {
			discovered = 1 + uint64(math.Round(100*e.Confidence))
		}
		r = binary.AppendUvarint(r, discovered)
		r = appendTexts(binary.AppendUvarint(r, uint64(uses[i].mentions)), e.Aliases)
		forms := mostWritten(uses[i].written)
		r = binary.AppendUvarint(r, uint64(len(forms)))
		for _, f := range forms {
			r = binary.AppendUvarint(appendText(r, f.Text), uint64(f.Count))
		}
		r = appendPoint(r, e.At)
		out = append(out, r)
	}
	return out
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

// shown is how many entities are shown with a hit.
const shown = 6

// MostMentioned returns the entities that are shown with a hit whose document has these mentions:
// first those that are asked for, then those that it mentions most.
func MostMentioned(mentions []Mention, asked map[int]bool) []int {
	counts := make(map[int]int)
	var order []int
	for _, m := range mentions {
		if counts[m.Entity]++; counts[m.Entity] == 1 {
			order = append(order, m.Entity)
		}
	}
	sort.SliceStable(order, func(i, j int) bool {
		a, b := order[i], order[j]
		if asked[a] != asked[b] {
			return asked[a]
		}
		return counts[a] > counts[b]
	})
	return order[:min(len(order), shown)]
}
