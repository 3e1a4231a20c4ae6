package bundle

import (
	"context"
	"encoding/binary"
	"fmt"
	"slices"
	"sort"

	"github.com/kashshaf/kashshaf/corpus"
)

// A Want is a file that is to be got, or a stretch of it.
type Want struct {
	Name     string
	Size     int  // of the file, in bytes
	From, To int  // the bytes that are wanted; To is 0 where all are
	Again    bool // it was got before, and was not what it should be: all of it is better then
}

// A Fetch gets what is wanted, or all of the file where only a stretch is. It is called from
// several goroutines at once, and ends with its context.
type Fetch func(ctx context.Context, want Want) ([]byte, error)

// An Absent is what reading a bundle panics with when a part of it could not be got: what
// reads it is far from whoever could do something about that, who recovers from it.
type Absent struct{ Err error }

func (a *Absent) Error() string { return "a part of the collection did not come: " + a.Err.Error() }

func (a *Absent) Unwrap() error { return a.Err }

// Parts are the files of a bundle of which not all is there.
type Parts struct {
	block     []byte
	fetch     Fetch
	ctx       context.Context // of the question for which is read
	all       []part
	lists     map[string]*lateList
	waits     int  // for parts
	whole     bool // the host has no ranges: files come whole
	raw       map[string]*lateRaw
	plain     List                     // the values of documents that are no entities
	documents []int                    // that mention each entity
	refs      map[int]corpus.EntityRef // what is known of entities without reading them
	named     map[string]int           // the documents whose ids were told
	codes     *codes                   // by which files call entities
	unpacker  unpacker
	apart     *lateFamily // whose records can be got one by one; nil for none
}

// A part is one file, or a block of one, and where it goes.
type part struct {
	section    string // the first that is in it
	sum        uint64 // of the file
	size       int    // of the part as it stands there
	there      bool
	put        func(content []byte) error
	most       int // bytes that its content may have
	from       int // where in the file the block begins; 0 where the part is the file
	whole      int // bytes of the file
	first, end int // of the parts in it
}

// A lateFamily is lists that come in parts together.
type lateFamily struct {
	parts  *Parts
	first  int   // its first part among all
	bounds []int // the records where its parts begin, and the end
	absent int
	lists  []*lateList
	firsts bool   // the first record of each part is there
	apart  *apart // where records can be got one by one; else nil
}

// A lateList is one of them.
type lateList struct {
	*lateFamily
	name  string
	nth   int // of the family's
	list  List
	bases []int // where among the records the parts begin, and the end
}

// A lateRaw is a stretch of a section that comes in parts.
type lateRaw struct {
	parts *Parts
	first int
	ends  []int // bounds of its parts within the section, the first where they begin
}

// OpenPartly opens a bundle by its head. What is not there it gets when it is read.
func OpenPartly(head []byte, fetch Fetch) (*Bundle, error) {
	p := &Parts{fetch: fetch, ctx: context.Background(), lists: make(map[string]*lateList), raw: make(map[string]*lateRaw), named: make(map[string]int)}
	r := headReader{record: record{head}}
	if v := r.number(); v != headVersion {
		return nil, fmt.Errorf("%w: its head has version %d, want %d", ErrVersion, v, headVersion)
	}
	b := &Bundle{sections: make(map[string][]byte), parts: p}
	block, err := r.block()
	if err != nil {
		return nil, err
	}
	p.block = block
	if err := b.readTable(block); err != nil {
		return nil, err
	}
	copy(b.facets[:], r.numbersOf(len(b.facets)))
	plain := r.record.inPlace()
	p.refs = make(map[int]corpus.EntityRef)
	p.learn([]byte(r.record.inPlace()))
	p.documents = r.numbersOf(r.number())
	sizes := r.numbersOf(r.number())
	tags := r.numbersOf(len(sizes))
	if r.cut {
		return nil, fmt.Errorf("%w: its head is cut short", ErrCorrupt)
	}
	if p.codes, err = codesOf(len(p.documents), sizes, tags); err != nil {
		return nil, err
	}
	for n := r.number(); n > 0 && !r.bad(); n-- {
		if err := p.readFamily(&r, b.sections); err != nil {
			return nil, err
		}
	}
	for n := r.number(); n > 0 && !r.bad(); n-- {
		if err := p.readStretch(&r, b.sections); err != nil {
			return nil, err
		}
	}
	if r.bad() || len(r.b) > 0 {
		return nil, fmt.Errorf("%w: its head does not end where it should", ErrCorrupt)
	}
	if err := b.readSections(); err != nil {
		return nil, err
	}
	if !slices.IsSorted(b.facets[:]) || b.facets[len(b.facets)-1] != b.values.Len() || len(p.documents) != b.EntityCount() {
		return nil, fmt.Errorf("%w: its head counts other values or entities than it has", ErrCorrupt)
	}
	p.plain, err = readPlain(plain, b.Len())
	return b, err
}

// files reads the sums and sizes of n files that are a part each.
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

// together reads which n parts stand together in files.
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

func (p *Parts) readFamily(r *headReader, sections map[string][]byte) error {
	f := &lateFamily{parts: p}
	names := r.texts()
	n := r.number()
	how := r.byte()
	f.firsts = how == firstsFollow
	f.absent = n
	f.bounds = sums(r.numbersOf(n))
	if r.cut {
		return fmt.Errorf("%w: a family of lists is cut short", ErrCorrupt)
	}
	for _, name := range names {
		l := &lateList{lateFamily: f, name: name, nth: len(f.lists), bases: sums(r.numbersOf(n))}
		if r.cut {
			break
		}
		if _, ok := sections[name]; !ok { // it is none of the bundle's
			n, bytes := l.bounds[len(l.bounds)-1], l.bases[len(l.bases)-1]
			if n < 0 || bytes < 0 || n > mostBytes/8 || bytes > mostBytes/8 {
				return fmt.Errorf("%w: list %s cannot have %d records of %d bytes", ErrCorrupt, name, n, bytes)
			}
			sections[name] = make([]byte, 4+4*(n+1)+bytes)
		}
		if err := l.lay(sections[name]); err != nil {
			return fmt.Errorf("%w: section %s: %w", ErrCorrupt, name, err)
		}
		f.lists = append(f.lists, l)
		p.lists[name] = l
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
		one.put = func(content []byte) error { return f.put(i, content) }
	}
	switch how {
	case firstsFollow:
		return f.putFirsts(r)
	case readApart:
		if p.apart != nil {
			return fmt.Errorf("%w: two families are read apart", ErrCorrupt)
		}
		p.apart = f
		return f.readBlocks(r)
	}
	return nil
}

// sums adds up: where each begins, and the last one ends.
func sums(lengths []int) []int {
	out := make([]int, len(lengths)+1)
	for i, n := range lengths {
		out[i+1] = out[i] + max(n, 0)
	}
	return out
}

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
		into := section[s.ends[i]:s.ends[i+1]]
		one := &p.all[s.first+i]
		one.most = len(into)
		one.put = func(content []byte) error {
			if len(content) != len(into) {
				return fmt.Errorf("%w: a part of %d bytes, want %d", ErrCorrupt, len(content), len(into))
			}
			copy(into, content)
			return nil
		}
	}
	p.raw[name] = s
	return nil
}

// need waits until bytes of the section are there.
func (s *lateRaw) need(from, to int) {
	for _, i := range s.of(from, to) {
		s.parts.need(i)
	}
}

// of gives the parts that a stretch lies in.
func (s *lateRaw) of(from, to int) (parts []int) {
	if from >= to || to <= s.ends[0] {
		return nil
	}
	i := sort.Search(len(s.ends), func(k int) bool { return s.ends[k] > from }) - 1
	for i = max(i, 0); i < len(s.ends)-1 && s.ends[i] < to; i++ {
		parts = append(parts, s.first+i)
	}
	return parts
}

func (p *Parts) need(i int) {
	if !p.all[i].there {
		p.get([]int{i})
	}
}

// readPlain reads the values of documents that are no entities.
func readPlain(text string, n int) (List, error) {
	r := record{[]byte(text)}
	var l lists
	records := make([][]byte, n)
	for i := range records {
		length := r.number()
		if length < 0 || length > len(r.b) {
			return List{}, fmt.Errorf("%w: values of documents are cut short", ErrCorrupt)
		}
		records[i] = r.b[:length]
		r.b = r.b[length:]
	}
	if len(r.b) > 0 {
		return List{}, fmt.Errorf("%w: values of more documents than there are", ErrCorrupt)
	}
	return openList(l.of("plain", records))
}

// learn remembers entities of which a record says what a reference needs.
func (p *Parts) learn(data []byte) {
	for r := (record{data}); len(r.b) > 0; {
		entity := r.number()
		p.refs[entity] = corpus.EntityRef{ID: r.text(), Kind: corpus.Kind(r.byte()), Name: r.text(), English: r.text()}
	}
}

// Join gives the bundle of a head whose files are all to be had.
func Join(head []byte, fetch Fetch) (block []byte, err error) {
	b, err := OpenPartly(head, fetch)
	if err != nil {
		return nil, err
	}
	defer func() {
		if p := recover(); p != nil {
			absent, ok := p.(*Absent)
			if !ok {
				panic(p)
			}
			block, err = nil, absent
		}
	}()
	all := make([]int, len(b.parts.all))
	for i := range all {
		all[i] = i
	}
	b.parts.want(all)
	return b.parts.block, nil
}
