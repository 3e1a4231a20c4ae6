// Package postings records which documents have which words, grouped by stem, as one block of
// bytes that is read in place. A Builder writes it, Open opens it, and an Index returns lists of
// postings (Word, Stem, Value) and walks its dictionaries (Words, Values).
//
// A caller can look up a word by its form in the text, title or lead and by its stem in each of
// them; the index has a single record for all of these. The postings of all forms of a stem lie
// side by side, each with the form's frequency in a document's body, title and lead; the lists of
// the stem are the sums over its forms. What is not a word, such as the entities a document
// mentions, is in fields of values. For 30,043 articles of the ANT collection, five separate
// lists took 43.5 MB as fields of a zap segment of their own.
//
// # Format, version 2
//
// Fixed-width integers are little-endian, four bytes each. A number is an unsigned varint
// (encoding/binary), a text its length as a number followed by its bytes. A sum is the low half
// of the xxHash64 of the bytes it covers, in four bytes.
//
//	magic "KPST", version, length of the root, sum of the root
//	root
//	blocks, one after another in the order in which the root names them
//
// The root is read when an index is opened:
//
//	number        documents
//	15 × 3        the commonest counts of a posting: in the body, title and lead
//	number        words (forms that some document has)
//	dictionary    of words and stems
//	number        pages of records; for each: its length, its sum, how many records
//	number        fields of values; for each: its name, 1 if postings have counts, the
//	              number of its values, its dictionary
//
// A dictionary in the root is the number of its blocks, and for each of them its length, its sum
// and its first term. The blocks of the dictionary of words come first, then the pages, then the
// blocks of the fields. A block begins with the number of records belonging to stems in earlier
// blocks (0 in a field). Its terms follow in order:
//
//	lengths       one byte: 16 times the number of bytes shared with the previous term plus
//	              the number of bytes that follow, if both are below 15; otherwise 255,
//	              then both as numbers
//	bytes         the rest of the term
//
// for a word or a stem
//
//	number        eight times the documents that have the word, plus 1 if it is a stem,
//	              plus 2 if it is a word with another stem, plus 4 if it is a stem that
//	              more documents have than have the word as a form of it
//	if plus 4: a number, how many documents have a form of it or a compound, less those
//	              that have the word as a form of it
//	if plus 2: a signed varint, the number of that stem's record as the difference from
//	              that of the last word with another stem (for the first, from the number
//	              the block begins with), and a number, its place in that record
//
// and for a value the number of its documents, the length of its postings, and the postings.
// Records are in the order of stems, so their numbers need not be stored.
//
// A page is the lengths of its records, followed by the records. A record is
//
//	number        four times the forms, plus 2 if the first of them is the stem itself,
//	              plus 1 if there are compounds
//	numbers       the documents of each form, and of the compounds last
//	postings      of each list: forms in the order of words, the stem itself first
//
// Compounds are what these documents write as two words and others as one; they count only for
// the stem (corpus/arabic: Compounds). Postings are
//
//	documents     each as the difference from the number after the previous one. Up to 15
//	              of them as numbers; more in groups of 128, the last one shorter: a byte
//	              w, then w bits for each, lowest bit first, padded to a whole byte
//	counts        half a byte each, the lower half first: an index into the commonest
//	              counts, or 15. Fields without counts have none: all are 1
//	others        for each 15, in order, three numbers: in the body, title and lead
//
// For example the word هدنه, which is its own stem, once in the body of document 2, and الهدنه,
// of the same stem, twice in the body of document 3 ({1,0,0} and {2,0,0} being the first two of
// the commonest counts): the only record is
//
//	0a           two forms, the first is the stem itself
//	01 01        one document each
//	02 00        document 2, once
//	03 01        document 3, twice
//
// and the dictionary block is
//
//	00                          no earlier records
//	0c d8a7d984d987d8afd986d987 0a 00 01   الهدنه: one document, stem 0+0, second form
//	08 d987d8afd986d987 0d 01              هدنه: one document, and a stem that one more has
//
// Version 1 did not record how many documents have a stem.
//
// # Trust
//
// The root is checked when the index is opened, each block when it is first read, so that blocks
// nobody needs may be absent. Wrong bytes whose sums are right yield errors or wrong lists, but
// never a document number out of range.
package postings

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sort"

	"github.com/cespare/xxhash/v2"
)

// Version is the version of the format that this package reads and writes.
const Version = 2

const (
	magic      = "KPST"
	headerSize = 16
)

// What may be wrong with an index. Errors of Open, lookups and Terms wrap one of these.
var (
	ErrVersion   = errors.New("index of another version")
	ErrTruncated = errors.New("index is cut short")
	ErrCorrupt   = errors.New("index is damaged")
)

// An Index is an open index. It reads from the block it was opened from, which must not change.
// It caches what it has checked and added up, and must not be used by several goroutines at once.
type Index struct {
	documents int
	common    [commonest]occurrence
	wordCount int
	words     dictionary
	pages     []page
	fields    map[string]*field

	kept     map[key]List // cache of lists
	keptSize int          // their postings
	room     room         // scratch space
}

// A block is a stretch of the index that is checked when it is first read.
type block struct {
	data    []byte
	sum     uint32
	checked bool
	at      int                // offset in the index
	ready   func(from, to int) // waits until these bytes of the index are present; nil if all are
}

// rest is the remainder of an index while its root is read.
type rest struct {
	data  []byte
	at    int
	ready func(from, to int)
}

// A page holds records.
type page struct {
	block
	first, count int      // its records
	starts       []uint32 // where each begins and the last one ends; nil until the page is read
}

// A field holds values.
type field struct {
	dictionary
	counts bool
	size   int // values
}

func sumOf(data []byte) uint32 { return uint32(xxhash.Sum64(data)) }

// Open opens an index. It reads and checks only the root.
func Open(data []byte) (*Index, error) { return OpenPartly(data, nil) }

// OpenPartly opens an index of which at least the root is present. Before a block is read, ready
// is called with its byte range and returns once those bytes are present; a nil ready means that
// all are.
func OpenPartly(data []byte, ready func(from, to int)) (*Index, error) {
	if len(data) < headerSize || string(data[:4]) != magic {
		return nil, fmt.Errorf("%w: want it to begin with %q", ErrCorrupt, magic)
	}
	if v := binary.LittleEndian.Uint32(data[4:]); v != Version {
		return nil, fmt.Errorf("%w: it has version %d, want %d", ErrVersion, v, Version)
	}
	length, sum := uint64(binary.LittleEndian.Uint32(data[8:])), binary.LittleEndian.Uint32(data[12:])
	if length > uint64(len(data)-headerSize) {
		return nil, fmt.Errorf("%w: its root of %d bytes is not all there", ErrTruncated, length)
	}
	root := data[headerSize : headerSize+length]
	blocks := rest{data: data[headerSize+length:], at: headerSize + int(length), ready: ready}
	if sumOf(root) != sum {
		return nil, fmt.Errorf("%w: its root does not agree with its sum", ErrCorrupt)
	}
	x := &Index{fields: make(map[string]*field), kept: make(map[key]List)}
	r := reader{b: root}
	if err := x.readRoot(&r, &blocks); err != nil {
		return nil, err
	}
	if r.bad || len(r.b) > 0 {
		return nil, fmt.Errorf("%w: its root does not end where it should", ErrCorrupt)
	}
	if len(blocks.data) > 0 {
		return nil, fmt.Errorf("%w: %d bytes follow its last block", ErrCorrupt, len(blocks.data))
	}
	return x, nil
}

// mostDocuments bounds the documents, so that a wrong number allocates no memory.
const mostDocuments = 1 << 27

func (x *Index) readRoot(r *reader, rest *rest) error {
	if x.documents = r.number(); x.documents > mostDocuments {
		return fmt.Errorf("%w: it cannot have %d documents", ErrCorrupt, x.documents)
	}
	for i := range x.common {
		x.common[i] = r.counts()
	}
	x.wordCount = r.number()
	words, err := readDictionary(r, rest)
	if err != nil {
		return err
	}
	x.words = words
	first := 0
	for n := r.number(); n > 0 && !r.bad; n-- {
		b, err := readBlock(r, rest)
		if err != nil {
			return err
		}
		count := r.number()
		if count > len(b.data) {
			return fmt.Errorf("%w: a page of %d bytes has no room for %d records", ErrCorrupt, len(b.data), count)
		}
		x.pages = append(x.pages, page{block: b, first: first, count: count})
		first += count
	}
	for n := r.number(); n > 0 && !r.bad; n-- {
		name, f := r.text(), &field{}
		f.counts, f.size = r.number() == 1, r.number()
		if f.dictionary, err = readDictionary(r, rest); err != nil {
			return err
		}
		x.fields[name] = f
	}
	return nil
}

// readBlock takes the next block off the rest of the index.
func readBlock(r *reader, rest *rest) (block, error) {
	length, sum := r.number(), r.fixed()
	if length > len(rest.data) {
		return block{}, fmt.Errorf("%w: a block of %d bytes is not all there", ErrTruncated, length)
	}
	b := block{data: rest.data[:length:length], sum: sum, at: rest.at, ready: rest.ready}
	rest.data, rest.at = rest.data[length:], rest.at+length
	return b, nil
}

// read returns the bytes of a block, checking them on first use.
func (b *block) read() ([]byte, error) {
	if !b.checked {
		if b.ready != nil {
			b.ready(b.at, b.at+len(b.data))
		}
		if sumOf(b.data) != b.sum {
			return nil, fmt.Errorf("%w: a block does not agree with its sum", ErrCorrupt)
		}
		b.checked = true
	}
	return b.data, nil
}

// Documents returns the number of documents.
func (x *Index) Documents() int { return x.documents }

// record returns the bytes of a stem's record.
func (x *Index) record(number int) ([]byte, error) {
	i := sort.Search(len(x.pages), func(i int) bool { return x.pages[i].first > number }) - 1
	if i < 0 || number-x.pages[i].first >= x.pages[i].count {
		return nil, fmt.Errorf("%w: there is no record %d", ErrCorrupt, number)
	}
	p := &x.pages[i]
	data, err := p.read()
	if err != nil {
		return nil, err
	}
	if p.starts == nil {
		if err := p.find(); err != nil {
			return nil, err
		}
	}
	from, to := p.starts[number-p.first], p.starts[number-p.first+1]
	return data[from:to:to], nil
}

// find locates the records of a page.
func (p *page) find() error {
	r := reader{b: p.data}
	lengths := make([]int, p.count)
	for i := range lengths {
		lengths[i] = r.number()
	}
	at := len(p.data) - len(r.b)
	starts := make([]uint32, 1, p.count+1)
	starts[0] = uint32(at)
	for _, n := range lengths {
		if n > len(p.data)-at {
			r.bad = true
			break
		}
		at += n
		starts = append(starts, uint32(at))
	}
	if r.bad || at != len(p.data) {
		return fmt.Errorf("%w: the records of a page do not end where it does", ErrCorrupt)
	}
	p.starts = starts
	return nil
}
