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

// Len returns the number of documents. They are numbered from 0 in the order of the corpus, which
// is also their order in the index.
//
//go:noinline
func (b *Bundle) Len() int { return b.docs.Len() }

// Document returns what is known about a document, without its body.
func (b *Bundle) Document(doc int) corpus.Document {
	r := record{b.docs.At(doc)}
	d := corpus.Document{
		ID: r.text(), Title: r.text(), Outlet: r.text(), Author: r.text(), URL: r.text(),
		Date: corpus.Date(r.text()), Topics: r.texts(), BasedOn: r.texts(), Source: r.text(),
	}
	r.provenance(&d)
	return d
}

// DocumentRecord returns everything that is known about a document except its body, as it is in the
// bundle.
func (b *Bundle) DocumentRecord(doc int) []byte { return b.docs.At(doc) }

// DocumentID returns a document's ID.
func (b *Bundle) DocumentID(doc int) string {
	if b.parts != nil {
		if id, ok := b.parts.id(doc); ok {
			return id
		}
	}
	return b.idOf(doc)
}

// idOf returns a document's ID from its record.
func (b *Bundle) idOf(doc int) string {
	r := record{b.docs.At(doc)}
	return r.text()
}

// Title returns a document's title.
func (b *Bundle) Title(doc int) string {
	r := record{b.docs.At(doc)}
	r.skipText()
	return r.text()
}

// Find returns the number of the document with this ID. Sums of IDs are spread evenly, so it looks
// near the place where the sum is expected and reads no more of them.
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

// summed returns the documents whose IDs have the same sum as this one: hardly ever several.
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

// nearID returns where a sum would be among n sums if these were spread perfectly evenly.
func nearID(sum uint32, n int) int { return int(uint64(sum) * uint64(n) >> 32) }

// A summed is the number of a document and the sum of its ID.
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

// Day returns a document's date as a number, yyyymmdd, with 00 for what is not known; 0 for no
// date. Numbers compare as dates do.
func (b *Bundle) Day(doc int) int { return int(binary.LittleEndian.Uint32(b.dates[4*doc:])) }

// Tokens returns the words of a document in order, as package search writes them; nil if the bundle
// has none.
func (b *Bundle) Tokens(doc int) []byte {
	if doc >= b.tokens.Len() {
		return nil
	}
	return b.tokens.At(doc)
}

// Words returns the number of words in a document's title and body.
func (b *Bundle) Words(doc int) int { return int(binary.LittleEndian.Uint16(b.lengths[4*doc:])) }

// TitleWords returns the number of words in a document's title.
func (b *Bundle) TitleWords(doc int) int { return int(binary.LittleEndian.Uint16(b.lengths[4*doc+2:])) }

// Story returns the number of the event that a document reports together with others, from 1; 0 for
// none.
func (b *Bundle) Story(doc int) int {
	if len(b.stories) == 0 {
		return 0
	}
	return int(binary.LittleEndian.Uint32(b.stories[4*doc:]))
}

// Group returns the number of the group of copies that a document belongs to, from 1; 0 for a
// document without a copy.
func (b *Bundle) Group(doc int) int { return int(binary.LittleEndian.Uint32(b.groups[4*doc:])) }

// DayNumber returns a date as Day does.
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

// Texts returns a reader of the bundle's bodies.
func (b *Bundle) Texts() *Texts {
	return &Texts{list: b.texts, dict: b.sections["dict"]}
}

// Plain reports whether bodies are stored uncompressed, so that Body costs nothing and its results
// stay valid.
func (t *Texts) Plain() bool { return len(t.dict) == 0 }

// Packed returns a document's body as it is in the bundle; Dict is needed to unpack it.
func (t *Texts) Packed(doc int) []byte { return t.list.At(doc) }

// Dict returns the dictionary with which bodies are compressed; "" if bodies are plain.
func (t *Texts) Dict() string { return view(t.dict) }

// Body returns a document's body. The string is valid until the next call: clone it to keep it.
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
		// The checksum was right, so the bundle was written wrong.
		panic(fmt.Sprintf("bundle: text of document %d: %v", doc, err))
	}
	return view(t.buf.Bytes())
}

// view returns a string over bytes that do not change while it is used.
func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// Values appends the numbers of a document's facet values to dst, ascending.
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

// DateOf turns a day number (see Day) back into a date.
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

// Date returns a document's date.
func (b *Bundle) Date(doc int) corpus.Date { return DateOf(b.Day(doc)) }
