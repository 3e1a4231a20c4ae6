package bundle

import (
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

// block allocates the bundle and puts what is read first in its place.
func (r *headReader) block() ([]byte, error) {
	size := r.number()
	if size < headerSize || size >= mostBytes {
		return nil, fmt.Errorf("%w: it cannot have %d bytes", ErrCorrupt, size)
	}
	block := make([]byte, size)
	for n := r.number(); n > 0 && !r.bad(); n-- {
		at := r.number()
		data := r.fixed(r.number())
		if at < 0 || at > size-len(data) {
			return nil, fmt.Errorf("%w: %d bytes at %d lie outside it", ErrCorrupt, len(data), at)
		}
		copy(block[at:], data)
	}
	if string(block[:len(magic)]) != magic {
		return nil, fmt.Errorf("%w: want it to begin with %q", ErrNotBundle, magic)
	}
	if v := binary.LittleEndian.Uint32(block[8:]); v != Version {
		return nil, fmt.Errorf("%w: it has version %d, want %d; build the corpus again", ErrVersion, v, Version)
	}
	return block, nil
}

// WholeSize returns the size in bytes of the bundle that a head belongs to; 0 if it says none.
func WholeSize(head []byte) int {
	r := record{head}
	r.number() // its version
	return r.number()
}
