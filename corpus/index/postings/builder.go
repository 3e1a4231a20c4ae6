package postings

import (
	"encoding/binary"
	"maps"
	"strings"
)

// A Builder makes an index of documents added in order. It holds about as much memory as the
// index takes.
type Builder struct {
	documents int
	words     map[string]*form     // forms that the caller does not number
	numbered  []*form              // those that it does, by number
	forms     []*form              // all of them
	compounds map[string]*gathered // by stem
	fields    map[string]map[string]*gathered
	counts    tally
}

// A Document holds the words and values of one document.
type Document struct {
	Words     []Word // each once, in any order
	Compounds []Word // compounds without a form, each stem once
	Values    []Value
}

// A Word is a word of a document with its stem and its frequencies in the body, title and lead. A
// caller that numbers the forms, from 1 in order of first use, saves a lookup by form in every
// document.
type Word struct {
	Form, Stem        string
	Number            int // of the form; 0 for none
	Body, Title, Lead int
}

// A Value is a value of a field, with its frequency in the document.
type Value struct {
	Field, Value string
	Times        int
}

// A form is a word with its stem and its postings.
type form struct {
	word, stem    string
	number, place int // of the stem among all, and of the form among its forms; see group
	gathered
}

// gathered encodes postings while documents are added: for each document the difference from the
// previous one, then the counts.
type gathered struct {
	next uint32 // the document after the last one
	n    int
	data []byte
}

// NewBuilder returns an empty Builder.
func NewBuilder() *Builder {
	return &Builder{words: make(map[string]*form), compounds: make(map[string]*gathered), fields: make(map[string]map[string]*gathered)}
}

// Add adds the next document.
func (b *Builder) Add(d Document) {
	doc := uint32(b.documents)
	b.documents++
	for _, w := range d.Words {
		b.form(w).add(doc, w)
		b.counts.add(w)
	}
	for _, w := range d.Compounds {
		gatheredAt(b.compounds, w.Stem).add(doc, w)
		b.counts.add(w)
	}
	for _, v := range d.Values {
		values := b.fields[v.Field]
		if values == nil {
			values = make(map[string]*gathered)
			b.fields[v.Field] = values
		}
		gatheredAt(values, v.Value).add(doc, Word{Body: v.Times})
	}
}

// form returns the form of a word, adding it if no earlier document had it. A caller numbers a
// form always or never.
func (b *Builder) form(w Word) *form {
	if w.Number > 0 {
		if more := w.Number + 1 - len(b.numbered); more > 0 {
			b.numbered = append(b.numbered, make([]*form, more)...)
		}
		if b.numbered[w.Number] == nil {
			b.numbered[w.Number] = b.newForm(w)
		}
		return b.numbered[w.Number]
	}
	f := b.words[w.Form]
	if f == nil {
		f = b.newForm(w)
		b.words[f.word] = f
	}
	return f
}

func (b *Builder) newForm(w Word) *form {
	f := &form{word: strings.Clone(w.Form), stem: strings.Clone(w.Stem)}
	b.forms = append(b.forms, f)
	return f
}

func gatheredAt(m map[string]*gathered, name string) *gathered {
	g := m[name]
	if g == nil {
		g = &gathered{}
		m[strings.Clone(name)] = g
	}
	return g
}

func (g *gathered) add(doc uint32, w Word) {
	if more := doc - g.next; more|uint32(w.Body|w.Title|w.Lead) < 0x80 { // nearly always
		g.data = append(g.data, byte(more), byte(w.Body), byte(w.Title), byte(w.Lead))
	} else {
		g.data = binary.AppendUvarint(g.data, uint64(more))
		for _, n := range [...]int{w.Body, w.Title, w.Lead} {
			g.data = binary.AppendUvarint(g.data, uint64(n))
		}
	}
	g.next = doc + 1
	g.n++
}

// A tally is how often words have which counts in a document.
type tally struct {
	small [16 * 4 * 16]int32 // by body, title and lead, which are nearly always less than these
	large map[occurrence]int
}

func (t *tally) add(w Word) {
	if uint(w.Body) < 16 && uint(w.Title) < 4 && uint(w.Lead) < 16 {
		t.small[w.Body<<6|w.Title<<4|w.Lead]++
		return
	}
	if t.large == nil {
		t.large = make(map[occurrence]int)
	}
	t.large[occurrence{body: uint32(w.Body), title: uint32(w.Title), lead: uint32(w.Lead)}]++
}

// all returns how often there are which counts.
func (t *tally) all() map[occurrence]int {
	all := make(map[occurrence]int)
	maps.Copy(all, t.large)
	for i, n := range t.small {
		if n > 0 {
			all[occurrence{body: uint32(i >> 6), title: uint32(i >> 4 & 3), lead: uint32(i & 15)}] = int(n)
		}
	}
	return all
}

// list decodes the postings and appends them to dst.
func (g *gathered) list(dst []occurrence) []occurrence {
	r, next := reader{b: g.data}, uint32(0)
	for len(r.b) > 0 {
		doc := next + uint32(r.number())
		o := r.counts()
		o.doc = doc
		dst = append(dst, o)
		next = doc + 1
	}
	return dst
}
