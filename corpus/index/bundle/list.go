package bundle

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"sort"
)

// A List is a section of records, read in place. The zero List is empty.
type List struct {
	starts  []byte
	records []byte
	late    *lateList // if not all of it is there; else nil
}

func openList(section []byte) (List, error) {
	if len(section) < 4 {
		return List{}, errors.New("no list")
	}
	n := uint64(binary.LittleEndian.Uint32(section))
	table := 4 * (n + 1)
	if uint64(len(section)-4) < table {
		return List{}, errors.New("list is cut short")
	}
	l := List{starts: section[4 : 4+table], records: section[4+table:]}
	last := uint32(0)
	for i := range int(n) + 1 {
		if l.start(i) < last {
			return List{}, errors.New("its records overlap")
		}
		last = l.start(i)
	}
	if int(last) != len(l.records) {
		return List{}, errors.New("list does not end where it says")
	}
	return l, nil
}

// Len returns the number of records.
func (l List) Len() int {
	if l.late != nil {
		return l.late.bounds[len(l.late.bounds)-1]
	}
	return max(len(l.starts)/4-1, 0)
}

// At returns a record, in place. It panics if there is no such record.
func (l List) At(i int) []byte {
	if l.late != nil {
		return l.late.at(i)
	}
	from, to := l.start(i), l.start(i+1)
	return l.records[from:to:to]
}

// search returns the index of the first record, in order, for which is returns true. If it is in
// parts, it reads at most one.
func (l List) search(is func(record []byte) bool) int {
	from, to := 0, l.Len()
	if late := l.late; late != nil && late.firsts != nil {
		i := sort.Search(len(late.firsts), func(i int) bool { return is(late.firsts[i]) })
		if i == 0 {
			return 0
		}
		from, to = late.bounds[i-1]+1, late.bounds[i]
	}
	return from + sort.Search(to-from, func(i int) bool { return is(l.At(from + i)) })
}

func (l List) start(i int) uint32 { return binary.LittleEndian.Uint32(l.starts[4*i:]) }

// lists writes lists of records, and keeps the first error: offsets of records are written in 32
// bits.
type lists struct{ err error }

// of writes the records of a section.
func (l *lists) of(section string, records [][]byte) []byte {
	size := uint64(0)
	for _, r := range records {
		size += uint64(len(r))
	}
	if size > math.MaxUint32 || uint64(len(records)) >= math.MaxUint32 {
		if l.err == nil {
			l.err = fmt.Errorf("section %q would have %d MB in %d records, want less than %d MB: divide the collection", section, size>>20, len(records), math.MaxUint32>>20+1)
		}
		return nil
	}
	dst := make([]byte, 0, 4+4*(uint64(len(records))+1)+size)
	dst = binary.LittleEndian.AppendUint32(dst, uint32(len(records)))
	at := uint32(0)
	for _, r := range records {
		dst = binary.LittleEndian.AppendUint32(dst, at)
		at += uint32(len(r))
	}
	dst = binary.LittleEndian.AppendUint32(dst, at)
	for _, r := range records {
		dst = append(dst, r...)
	}
	return dst
}

// A record reads the fields of one record in turn. Past its end, or if a field does not fit, it
// returns zero values.
type record struct{ b []byte }

func (r *record) number() int {
	v, n := binary.Uvarint(r.b)
	if n <= 0 {
		r.b = nil
		return 0
	}
	r.b = r.b[n:]
	return int(v)
}

func (r *record) byte() byte {
	if len(r.b) == 0 {
		return 0
	}
	c := r.b[0]
	r.b = r.b[1:]
	return c
}

func (r *record) text() string {
	n := r.number()
	if n < 0 || n > len(r.b) {
		r.b = nil
		return ""
	}
	s := string(r.b[:n])
	r.b = r.b[n:]
	return s
}

// inPlace reads a text without copying it.
func (r *record) inPlace() string {
	n := r.number()
	if n < 0 || n > len(r.b) {
		r.b = nil
		return ""
	}
	s := view(r.b[:n])
	r.b = r.b[n:]
	return s
}

func (r *record) skipText() {
	n := r.number()
	if n < 0 || n > len(r.b) {
		n = len(r.b)
	}
	r.b = r.b[n:]
}

func (r *record) texts() []string {
	n := r.number()
	var out []string
	for i := 0; i < n && len(r.b) > 0; i++ {
		out = append(out, r.text())
	}
	return out
}

func appendText(dst []byte, s string) []byte {
	dst = binary.AppendUvarint(dst, uint64(len(s)))
	return append(dst, s...)
}

func appendTexts(dst []byte, list []string) []byte {
	dst = binary.AppendUvarint(dst, uint64(len(list)))
	for _, s := range list {
		dst = appendText(dst, s)
	}
	return dst
}
