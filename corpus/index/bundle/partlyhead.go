package bundle

import (
	"encoding/binary"
	"fmt"
)

// files reads the sums and sizes of n files that are one part each, and returns the number of the
// first.
func (p *Parts) files(r *headReader, section string, n int) (first int) {
	first = len(p.all)
	sums := r.fixed(8 * n)
	for i, size := range r.numbersOf(n) {
		if r.cut {
			break
		}
		p.all = append(p.all, part{section: section, sum: binary.LittleEndian.Uint64(sums[8*i:]), size: size, whole: size, first: first + i, end: first + i + 1})
	}
	return first
}

// together reads which of n parts share files, and returns the number of the first.
func (p *Parts) together(r *headReader, section string, n int) (first int) {
	first = len(p.all)
	counts := r.numbersOf(r.number())
	sums := r.fixed(8 * len(counts))
	sizes := r.numbersOf(n)
	for i, count := range counts {
		if r.cut || count > len(sizes) {
			break
		}
		one := part{section: section, sum: binary.LittleEndian.Uint64(sums[8*i:]), whole: 1, first: len(p.all), end: len(p.all) + count}
		for _, size := range sizes[:count] {
			one.from, one.size, one.whole = one.whole, size, one.whole+size
			p.all = append(p.all, one)
		}
		for k := range count {
			p.all[one.first+k].whole = one.whole
		}
		sizes = sizes[count:]
	}
	r.cut = r.cut || len(p.all)-first != n
	return first
}

// readFamily reads what the head says of lists that are delivered in parts together.
func (p *Parts) readFamily(r *headReader, table []placed) error {
	f := &lateFamily{parts: p}
	names := r.texts()
	n := r.number()
	how := r.byte()
	f.absent = n
	f.bounds = sums(r.numbersOf(n))
	if r.cut {
		return fmt.Errorf("%w: a family of lists is cut short", ErrCorrupt)
	}
	all := 0 // bytes
	for _, name := range names {
		if err := f.readList(r, name, table); err != nil {
			return err
		}
		all += f.lists[len(f.lists)-1].bases[n]
	}
	if r.cut || len(f.lists) == 0 {
		return fmt.Errorf("%w: a family of lists is cut short", ErrCorrupt)
	}
	if how == together {
		f.first = p.together(r, names[0], n)
	} else {
		f.first = p.files(r, names[0], n)
	}
	if r.cut {
		return fmt.Errorf("%w: a family of lists has fewer files than parts", ErrCorrupt)
	}
	for i := range n {
		one := &p.all[f.first+i]
		for _, l := range f.lists {
			one.most += longer*(l.bases[i+1]-l.bases[i]) + binary.MaxVarintLen32*(f.bounds[i+1]-f.bounds[i])
		}
		one.family = f
	}
	f.pieces, f.keeps = make([]piece, n), all <= mostOpen
	switch how {
	case firstsFollow:
		return f.readFirsts(r)
	case readApart:
		if p.apart != nil {
			return fmt.Errorf("%w: two families are read apart", ErrCorrupt)
		}
		p.apart = f
		return f.readBlocks(r)
	}
	return nil
}

// readList reads how many bytes of a list are in each part.
func (f *lateFamily) readList(r *headReader, name string, table []placed) error {
	n := len(f.bounds) - 1
	l := &lateList{lateFamily: f, name: name, nth: len(f.lists), bases: sums(r.numbersOf(n))}
	if r.cut {
		return fmt.Errorf("%w: list %s is cut short", ErrCorrupt, name)
	}
	records, bytes := f.bounds[n], l.bases[n]
	if records < 0 || bytes < 0 || records > mostBytes/8 || bytes > mostBytes/8 {
		return fmt.Errorf("%w: list %s cannot have %d records of %d bytes", ErrCorrupt, name, records, bytes)
	}
	for _, s := range table { // a list that exists in parts only is not there
		if s.name == name && s.length != 4+4*(records+1)+bytes {
			return fmt.Errorf("%w: section %s: %d records of %d bytes do not make up its %d", ErrCorrupt, name, records, bytes, s.length)
		}
	}
	f.lists = append(f.lists, l)
	f.parts.lists[name] = l
	return nil
}

// sums adds up lengths: it returns where each begins, and where the last one ends.
func sums(lengths []int) []int {
	out := make([]int, len(lengths)+1)
	for i, n := range lengths {
		out[i+1] = out[i] + max(n, 0)
	}
	return out
}

// readStretch reads what the head says of a section that is delivered in parts and is not a list.
func (p *Parts) readStretch(r *headReader, sections map[string][]byte) error {
	name := r.text()
	section := sections[name]
	s := &lateRaw{parts: p}
	begin, n := r.number(), r.number()
	lengths := r.numbersOf(n)
	s.ends = sums(append([]int{begin}, lengths...))[1:]
	s.first = p.together(r, name, n)
	if r.cut || begin < 0 || n > 0 && s.ends[n] != len(section) {
		return fmt.Errorf("%w: the parts of section %q do not make it up", ErrCorrupt, name)
	}
	for i := range n {
		one := &p.all[s.first+i]
		one.into = section[s.ends[i]:s.ends[i+1]]
		one.most = len(one.into)
	}
	p.raw[name] = s
	return nil
}
