package postings

import (
	"encoding/binary"
	"fmt"
	"math/bits"
)

// An occurrence is a document that has a form, with the form's frequency in the body, title and
// lead.
type occurrence struct{ doc, body, title, lead uint32 }

// text returns the frequency in body and title together.
func (o occurrence) text() uint32 { return o.body + o.title }

const (
	commonest = 15  // counts encoded in half a byte
	others    = 15  // stands for all other counts
	fewest    = 16  // documents from which on lists are written in groups
	group     = 128 // documents in a group
)

// A codec writes and reads postings.
type codec struct {
	documents int
	common    *[commonest]occurrence // with document 0; nil if postings have no counts
}

// append writes postings.
func (c codec) append(dst []byte, list []occurrence) []byte {
	dst = appendDocuments(dst, list)
	if c.common == nil {
		return dst
	}
	half := make([]byte, (len(list)+1)/2)
	var rest []byte
	for i, o := range list {
		place := c.place(o)
		half[i/2] |= place << (4 * (i % 2))
		if place == others {
			for _, n := range [...]uint32{o.body, o.title, o.lead} {
				rest = binary.AppendUvarint(rest, uint64(n))
			}
		}
	}
	return append(append(dst, half...), rest...)
}

func (c codec) place(o occurrence) byte {
	o.doc = 0
	for i, common := range c.common {
		if common == o {
			return byte(i)
		}
	}
	return others
}

func appendDocuments(dst []byte, list []occurrence) []byte {
	next := uint32(0)
	var deltas [group]uint32
	for at := 0; at < len(list); at += group {
		part := list[at:min(at+group, len(list))]
		width := 0
		for i, o := range part {
			deltas[i] = o.doc - next
			next = o.doc + 1
			width = max(width, bits.Len32(deltas[i]))
		}
		if len(list) < fewest {
			for _, d := range deltas[:len(part)] {
				dst = binary.AppendUvarint(dst, uint64(d))
			}
			continue
		}
		dst = append(dst, byte(width))
		room, filled := uint64(0), 0
		for _, d := range deltas[:len(part)] {
			room |= uint64(d) << filled
			for filled += width; filled >= 8; filled -= 8 {
				dst = append(dst, byte(room))
				room >>= 8
			}
		}
		if filled > 0 {
			dst = append(dst, byte(room))
		}
	}
	return dst
}

// read reads n postings, appended to dst.
func (c codec) read(r *reader, dst []occurrence, n int) ([]occurrence, error) {
	from := len(dst)
	dst, err := c.documentsOf(r, dst, n)
	if err != nil {
		return dst, err
	}
	list := dst[from:]
	if c.common == nil {
		for i := range list {
			list[i].body = 1
		}
		return dst, nil
	}
	half := r.bytes((n + 1) / 2)
	if half == nil {
		return dst, fmt.Errorf("%w: counts are cut short", ErrCorrupt)
	}
	for i := range list {
		place := half[i/2] >> (4 * (i % 2)) & 15
		counts := &list[i]
		var o occurrence
		if place == others {
			o = r.counts()
		} else {
			o = c.common[place]
		}
		counts.body, counts.title, counts.lead = o.body, o.title, o.lead
	}
	if r.bad {
		return dst, fmt.Errorf("%w: counts are cut short", ErrCorrupt)
	}
	return dst, nil
}

// skip skips n postings.
func (c codec) skip(r *reader, n int) error {
	if n < fewest {
		for range n {
			r.number()
		}
	} else {
		for left := n; left > 0; left -= group {
			r.bytes((int(r.byte())*min(left, group) + 7) / 8)
		}
	}
	if c.common != nil {
		half := r.bytes((n + 1) / 2)
		for i, b := range half {
			if b&15 == others {
				r.counts()
			}
			if b>>4 == others && 2*i+1 < n {
				r.counts()
			}
		}
	}
	if r.bad {
		return fmt.Errorf("%w: postings are cut short", ErrCorrupt)
	}
	return nil
}

// documentsOf reads the documents of n postings.
func (c codec) documentsOf(r *reader, dst []occurrence, n int) ([]occurrence, error) {
	if n > c.documents {
		return dst, fmt.Errorf("%w: a word has %d of %d documents", ErrCorrupt, n, c.documents)
	}
	next := uint64(0)
	if n < fewest {
		for range n {
			next += uint64(r.number()) + 1
			dst = append(dst, occurrence{doc: uint32(next - 1)})
		}
	} else {
		for left := n; left > 0; left -= group {
			width, size := int(r.byte()), min(left, group)
			packed := r.bytes((width*size + 7) / 8)
			if width > 32 || r.bad {
				return dst, fmt.Errorf("%w: documents are cut short", ErrCorrupt)
			}
			for i := range size {
				next += bitsAt(packed, i*width, width) + 1
				dst = append(dst, occurrence{doc: uint32(next - 1)})
			}
		}
	}
	if r.bad || next > uint64(c.documents) {
		return dst, fmt.Errorf("%w: a word is in a document beyond the last of %d", ErrCorrupt, c.documents)
	}
	return dst, nil
}

// bitsAt reads a number of width bits, at most 32, starting at bit at.
func bitsAt(b []byte, at, width int) uint64 {
	from := at / 8
	var v uint64
	if from+8 <= len(b) {
		v = binary.LittleEndian.Uint64(b[from:])
	} else {
		for i := from; i < len(b); i++ {
			v |= uint64(b[i]) << (8 * (i - from))
		}
	}
	return v >> (at % 8) & (1<<width - 1)
}
