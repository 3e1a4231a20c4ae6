package kept

import (
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"math"
	"sync"
	"unsafe"
)

// A Writer writes a value field by field; a Reader reads the same fields in the same order.
type Writer struct{ bytes []byte }

// Int writes a number.
func (w *Writer) Int(n int) { w.bytes = binary.AppendVarint(w.bytes, int64(n)) }

// Text writes a text.
func (w *Writer) Text(s string) {
	w.Int(len(s))
	w.bytes = append(w.bytes, s...)
}

// Float writes a floating-point number exactly.
func (w *Writer) Float(f float64) {
	w.bytes = binary.LittleEndian.AppendUint64(w.bytes, math.Float64bits(f))
}

// Bool writes a boolean.
func (w *Writer) Bool(b bool) {
	n := byte(0)
	if b {
		n = 1
	}
	w.bytes = append(w.bytes, n)
}

// Bytes returns what was written.
func (w *Writer) Bytes() []byte { return w.bytes }

// A Reader reads a value. Past the end it returns zero values, and Whole reports false.
type Reader struct {
	all string // texts are substrings of it
	at  int
	bad bool
}

// NewReader returns a reader of what a Writer wrote. value must not change any more, because the
// texts that are read share its memory.
func NewReader(value []byte) *Reader {
	return &Reader{all: unsafe.String(unsafe.SliceData(value), len(value))}
}

// Whole reports whether the value was read exactly to its end.
func (r *Reader) Whole() bool { return !r.bad && r.at == len(r.all) }

// Refuse makes Whole report false, for a value that turns out to be out of date.
func (r *Reader) Refuse() { r.bad = true }

// Int reads a number.
func (r *Reader) Int() int {
	u, shift := uint64(0), 0
	for ; ; r.at++ {
		if r.at == len(r.all) || shift > 63 {
			r.bad = true
			return 0
		}
		b := r.all[r.at]
		u |= uint64(b&0x7f) << shift
		shift += 7
		if b < 0x80 {
			break
		}
	}
	r.at++
	return int(int64(u>>1) ^ -int64(u&1))
}

// Len reads the length of a list whose items take at least one byte each.
func (r *Reader) Len() int {
	n := r.Int()
	if n < 0 || n > len(r.all)-r.at {
		r.bad = true
		return 0
	}
	return n
}

// Text reads a text.
func (r *Reader) Text() string {
	n := r.Len()
	s := r.all[r.at : r.at+n]
	r.at += n
	return s
}

// Float reads a floating-point number.
func (r *Reader) Float() float64 {
	if len(r.all)-r.at < 8 {
		r.bad, r.at = true, len(r.all)
		return 0
	}
	u := binary.LittleEndian.Uint64([]byte(r.all[r.at : r.at+8]))
	r.at += 8
	return math.Float64frombits(u)
}

// Bool reads a boolean.
func (r *Reader) Bool() bool {
	if r.at == len(r.all) {
		r.bad = true
		return false
	}
	r.at++
	return r.all[r.at-1] == 1
}

// A Hash collects everything that a value is made from, until Key is called.
type Hash struct {
	sum  hash.Hash
	room []byte // what is not in sum yet, less than hashRoom bytes
}

// hashRoom is how much is collected before it is hashed: of many short texts, hashing each by
// itself would be most of the work.
const hashRoom = 512

// hashes are those whose Key was taken: a build needs ten for every document.
var hashes = sync.Pool{New: func() any { return &Hash{sum: sha256.New(), room: make([]byte, 0, hashRoom)} }}

// NewHash returns an empty hash.
func NewHash() *Hash { return hashes.Get().(*Hash) }

// Int adds a number.
func (h *Hash) Int(n int) {
	h.fit(8)
	h.room = binary.LittleEndian.AppendUint64(h.room, uint64(n))
}

// Text adds a text with its length, so that different lists of texts never coincide.
func (h *Hash) Text(s string) {
	h.Int(len(s))
	if len(s) < hashRoom/2 {
		h.fit(len(s))
		h.room = append(h.room, s...)
		return
	}
	h.flush()
	h.sum.Write(unsafe.Slice(unsafe.StringData(s), len(s))) // which only reads it
}

// fit makes room for n bytes.
func (h *Hash) fit(n int) {
	if len(h.room)+n > hashRoom {
		h.flush()
	}
}

func (h *Hash) flush() {
	h.sum.Write(h.room)
	h.room = h.room[:0]
}

// Key returns the key of what was added. The hash must not be used any more.
func (h *Hash) Key() Key {
	h.flush()
	var sum [sha256.Size]byte
	key := Key(h.sum.Sum(sum[:0])[:16])
	h.sum.Reset()
	hashes.Put(h)
	return key
}

// List writes the items of a list.
func List[T any](w *Writer, list []T, item func(T)) {
	w.Int(len(list))
	for _, one := range list {
		item(one)
	}
}

// ReadList reads a list; nil if it is empty.
func ReadList[T any](r *Reader, item func() T) []T {
	n := r.Len()
	if n == 0 {
		return nil
	}
	list := make([]T, 0, n)
	for range n {
		if r.bad {
			return nil
		}
		list = append(list, item())
	}
	return list
}
