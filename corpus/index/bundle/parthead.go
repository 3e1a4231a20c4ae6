package bundle

import (
	"bytes"
	"encoding/binary"
	"fmt"
)

// A headReader reads a head. If something does not fit, the rest is dropped, and fixed and
// numbersOf set cut.
type headReader struct {
	record
	cut bool
}

func (r *headReader) bad() bool { return r.cut }

// fixed reads n bytes.
func (r *headReader) fixed(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.b, r.cut = nil, true
		return nil
	}
	out := r.b[:n:n]
	r.b = r.b[n:]
	return out
}

// numbersOf reads n numbers; each takes at least a byte.
func (r *headReader) numbersOf(n int) []int {
	if n < 0 || n > len(r.b) {
		r.b, r.cut = nil, true
		return nil
	}
	out := make([]int, n)
	for i := range out {
		if out[i] = r.number(); out[i] < 0 || out[i] >= mostBytes {
			r.b, r.cut = nil, true
			return nil
		}
	}
	return out
}

// mostBytes bounds a bundle, so that a wrong number does not allocate memory.
const mostBytes = 1 << 31

// A stretchAt is bytes that are read first.
type stretchAt struct {
	at   int
	data []byte
}

// readHeader reads the bundle's size and what is read first, of which the bundle's own header and
// table are the beginning.
func (p *Parts) readHeader(r *headReader) (first []stretchAt, err error) {
	if p.size = r.number(); p.size < headerSize || p.size >= mostBytes {
		return nil, fmt.Errorf("%w: it cannot have %d bytes", ErrCorrupt, p.size)
	}
	for n := r.number(); n > 0 && !r.bad(); n-- {
		at := r.number()
		data := r.fixed(r.number())
		if at < 0 || at > p.size-len(data) {
			return nil, fmt.Errorf("%w: %d bytes at %d lie outside it", ErrCorrupt, len(data), at)
		}
		first = append(first, stretchAt{at, data})
	}
	if len(first) == 0 || first[0].at != 0 || len(first[0].data) < headerSize || string(first[0].data[:len(magic)]) != magic {
		return nil, fmt.Errorf("%w: want it to begin with %q", ErrNotBundle, magic)
	}
	p.header = bytes.Clone(first[0].data)
	if v := binary.LittleEndian.Uint32(p.header[8:]); v != Version {
		return nil, fmt.Errorf("%w: it has version %d, want %d; build the corpus again", ErrVersion, v, Version)
	}
	return first[1:], nil
}

// makeRoom makes room for the sections that are not lists in parts, and puts in its place what is
// read first.
func (b *Bundle) makeRoom(table []placed, first []stretchAt) error {
	all := 0
	for _, s := range table {
		if all += s.length; all > b.parts.size {
			return fmt.Errorf("%w: its sections overlap", ErrCorrupt)
		}
		if b.parts.lists[s.name] != nil {
			continue
		}
		section := make([]byte, s.length)
		for _, f := range first {
			if at := f.at - s.at; at >= 0 && at < s.length {
				copy(section[at:], f.data)
			}
		}
		b.sections[s.name] = section
	}
	return nil
}
