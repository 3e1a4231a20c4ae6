package bundle

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"io"
	"strconv"
	"unsafe"

	"github.com/cespare/xxhash/v2"

	"github.com/kashshaf/kashshaf/corpus"
)

// Len is the number of documents. They are numbered from 0 in the order of the
// corpus, which is also their order in the index.
//
//go:noinline
func (b *Bundle) Len() int { return b.docs.Len() }

// Document is what is known about a document, without its body.
func (b *Bundle) Document(doc int) corpus.Document {
	r := record{b.docs.At(doc)}
	d := corpus.Document{
		ID: r.text(), Title: r.text(), Outlet: r.text(), Author: r.text(), URL: r.text(),
		Date: corpus.Date(r.text()), Topics: r.texts(), BasedOn: r.texts(), Source: r.text(),
	}
	r.provenance(&d)
	return d
}

// DocumentRecord is all that is known about a document but its body, as it stands in
// the bundle.
func (b *Bundle) DocumentRecord(doc int) []byte { return b.docs.At(doc) }

// DocumentID is a document's id.
func (b *Bundle) DocumentID(doc int) string {
	if b.parts != nil {
		if id, ok := b.parts.id(doc); ok {
			return id
		}
	}
	return b.idOf(doc)
}

// idOf is a document's id as its record has it.
func (b *Bundle) idOf(doc int) string {
	r := record{b.docs.At(doc)}
	return r.text()
}

// Title is a document's title.
func (b *Bundle) Title(doc int) string {
	r := record{b.docs.At(doc)}
	r.skipText()
	return r.text()
}

// Find gives the number of the document with this id. Sums of ids are spread evenly, so
// that it is looked for near the place where it would be: no more of them is read.
func (b *Bundle) Find(id string) (doc int, ok bool) {
	if b.parts != nil {
		if doc, ok := b.parts.named[id]; ok {
			return doc, true
		}
	}
	for _, doc := range b.summed(id) {
		if b.idOf(doc) == id {
			return doc, true
		}
	}
	return 0, false
}

// summed gives the documents whose ids have the sum of this one: hardly ever several.
func (b *Bundle) summed(id string) (docs []int) {
	n := b.Len()
	sum := sumOfID(id)
	i := nearID(sum, n)
	for i > 0 && b.idAt(i-1).sum >= sum {
		i--
	}
	for ; i < n; i++ {
		at := b.idAt(i)
		if at.sum > sum {
			break
		}
		if at.sum == sum {
			docs = append(docs, at.doc)
		}
	}
	return docs
}

// nearID is where among n sums one would be, were they spread quite evenly.
func nearID(sum uint32, n int) int { return int(uint64(sum) * uint64(n) >> 32) }

// A summed document is its number and the sum of its id.
type summed struct {
	sum uint32
	doc int
}

const summedSize = 8

func (b *Bundle) idAt(i int) summed {
	if ready := b.Ready("docids"); ready != nil {
		ready(summedSize*i, summedSize*(i+1))
	}
	return summed{binary.LittleEndian.Uint32(b.docids[summedSize*i:]), int(binary.LittleEndian.Uint32(b.docids[summedSize*i+4:]))}
}

func sumOfID(id string) uint32 { return uint32(xxhash.Sum64String(id)) }

// Day is a document's date as a number, yyyymmdd, with 00 for what is not
// known; 0 for no date. Numbers compare as dates do.
func (b *Bundle) Day(doc int) int { return int(binary.LittleEndian.Uint32(b.dates[4*doc:])) }

// Tokens is the words of a document in their order, as package search writes them;
// nil where the bundle has none.
func (b *Bundle) Tokens(doc int) []byte {
	if doc >= b.tokens.Len() {
		return nil
	}
	return b.tokens.At(doc)
}

// Words is the number of words in a document's title and body.
func (b *Bundle) Words(doc int) int { return int(binary.LittleEndian.Uint16(b.lengths[4*doc:])) }

// TitleWords is the number of words in a document's title.
func (b *Bundle) TitleWords(doc int) int { return int(binary.LittleEndian.Uint16(b.lengths[4*doc+2:])) }

// Story is the number of the event that a document reports together with others, from
// 1; 0 for none.
func (b *Bundle) Story(doc int) int {
	if len(b.stories) == 0 {
		return 0
	}
	return int(binary.LittleEndian.Uint32(b.stories[4*doc:]))
}

// Group is the number of the group of copies that a document belongs to, from 1;
// 0 for a document without a copy.
func (b *Bundle) Group(doc int) int { return int(binary.LittleEndian.Uint32(b.groups[4*doc:])) }

// DayNumber is a date as Day gives it.
func DayNumber(d corpus.Date) int {
	n := 0
	for _, c := range []byte(d) {
		if c != '-' {
			n = n*10 + int(c-'0')
		}
	}
	for i := len(d); i < len("2006-01-02"); i += len("-01") {
		if i >= len("2006") {
			n *= 100
		}
	}
	return n
}

// Texts reads bodies. It keeps a decompressor and a buffer, so one Texts serves
// one goroutine.
type Texts struct {
	list List
	dict []byte
	from bytes.Reader
	flat io.ReadCloser
	buf  bytes.Buffer
}

// Texts gives a reader of the bundle's bodies.
func (b *Bundle) Texts() *Texts {
	return &Texts{list: b.texts, dict: b.sections["dict"]}
}

// Plain reports whether bodies are kept as they are, so that Body costs nothing
// and what it gives stays good.
func (t *Texts) Plain() bool { return len(t.dict) == 0 }

// Packed is a document's body as it stands in the bundle, and Dict what it takes to
// unpack it: "" where bodies are plain.
func (t *Texts) Packed(doc int) []byte { return t.list.At(doc) }

// Dict is the dictionary with which bodies are compressed.
func (t *Texts) Dict() string { return view(t.dict) }

// Body gives a document's body. The string is good until the next call: clone
// what is to be kept.
func (t *Texts) Body(doc int) string {
	record := t.list.At(doc)
	if t.Plain() {
		return view(record)
	}
	t.from.Reset(record)
	if t.flat == nil {
		t.flat = flate.NewReaderDict(&t.from, t.dict)
	} else if err := t.flat.(flate.Resetter).Reset(&t.from, t.dict); err != nil {
		panic(fmt.Sprintf("bundle: resetting a decompressor: %v", err))
	}
	t.buf.Reset()
	if _, err := t.buf.ReadFrom(t.flat); err != nil {
		// The checksum held, so the bundle was written wrong.
		panic(fmt.Sprintf("bundle: text of document %d: %v", doc, err))
	}
	return view(t.buf.Bytes())
}

// view is a string over bytes that will not change while it is used.
func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// Values gives the numbers of a document's facet values, ascending, appended to
// dst.
func (b *Bundle) Values(dst []int, doc int) []int {
	return appendValues(dst, b.docvals.At(doc))
}

func appendValues(dst []int, record []byte) []int {
	value := 0
	for len(record) > 0 {
		delta, n := binary.Uvarint(record)
		if n <= 0 {
			break
		}
		record = record[n:]
		value += int(delta)
		dst = append(dst, value)
	}
	return dst
}

func encodeDocument(d *corpus.Document) []byte {
	var r []byte
	for _, s := range []string{d.ID, d.Title, d.Outlet, d.Author, d.URL, string(d.Date)} {
		r = appendText(r, s)
	}
	return appendProvenance(appendText(appendTexts(appendTexts(r, d.Topics), d.BasedOn), d.Source), d)
}

// DateOf is a day number (see Day) as a date again.
func DateOf(day int) corpus.Date {
	s := strconv.Itoa(day)
	switch {
	case day == 0:
		return ""
	case s[4:6] == "00":
		return corpus.Date(s[:4])
	case s[6:] == "00":
		return corpus.Date(s[:4] + "-" + s[4:6])
	}
	return corpus.Date(s[:4] + "-" + s[4:6] + "-" + s[6:])
}

// Date is a document's date.
func (b *Bundle) Date(doc int) corpus.Date { return DateOf(b.Day(doc)) }
