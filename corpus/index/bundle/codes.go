package bundle

import (
	"encoding/binary"
	"fmt"

	"github.com/cespare/xxhash/v2"
)

// Entities are numbered in the order of their IDs, so that one more changes the numbers of all
// after it. Files use codes instead, so that those that mention none of its neighbours stay the
// same: entities are in groups, each of which ends with one whose ID says so, and an entity's code
// is the tag of its group, which is made from that last ID, times groupRoom, plus its index in the
// group. The head has the size and the tag of each group.
type codes struct {
	of     []int       // the code of each entity
	number map[int]int // the entity of each code
}

const (
	groupRoom = 16      // at most, of entities in a group; four on average
	tags      = 1 << 17 // so that a code takes three bytes
)

// groupsOf puts entities into groups and returns the sizes and the tags of these. It refuses more
// entities than there are tags for, some 500,000.
func groupsOf(n int, id func(entity int) string) (sizes, named []int, err error) {
	used := make(map[int]bool)
	size := 0
	for entity := range n {
		size++
		sum := xxhash.Sum64String(id(entity))
		if sum&3 != 0 && size < groupRoom && entity < n-1 {
			continue
		}
		if len(named) == tags {
			return nil, nil, fmt.Errorf("%d entities are too many to be called by in parts, want %d groups of them at most", n, tags)
		}
		tag := int(sum >> 47)
		for used[tag] {
			tag = (tag + 1) % tags
		}
		used[tag] = true
		sizes, named = append(sizes, size), append(named, tag)
		size = 0
	}
	return sizes, named, nil
}

// codesOf returns the codes of n entities in groups with these sizes and tags.
func codesOf(n int, sizes, named []int) (*codes, error) {
	c := &codes{of: make([]int, 0, n), number: make(map[int]int, n)}
	for i, size := range sizes {
		if size < 1 || size > groupRoom || named[i] >= tags || len(c.of)+size > n {
			return nil, fmt.Errorf("%w: a group cannot have %d entities and the tag %d", ErrCorrupt, size, named[i])
		}
		for place := range size {
			code := named[i]*groupRoom + place
			if _, twice := c.number[code]; twice {
				return nil, fmt.Errorf("%w: two groups of entities have the tag %d", ErrCorrupt, named[i])
			}
			c.number[code] = len(c.of)
			c.of = append(c.of, code)
		}
	}
	if len(c.of) != n {
		return nil, fmt.Errorf("%w: %d entities stand in groups, want %d", ErrCorrupt, len(c.of), n)
	}
	return c, nil
}

// code returns the code of an entity, and entity the entity of a code; false if there is none.
func (c *codes) code(entity int) (int, bool) {
	if entity < 0 || entity >= len(c.of) {
		return 0, false
	}
	return c.of[entity], true
}

func (c *codes) entity(code int) (int, bool) {
	entity, ok := c.number[code]
	return entity, ok
}

// longer is how many times as long a record may be in a file, where a number of one byte has a code
// of three.
const longer = 3

// inFile and inPlace rewrite a record of a list's section: in files entities have their codes, in
// place their numbers. Sections that name no entities are the same in both.
func (c *codes) inFile(section string, dst, r []byte) ([]byte, error) {
	return rewrite(section, dst, r, c.code)
}

func (c *codes) inPlace(section string, dst, r []byte) ([]byte, error) {
	return rewrite(section, dst, r, c.entity)
}

func rewrite(section string, dst, r []byte, call func(int) (int, bool)) ([]byte, error) {
	w := rewriter{from: r, to: dst, call: call}
	switch section {
	case "mentions":
		for len(w.from) > 0 && !w.bad {
			w.numbers(2)
			w.entity(0)
		}
	case "refs":
		for len(w.from) > 0 && !w.bad {
			w.entity(0)
			w.text()
			w.bytes(1)
			w.text()
			w.text()
		}
	case "said":
		for len(w.from) > 0 && !w.bad {
			w.entity(1)
			w.entities()
			w.text()
			w.numbers(6)
			w.entities()
		}
	case "names":
		w.name()
	default:
		return append(dst, r...), nil
	}
	if w.bad {
		return nil, fmt.Errorf("%w: a record of section %q names an entity that there is not, or is cut short", ErrCorrupt, section)
	}
	return w.to, nil
}

// A rewriter copies the fields of a record in turn, and replaces entities.
type rewriter struct {
	from, to []byte
	call     func(int) (int, bool)
	bad      bool
}

func (w *rewriter) number() int {
	v, n := binary.Uvarint(w.from)
	if n <= 0 || v > mostBytes {
		w.from, w.bad = nil, true
		return 0
	}
	w.from = w.from[n:]
	return int(v)
}

func (w *rewriter) numbers(n int) {
	for range n {
		w.to = appendLength(w.to, w.number())
	}
}

func (w *rewriter) bytes(n int) {
	if n > len(w.from) {
		w.from, w.bad = nil, true
		return
	}
	w.to = append(w.to, w.from[:n]...)
	w.from = w.from[n:]
}

func (w *rewriter) text() {
	n := w.number()
	w.to = appendLength(w.to, n)
	w.bytes(n)
}

// entity copies the number of an entity plus some; a smaller number names none.
func (w *rewriter) entity(plus int) {
	n := w.number()
	if n >= plus {
		called, ok := w.call(n - plus)
		w.bad = w.bad || !ok
		n = called + plus
	}
	w.to = appendLength(w.to, n)
}

func (w *rewriter) entities() {
	n := w.number()
	w.to = appendLength(w.to, n)
	for range n {
		if w.bad {
			return
		}
		w.entity(0)
	}
}

// name copies a name's record: after the zero byte is the entity in four bytes.
func (w *rewriter) name() {
	at := 0
	for at < len(w.from) && w.from[at] != 0 {
		at++
	}
	w.bytes(at + 1)
	if w.bad || len(w.from) < 4 {
		w.bad = true
		return
	}
	called, ok := w.call(int(binary.LittleEndian.Uint32(w.from)))
	w.bad = w.bad || !ok
	w.to = binary.LittleEndian.AppendUint32(w.to, uint32(called))
	w.to = append(w.to, w.from[4:]...)
}
