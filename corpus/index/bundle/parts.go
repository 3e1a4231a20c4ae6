package bundle

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/cespare/xxhash/v2"

	"github.com/kashshaf/kashshaf/internal/kept"
	"github.com/kashshaf/kashshaf/internal/workers"
)

// A bundle that is large travels in parts: a head, which is read first, and small files,
// each read when something in it is asked for. The parts are not the bundle's bytes but
// what these are made of, so that a document more changes few of them: where a record
// begins is counted anew where the parts are put together, and which number an entity has.
//
// # Head, version 5
//
// A number is an unsigned varint, a text its length and its bytes, a sum the xxHash64 of
// a file, 8 bytes.
//
//	number    version of this format: 5
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
//	          number of its parts, a byte that is 1 if their first records follow, 2 if
//	          their records can be read apart and 3 if they stand in files together; for
//	          each part its records, for each list and part the bytes of these; its files;
//	          where they follow the first record of each
//	          part; where they can be read apart, for each record the bytes of its block, and
//	          the dictionary of the blocks as a text
//	number    stretches of sections; for each: the section's name, where in it the
//	          stretch begins, the number of parts, for each its bytes; its files, in which
//	          parts stand together
//
// Its files are, where each part has one, for each its sum, and for each its bytes; where
// parts stand together their number, for each of them how many parts it has, for each its sum,
// and for each part the bytes of its block.
//
// # Files
//
// A file is one byte, 0 for what follows as it is or 1 for raw DEFLATE, and the content:
// of a family for each list in turn the lengths of the records as numbers, and then the
// records, in which entities are called by their codes; of a stretch its bytes. Its name is
// its sum in hexadecimal digits.
//
// Where parts stand together, since a document more changes all of them, the file is the byte 0
// and one block behind the other, a block for each part: the sum of what follows, and what the
// part's file would be. Of a family whose records can be read apart it is likewise, with a
// block for each record, whose
// content has for each list in turn the length of its record and the record; DEFLATE
// begins with the family's dictionary. So a part or a document can be got by a range of bytes, is
// checked by itself, and comes with the whole file where a host has no ranges.
//
// Some lists are in parts alone: refs, of each document what its hit says of entities that are
// none of the commonest; ids, what each document is called; and two that are looked up by the
// text with which a record begins, forms and phrases. Behind a stem come the words that have
// it, as texts; behind the words of a phrase a count and that many forms that its first word
// has with clitics, and its documents, each as the difference from the one before.
//
// An example: the second of two documents, whose records are "b", "xy", "" and "", is the block
//
//	1b 66 9a 32 7e bc 75 4d  00  01 62  02 78 79  00  00
//
// and where the first one's has 16 bytes, too, it is the bytes 17 to 32 of its file, counted
// from 0 and both included.
//
// History: 2 has codes of entities, and the list of ids; 3 reads documents apart; 4 has the
// documents of phrases; 5 has parts that stand together in files.
const headVersion = 5

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
	how      byte // its records are looked up: firstsFollow, readApart or nothing
}

const (
	firstsFollow = 1 // its one list is sorted and looked up: the first record of each part is in the head
	readApart    = 2 // each record can be got without the others of its part
	together     = 3 // parts stand in files together
)

// largeFile is how many bytes a file has at most in which parts stand together. Larger, there
// are fewer that a document more changes; but where a host has no ranges all of it comes for
// each part.
const largeFile = 40 << 10

// families are the lists that come in parts. What is shown of a hit is in documents.
var families = []family{
	{"documents", []string{"docs", "texts", "mentions", "refs"}, 16 << 10, readApart},
	{"ids", []string{"ids"}, 32 << 10, 0},
	{"tokens", []string{"tokens"}, 16 << 10, together},
	{"said", []string{"said"}, 32 << 10, 0},
	{"times", []string{"times"}, 64 << 10, 0},
	{"docvals", []string{"docvals"}, 64 << 10, 0},
	{"entities", []string{"entities"}, 12 << 10, firstsFollow},
	{"values", []string{"values"}, 12 << 10, firstsFollow},
	{"names", []string{"names"}, 12 << 10, firstsFollow},
	{"words", []string{"words"}, 12 << 10, firstsFollow},
	{"forms", []string{"forms"}, 12 << 10, firstsFollow},
	{"phrases", []string{"phrases"}, 12 << 10, firstsFollow},
	{"uncut", []string{"uncut"}, 12 << 10, firstsFollow},
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
	Phrases   map[string]Phrase   // by their words, separated by single spaces
	Kept      *kept.Store         // unless nil, what was compressed before
}

// A Phrase is what is known of words that stand side by side.
type Phrase struct {
	Begins []string // what its first word is with clitics, where documents have that
	Docs   []int    // that have it, in order
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

// newFiler has what it compresses begin with a dictionary.
func newFiler(dict []byte) *filer {
	f := new(filer)
	f.w, _ = flate.NewWriterDict(&f.small, flate.BestCompression, dict) // fails for an unknown level only
	return f
}

// pack gives what a file with a content has.
func (f *filer) pack(content []byte) ([]byte, error) {
	f.small.Reset()
	f.small.WriteByte(1)
	f.w.Reset(&f.small)
	_, err := f.w.Write(content)
	if err = errors.Join(err, f.w.Close()); err != nil {
		return nil, fmt.Errorf("compressing a part: %w", err)
	}
	if data := f.small.Bytes(); len(data) <= len(content) {
		return bytes.Clone(data), nil
	}
	return append([]byte{0}, content...), nil
}

// pack gives what files with so many contents have, in which DEFLATE begins with a
// dictionary. They are made on all cores, or were made before.
func (d *divider) pack(n int, content func(i int) []byte, dict []byte) ([][]byte, error) {
	made, filers, errs := make([][]byte, n), make([]*filer, workers.Count()), make([]error, workers.Count())
	with := kept.KeyOf("part", string(dict))
	workers.Each(n, func(worker, i int) {
		own := content(i)
		made[i] = []byte(kept.Made(d.kept, kept.KeyOf(string(with[:]), string(own)), (*kept.Reader).Text, (*kept.Writer).Text, func() string {
			if filers[worker] == nil {
				filers[worker] = newFiler(dict)
			}
			data, err := filers[worker].pack(own)
			errs[worker] = errors.Join(errs[worker], err)
			return string(data)
		}))
	})
	return made, errors.Join(errs...)
}

// keep keeps a file, and gives its sum.
func (d *divider) keep(data []byte) (sum uint64) {
	sum = xxhash.Sum64(data)
	d.files = append(d.files, File{nameOf(sum), data})
	return sum
}

// appendBlock appends the block of what a file would have.
func appendBlock(dst, file []byte) []byte {
	return append(binary.LittleEndian.AppendUint64(dst, xxhash.Sum64(file)), file...)
}

func nameOf(sum uint64) string { return fmt.Sprintf("%016x", sum) }

func appendLength(dst []byte, n int) []byte { return binary.AppendUvarint(dst, uint64(n)) }
