package bundle

import (
	"encoding/binary"
	"fmt"
	"sort"
)

// A piece is a part of a family that has come: its records of each list.
type piece struct {
	lists []List // nil if they were let go
	file  []byte // what they are made of, if they may be let go: it is much smaller
}

// mostOpen bounds the pieces of a family that are open at the same time, in bytes. What is beyond
// it is kept as it came, at a quarter of the size or less: what everybody said in a hundred
// thousand articles is 26 MB, and is read once to be counted.
const mostOpen = 4 << 20

// put makes the piece of a part from its content.
func (f *lateFamily) put(i int, content []byte) error {
	if f.apart != nil {
		return f.putBlocks(i, content)
	}
	r := record{content}
	n := f.bounds[i+1] - f.bounds[i]
	lists, size := make([]List, len(f.lists)), 0
	lengths := make([]int, n)
	for k, l := range f.lists {
		for at := range lengths {
			lengths[at] = r.number()
		}
		room := l.bases[i+1] - l.bases[i]
		made := make([]byte, 4*(n+1)+room)
		list := List{starts: made[:4*(n+1)], records: made[4*(n+1):]}
		records := list.records[:0]
		for at, length := range lengths {
			if length < 0 || length > len(r.b) {
				return fmt.Errorf("%w: a part's records are longer than it", ErrCorrupt)
			}
			list.setStart(at, len(records))
			var err error
			if records, err = f.parts.codes.inPlace(l.name, records, r.b[:length]); err != nil {
				return err
			}
			r.b = r.b[length:]
		}
		if list.setStart(n, len(records)); len(records) != room {
			return fmt.Errorf("%w: a part's records do not make it up", ErrCorrupt)
		}
		lists[k], size = list, size+len(made)
	}
	if len(r.b) > 0 {
		return fmt.Errorf("%w: %d bytes follow a part's records", ErrCorrupt, len(r.b))
	}
	f.pieces[i].lists = lists
	f.letGo(i, size)
	return nil
}

// letGo lets other pieces go if with one more, of the given size, too much would be open.
func (f *lateFamily) letGo(but, size int) {
	if f.opened += size; f.opened <= mostOpen {
		return
	}
	for i := range f.pieces {
		if one := &f.pieces[i]; i != but && one.file != nil {
			one.lists = nil
		}
	}
	f.opened = size
}

func (l List) setStart(i, at int) { binary.LittleEndian.PutUint32(l.starts[4*i:], uint32(at)) }

// readFirsts reads the first record of each part.
func (f *lateFamily) readFirsts(r *headReader) error {
	l := f.lists[0]
	for i := range len(f.bounds) - 1 {
		first := r.record.text()
		if len(first) > l.bases[i+1]-l.bases[i] {
			return fmt.Errorf("%w: the first record of a part is longer than it", ErrCorrupt)
		}
		f.firsts = append(f.firsts, []byte(first))
	}
	return nil
}

// of returns the index of the part that a record is in.
func (f *lateFamily) of(i int) int {
	return sort.Search(len(f.bounds), func(k int) bool { return f.bounds[k] > i }) - 1
}

// has reports whether a record is there.
func (f *lateFamily) has(i int) bool {
	if f.absent == 0 || f.apart != nil && f.apart.kept[i] != nil {
		return true
	}
	return f.parts.all[f.first+f.of(i)].there
}

// at returns a record, and waits until it is there.
func (l *lateList) at(i int) []byte {
	f := l.lateFamily
	if f.apart != nil {
		if f.apart.kept[i] == nil {
			f.parts.get([]int{f.parts.apartID(i)})
		}
		return f.apart.kept[i][l.nth]
	}
	part := f.last // mostly it is in the same part as the one before
	if i < f.bounds[part] || i >= f.bounds[part+1] {
		part = f.of(i)
	}
	if f.pieces[part].lists == nil {
		f.reopen(part)
	}
	f.last = part
	return f.pieces[part].lists[l.nth].At(i - f.bounds[part])
}

// reopen opens the piece of a part that was let go, or waits until it has come.
func (f *lateFamily) reopen(part int) {
	one := &f.parts.all[f.first+part]
	if !one.there {
		f.parts.get([]int{f.first + part})
		return
	}
	content, err := f.parts.unpacker.content(f.pieces[part].file, one.most)
	if err == nil {
		err = f.put(part, content)
	}
	if err != nil { // it was opened before
		panic(&Absent{err})
	}
}

// wish returns the number by which a record is wished for.
func (f *lateFamily) wish(i int) int {
	if f.apart != nil {
		return f.parts.apartID(i)
	}
	return f.first + f.of(i)
}
