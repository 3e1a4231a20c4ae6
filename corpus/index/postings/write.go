package postings

import (
	"encoding/binary"
	"maps"
	"slices"
	"strings"
)

// Bytes returns the index of the documents added.
func (b *Builder) Bytes() []byte {
	w := &writer{b: b, common: b.commonCounts()}
	w.codec = codec{b.documents, &w.common}
	w.group()
	var root []byte
	root = binary.AppendUvarint(root, uint64(b.documents))
	for _, o := range w.common {
		root = appendCounts(root, o)
	}
	root = binary.AppendUvarint(root, uint64(len(b.forms)))
	ofPages := w.appendPages(nil) // before the dictionary, which says how many documents the pages have
	pages := w.take()
	root = append(w.appendWords(root), ofPages...)
	words := w.take()
	root = w.appendFields(root)
	out := append([]byte(magic), make([]byte, headerSize-len(magic))...)
	binary.LittleEndian.PutUint32(out[4:], Version)
	binary.LittleEndian.PutUint32(out[8:], uint32(len(root)))
	binary.LittleEndian.PutUint32(out[12:], sumOf(root))
	return slices.Concat(out, root, words, pages, w.blocks)
}

// take returns the blocks written since it was last called.
func (w *writer) take() []byte {
	blocks := w.blocks
	w.blocks = nil
	return blocks
}

func appendCounts(dst []byte, o occurrence) []byte {
	for _, n := range [...]uint32{o.body, o.title, o.lead} {
		dst = binary.AppendUvarint(dst, uint64(n))
	}
	return dst
}

// commonCounts finds the commonest counts.
func (b *Builder) commonCounts() (common [commonest]occurrence) {
	seen := b.counts.all()
	order := slices.SortedFunc(maps.Keys(seen), func(a, b occurrence) int {
		if d := seen[b] - seen[a]; d != 0 {
			return d
		}
		return slices.Compare([]uint32{a.body, a.title, a.lead}, []uint32{b.body, b.title, b.lead})
	})
	copy(common[:], order)
	return common
}

// A writer writes an index.
type writer struct {
	b      *Builder
	common [commonest]occurrence
	codec  codec
	blocks []byte

	stems []stemmed    // in order
	forms []*form      // in order
	list  []occurrence // scratch space

	counted []int32 // by document: the number of the last stem it was counted for, from 1
}

// A stemmed is a stem with its forms.
type stemmed struct {
	stem      string
	forms     []*form   // in order, the stem itself first
	compounds *gathered // nil if there are none
	spread    int       // documents that have any of them; known once the record is written
}

// group groups forms by stem.
func (w *writer) group() {
	numbers := make(map[string]int)
	stem := func(s string) *stemmed {
		n, ok := numbers[s]
		if !ok {
			n = len(w.stems)
			numbers[s] = n
			w.stems = append(w.stems, stemmed{stem: s})
		}
		return &w.stems[n]
	}
	w.forms = slices.Clone(w.b.forms)
	slices.SortFunc(w.forms, func(a, b *form) int { return strings.Compare(a.word, b.word) })
	for _, f := range w.forms {
		s := stem(f.stem)
		if s.forms = append(s.forms, f); f.word == f.stem {
			copy(s.forms[1:], s.forms)
			s.forms[0] = f
		}
	}
	for s, g := range w.b.compounds {
		stem(s).compounds = g
	}
	slices.SortFunc(w.stems, func(a, b stemmed) int { return strings.Compare(a.stem, b.stem) })
	for n := range w.stems {
		for place, f := range w.stems[n].forms {
			f.number, f.place = n, place
		}
	}
}

// blockSize is the size in bytes at which a block is closed.
const blockSize = 8 << 10

// appendBlock writes a block and appends its length and sum to the root.
func (w *writer) appendBlock(root, block []byte) []byte {
	w.blocks = append(w.blocks, block...)
	root = binary.AppendUvarint(root, uint64(len(block)))
	return binary.LittleEndian.AppendUint32(root, sumOf(block))
}

// appendPages writes the pages of records.
func (w *writer) appendPages(root []byte) []byte {
	var pages []byte
	var lengths, records []byte
	count, n := 0, 0
	flush := func() {
		if count > 0 {
			pages = w.appendBlock(pages, append(lengths, records...))
			pages = binary.AppendUvarint(pages, uint64(count))
			n++
		}
		lengths, records, count = lengths[:0], records[:0], 0
	}
	w.counted = make([]int32, w.b.documents)
	for i := range w.stems {
		record := w.record(i)
		if len(records)+len(record) > 2*blockSize { // a large record gets a page of its own
			flush()
		}
		lengths = binary.AppendUvarint(lengths, uint64(len(record)))
		records = append(records, record...)
		if count++; len(records) >= blockSize {
			flush()
		}
	}
	flush()
	return append(binary.AppendUvarint(root, uint64(n)), pages...)
}

// record returns the encoded record of a stem, and counts the documents that have it.
func (w *writer) record(number int) []byte {
	s := &w.stems[number]
	head := len(s.forms) << 2
	if len(s.forms) > 0 && s.forms[0].word == s.stem {
		head |= ownForm
	}
	lists := make([]*gathered, 0, len(s.forms)+1)
	for _, f := range s.forms {
		lists = append(lists, &f.gathered)
	}
	if s.compounds != nil {
		head |= compounds
		lists = append(lists, s.compounds)
	}
	record := binary.AppendUvarint(nil, uint64(head))
	for _, g := range lists {
		record = binary.AppendUvarint(record, uint64(g.n))
	}
	for _, g := range lists {
		w.list = g.list(w.list[:0])
		record = w.codec.append(record, w.list)
		for i := range w.list {
			if o := &w.list[i]; o.text() > 0 && w.counted[o.doc] != int32(number)+1 {
				w.counted[o.doc] = int32(number) + 1
				s.spread++
			}
		}
	}
	return record
}

// appendWords writes the dictionary of words and stems.
func (w *writer) appendWords(root []byte) []byte {
	d := dictWriter{w: w}
	ref, next := 0, 0
	for _, f := range w.forms {
		for next < len(w.stems) && w.stems[next].stem < f.word {
			w.appendTerm(&d, &ref, nil, next)
			next++
		}
		if next < len(w.stems) && w.stems[next].stem == f.word {
			w.appendTerm(&d, &ref, f, next)
			next++
		} else {
			w.appendTerm(&d, &ref, f, -1)
		}
	}
	for ; next < len(w.stems); next++ {
		w.appendTerm(&d, &ref, nil, next)
	}
	return d.appendTo(root)
}

// appendTerm writes a term: a form or nil, and the number of a stem or -1. ref is the number of the
// stem that the next one is given relative to.
func (w *writer) appendTerm(d *dictWriter, ref *int, f *form, stem int) {
	first := false
	if f != nil {
		first = d.begin(f.word)
	} else {
		first = d.begin(w.stems[stem].stem)
	}
	if first {
		*ref = d.records
	}
	head, more := 0, 0
	if f != nil {
		head = f.n << headBits
	}
	other := f != nil && (stem < 0 || f.stem != f.word)
	if stem >= 0 {
		head |= isStem
		d.records = stem + 1
		more = w.stems[stem].spread
		if f != nil && !other {
			more -= f.n
		}
		if more > 0 {
			head |= spreads
		}
	}
	if other {
		head |= hasStem
	}
	d.block = binary.AppendUvarint(d.block, uint64(head))
	if more > 0 {
		d.block = binary.AppendUvarint(d.block, uint64(more))
	}
	if other {
		d.block = binary.AppendVarint(d.block, int64(f.number-*ref))
		d.block = binary.AppendUvarint(d.block, uint64(f.place))
		*ref = f.number
	}
}

// appendFields writes the fields of values.
func (w *writer) appendFields(root []byte) []byte {
	root = binary.AppendUvarint(root, uint64(len(w.b.fields)))
	for _, name := range slices.Sorted(maps.Keys(w.b.fields)) {
		values := w.b.fields[name]
		c, counts := codec{documents: w.b.documents}, byte(0)
		if w.hasCounts(values) {
			c, counts = w.codec, 1
		}
		root = append(binary.AppendUvarint(root, uint64(len(name))), name...)
		root = binary.AppendUvarint(append(root, counts), uint64(len(values)))
		d := dictWriter{w: w}
		for _, value := range slices.Sorted(maps.Keys(values)) {
			d.begin(value)
			w.list = values[value].list(w.list[:0])
			data := c.append(nil, w.list)
			d.block = binary.AppendUvarint(d.block, uint64(values[value].n))
			d.block = append(binary.AppendUvarint(d.block, uint64(len(data))), data...)
		}
		root = d.appendTo(root)
	}
	return root
}

// hasCounts reports whether any document has any value more than once.
func (w *writer) hasCounts(values map[string]*gathered) bool {
	for _, g := range values {
		w.list = g.list(w.list[:0])
		if slices.ContainsFunc(w.list, func(o occurrence) bool { return o.body != 1 }) {
			return true
		}
	}
	return false
}
