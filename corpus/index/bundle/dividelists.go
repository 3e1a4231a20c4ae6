package bundle

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/cespare/xxhash/v2"
)

// addLists makes the lists that are not sections, and returns the commonest entities.
func (d *divider) addLists(plan Plan) (common string, err error) {
	b := d.b
	mentions := make([]int, b.EntityCount())
	order := make([]int, b.EntityCount())
	for i := range order {
		_, mentions[i], _ = b.Entity(i)
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(mentions[b], mentions[a]) })
	known := make(map[int]bool)
	var first []byte
	order = order[:min(len(order), commonest)]
	slices.Sort(order)
	for _, entity := range order {
		known[entity] = true
		first = b.appendRef(first, entity)
	}
	refs := make([][]byte, b.Len())
	var all []Mention
	for doc := range refs {
		all = b.Mentions(all[:0], doc)
		for _, entity := range MostMentioned(all, nil) {
			if !known[entity] {
				refs[doc] = b.appendRef(refs[doc], entity)
			}
		}
	}
	forms := keyed(plan.Forms, func(record []byte, forms []string) []byte {
		for _, form := range forms {
			record = appendText(record, form)
		}
		return record
	})
	phrases := keyed(plan.Phrases, func(record []byte, p Phrase) []byte {
		record = appendTexts(record, p.Begins)
		last := 0
		for _, doc := range p.Docs {
			record, last = appendLength(record, doc-last), doc
		}
		return record
	})
	var l lists
	words := make([][]byte, len(plan.Common))
	for i, w := range plan.Common {
		words[i] = appendText(appendText(nil, w.Stem), w.Written)
	}
	ids := make([][]byte, b.Len())
	for doc := range ids {
		ids[doc] = []byte(b.DocumentID(doc))
	}
	d.added = map[string][]byte{"refs": l.of("refs", refs), "forms": l.of("forms", forms), "phrases": l.of("phrases", phrases), "common": l.of("common", words), "ids": l.of("ids", ids)}
	return string(first), l.err
}

// keyed returns the records of a list that is looked up: each begins with its key as a text.
func keyed[T any](byKey map[string]T, add func(record []byte, of T) []byte) [][]byte {
	var records [][]byte
	for _, key := range slices.Sorted(maps.Keys(byKey)) {
		records = append(records, add(appendText(nil, key), byKey[key]))
	}
	return records
}

func (b *Bundle) appendRef(dst []byte, entity int) []byte {
	ref := b.EntityRef(entity)
	dst = append(appendText(appendLength(dst, entity), ref.ID), byte(ref.Kind))
	return appendText(appendText(dst, ref.Name), ref.English)
}

// open returns the lists of a family, without those that are empty.
func (d *divider) open(f family) ([]listed, error) {
	var out []listed
	for _, name := range f.sections {
		section, ok := d.added[name]
		if !ok {
			section = d.b.sections[name]
		}
		l, err := openList(section)
		if err != nil || l.Len() == 0 {
			continue
		}
		one := listed{name, l, make([][]byte, l.Len())}
		for i := range one.filed {
			if one.filed[i], err = d.codes.inFile(name, nil, l.At(i)); err != nil {
				return nil, fmt.Errorf("dividing section %q: %w", name, err)
			}
		}
		out = append(out, one)
	}
	return out, nil
}

// A listed is a list with its section's name, and its records in the form of files.
type listed struct {
	name string
	List
	filed [][]byte
}

// family cuts a family into files and appends what the head says of it.
func (d *divider) family(head []byte, f family, lists []listed) ([]byte, error) {
	head = appendLength(head, len(lists))
	for _, l := range lists {
		head = appendText(head, l.name)
		d.late[l.name] = Stretch{}
	}
	size := f.size
	if f.how == readApart {
		size = roomy(lists, size)
	}
	ends := cuts(lists, size)
	head = append(appendLength(head, len(ends)), f.how)
	from := 0
	for _, to := range ends {
		head = appendLength(head, to-from)
		from = to
	}
	for _, l := range lists {
		from = 0
		for _, to := range ends {
			head = appendLength(head, int(l.start(to)-l.start(from)))
			from = to
		}
	}
	if f.how == readApart {
		return d.appendBlocks(head, lists, ends)
	}
	var contents [][]byte
	from = 0
	for _, to := range ends {
		var content []byte
		for _, l := range lists {
			for _, r := range l.filed[from:to] {
				content = appendLength(content, len(r))
			}
			for _, r := range l.filed[from:to] {
				content = append(content, r...)
			}
		}
		contents = append(contents, content)
		from = to
	}
	if f.how == together {
		return d.appendTogether(head, contents)
	}
	head, err := d.appendFiles(head, contents)
	if err != nil || f.how != firstsFollow {
		return head, err
	}
	from = 0
	for _, to := range ends {
		head = appendText(head, string(lists[0].At(from)))
		from = to
	}
	return head, nil
}

// cuts returns the ends of the parts of lists, in records: where the first list's record says so,
// which one more record before it does not change, and at the latest at twice the size.
func cuts(lists []listed, size int) []int {
	var ends []int
	bytes := 0
	n := lists[0].Len()
	for i := range n {
		own := 0
		for _, l := range lists {
			own += len(l.filed[i]) + 1
		}
		bytes += own
		// A record of a quarter of the size ends a part every other time.
		chance := min(uint64(own)<<33/uint64(size), 1<<32-1)
		if bytes >= size/2 && xxhash.Sum64(lists[0].filed[i])&(1<<32-1) < chance || bytes >= 2*size || i == n-1 {
			ends = append(ends, i+1)
			bytes = 0
		}
	}
	return ends
}
