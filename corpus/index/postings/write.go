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
	root = binary.AppendUvarint(root, uint64(len(b.words)))
	root = w.appendWords(root)
	root = w.appendPages(root)
	root = w.appendFields(root)
	out := append([]byte(magic), make([]byte, headerSize-len(magic))...)
	binary.LittleEndian.PutUint32(out[4:], Version)
	binary.LittleEndian.PutUint32(out[8:], uint32(len(root)))
	binary.LittleEndian.PutUint32(out[12:], sumOf(root))
	return append(append(out, root...), w.blocks...)
}

func appendCounts(dst []byte, o occurrence) []byte {
	for _, n := range [...]uint32{o.body, o.title, o.lead} {
		dst = binary.AppendUvarint(dst, uint64(n))
	}
	return dst
}

// commonCounts finds the commonest counts.
func (b *Builder) commonCounts() (common [commonest]occurrence) {
	seen := make(map[occurrence]int)
	var list []occurrence
	count := func(g *gathered) {
		list = g.list(list[:0])
		for _, o := range list {
			o.doc = 0
			seen[o]++
		}
	}
	for _, f := range b.words {
		count(&f.gathered)
	}
	for _, g := range b.compounds {
		count(g)
	}
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

	stems []string            // in order
	forms map[string][]string // of each stem, in order, the stem itself first
	list  []occurrence        // scratch space

	counted  []int32 // by document: the last stem it was counted for
	counting int32   // the number of that stem
}

// group groups forms by stem.
func (w *writer) group() {
	w.forms = make(map[string][]string)
	for word, f := range w.b.words {
		w.forms[f.stem] = append(w.forms[f.stem], word)
	}
	for stem := range w.b.compounds {
		if _, ok := w.forms[stem]; !ok {
			w.forms[stem] = nil
		}
	}
	for stem, forms := range w.forms {
		slices.SortFunc(forms, func(a, b string) int {
			switch stem {
			case a:
				return -1
			case b:
				return 1
			}
			return strings.Compare(a, b)
		})
	}
	w.stems = slices.Sorted(maps.Keys(w.forms))
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
	for _, stem := range w.stems {
		record := w.record(stem)
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

// record returns the encoded record of a stem.
func (w *writer) record(stem string) []byte {
	forms := w.forms[stem]
	head := len(forms) << 2
	if len(forms) > 0 && forms[0] == stem {
		head |= ownForm
	}
	lists := make([]*gathered, 0, len(forms)+1)
	for _, word := range forms {
		lists = append(lists, &w.b.words[word].gathered)
	}
	if g := w.b.compounds[stem]; g != nil {
		head |= compounds
		lists = append(lists, g)
	}
	record := binary.AppendUvarint(nil, uint64(head))
	for _, g := range lists {
		record = binary.AppendUvarint(record, uint64(g.n))
	}
	for _, g := range lists {
		w.list = g.list(w.list[:0])
		record = w.codec.append(record, w.list)
	}
	return record
}

// appendWords writes the dictionary of words and stems.
func (w *writer) appendWords(root []byte) []byte {
	terms := slices.AppendSeq(slices.Clone(w.stems), maps.Keys(w.b.words))
	slices.Sort(terms)
	number, place := make(map[string]int, len(w.stems)), make(map[string]int)
	for i, stem := range w.stems {
		number[stem] = i
		for k, word := range w.forms[stem] {
			place[word] = k
		}
	}
	d := dictWriter{w: w}
	ref := 0
	for _, term := range slices.Compact(terms) {
		if d.begin(term) {
			ref = d.records
		}
		f, own := w.b.words[term], number[term]
		_, stem := number[term]
		head := 0
		if f != nil {
			head = f.n << headBits
		}
		other := f != nil && f.stem != term
		more := 0
		if stem {
			head |= isStem
			d.records = own + 1
			more = w.spread(term)
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
			d.block = binary.AppendVarint(d.block, int64(number[f.stem]-ref))
			d.block = binary.AppendUvarint(d.block, uint64(place[term]))
			ref = number[f.stem]
		}
	}
	return d.appendTo(root)
}

// spread returns the number of documents that have any form of a stem, or a compound.
func (w *writer) spread(stem string) (n int) {
	if w.counted == nil {
		w.counted = make([]int32, w.b.documents)
	}
	w.counting++
	add := func(g *gathered) {
		w.list = g.list(w.list[:0])
		for i := range w.list {
			if o := &w.list[i]; o.text() > 0 && w.counted[o.doc] != w.counting {
				w.counted[o.doc] = w.counting
				n++
			}
		}
	}
	for _, word := range w.forms[stem] {
		add(&w.b.words[word].gathered)
	}
	if g := w.b.compounds[stem]; g != nil {
		add(g)
	}
	return n
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
