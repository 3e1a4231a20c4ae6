package bundle

import (
	"context"
	"errors"
	"slices"
	"sort"

	"github.com/kashshaf/kashshaf/corpus"
)

// mostAtOnce is how many files are fetched at the same time. Over HTTP/1.1 browsers send six
// requests to a host and queue the others; over HTTP/2 they send all.
const mostAtOnce = 32

// get fetches parts and puts them in their places; it panics with an Absent if one does not come.
func (p *Parts) get(wanted []int) {
	p.waits++
	ctx, stop := context.WithCancel(p.ctx)
	defer stop()
	type came struct {
		part int
		file []byte
		err  error
	}
	answers := make(chan came, len(wanted)) // buffered, so that no sender blocks
	turns := make(chan struct{}, mostAtOnce)
	for _, i := range wanted {
		turn := func() {
			defer func() { <-turns }()
			file, err := p.file(ctx, i)
			answers <- came{i, file, err}
		}
		go func() {
			turns <- struct{}{}
			turn()
		}()
	}
	for range wanted {
		select {
		case a := <-answers:
			if a.err == nil {
				a.err = p.check(a.part, a.file)
			}
			if a.err != nil {
				panic(&Absent{a.err})
			}
		case <-ctx.Done():
			panic(&Absent{ctx.Err()})
		}
	}
}

// file fetches the file or the block of a part, or a record's block, and tries once more if it is
// not what it should be. For a number below 0, the complement of a part, it fetches the whole file.
func (p *Parts) file(ctx context.Context, i int) ([]byte, error) {
	var want Want
	part := i
	if record := i - len(p.all); record >= 0 {
		part, want.From, want.To = p.apart.stretch(record)
	} else if i < 0 {
		part = ^i
	} else if one := &p.all[i]; one.from > 0 {
		want.From, want.To = one.from, one.from+one.size
	}
	one := &p.all[part]
	want.Name, want.Size = nameOf(one.sum), one.whole
	for {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		file, err := p.fetch(ctx, want)
		good := err == nil && (one.is(file) || want.To > 0 && len(file) == want.To-want.From && isBlock(file))
		if good || want.Again || errors.Is(err, context.Canceled) {
			return file, err
		}
		want.Again = true
	}
}

// Within sets the context of the request for which parts are read from now on: when it ends, so
// does the wait for what is not there. A whole bundle waits for nothing.
func (b *Bundle) Within(ctx context.Context) {
	if b.parts != nil {
		b.parts.ctx = ctx
	}
}

// Got says what was fetched of a bundle in parts: the bytes of files by the first section in them,
// how many files, and how often something waited.
type Got struct {
	Bytes        map[string]int
	Files, Waits int
}

// Got returns what was fetched so far.
func (b *Bundle) Got() Got {
	got := Got{Bytes: make(map[string]int)}
	if b.parts == nil {
		return got
	}
	for _, one := range b.parts.all {
		if one.there {
			got.Bytes[one.section] += one.size
			got.Files++
		}
	}
	if apart := b.parts.apart; apart != nil {
		got.Bytes[apart.lists[0].name] += apart.apart.bytes
		got.Files += apart.apart.alone
	}
	got.Waits = b.parts.waits
	return got
}

// Whole reports whether all records of a list's section are there.
func (b *Bundle) Whole(section string) bool {
	return b.parts == nil || b.parts.lists[section] == nil || b.parts.lists[section].absent == 0
}

// Forms returns the words that have a stem and are not the stem itself; false if that is not known
// without looking at each word, as in a whole bundle.
func (b *Bundle) Forms(stem string) (forms []string, known bool) {
	r, known := b.under("forms", stem)
	for len(r.b) > 0 {
		forms = append(forms, r.inPlace())
	}
	return forms, known
}

// Phrase returns what is listed for words side by side, separated by single spaces; nil if nothing
// is.
func (b *Bundle) Phrase(words string) *Phrase {
	r, _ := b.under("phrases", words)
	if len(r.b) == 0 {
		return nil
	}
	p := &Phrase{Begins: r.texts()}
	for doc := 0; len(r.b) > 0; {
		doc += r.number()
		p.Docs = append(p.Docs, doc)
	}
	return p
}

// Common returns the words that most documents have; false if that is not known without looking at
// each word, as in a whole bundle.
func (b *Bundle) Common() (words []corpus.CommonWord, known bool) {
	if b.parts == nil || b.parts.lists["common"] == nil {
		return nil, false
	}
	l := List{late: b.parts.lists["common"]}
	for i := range l.Len() {
		r := record{l.At(i)}
		words = append(words, corpus.CommonWord{Stem: r.text(), Written: r.text()})
	}
	return words, true
}

// under returns what a list that only a bundle in parts has says under a key; nothing if it does
// not have the key, and false if there is no such list.
func (b *Bundle) under(list, key string) (r record, there bool) {
	if b.parts == nil || b.parts.lists[list] == nil {
		return r, false
	}
	l := List{late: b.parts.lists[list]}
	if i := l.search(func(r []byte) bool { return firstText(r) >= key }); i < l.Len() {
		if r.b = l.At(i); r.inPlace() != key {
			r.b = nil
		}
	}
	return r, true
}

// KnownRef returns a reference to an entity if that need not be fetched.
func (b *Bundle) KnownRef(entity int) (ref corpus.EntityRef, known bool) {
	if b.parts != nil {
		ref, known = b.parts.refs[entity]
	}
	return ref, known
}

// Learn caches references to the entities that a hit shows, which then need not be fetched.
func (b *Bundle) Learn(doc int) {
	if b.parts != nil && b.parts.lists["refs"] != nil {
		b.parts.learn(b.parts.lists["refs"].at(doc))
	}
}

// WantWhole fetches whole sections, many parts at once.
func (b *Bundle) WantWhole(sections ...string) {
	wish := b.Wish()
	wish.Whole(sections...)
	wish.Get()
}

// want fetches those of some parts and records that are not there: by themselves or, if they are a
// good part of the file, since many requests take longer than some more bytes, or if the host has
// no ranges, with the whole file.
func (p *Parts) want(wanted []int) {
	if asked := p.lacking(wanted); len(asked) > 0 {
		p.get(asked)
	}
}

// lacking returns what want fetches.
func (p *Parts) lacking(wanted []int) (asked []int) {
	bytes := make(map[int]int) // that are wanted, by the first part of the file
	seen := make(map[int]bool)
	var absent []int
	for _, i := range wanted {
		if !seen[i] && !p.has(i) {
			seen[i] = true
			absent = append(absent, i)
			file, size := p.fileOf(i)
			bytes[file] += size
		}
	}
	for _, i := range absent {
		file, _ := p.fileOf(i)
		weight := 2 * bytes[file]
		if i >= len(p.all) {
			weight *= 2
		}
		if !p.whole && weight <= p.all[file].whole {
			asked = append(asked, i)
		} else if !seen[^file] {
			seen[^file] = true
			asked = append(asked, ^file)
		}
	}
	return asked
}

// has reports whether a part or a record is there.
func (p *Parts) has(i int) bool {
	if record := i - len(p.all); record >= 0 {
		return p.apart.has(record)
	}
	return p.all[i].there
}

// fileOf returns the first part of the file that a part or a record is in, and its size there.
func (p *Parts) fileOf(i int) (part, size int) {
	if record := i - len(p.all); record >= 0 {
		return p.apart.first + p.apart.of(record), p.apart.apart.sizes[record]
	}
	return p.all[i].first, p.all[i].size
}

// Ready returns a function that waits until bytes of a section are there; nil if all are.
func (b *Bundle) Ready(section string) func(from, to int) {
	for ; b != nil; b = b.before { // one that was edited has its sections from the one before
		if b.parts != nil && b.parts.raw[section] != nil {
			return b.parts.raw[section].need
		}
	}
	return nil
}

// EntityDocuments returns how many documents mention each entity if that is known without reading
// each entity; else nil.
func (b *Bundle) EntityDocuments() []int {
	if b.parts == nil {
		return nil
	}
	return b.parts.documents
}

// PlainValues appends the numbers of a document's facet values that are not entities; they are
// there from the beginning.
func (b *Bundle) PlainValues(dst []int, doc int) []int {
	if b.parts != nil {
		return appendValues(dst, b.parts.plain.At(doc))
	}
	from := len(dst)
	dst = b.Values(dst, doc)
	return slices.Delete(dst, from, from+sort.SearchInts(dst[from:], b.facets[len(corpus.Kinds)]))
}

// Outlet returns the outlet of a document.
func (b *Bundle) Outlet(doc int) string {
	if b.parts == nil {
		return b.Document(doc).Outlet
	}
	from, to := b.ValueRange(corpus.FacetOutlet)
	for _, v := range b.PlainValues(nil, doc) {
		if v >= from && v < to {
			return b.Value(v).ID
		}
	}
	return ""
}
