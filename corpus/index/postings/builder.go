package postings

import (
	"encoding/binary"
	"strings"
)

// A Builder makes an index of documents that are added in their order. What it keeps of
// them is about as large as the index.
type Builder struct {
	documents int
	words     map[string]*form
	numbered  []*form              // those that the caller numbers, by number
	compounds map[string]*gathered // by stem
	fields    map[string]map[string]*gathered
}

// A Document is what a document has.
type Document struct {
	Words     []Word // each once, in any order
	Compounds []Word // those without a form, each stem once
	Values    []Value
}

// A Word is a word of a document, its stem, and how often it stands in the body, in the
// title and in the lead. Who numbers the forms, from 1 and as they come, spares them being
// looked up in each document.
type Word struct {
	Form, Stem        string
	Number            int // of the form; 0 for none
	Body, Title, Lead int
}

// A Value is a value in a field, and how often a document has it.
type Value struct {
	Field, Value string
	Times        int
}

// A form is a word with its stem and its postings.
type form struct {
	stem string
	gathered
}

// gathered are postings while documents are added: numbers, of each document the
// difference from the one before and the counts.
type gathered struct {
	next uint32 // the document after the last one
	n    int
	data []byte
}

// NewBuilder gives a Builder that has no documents.
func NewBuilder() *Builder {
	return &Builder{words: make(map[string]*form), compounds: make(map[string]*gathered), fields: make(map[string]map[string]*gathered)}
}

// Add adds the next document.
func (b *Builder) Add(d Document) {
	doc := uint32(b.documents)
	b.documents++
	for _, w := range d.Words {
		b.form(w).add(doc, w)
	}
	for _, w := range d.Compounds {
		gatheredAt(b.compounds, w.Stem).add(doc, w)
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

// form gives the form of a word, which is new where no document had it.
func (b *Builder) form(w Word) *form {
	if w.Number > 0 && w.Number < len(b.numbered) && b.numbered[w.Number] != nil {
		return b.numbered[w.Number]
	}
	f := b.words[w.Form]
	if f == nil {
		f = &form{stem: strings.Clone(w.Stem)}
		b.words[strings.Clone(w.Form)] = f
	}
	if w.Number > 0 {
		if more := w.Number + 1 - len(b.numbered); more > 0 {
			b.numbered = append(b.numbered, make([]*form, more)...)
		}
		b.numbered[w.Number] = f
	}
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
	g.data = binary.AppendUvarint(g.data, uint64(doc-g.next))
	for _, n := range [...]int{w.Body, w.Title, w.Lead} {
		g.data = binary.AppendUvarint(g.data, uint64(n))
	}
	g.next = doc + 1
	g.n++
}

// list gives the postings again.
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
