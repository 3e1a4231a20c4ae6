package bundle

import (
	"encoding/binary"
	"fmt"
)

// A headReader reads a head. What does not fit leaves it empty, which its end tells.
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

// numbers reads n numbers; each takes a byte at least.
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

// mostBytes bounds a bundle, so that a wrong number asks for no memory.
const mostBytes = 1 << 31

// block makes room for the bundle and puts what is read first where it belongs.
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

// WholeSize is how many bytes the bundle has that a head is of; 0 where it says none.
func WholeSize(head []byte) int {
	r := record{head}
	r.number() // its version
	return r.number()
}
