package bundle

import (
	"encoding/binary"
	"slices"
	"sort"

	"github.com/kashshaf/kashshaf/corpus"
)

// A Value is one value of a facet.
type Value struct {
	Facet   corpus.Facet
	ID      string
	Name    string
	English string
	Count   int           // documents that have it
	At      *corpus.Point // of a place; nil if unknown
}

// ValueCount returns the number of values of all facets.
func (b *Bundle) ValueCount() int { return b.values.Len() }

// Value returns a value, given its number.
func (b *Bundle) Value(value int) Value {
	r := record{b.values.At(value)}
	v := Value{
		Facet: corpus.Facets[min(int(r.byte()), len(corpus.Facets)-1)],
		ID:    r.text(), Name: r.text(), English: r.text(), Count: r.number(),
	}
	v.At = r.point()
	return v
}

// ValueRange returns the numbers of a facet's values: from, up to but not including to. They are in
// the order of their IDs; for the four kinds of entity, value number from+i belongs to the i-th
// entity of that kind.
func (b *Bundle) ValueRange(f corpus.Facet) (from, to int) {
	i := facetNumber(f)
	if i < 0 {
		return 0, 0
	}
	return b.facets[i], b.facets[i+1]
}

// facetNumber returns the index of a facet among all, or -1.
//
//go:noinline
func facetNumber(f corpus.Facet) int { return slices.Index(corpus.Facets[:], f) }

// FindValue returns the number of the value with this ID.
func (b *Bundle) FindValue(f corpus.Facet, id string) (value int, ok bool) {
	facet, to := facetNumber(f), 0
	if facet < 0 {
		return 0, false
	}
	_, to = b.ValueRange(f)
	i := b.values.search(func(data []byte) bool {
		r := record{data}
		of := int(r.byte())
		return of > facet || of == facet && r.inPlace() >= id
	})
	return i, i < to && b.valueID(i) == id
}

func (b *Bundle) valueID(value int) string {
	r := record{b.values.At(value)}
	r.byte()
	return r.text()
}

// findFacets finds where each facet's values begin. In a bundle in parts the head says it.
func (b *Bundle) findFacets() {
	if b.values.late != nil {
		return
	}
	n := b.values.Len()
	for f := range corpus.Facets {
		b.facets[f] = sort.Search(n, func(i int) bool {
			r := record{b.values.At(i)}
			return int(r.byte()) >= f
		})
	}
	b.facets[len(corpus.Facets)] = n
}

// facetValues returns the values of all facets over a corpus, and the numbers of those that each
// document has.
func facetValues(c *corpus.Corpus) (values [][]byte, docvals [][]byte) {
	has, counts := valuesOf(c)
	keys := make([]valueKey, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		if keys[i].facet != keys[j].facet {
			return keys[i].facet < keys[j].facet
		}
		return keys[i].id < keys[j].id
	})
	names := make(map[valueKey]*corpus.Entity)
	for i := range c.Entities {
		e := &c.Entities[i]
		names[valueKey{int(e.Kind), e.ID}] = e
	}
	number := make(map[valueKey]int, len(keys))
	for i, k := range keys {
		number[k] = i
		name, english, at := k.id, "", (*corpus.Point)(nil)
		if e := names[k]; e != nil {
			name, english, at = e.Name, e.English, e.At
		}
		r := appendText([]byte{byte(k.facet)}, k.id)
		r = appendText(appendText(r, name), english)
		values = append(values, appendPoint(binary.AppendUvarint(r, uint64(counts[k])), at))
	}
	docvals = make([][]byte, len(has))
	for i, keys := range has {
		numbers := make([]int, len(keys))
		for j, k := range keys {
			numbers[j] = number[k]
		}
		sort.Ints(numbers)
		last := 0
		for _, v := range numbers {
			docvals[i] = binary.AppendUvarint(docvals[i], uint64(v-last))
			last = v
		}
	}
	return values, docvals
}

// A valueKey is a value of a facet, given by its number.
type valueKey struct {
	facet int
	id    string
}

// valuesOf returns the values that each document has, and how many documents have each value.
func valuesOf(c *corpus.Corpus) (has [][]valueKey, counts map[valueKey]int) {
	kind := make(map[string]corpus.Kind, len(c.Entities))
	for i := range c.Entities {
		kind[c.Entities[i].ID] = c.Entities[i].Kind
	}
	outlet, topic := facetNumber(corpus.FacetOutlet), facetNumber(corpus.FacetTopic)
	year, month := facetNumber(corpus.FacetYear), facetNumber(corpus.FacetMonth)
	counts = make(map[valueKey]int)
	has = make([][]valueKey, len(c.Documents))
	for i := range c.Documents {
		d := &c.Documents[i]
		seen := make(map[valueKey]bool)
		add := func(facet int, id string) {
			k := valueKey{facet, id}
			if id != "" && !seen[k] {
				seen[k] = true
				counts[k]++
				has[i] = append(has[i], k)
			}
		}
		for _, m := range c.Mentions[i] {
			add(int(kind[m.Entity]), m.Entity)
		}
		add(outlet, d.Outlet)
		for _, t := range d.Topics {
			add(topic, t)
		}
		add(year, string(d.Date.Year()))
		add(month, string(d.Date.Month()))
	}
	return has, counts
}
