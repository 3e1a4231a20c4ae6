// Package trim removes from a linked program what only tracebacks read: files, lines, arguments
// and inlined calls, and the long forms of names. A failure still prints which functions called
// each other. This is a third of what the linker writes beside the code, and compresses badly.
//
// What the runtime itself reads stays: where pointers are, how large frames are, what is
// deferred, and the inlined calls of wrappers, by which recover finds its caller.
package trim

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
)

// Trim removes from a program that Go 1.26 linked for the browser what only tracebacks read. It
// returns ErrLayout if the program is laid out differently, as by another release of Go.
func Trim(wasm []byte) ([]byte, error) {
	m, err := read(wasm)
	if err != nil {
		return nil, err
	}
	t, err := find(m.memory)
	if err != nil {
		return nil, err
	}
	if err := t.shorten(); err != nil {
		return nil, err
	}
	if err := t.rewrite(); err != nil {
		return nil, err
	}
	clear(m.memory[t.units:t.counts])
	return m.bytes(), nil
}

// rewrite writes each function's record, and the counter tables it refers to, without what is not
// read.
func (t *tables) rewrite() error {
	c := &counters{from: t.memory[t.counts:t.rows], to: []byte{0}, places: map[int]int{0: 0}}
	records := make([]byte, 8*t.funcs+4) // follow the list that points to them
	for i := range t.funcs {
		f := t.at(i)
		binary.LittleEndian.PutUint32(t.memory[t.rows+8*i+4:], uint32(len(records)))
		record, last := t.record(f, c)
		records = append(records, record...)
		t.forgetBuckets(i, last)
	}
	end := t.end
	if c.failed || len(c.to) > len(c.from) || t.rows+len(records) > end {
		return ErrLayout
	}
	clear(c.from[copy(c.from, c.to):])
	begin := 8*t.funcs + 4
	clear(t.memory[t.rows+begin+copy(t.memory[t.rows+begin:end], records[begin:]) : end])
	return nil
}

// record returns the new record of a function, and the counter at which the function ends.
func (t *tables) record(f int, c *counters) (record []byte, last int) {
	special := t.memory[f+funcID] != 0 // such as a wrapper, which recover needs: see the package comment
	tables := t.list(f+funcSize, t.u32(f+funcCounters), 0, func(number int) bool {
		return number == counterUnsafe || number == counterLive || number == counterInline && !special
	})
	for i, at := range tables {
		tables[i] = uint32(c.keep(int(at)))
	}
	pieces := t.list(t.data(f, 0), int(t.memory[f+funcData]), nothing, func(number int) bool {
		return number == dataArgs || number == dataLive || number == dataWrapped || number == dataInline && !special
	})
	last = c.last(t.u32(f + funcSP))
	record = slices.Clone(t.memory[f : f+funcSize])
	set := func(at int, v int) { binary.LittleEndian.PutUint32(record[at:], uint32(v)) }
	set(funcSP, c.keep(t.u32(f+funcSP)))
	for _, at := range [...]int{funcFile, funcLine, funcUnit, funcStart} {
		set(at, 0)
	}
	set(funcCounters, len(tables))
	record[funcData] = byte(len(pieces))
	for _, v := range append(tables, pieces...) {
		record = binary.LittleEndian.AppendUint32(record, v)
	}
	return record, last
}

// list returns the numbers at a place with the dropped ones replaced by none, and without the
// trailing ones that are none.
func (t *tables) list(at, n int, none uint32, dropped func(number int) bool) []uint32 {
	list := make([]uint32, n)
	length := 0
	for i := range list {
		if list[i] = uint32(t.u32(at + 4*i)); dropped(i) {
			list[i] = none
		}
		if list[i] != none {
			length = i + 1
		}
	}
	return list[:length]
}

// forgetBuckets clears the lookup entries of counters that a function does not reach. A lookup
// that finds zero starts at the first function.
func (t *tables) forgetBuckets(i, last int) {
	end := min(t.find+bucketSize*buckets*(i+1), t.find+bucketSize*buckets*(t.funcs-1)+bucketSize)
	begin := t.find + bucketSize*(buckets*i+1+last/perBucket)
	if begin < end {
		clear(t.memory[begin:end])
	}
}

// counters are the tables by which a function's counter is looked up: pairs of the difference
// from the previous value and the number of counters it holds for.
type counters struct {
	from, to []byte
	places   map[int]int // new offset of each table, by old offset
	failed   bool
}

// keep returns the new offset of the table at an old offset; 0 stands for no table.
func (c *counters) keep(at int) int {
	to, ok := c.places[at]
	if !ok {
		in := reader{data: c.from, at: at}
		for first := true; (in.uint() != 0 || first) && !in.failed; first = false {
			in.uint()
		}
		if in.failed {
			c.failed = true
			return 0
		}
		to = len(c.to)
		c.to = append(c.to, c.from[at:in.at]...)
		c.places[at] = to
	}
	return to
}

// last returns the counter at which the table at an offset ends.
func (c *counters) last(at int) (last int) {
	in := reader{data: c.from, at: at}
	for first := true; at != 0 && (in.uint() != 0 || first) && !in.failed; first = false {
		last += in.uint()
	}
	return last
}

// shorten writes the names of functions as tracebacks show them, each once.
func (t *tables) shorten() error {
	n := &names{tables: t, places: map[string]int{"": 0}, now: make(map[int]int), moved: make(map[int]bool), short: []byte{0}}
	for i := range t.funcs {
		f := t.at(i)
		n.move(f + funcName)
		if t.memory[f+funcID] == 0 || !t.hasCounter(f, counterInline) || !t.hasData(f, dataInline) {
			continue
		}
		if piece := t.u32(t.data(f, dataInline)); piece != nothing {
			for call := range 1 + t.highest(t.u32(t.counter(f, counterInline))) {
				n.move(t.pieces + piece + inlineSize*call + inlineName)
			}
		}
	}
	table := t.memory[t.names:t.units]
	if n.failed || len(n.short) > len(table) {
		return ErrLayout
	}
	clear(table[copy(table, n.short):])
	return nil
}

// names are the names of functions while they are rewritten.
type names struct {
	*tables
	short  []byte
	places map[string]int // offset of each short name
	now    map[int]int    // new offset of each name, by old offset
	moved  map[int]bool   // addresses already updated
	failed bool
}

// move updates the name offset stored at an address.
func (n *names) move(at int) {
	if at+4 > len(n.memory) || n.names+n.u32(at) >= n.units {
		n.failed = true
		return
	}
	if n.moved[at] {
		return
	}
	n.moved[at] = true
	from := n.u32(at)
	to, ok := n.now[from]
	if !ok {
		long, _, _ := bytes.Cut(n.memory[n.names+from:n.units], []byte{0})
		name := shown(string(long))
		if to, ok = n.places[name]; !ok {
			to = len(n.short)
			n.places[name] = to
			n.short = append(append(n.short, name...), 0)
		}
		n.now[from] = to
	}
	n.set(at, uint32(to))
}

// highest returns the highest value in a table of counters, or -1 if it is empty.
func (t *tables) highest(at int) int {
	in := reader{data: t.memory[t.counts:t.rows], at: at}
	highest, value := -1, -1
	for first := true; at != 0; first = false {
		delta := in.uint()
		if delta == 0 && !first || in.failed {
			break
		}
		value += delta>>1 ^ -(delta & 1) // the sign is in the lowest bit
		in.uint()
		highest = max(highest, value)
	}
	return highest
}

// shown returns a name without what a traceback omits, the types of an instance
// (runtime.funcNamePiecesForPrint), and without our module's own path.
func shown(name string) string {
	begin, end := strings.IndexByte(name, '['), strings.LastIndexByte(name, ']')
	if begin >= 0 && end > begin {
		name = name[:begin] + "[...]" + name[end+1:]
	}
	return strings.TrimPrefix(name, "github.com/kashshaf/kashshaf/")
}
