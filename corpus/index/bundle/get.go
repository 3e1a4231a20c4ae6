package bundle

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// mostAtOnce is how many files are got at the same time. Over HTTP/1.1 browsers ask a host for
// six, and keep the others ready; over HTTP/2 for all.
const mostAtOnce = 32

// get gets parts and puts them where they belong; it panics with an Absent when one does
// not come.
func (p *Parts) get(wanted []int) {
	p.waits++
	ctx, stop := context.WithCancel(p.ctx)
	defer stop()
	type came struct {
		part int
		file []byte
		err  error
	}
	answers := make(chan came, len(wanted)) // nobody waits to be heard
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

// file gets a part's file or a record's block, and where it is not what it should be asks
// once more.
func (p *Parts) file(ctx context.Context, i int) ([]byte, error) {
	var want Want
	part := i
	if record := i - len(p.all); record >= 0 {
		part, want.From, want.To = p.apart.stretch(record)
	}
	one := &p.all[part]
	want.Name, want.Size = nameOf(one.sum), one.size
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

// Within says for which question is read from now on: when its context ends, so does the
// wait for what is not there. A whole bundle waits for nothing.
func (b *Bundle) Within(ctx context.Context) {
	if b.parts != nil {
		b.parts.ctx = ctx
	}
}

// Got says what was got of a bundle in parts: the bytes of files by the first section that
// is in them, how many files, and how often something waited.
type Got struct {
	Bytes        map[string]int
	Files, Waits int
}

// Got says what was got so far.
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
		got.Files += len(apart.apart.kept)
	}
	got.Waits = b.parts.waits
	return got
}

// Whole reports whether all records of a list's section are there.
func (b *Bundle) Whole(section string) bool {
	return b.parts == nil || b.parts.lists[section] == nil || b.parts.lists[section].absent == 0
}

// A Wish is what is going to be read: what of it is not there comes at once with all the
// rest. Of a whole bundle everything is there.
type Wish struct {
	p     *Parts
	parts []int
}

// id is what a document is called, out of the list of nothing but that: the ids of a whole
// result are read at once. False where the document itself is there, or no such list is.
func (p *Parts) id(doc int) (string, bool) {
	ids, docs := p.lists["ids"], p.lists["docs"]
	if ids == nil || !ids.has(doc) && docs != nil && docs.has(doc) {
		return "", false
	}
	id := view(ids.list.At(doc))
	p.named[id] = doc
	return id, true
}

// Wish begins a wish; nil for a whole bundle, whose methods do nothing.
func (b *Bundle) Wish() *Wish {
	if b.parts == nil {
		return nil
	}
	return &Wish{p: b.parts}
}

// Records wishes for records of a list's section, and with it for what comes together with
// those.
func (w *Wish) Records(section string, records ...int) {
	if w == nil || w.p.lists[section] == nil {
		return
	}
	for _, i := range records {
		w.parts = append(w.parts, w.p.lists[section].wish(i))
	}
}

// Bytes wishes for a stretch of a section.
func (w *Wish) Bytes(section string, from, to int) {
	if w != nil && w.p.raw[section] != nil {
		w.parts = append(w.parts, w.p.raw[section].of(from, to)...)
	}
}

// Documents wishes for all that Find reads of documents, and for what is shown of them;
// where they stand is got for that at once.
func (w *Wish) Documents(b *Bundle, ids []string) (docs []int) {
	if w == nil {
		return nil
	}
	where := Wish{p: w.p}
	for _, id := range ids {
		if _, ok := w.p.named[id]; !ok {
			at := summedSize * nearID(sumOfID(id), b.Len())
			where.Bytes("docids", max(at-nearby, 0), min(at+nearby, len(b.docids)))
		}
	}
	where.Get()
	for _, id := range ids {
		if doc, ok := w.p.named[id]; ok {
			docs = append(docs, doc)
		} else {
			docs = append(docs, b.summed(id)...)
		}
	}
	w.Records("docs", docs...)
	return docs
}

// nearby is how far from where it would be the sum of an id is looked for ahead, in bytes.
const nearby = 512

// Key wishes for what is looked up in a sorted list's section whose records begin with
// their keys: as a text, or up to a zero byte.
func (w *Wish) Key(section, key string) {
	if w == nil || w.p.lists[section] == nil {
		return
	}
	l := w.p.lists[section]
	begins := l.bounds[:len(l.bounds)-1]
	i := sort.Search(len(begins), func(i int) bool {
		record := l.list.here(begins[i])
		if section == "names" {
			record, _, _ = bytes.Cut(record, []byte{0})
			return string(record) >= key
		}
		return firstText(record) >= key
	})
	// It may be the first of the part, or stand at the end of the one before.
	w.parts = append(w.parts, l.first+max(i-1, 0))
	if i < len(begins) && i > 0 {
		record := l.list.here(begins[i])
		if section == "names" && bytes.HasPrefix(record, append([]byte(key), 0)) || section != "names" && firstText(record) == key {
			w.parts = append(w.parts, l.first+i)
		}
	}
}

// Named wishes for the names that these words may be, normalised: see Named, Variants and
// Surnamed of a bundle.
func (w *Wish) Named(words []string) {
	if w != nil {
		for _, key := range keysOf(words) {
			w.Key("names", key)
		}
	}
}

// Entities wishes for what a reference to entities says, and gives for each between which ids
// its own is, both included: that is known before it is read, for entities stand in the order
// of their ids.
func (w *Wish) Entities(names []Name) (between [][2]string) {
	if w == nil {
		return nil
	}
	for _, n := range names {
		if ref, ok := w.p.refs[n.Entity]; ok {
			between = append(between, [2]string{ref.ID, ref.ID})
			continue
		}
		w.Records("entities", n.Entity)
		between = append(between, w.p.around(n.Entity))
	}
	return between
}

// around gives the nearest ids that are known on both sides of an entity's; "" where there is
// none.
func (p *Parts) around(entity int) (ids [2]string) {
	before, behind := -1, len(p.documents)
	for n, ref := range p.refs {
		if n < entity && n > before {
			before, ids[0] = n, ref.ID
		}
		if n > entity && n < behind {
			behind, ids[1] = n, ref.ID
		}
	}
	return ids
}

// Prefix wishes for all that begins so in a sorted list's section; see Key.
func (w *Wish) Prefix(section, prefix string) {
	if w == nil || w.p.lists[section] == nil {
		return
	}
	w.Key(section, prefix)
	l := w.p.lists[section]
	for i, at := range l.bounds[:len(l.bounds)-1] {
		key := firstText
		if section == "names" {
			key = func(r []byte) string { return view(r) }
		}
		if strings.HasPrefix(key(l.list.here(at)), prefix) {
			w.parts = append(w.parts, l.first+i)
		}
	}
}

// Whole wishes for all of sections.
func (w *Wish) Whole(sections ...string) {
	for _, section := range sections {
		if w == nil {
			return
		}
		first, n := 0, 0
		if l := w.p.lists[section]; l != nil {
			first, n = l.first, len(l.bounds)-1
		} else if s := w.p.raw[section]; s != nil {
			first, n = s.first, len(s.ends)-1
		}
		for i := range n {
			w.parts = append(w.parts, first+i)
		}
	}
}

// Get gets what was wished for.
func (w *Wish) Get() {
	if w != nil {
		w.p.want(w.parts)
	}
}

// Forms gives the words that have a stem and are not it; false where that is not known
// without looking at each word, as in a whole bundle.
func (b *Bundle) Forms(stem string) (forms []string, known bool) {
	if b.parts == nil || b.parts.lists["forms"] == nil {
		return nil, false
	}
	l := b.parts.lists["forms"].list
	i := l.search(func(r []byte) bool { return firstText(r) >= stem })
	if i == l.Len() {
		return nil, true
	}
	r := record{l.At(i)}
	if r.inPlace() != stem {
		return nil, true
	}
	for len(r.b) > 0 {
		forms = append(forms, r.inPlace())
	}
	return forms, true
}

// Learn makes the entities known that a hit shows, which need not be read then.
func (b *Bundle) Learn(doc int) {
	if b.parts != nil && b.parts.lists["refs"] != nil {
		b.parts.learn(b.parts.lists["refs"].list.At(doc))
	}
}

// WantWhole gets all of sections, many parts at once.
func (b *Bundle) WantWhole(sections ...string) {
	wish := b.Wish()
	wish.Whole(sections...)
	wish.Get()
}

// want gets those of some parts and records that are not there.
func (p *Parts) want(wanted []int) {
	var absent []int
	asked := make(map[int]bool)
	for _, i := range p.together(wanted) {
		there := i < len(p.all) && p.all[i].there || i >= len(p.all) && p.apart.has(i-len(p.all))
		if !there && !asked[i] {
			asked[i] = true
			absent = append(absent, i)
		}
	}
	if len(absent) > 0 {
		p.get(absent)
	}
}

// together wishes for a whole part in the place of the records in it where these are a
// quarter of its bytes: many questions take longer than some bytes.
func (p *Parts) together(wanted []int) []int {
	if p.apart == nil {
		return wanted
	}
	bytes := make(map[int]int) // of records that are wanted, by part
	out := make([]int, 0, len(wanted))
	seen := make(map[int]bool)
	for _, i := range wanted {
		if record := i - len(p.all); record >= 0 && !seen[i] && !p.apart.has(record) {
			seen[i] = true
			bytes[p.apart.first+p.apart.of(record)] += p.apart.apart.sizes[record]
		}
	}
	for _, i := range wanted {
		if record := i - len(p.all); record >= 0 {
			if part := p.apart.first + p.apart.of(record); 4*bytes[part] > p.all[part].size {
				i = part
			}
		}
		out = append(out, i)
	}
	return out
}

// Ready gives what waits until bytes of a section are there; nil where all are.
func (b *Bundle) Ready(section string) func(from, to int) {
	if b.parts == nil || b.parts.raw[section] == nil {
		return nil
	}
	return b.parts.raw[section].need
}

// EntityDocuments gives how many documents mention each entity, where that is known
// without reading of each; else nil.
func (b *Bundle) EntityDocuments() []int {
	if b.parts == nil {
		return nil
	}
	return b.parts.documents
}

// PlainValues gives the numbers of a document's facet values that are no entities: those
// are there from the beginning.
func (b *Bundle) PlainValues(dst []int, doc int) []int {
	if b.parts != nil {
		return appendValues(dst, b.parts.plain.At(doc))
	}
	from := len(dst)
	dst = b.Values(dst, doc)
	return slices.Delete(dst, from, from+sort.SearchInts(dst[from:], b.facets[len(corpus.Kinds)]))
}

// Outlet is who published a document.
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
