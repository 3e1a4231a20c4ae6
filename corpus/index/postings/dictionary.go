package postings

import (
	"bytes"
	"fmt"
	"sort"
)

// A dictionary holds terms in order, in blocks.
type dictionary struct{ blocks []dictBlock }

type dictBlock struct {
	block
	first string
	marks []mark // every markEvery-th entry; nil until the block is read
}

// A mark is the position of an entry, so that a lookup need not read a whole block. Marks are
// made when a block is first read: stored in the index they would cost half a byte per word.
type mark struct {
	at   int
	term string
	own  int // the number of the next stem's record
	ref  int // the number of the record the previous word refers to
}

const markEvery = 16

func readDictionary(r *reader, rest *rest) (dictionary, error) {
	var d dictionary
	for n := r.number(); n > 0 && !r.bad; n-- {
		b, err := readBlock(r, rest)
		if err != nil {
			return d, err
		}
		first := r.text()
		if n := len(d.blocks); n > 0 && d.blocks[n-1].first >= first {
			return d, fmt.Errorf("%w: blocks of a dictionary are not in order", ErrCorrupt)
		}
		d.blocks = append(d.blocks, dictBlock{block: b, first: first})
	}
	return d, nil
}

// An entry is a term of a dictionary. Its bytes are valid until the next entry is read.
type entry struct {
	term  []byte
	count int // documents that have this very form; 0 for a term that is only a stem
	stem  int // documents that have any word of it, if it is a stem
	own   int // the number of its record if it is a stem, else -1
	ref   int // for a word with another stem, the number of that stem's record, else -1
	place int // its place in that record
	data  []byte
}

// A cursor reads the entries of a dictionary in order.
type cursor struct {
	d     *dictionary
	words bool // of the dictionary of words, not of a field
	block int  // the next one
	r     reader
	entry entry
	same  int // bytes that the term shares with the previous one; 0 at the start of a block
	own   int // the number of the next stem's record
	ref   int // the number of the record the previous word refers to
}

// open moves to the start of a block.
func (c *cursor) open(number int) error {
	b := &c.d.blocks[number]
	data, err := b.read()
	if err != nil {
		return err
	}
	c.block = number + 1
	c.r = reader{b: data}
	c.own = c.r.number()
	c.ref = c.own
	c.entry.term = c.entry.term[:0]
	return nil
}

// next reads the next entry; it returns false at the end.
func (c *cursor) next() (bool, error) {
	for len(c.r.b) == 0 {
		if c.block == len(c.d.blocks) {
			return false, nil
		}
		if err := c.open(c.block); err != nil {
			return false, err
		}
	}
	if c.readTerm(); c.words {
		c.readWord()
	} else {
		c.entry.count = c.r.number()
		c.entry.data = c.r.bytes(c.r.number())
	}
	if c.r.bad {
		return false, fmt.Errorf("%w: a block of a dictionary is cut short", ErrCorrupt)
	}
	return true, nil
}

func (c *cursor) readTerm() {
	lengths := c.r.byte()
	same, more := int(lengths>>4), int(lengths&15)
	if lengths == longTerm {
		same, more = c.r.number(), c.r.number()
	}
	if same > len(c.entry.term) {
		c.r.fail()
		return
	}
	c.entry.term = append(c.entry.term[:same], c.r.bytes(more)...)
	c.same = same
}

// longTerm announces that both lengths follow as numbers; otherwise both are below shortTerm.
const (
	longTerm  = 255
	shortTerm = 15
)

func (c *cursor) readWord() {
	e := &c.entry
	head := c.r.number()
	e.count, e.stem, e.own, e.ref, e.place = head>>headBits, 0, -1, -1, 0
	if head&isStem != 0 {
		e.own = c.own
		if head&hasStem == 0 {
			e.stem = e.count
		}
		if head&spreads != 0 {
			e.stem += c.r.number()
		}
		c.own++
	}
	if head&hasStem != 0 {
		c.ref += c.r.signed()
		e.ref, e.place = c.ref, c.r.number()
	}
}

const (
	isStem  = 1
	hasStem = 2
	spreads = 4

	headBits = 3
)

// seek moves to the first entry not below term; it returns false if there is none.
func (c *cursor) seek(term []byte) (bool, error) {
	number := sort.Search(len(c.d.blocks), func(i int) bool { return c.d.blocks[i].first > string(term) }) - 1
	if number < 0 {
		number = 0
	}
	if number == len(c.d.blocks) { // the dictionary is empty
		return false, nil
	}
	if err := c.open(number); err != nil {
		return false, err
	}
	b := &c.d.blocks[number]
	if b.marks == nil {
		if err := b.mark(c.words); err != nil {
			return false, err
		}
	}
	if i := sort.Search(len(b.marks), func(i int) bool { return b.marks[i].term > string(term) }) - 1; i > 0 {
		c.jump(b.data, b.marks[i])
	}
	for {
		ok, err := c.next()
		if !ok || err != nil || bytes.Compare(c.entry.term, term) >= 0 {
			return ok, err
		}
	}
}

// jump moves to a mark. The mark holds the whole term, so the prefix that the entry shares with
// the previous one is present.
func (c *cursor) jump(data []byte, m mark) {
	c.r = reader{b: data[m.at:]}
	c.own, c.ref = m.own, m.ref
	c.entry.term = append(c.entry.term[:0], m.term...)
}

// mark makes the marks of a block.
func (b *dictBlock) mark(words bool) error {
	c := cursor{d: &dictionary{blocks: []dictBlock{*b}}, words: words}
	if err := c.open(0); err != nil {
		return err
	}
	marks := make([]mark, 0, len(b.data)/(8*markEvery)+1)
	for i := 0; len(c.r.b) > 0; i++ {
		m := mark{at: len(b.data) - len(c.r.b), own: c.own, ref: c.ref}
		if _, err := c.next(); err != nil {
			return err
		}
		if i%markEvery == 0 {
			m.term = string(c.entry.term)
			marks = append(marks, m)
		}
	}
	b.marks = marks
	return nil
}

// find returns the entry of a term, if it exists.
func (x *Index) find(d *dictionary, words bool, term string) (entry, bool, error) {
	c := cursor{d: d, words: words}
	var room [64]byte
	ok, err := c.seek(append(room[:0], term...))
	if err != nil || !ok || string(c.entry.term) != term {
		return entry{}, false, err
	}
	return c.entry, true, nil
}
