package trim

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// errModule is the error of a program that is not a module as Go's linker writes it.
var errModule = fmt.Errorf("%w: not such a module", ErrLayout)

// dataSection is the number of the section with the initial contents of memory (WebAssembly core
// specification, 5.5.14).
const dataSection = 11

// shortestGap is the shortest run of zeros after which a new segment pays. A segment costs ten
// bytes, which differ between segments and so hardly compress: with 10 the program is 0.08 MB
// smaller uncompressed and 0.04 MB larger to download.
const shortestGap = 16

// mostSegments bounds the segments of a module; browsers accept at most 100,000.
const mostSegments = 90_000

// A module is a WebAssembly module with its memory laid out.
type module struct {
	before, after []byte // the sections around the one with the data
	memory        []byte // from address 0 to the last byte that a segment sets
}

// read lays out the memory of a module.
func read(wasm []byte) (*module, error) {
	const header = 8 // magic and version
	if len(wasm) < header || string(wasm[:4]) != "\x00asm" {
		return nil, errModule
	}
	for at := header; at < len(wasm); {
		in := reader{data: wasm, at: at + 1}
		size := in.uint()
		begin := in.at
		if in.failed || size > len(wasm)-begin {
			return nil, errModule
		}
		if wasm[at] == dataSection {
			memory, err := lay(wasm[begin : begin+size])
			return &module{before: wasm[:at], after: wasm[begin+size:], memory: memory}, err
		}
		at = begin + size
	}
	return nil, fmt.Errorf("%w: no data", errModule)
}

// lay returns the memory described by the segments of a data section.
func lay(section []byte) ([]byte, error) {
	in := reader{data: section}
	var memory []byte
	for n := in.uint(); n > 0 && !in.failed; n-- {
		// Mode 0, i32.const, the address, end.
		if in.byte() != 0 || in.byte() != 0x41 {
			return nil, fmt.Errorf("%w: a segment of another kind", errModule)
		}
		at := in.int()
		if in.byte() != 0x0b {
			return nil, fmt.Errorf("%w: a segment of another kind", errModule)
		}
		data := in.bytes(in.uint())
		if at < 0 || at > 1<<30 {
			return nil, fmt.Errorf("%w: a segment at %d", errModule, at)
		}
		if end := at + len(data); end > len(memory) {
			memory = append(memory, make([]byte, end-len(memory))...)
		}
		copy(memory[at:], data)
	}
	if in.failed || in.at != len(section) {
		return nil, errModule
	}
	return memory, nil
}

// bytes returns the module with its current memory; zeros are left out where that pays.
func (m *module) bytes() []byte {
	var segments []byte
	n := 0
	for at := 0; at < len(m.memory); {
		for at < len(m.memory) && m.memory[at] == 0 {
			at++
		}
		end, next := m.stretch(at)
		if n++; n == mostSegments {
			end, next = len(m.memory), len(m.memory)
		}
		if end > at {
			segments = append(segments, 0, 0x41)
			segments = appendInt(segments, at)
			segments = append(segments, 0x0b)
			segments = binary.AppendUvarint(segments, uint64(end-at))
			segments = append(segments, m.memory[at:end]...)
		} else {
			n--
		}
		at = next
	}
	count := binary.AppendUvarint(nil, uint64(n))
	head := binary.AppendUvarint([]byte{dataSection}, uint64(len(count)+len(segments)))
	return slices.Concat(m.before, head, count, segments, m.after)
}

// stretch returns where the data beginning at an address ends before a long run of zeros, and
// where that run ends.
func (m *module) stretch(at int) (end, next int) {
	for end = at; end < len(m.memory); end = next {
		for end < len(m.memory) && m.memory[end] != 0 {
			end++
		}
		for next = end; next < len(m.memory) && m.memory[next] == 0; {
			next++
		}
		if next-end >= shortestGap || next == len(m.memory) {
			return end, next
		}
	}
	return end, end
}

// A reader decodes numbers as WebAssembly encodes them. After a failure it returns zeros.
type reader struct {
	data   []byte
	at     int
	failed bool
}

func (r *reader) byte() byte {
	if r.at >= len(r.data) {
		r.failed = true
		return 0
	}
	r.at++
	return r.data[r.at-1]
}

func (r *reader) bytes(n int) []byte {
	if n < 0 || n > len(r.data)-r.at {
		r.failed = true
		return nil
	}
	r.at += n
	return r.data[r.at-n : r.at]
}

// uint reads an unsigned number of 32 bits (LEB128).
func (r *reader) uint() int {
	v, n := binary.Uvarint(r.data[min(r.at, len(r.data)):])
	if n <= 0 || v > 1<<32-1 {
		r.failed = true
		return 0
	}
	r.at += n
	return int(v)
}

// int reads a signed number of 32 bits.
func (r *reader) int() int {
	v, shift := int64(0), 0
	for shift < 35 {
		b := r.byte()
		v |= int64(b&0x7f) << shift
		shift += 7
		if b&0x80 == 0 {
			return int(v << (64 - shift) >> (64 - shift))
		}
	}
	r.failed = true
	return 0
}

// appendInt appends a signed number.
func appendInt(b []byte, v int) []byte {
	for {
		low := byte(v & 0x7f)
		v >>= 7
		if v == 0 && low&0x40 == 0 || v == -1 && low&0x40 != 0 {
			return append(b, low)
		}
		b = append(b, low|0x80)
	}
}
