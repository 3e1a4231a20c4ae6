package trim

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// ErrLayout says that a program is laid out otherwise than Go 1.26 does.
var ErrLayout = errors.New("the program is not laid out as by Go 1.26")

// The head of the tables (runtime.pcHeader): magic, two zeros, the quantum of counters and
// the size of pointers; then numbers of eight bytes each.
const (
	magic      = "\xf1\xff\xff\xff\x00\x00\x01\x08"
	headFuncs  = 8  // how many functions
	headNames  = 32 // where each table begins, counted from the head
	headUnits  = 40
	headFiles  = 48
	headCounts = 56
	headRows   = 64
	headSize   = 72
)

// A function's record (runtime._func); after it a number for each table of counters and one
// for each piece of data.
const (
	funcName     = 4
	funcSP       = 16
	funcFile     = 20
	funcLine     = 24
	funcCounters = 28
	funcUnit     = 32
	funcStart    = 36
	funcID       = 40
	funcData     = 43
	funcSize     = 44
)

// The tables and data of a function by their number (internal/abi/symtab.go).
const (
	counterUnsafe = 0 // where it may be interrupted, which nothing does in a browser
	counterInline = 2
	counterLive   = 3 // which arguments a traceback may print
	dataInline    = 3
	dataArgs      = 5
	dataLive      = 6
	dataWrapped   = 7         // for runtime/trace
	nothing       = 1<<32 - 1 // in the place of a piece of data that is not there
)

// The table that finds a function by its counter (runtime.findfuncbucket).
const (
	bucketSize = 20
	buckets    = 16 // of 4,096 counters each, for one function
	perBucket  = 4096
)

// toPieces is where the module's data say where go:func.* begins: after its head, six slices
// and 21 numbers. An inlined call there (runtime.inlinedCall) has 16 bytes, the name in the second four.
const (
	toPieces   = 8 + 6*24 + 21*8
	inlineSize = 16
	inlineName = 4
)

// tables are those that the runtime has of a program's functions, in its memory.
type tables struct {
	memory                            []byte
	head                              int
	funcs                             int // how many there are
	names, units, files, counts, rows int // where each begins
	end                               int // where the last record ends
	find                              int // where functions are found by their counters
	pieces                            int // where what is told of functions begins (go:func.*)
}

// find looks for the tables and checks that they are as this package knows them.
func find(memory []byte) (*tables, error) {
	err := fmt.Errorf("%w: no head", ErrLayout)
	for at := 0; at+headSize <= len(memory); at += 8 {
		if string(memory[at:at+len(magic)]) != magic {
			continue
		}
		t := &tables{memory: memory, head: at, funcs: t64(memory, at+headFuncs)}
		t.names, t.units = at+t64(memory, at+headNames), at+t64(memory, at+headUnits)
		t.files, t.counts = at+t64(memory, at+headFiles), at+t64(memory, at+headCounts)
		t.rows = at + t64(memory, at+headRows)
		if err = t.check(); err == nil {
			return t, nil
		}
	}
	return nil, err
}

func t64(memory []byte, at int) int { return int(binary.LittleEndian.Uint64(memory[at:])) }

func (t *tables) u32(at int) int { return int(binary.LittleEndian.Uint32(t.memory[at:])) }

func (t *tables) set(at int, v uint32) { binary.LittleEndian.PutUint32(t.memory[at:], v) }

// check tells whether the tables follow each other, and finds the one that the module's
// data (runtime.moduledata) has behind them.
func (t *tables) check() error {
	order := []int{t.head + headSize, t.names, t.units, t.files, t.counts, t.rows, t.rows + 8*t.funcs, len(t.memory)}
	for i := 1; i < len(order); i++ {
		if order[i] < order[i-1] {
			return fmt.Errorf("%w: their order", ErrLayout)
		}
	}
	const slice = 24
	for at := 0; at+8+7*slice <= len(t.memory); at += 8 {
		if t64(t.memory, at) == t.head && t64(t.memory, at+8) == t.names && t64(t.memory, at+8+4*slice) == t.rows {
			t.find = t64(t.memory, at+8+6*slice)
			if at += toPieces; at+8 <= len(t.memory) {
				t.pieces = t64(t.memory, at)
			}
			return t.checkFind()
		}
	}
	return fmt.Errorf("%w: no module data", ErrLayout)
}

// checkFind tells whether a function's counters are its number and 16 bits, and whether the
// table that finds it says its number.
func (t *tables) checkFind() error {
	if t.funcs == 0 || t.find < 0 || t.find+bucketSize*buckets*(t.funcs-1)+bucketSize > len(t.memory) {
		return fmt.Errorf("%w: no table of counters", ErrLayout)
	}
	for i := range t.funcs {
		if got := t.u32(t.rows+8*i) - t.u32(t.rows); got != i {
			return fmt.Errorf("%w: function %d has the number %d", ErrLayout, i, got)
		}
		if got := t.u32(t.find + bucketSize*buckets*i); got != i && i > 0 {
			return fmt.Errorf("%w: function %d is looked for from %d", ErrLayout, i, got)
		}
		if f := t.at(i); f < t.rows || f+funcSize > len(t.memory) || t.data(f, int(t.memory[f+funcData])) > len(t.memory) {
			return fmt.Errorf("%w: function %d lies outside", ErrLayout, i)
		} else {
			t.end = max(t.end, t.data(f, int(t.memory[f+funcData])))
		}
	}
	return nil
}

// at is where a function's record begins.
func (t *tables) at(i int) int { return t.rows + t.u32(t.rows+8*i+4) }

// counter is where a function's record has a table of counters, and data where it has a
// piece of data; beyond what it has both are the next after it.
func (t *tables) counter(f, number int) int {
	return f + funcSize + 4*min(number, t.u32(f+funcCounters))
}

func (t *tables) data(f, number int) int {
	return f + funcSize + 4*t.u32(f+funcCounters) + 4*min(number, int(t.memory[f+funcData]))
}

// hasCounter and hasData tell whether a function's record has a place for them.
func (t *tables) hasCounter(f, number int) bool { return number < t.u32(f+funcCounters) }

func (t *tables) hasData(f, number int) bool { return number < int(t.memory[f+funcData]) }
