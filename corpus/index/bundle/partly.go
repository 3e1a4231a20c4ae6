package bundle

import (
	"context"
	"fmt"
	"slices"
	"sort"

	"github.com/kashshaf/kashshaf/corpus"
)

// A Want is a file to be fetched, or a stretch of it.
type Want struct {
	Name     string
	Size     int  // of the file, in bytes
	From, To int  // the bytes that are wanted; To is 0 if all are
	Again    bool // it was fetched before and was wrong: then the whole file is better
}

// A Fetch fetches what is wanted; it may return the whole file instead of a stretch. It is called
// from several goroutines at once, and ends with its context.
type Fetch func(ctx context.Context, want Want) ([]byte, error)

// An Absent is what reading a bundle panics with if a part of it could not be fetched: the code
// that reads is far from the code that could do something about it, which recovers.
type Absent struct{ Err error }

func (a *Absent) Error() string { return "a part of the collection did not come: " + a.Err.Error() }

func (a *Absent) Unwrap() error { return a.Err }

// Parts are the files of a bundle that is not all there.
type Parts struct {
	size      int // of the whole bundle, in bytes
	header    []byte
	fetch     Fetch
	ctx       context.Context // of the request for which parts are read
	all       []part
	lists     map[string]*lateList
	waits     int  // for parts
	whole     bool // the host has no ranges: files come whole
	raw       map[string]*lateRaw
	plain     List                     // the values of documents that are not entities
	documents []int                    // number of documents that mention each entity
	refs      map[int]corpus.EntityRef // entities whose references need not be fetched
	named     map[string]int           // documents by ID, those whose IDs were read
	values    []int32                  // the value of each entity in its facet, once it was asked for: see valueOf
	codes     *codes                   // of entities in files
	unpacker  unpacker
	apart     *lateFamily // the family whose records can be fetched one by one; nil for none
}

// A part is one file, or a block of one, and where its content goes.
type part struct {
	section    string // the first that is in it
	sum        uint64 // of the file
	size       int    // of the part in its file
	there      bool
	family     *lateFamily // that it is of; or nil
	into       []byte      // where its content goes, if it is of no family
	most       int         // bytes that its content may have
	from       int         // offset of the block in the file; 0 if the part is the file
	whole      int         // bytes of the file
	first, end int         // of the parts in the file
}

// A lateFamily is lists that are delivered in parts together.
type lateFamily struct {
	parts  *Parts
	first  int   // the number of its first part
	bounds []int // the records where its parts begin, and the end
	absent int
	lists  []*lateList
	firsts [][]byte // the first record of each part; nil if they are not known
	apart  *apart   // if records can be fetched one by one; else nil
	pieces []piece  // its parts, unless records can be fetched one by one
	keeps  bool     // pieces are never let go
	opened int      // bytes of the pieces that were opened since some were let go
	last   int      // the part that was read last
}

// A lateList is a list of a lateFamily.
type lateList struct {
	*lateFamily
	name  string
	nth   int   // its index in the family
	bases []int // offsets in the section's records where the parts begin, and the end
}

// A lateRaw is a stretch of a section that is delivered in parts.
type lateRaw struct {
	parts *Parts
	first int
	ends  []int // bounds of its parts within the section; the first is where they begin
}

// OpenPartly opens a bundle given its head. It fetches the rest when it is read.
func OpenPartly(head []byte, fetch Fetch) (*Bundle, error) {
	p := &Parts{fetch: fetch, ctx: context.Background(), lists: make(map[string]*lateList), raw: make(map[string]*lateRaw), named: make(map[string]int)}
	r := headReader{record: record{head}}
	if v := r.number(); v != headVersion {
		return nil, fmt.Errorf("%w: its head has version %d, want %d", ErrVersion, v, headVersion)
	}
	b := &Bundle{sections: make(map[string][]byte), parts: p}
	first, err := p.readHeader(&r)
	if err != nil {
		return nil, err
	}
	table, err := readTable(p.header, p.size)
	if err != nil {
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
		if err := p.readFamily(&r, table); err != nil {
			return nil, err
		}
	}
	if err := b.makeRoom(table, first); err != nil {
		return nil, err
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
	if f := p.apart; f != nil {
		if len(f.apart.sizes) != b.Len() {
			return nil, fmt.Errorf("%w: its head counts other documents than it has", ErrCorrupt)
		}
		if err := f.settle(b.Words); err != nil {
			return nil, err
		}
	}
	p.plain, err = readPlain(plain, b.Len())
	return b, err
}

// need waits until bytes of the section are there.
func (s *lateRaw) need(from, to int) {
	for _, i := range s.of(from, to) {
		s.parts.need(i)
	}
}

// of returns the parts that a stretch is in.
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

// readPlain reads the values of documents that are not entities.
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

// learn caches the references to entities in a record.
func (p *Parts) learn(data []byte) {
	for r := (record{data}); len(r.b) > 0; {
		entity := r.number()
		p.refs[entity] = corpus.EntityRef{ID: r.text(), Kind: corpus.Kind(r.byte()), Name: r.text(), English: r.text()}
	}
}
