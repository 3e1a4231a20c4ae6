package postings

import (
	"encoding/binary"
)

// A dictWriter writes the blocks of a dictionary.
type dictWriter struct {
	w       *writer
	root    []byte
	blocks  int
	block   []byte
	first   string
	last    string
	records int // of the stems written so far
}

// begin writes a term and reports whether it is the first of a block.
func (d *dictWriter) begin(term string) bool {
	if len(d.block) >= blockSize {
		d.flush()
	}
	same := 0
	first := len(d.block) == 0
	if first {
		d.block = binary.AppendUvarint(d.block, uint64(d.records))
		d.first = term
	} else {
		same = common(d.last, term)
	}
	if more := len(term) - same; same < shortTerm && more < shortTerm {
		d.block = append(d.block, byte(same<<4|more))
	} else {
		d.block = append(d.block, longTerm)
		d.block = binary.AppendUvarint(binary.AppendUvarint(d.block, uint64(same)), uint64(more))
	}
	d.block = append(d.block, term[same:]...)
	d.last = term
	return first
}

// common returns the length of the common prefix of two terms.
func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func (d *dictWriter) flush() {
	if len(d.block) == 0 {
		return
	}
	d.root = d.w.appendBlock(d.root, d.block)
	d.root = append(binary.AppendUvarint(d.root, uint64(len(d.first))), d.first...)
	d.blocks++
	d.block = d.block[:0]
}

// appendTo writes the root's part of the dictionary.
func (d *dictWriter) appendTo(root []byte) []byte {
	d.flush()
	return append(binary.AppendUvarint(root, uint64(d.blocks)), d.root...)
}
