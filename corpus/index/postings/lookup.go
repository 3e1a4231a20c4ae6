package postings

import (
	"fmt"
	"math/bits"
)

// A key names a cached list.
type key struct {
	kind  kind
	place Place
	term  string
}

type kind uint8

const (
	ofWord kind = iota
	ofStem
)

// mostKept bounds the cached lists, in postings of eight bytes.
const mostKept = 1 << 20

// Word returns the documents that have this very form of a word in a place.
func (x *Index) Word(word string, p Place) (List, error) {
	return x.remembered(key{ofWord, p, word}, x.findWord)
}

// Stem returns the documents that have a word of a stem in a place. For Text and Title the form
// equal to the stem is left out: it is found as a word.
func (x *Index) Stem(stem string, p Place) (List, error) {
	return x.remembered(key{ofStem, p, stem}, x.findStem)
}

// Value returns the documents that have a value of a field.
func (x *Index) Value(name, value string) (List, error) {
	f := x.fields[name]
	if f == nil {
		return nil, nil
	}
	e, ok, err := x.find(&f.dictionary, false, value)
	if err != nil || !ok {
		return nil, err
	}
	c := codec{documents: x.documents}
	if f.counts {
		c.common = &x.common
	}
	list, err := c.read(&reader{b: e.data}, x.room.occurrences[:0], e.count)
	x.room.occurrences = list[:0]
	if err != nil {
		return nil, fmt.Errorf("reading value %q of field %q: %w", value, name, err)
	}
	return filtered(list, Text), nil
}

// Count returns the number of documents that have this very form of a word.
func (x *Index) Count(word string) (int, error) {
	e, _, err := x.find(&x.words, true, word)
	return e.count, err
}

// Spread returns the number of documents that have any word of a stem, or a compound of it, in
// the title or the body. It reads only the dictionary.
func (x *Index) Spread(stem string) (int, error) {
	e, _, err := x.find(&x.words, true, stem)
	return min(e.stem, x.documents), err
}

func (x *Index) remembered(k key, find func(key) (List, error)) (List, error) {
	if list, ok := x.kept[k]; ok {
		return list, nil
	}
	list, err := find(k)
	if err != nil {
		return nil, fmt.Errorf("reading the postings of %q: %w", k.term, err)
	}
	if x.keptSize > mostKept {
		clear(x.kept)
		x.keptSize = 0
	}
	x.kept[k] = list
	x.keptSize += len(list) + 16 // and the entry
	return list, nil
}

func (x *Index) findWord(k key) (List, error) {
	e, ok, err := x.find(&x.words, true, k.term)
	if err != nil || !ok || e.count == 0 {
		return nil, err
	}
	list, err := x.form(&e)
	if err != nil {
		return nil, err
	}
	return filtered(list, k.place), nil
}

// form returns the postings of a word, valid until the next ones are read.
func (x *Index) form(e *entry) ([]occurrence, error) {
	number, place := e.ref, e.place
	if number < 0 {
		number, place = e.own, 0
	}
	rec, err := x.openRecord(number)
	if err != nil {
		return nil, err
	}
	if place >= rec.forms {
		return nil, fmt.Errorf("%w: a record of %d forms has none at place %d", ErrCorrupt, rec.forms, place)
	}
	c := codec{x.documents, &x.common}
	for _, n := range x.room.counts[:place] {
		if err := c.skip(&rec.r, n); err != nil {
			return nil, err
		}
	}
	list, err := c.read(&rec.r, x.room.occurrences[:0], x.room.counts[place])
	x.room.occurrences = list[:0]
	return list, err
}

func (x *Index) findStem(k key) (List, error) {
	e, ok, err := x.find(&x.words, true, k.term)
	if err != nil || !ok || e.own < 0 {
		return nil, err
	}
	rec, err := x.openRecord(e.own)
	if err != nil {
		return nil, err
	}
	c := codec{x.documents, &x.common}
	from := 0
	if rec.own && k.place != Lead {
		if err := c.skip(&rec.r, x.room.counts[0]); err != nil {
			return nil, err
		}
		from = 1
	}
	counts := x.room.counts[from:]
	if len(counts) == 1 {
		list, err := c.read(&rec.r, x.room.occurrences[:0], counts[0])
		x.room.occurrences = list[:0]
		return filtered(list, k.place), err
	}
	for _, n := range counts {
		list, err := c.read(&rec.r, x.room.occurrences[:0], n)
		x.room.occurrences = list[:0]
		if err != nil {
			x.room.sum() // discard the forms added so far
			return nil, err
		}
		x.room.add(list, k.place, x.documents)
	}
	return x.room.sum(), nil
}

// A record is the open postings of a stem's forms. Their document counts are in the index's room.
type record struct {
	forms int
	own   bool // the first form is the stem itself
	r     reader
}

func (x *Index) openRecord(number int) (record, error) {
	data, err := x.record(number)
	if err != nil {
		return record{}, err
	}
	rec := record{r: reader{b: data}}
	head := rec.r.number()
	rec.forms, rec.own = head>>2, head&ownForm != 0
	lists := rec.forms + head&compounds
	if lists > len(data) || rec.own && rec.forms == 0 {
		return rec, fmt.Errorf("%w: a record of %d bytes has no room for %d forms", ErrCorrupt, len(data), lists)
	}
	x.room.counts = x.room.counts[:0]
	for range lists {
		x.room.counts = append(x.room.counts, rec.r.number())
	}
	return rec, nil
}

const (
	compounds = 1
	ownForm   = 2
)

// filtered returns a new list of the occurrences in a place.
func filtered(list []occurrence, p Place) List {
	n := 0
	for i := range list {
		if list[i].times(p) > 0 {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	out := make(List, 0, n)
	for i := range list {
		if times := list[i].times(p); times > 0 {
			out = append(out, Posting{list[i].doc, times})
		}
	}
	return out
}

// A room holds scratch space for reading and adding up postings.
type room struct {
	occurrences []occurrence
	counts      []int
	times       []uint32 // by document
	set         []uint64 // a bit for each document with a count
	size        int      // documents with a count
}

// add adds a form's postings to the totals.
func (m *room) add(list []occurrence, p Place, documents int) {
	if m.times == nil {
		m.times, m.set = make([]uint32, documents), make([]uint64, (documents+63)/64)
	}
	for i := range list {
		if times := list[i].times(p); times > 0 {
			doc := list[i].doc
			if m.times[doc] == 0 {
				m.set[doc/64] |= 1 << (doc % 64)
				m.size++
			}
			m.times[doc] += times
		}
	}
}

// sum returns the totals and resets them.
func (m *room) sum() List {
	if m.size == 0 {
		return nil
	}
	out := make(List, 0, m.size)
	for i, word := range m.set {
		for ; word != 0; word &= word - 1 {
			doc := uint32(64*i + bits.TrailingZeros64(word))
			out = append(out, Posting{doc, m.times[doc]})
			m.times[doc] = 0
		}
		m.set[i] = 0
	}
	m.size = 0
	return out
}
