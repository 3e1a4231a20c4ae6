package bundle

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/cespare/xxhash/v2"
)

// A bundle that is large travels in parts: a head, which is read first, and small files,
// each read when something in it is asked for. The parts are not the bundle's bytes but
// what these are made of, so that a document more changes few of them: where a record
// begins is counted anew where the parts are put together, and which number an entity has.
//
// # Head, version 2
//
// A number is an unsigned varint, a text its length and its bytes, a sum the xxHash64 of
// a file, 8 bytes.
//
//	number    version of this format: 2
//	number    bytes of the whole bundle
//	number    ranges that are read first; for each: where it begins, and its bytes as a text
//	numbers   where the values of each facet begin, and the last ones end
//	texts     for each document the numbers of its values that are no entities, as in
//	          section docvals: together as one text, each with its length before it
//	text      the commonest entities: for each its number and what a reference to it says,
//	          as in section entities
//	number    entities; for each the number of documents that mention it
//	number    groups of entities; for each how many are in it, then for each its tag: see
//	          codes.go
//	number    families of lists; for each: the number of its sections, their names; the
//	          number of its parts, 1 if their first records follow; for each part its
//	          records, for each list and part the bytes of these, for each part its sum,
//	          for each part the bytes of its file; and where they follow the first record of each part
//	number    stretches of sections; for each: the section's name, where in it the
//	          stretch begins, the number of parts, for each its bytes, its sum, its file's bytes
//
// # Files
//
// A file is one byte, 0 for what follows as it is or 1 for raw DEFLATE, and the content:
// of a family for each list in turn the lengths of the records as numbers, and then the
// records, in which entities are called by their codes; of a stretch its bytes. Its name is
// its sum in hexadecimal digits.
//
// History: 2 has codes of entities, and the list of ids.
const headVersion = 2

// A File is a part of a bundle as it is published.
type File struct {
	Name string // of its content: another content has another name
	Data []byte
}

// A family is lists that have a record each of the same things, and are cut at the same
// places, so that what is asked for together comes together.
type family struct {
	name     string
	sections []string
	size     int  // that a part should have, before it is compressed
	firsts   bool // its one list is sorted and looked up: the first record of each part is in the head
}

// families are the lists that come in parts. What is shown of a hit is in documents.
var families = []family{
	{"documents", []string{"docs", "texts", "mentions", "refs"}, 10 << 10, false},
	{"ids", []string{"ids"}, 32 << 10, false},
	{"tokens", []string{"tokens"}, 16 << 10, false},
	{"said", []string{"said"}, 32 << 10, false},
	{"times", []string{"times"}, 64 << 10, false},
	{"docvals", []string{"docvals"}, 64 << 10, false},
	{"entities", []string{"entities"}, 12 << 10, true},
	{"values", []string{"values"}, 12 << 10, true},
	{"names", []string{"names"}, 12 << 10, true},
	{"words", []string{"words"}, 12 << 10, true},
	{"forms", []string{"forms"}, 12 << 10, true},
	{"uncut", []string{"uncut"}, 12 << 10, true},
}

// A Stretch says of a section how it is cut: the first bytes are read with the head, the
// others in parts that end where Ends says.
type Stretch struct {
	First int   // bytes that are read first
	Ends  []int // ascending; the last one is the section's end
}

// A Plan says how a bundle is divided.
type Plan struct {
	Stretches map[string]Stretch  // of sections
	Forms     map[string][]string // the words of each stem that have it and are not it, in order
}

// Evenly cuts all of a section of n bytes into parts of a size.
func Evenly(n, size int) Stretch {
	var s Stretch
	for at := size; at < n; at += size {
		s.Ends = append(s.Ends, at)
	}
	if n > 0 {
		s.Ends = append(s.Ends, n)
	}
	return s
}

// A filer makes files, all with one writer: a new one for each of some thousand would cost
// as much as the writing.
type filer struct {
	small bytes.Buffer
	w     *flate.Writer
}

func newFiler() *filer {
	f := new(filer)
	f.w, _ = flate.NewWriter(&f.small, flate.BestCompression) // fails for an unknown level only
	return f
}

// pack gives a file with a content.
func (f *filer) pack(content []byte) (File, error) {
	f.small.Reset()
	f.small.WriteByte(1)
	f.w.Reset(&f.small)
	_, err := f.w.Write(content)
	if err = errors.Join(err, f.w.Close()); err != nil {
		return File{}, fmt.Errorf("compressing a part: %w", err)
	}
	data := bytes.Clone(f.small.Bytes())
	if len(data) > len(content) {
		data = append([]byte{0}, content...)
	}
	return File{nameOf(xxhash.Sum64(data)), data}, nil
}

func nameOf(sum uint64) string { return fmt.Sprintf("%016x", sum) }

func appendLength(dst []byte, n int) []byte { return binary.AppendUvarint(dst, uint64(n)) }
