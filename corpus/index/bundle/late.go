package bundle

import (
	"encoding/binary"
	"fmt"
	"math"
	"sort"
)

// lay lays the list out in its section, with its records still absent.
func (l *lateList) lay(section []byte) error {
	n, bytes := l.bounds[len(l.bounds)-1], l.bases[len(l.bases)-1]
	if n < 0 || n > math.MaxInt32/8 || len(section) != 4+4*(n+1)+bytes {
		return fmt.Errorf("%d records of %d bytes do not make up its %d", n, bytes, len(section))
	}
	binary.LittleEndian.PutUint32(section, uint32(n))
	l.list = List{starts: section[4 : 4+4*(n+1)], records: section[4+4*(n+1):], late: l}
	for i, at := range l.bounds {
		l.list.setStart(at, l.bases[i])
	}
	return nil
}

func (l List) setStart(i, at int) { binary.LittleEndian.PutUint32(l.starts[4*i:], uint32(at)) }

// put puts a part in its place.
func (f *lateFamily) put(i int, content []byte) error {
	if f.apart != nil {
		return f.putBlocks(i, content)
	}
	r := record{content}
	from, to := f.bounds[i], f.bounds[i+1]
	lengths := make([]int, to-from)
	var room []byte
	for _, l := range f.lists {
		for k := range lengths {
			lengths[k] = r.number()
		}
		at, end := l.bases[i], l.bases[i+1]
		for k, n := range lengths {
			if n < 0 || n > len(r.b) {
				return fmt.Errorf("%w: a part's records are longer than it", ErrCorrupt)
			}
			var err error
			if room, err = f.parts.codes.inPlace(l.name, room[:0], r.b[:n]); err != nil {
				return err
			}
			if len(room) > end-at {
				return fmt.Errorf("%w: a part's records are longer than it", ErrCorrupt)
			}
			l.list.setStart(from+k, at)
			at += copy(l.list.records[at:], room)
			r.b = r.b[n:]
		}
		if at != end {
			return fmt.Errorf("%w: a part's records do not make it up", ErrCorrupt)
		}
	}
	if len(r.b) > 0 {
		return fmt.Errorf("%w: %d bytes follow a part's records", ErrCorrupt, len(r.b))
	}
	f.absent--
	return nil
}

// putFirsts puts the first record of each part in its place.
func (f *lateFamily) putFirsts(r *headReader) error {
	l := f.lists[0]
	for i := range len(f.bounds) - 1 {
		data := r.fixed(r.number())
		if len(data) > l.bases[i+1]-l.bases[i] {
			return fmt.Errorf("%w: the first record of a part is longer than it", ErrCorrupt)
		}
		copy(l.list.records[l.bases[i]:], data)
		if f.bounds[i]+1 < f.bounds[i+1] {
			l.list.setStart(f.bounds[i]+1, l.bases[i]+len(data))
		}
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

// need waits until a record is there.
func (f *lateFamily) need(i int) {
	if !f.has(i) {
		f.parts.get([]int{f.wish(i)})
	}
}

// wish returns the number by which a record is wished for.
func (f *lateFamily) wish(i int) int {
	if f.apart != nil {
		return f.parts.apartID(i)
	}
	return f.first + f.of(i)
}
