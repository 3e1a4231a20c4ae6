package bundle

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// Divide returns a bundle in parts: the head, and the files that are fetched when they are needed.
// The sections that the plan names are cut as it says; of the others, lists are delivered in
// families, and the rest is read first.
func Divide(block []byte, plan Plan) (head []byte, files []File, err error) {
	b, err := Open(block)
	if err != nil {
		return nil, nil, err
	}
	d := &divider{b: b, block: block, late: make(map[string]Stretch), kept: plan.Kept}
	sizes, tags, err := groupsOf(b.EntityCount(), func(entity int) string { return b.EntityRef(entity).ID })
	if err != nil {
		return nil, nil, fmt.Errorf("dividing the bundle: %w", err)
	}
	if d.codes, err = codesOf(b.EntityCount(), sizes, tags); err != nil {
		return nil, nil, err
	}
	common, err := d.addLists(plan)
	if err != nil {
		return nil, nil, err
	}
	lists, used, err := d.addFamilies()
	if err != nil {
		return nil, nil, err
	}
	rest, names, err := d.addStretches(plan.Stretches)
	if err != nil {
		return nil, nil, err
	}
	head = appendLength(appendLength(nil, headVersion), len(block))
	head = d.appendFirst(head)
	for _, at := range b.facets {
		head = appendLength(head, at)
	}
	head = appendText(d.appendPlainValues(head), common)
	head = appendEntityCounts(head, b)
	for _, list := range [][]int{{len(sizes)}, sizes, tags} {
		for _, n := range list {
			head = appendLength(head, n)
		}
	}
	head = append(appendLength(head, used), lists...)
	head = append(appendLength(head, names), rest...)
	return head, d.files, nil
}

// addFamilies cuts up the families of lists that the bundle has, and returns what the head says of
// them and how many there are.
func (d *divider) addFamilies() (lists []byte, used int, err error) {
	for _, f := range families {
		open, err := d.open(f)
		if err != nil {
			return nil, 0, err
		}
		if len(open) == 0 {
			continue
		}
		used++
		if lists, err = d.family(lists, f, open); err != nil {
			return nil, 0, err
		}
	}
	return lists, used, nil
}

// addStretches cuts up sections that are not lists, in the order of their names.
func (d *divider) addStretches(stretches map[string]Stretch) (rest []byte, n int, err error) {
	for _, name := range slices.Sorted(maps.Keys(stretches)) {
		if rest, err = d.stretch(rest, name, stretches[name]); err != nil {
			return nil, 0, err
		}
	}
	return rest, len(stretches), nil
}

// appendEntityCounts appends how many entities there are, and how many documents mention each.
func appendEntityCounts(head []byte, b *Bundle) []byte {
	head = appendLength(head, b.EntityCount())
	for entity := range b.EntityCount() {
		count, ref := 0, b.EntityRef(entity)
		if v, ok := b.FindValue(ref.Kind.Facet(), ref.ID); ok {
			count = b.Value(v).Count
		}
		head = appendLength(head, count)
	}
	return head
}

// A divider divides one bundle.
type divider struct {
	b     *Bundle
	block []byte
	files []File
	late  map[string]Stretch // what is not read first, by section; all of lists
	added map[string][]byte  // lists that are not sections
	codes *codes
	kept  *kept.Store
}

// commonest is how many entities are known from the beginning.
const commonest = 800

// stretch cuts a section into files and appends what the head says of it.
func (d *divider) stretch(head []byte, name string, s Stretch) ([]byte, error) {
	section := d.b.sections[name]
	if s.First < 0 || len(s.Ends) > 0 && (s.Ends[len(s.Ends)-1] != len(section) || s.First > s.Ends[0]) || !slices.IsSorted(s.Ends) {
		return nil, fmt.Errorf("dividing section %q: its parts do not make it up", name)
	}
	d.late[name] = s
	head = appendLength(appendLength(appendText(head, name), s.First), len(s.Ends))
	var contents [][]byte
	from := s.First
	for _, to := range s.Ends {
		head = appendLength(head, to-from)
		contents = append(contents, section[from:to])
		from = to
	}
	return d.appendTogether(head, contents)
}

// appendFiles keeps contents as files and appends their sums and sizes.
func (d *divider) appendFiles(head []byte, contents [][]byte) ([]byte, error) {
	made, err := d.pack(len(contents), func(i int) []byte { return contents[i] }, nil)
	if err != nil {
		return nil, err
	}
	var sizes []byte
	for _, data := range made {
		head = binary.LittleEndian.AppendUint64(head, d.keep(data))
		sizes = appendLength(sizes, len(data))
	}
	return append(head, sizes...), nil
}

// appendTogether keeps contents as files that hold several each, and appends what the head says of
// these.
func (d *divider) appendTogether(head []byte, contents [][]byte) ([]byte, error) {
	var counts, sums, sizes []byte
	made, err := d.pack(len(contents), func(i int) []byte { return contents[i] }, nil)
	if err != nil {
		return nil, err
	}
	data, n, files := []byte{0}, 0, 0
	end := func() {
		counts, sums = appendLength(counts, n), binary.LittleEndian.AppendUint64(sums, d.keep(data))
		data, n, files = []byte{0}, 0, files+1
	}
	for _, file := range made {
		if n > 0 && len(data)+sumSize+len(file) > largeFile {
			end()
		}
		data, n, sizes = appendBlock(data, file), n+1, appendLength(sizes, sumSize+len(file))
	}
	if n > 0 {
		end()
	}
	return slices.Concat(appendLength(head, files), counts, sums, sizes), nil
}

// appendFirst appends what is read first: the header, its table, and all sections or beginnings of
// sections that are not delivered in parts.
func (d *divider) appendFirst(head []byte) []byte {
	type stretch struct{ from, to int }
	n := int(binary.LittleEndian.Uint32(d.block[12:]))
	first := []stretch{{0, headerSize + n*entrySize}}
	for i := range n {
		entry := d.block[headerSize+i*entrySize:]
		at, length := int(binary.LittleEndian.Uint64(entry[8:])), int(binary.LittleEndian.Uint64(entry[16:]))
		if s, ok := d.late[string(trimZeros(entry[:8]))]; ok {
			length = s.First
		}
		if length > 0 {
			first = append(first, stretch{at, at + length})
		}
	}
	slices.SortFunc(first, func(a, b stretch) int { return cmp.Compare(a.from, b.from) })
	head = appendLength(head, len(first))
	for _, s := range first {
		head = appendText(appendLength(head, s.from), string(d.block[s.from:s.to]))
	}
	return head
}

// appendPlainValues appends the values of documents that are not entities.
func (d *divider) appendPlainValues(head []byte) []byte {
	var all []byte
	var values []int
	for doc := range d.b.Len() {
		var record []byte
		last := 0
		values = d.b.Values(values[:0], doc)
		for _, v := range values {
			if v >= d.b.facets[len(corpus.Kinds)] {
				record = appendLength(record, v-last)
				last = v
			}
		}
		all = append(appendLength(all, len(record)), record...)
	}
	return appendText(head, string(all))
}
