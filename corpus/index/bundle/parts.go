package bundle

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/cespare/xxhash/v2"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/internal/kept"
	"github.com/kashshaf/kashshaf/internal/workers"
)

// A large bundle is delivered in parts: a head, which is read first, and small files, each of which
// is read when something in it is needed. The parts are not the bundle's bytes but what these are
// made of, so that one more document changes few of them: the offsets of records and the numbers of
// entities are worked out when the parts are put together.
//
// # Head, version 7
//
// A number is an unsigned varint, a text its length and its bytes, a sum the xxHash64 of
// a file, 8 bytes.
//
//	number    version of this format: 7
//	number    bytes of the whole bundle
//	number    ranges that are read first; for each: where it begins, and its bytes as a text
//	numbers   where the values of each facet begin, and the last ones end
//	texts     for each document the numbers of its values that are not entities, as in
//	          section docvals: together as one text, each preceded by its length
//	text      the commonest entities: for each its number and what a reference to it says,
//	          as in section entities
//	number    entities; for each the number of documents that mention it
//	number    groups of entities; for each how many are in it, then for each its tag: see
//	          codes.go
//	number    families of lists; for each: the number of its sections, their names; the
//	          number of its parts, a byte that is 1 if their first records follow, 2 if
//	          their records can be read apart and 3 if parts share files; for each part
//	          the number of its records, for each list and part the bytes of these; its
//	          files; in case 1 the first record of each part; in case 2 for each record
//	          by how many bytes its block is larger than is likely (blocks.go), as a
//	          signed varint, and the dictionary of the blocks as a text
//	number    stretches of sections; for each: the section's name, where in it the
//	          stretch begins, the number of parts, for each its bytes; its files, which
//	          parts share
//
// "Its files" are, if each part has one, the sum of each and then the size of each; if parts share
// files, the number of files, for each the number of its parts, for each its sum, and for each part
// the size of its block.
//
// # Files
//
// A file is one byte, 0 for content as it is or 1 for raw DEFLATE, and the content: of a family,
// for each list in turn the lengths of the records as numbers and then the records, with codes
// instead of entity numbers; of a stretch its bytes. Its name is its sum in hexadecimal digits.
//
// If parts share files, because one more document changes all of these parts, a file is the byte 0
// and then a block for each part: the sum of what follows, and what the part's file would be. In a
// family whose records can be read apart it is the same, with a block for each record. Its content
// has for each list in turn the length of its record and the record; DEFLATE begins with the
// family's dictionary. So a part or a document can be fetched by a range of bytes, is checked by
// itself, and comes with the whole file if a host has no ranges.
//
// Some lists exist in parts only: refs, for each document what its hit says of entities that are
// not among the commonest; ids, the ID of each document; common, the stems that most documents have,
// each with a word of it as texts have it; and two that are looked up by the text at
// the beginning of a record, forms and phrases. A stem is followed by the words that have it, as
// texts; the words of a phrase are followed by a count and that many forms of its first word with
// clitics, and its documents, each as the difference from the one before.
//
// An example: the second of two documents, whose records are "b", "xy", "" and "", is the block
//
//	1b 66 9a 32 7e bc 75 4d  00  01 62  02 78 79  00  00
//
// and if the first one's also has 16 bytes, it is bytes 17 to 32 of its file, counted from 0 and
// both included.
//
// History: 2 has codes of entities, and the list of IDs; 3 reads documents apart; 4 has the
// documents of phrases; 5 has parts that share files; 6 has by how much blocks differ from what is
// likely; 7 has the list of common words.
const headVersion = 7

// A File is a part of a bundle as it is published.
type File struct {
	Name string // made from its content: other content has another name
	Data []byte
}

// A family is lists that each have a record of the same things and are cut at the same places, so
// that what is needed together is fetched together.
type family struct {
	name     string
	sections []string
	size     int  // that a part should have before it is compressed
	how      byte // how it is delivered: firstsFollow, readApart, together or 0
}

const (
	firstsFollow = 1 // its one list is sorted and looked up: the first record of each part is in the head
	readApart    = 2 // each record can be fetched without the others of its part
	together     = 3 // parts share files
)

// largeFile bounds a file that parts share, in bytes. With larger ones, fewer files change with one
// more document; but a host without ranges sends a whole file for each part.
const largeFile = 48 << 10

// families are the lists that are delivered in parts. What is shown of a hit is in documents.
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
	{"common", []string{"common"}, 64 << 10, 0},
}

// A Stretch says how a section is cut: the first bytes are read with the head, the others in parts
// that end where Ends says.
type Stretch struct {
	First int   // bytes that are read first
	Ends  []int // ascending; the last one is the section's end
}

// A Plan says how a bundle is divided.
type Plan struct {
	Stretches map[string]Stretch  // of sections
	Forms     map[string][]string // the words of each stem, without the stem itself, in order
	Phrases   map[string]Phrase   // by their words, separated by single spaces
	Common    []corpus.CommonWord // the words that most documents have, in that order
	Kept      *kept.Store         // unless nil, what was compressed before
}

// A Phrase is what is known of words that are side by side.
type Phrase struct {
	Begins []string // forms of its first word with clitics that documents have
	Docs   []int    // that have it, in order
}

// Evenly cuts a whole section of n bytes into parts of a size.
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

// A filer makes files, all with one writer: a new one for each of some thousand files would cost as
// much as the writing.
type filer struct {
	small bytes.Buffer
	w     *flate.Writer
}

// newFiler returns a filer whose DEFLATE begins with a dictionary.
func newFiler(dict []byte) *filer {
	f := new(filer)
	f.w, _ = flate.NewWriterDict(&f.small, flate.BestCompression, dict) // fails for an unknown level only
	return f
}

// pack returns the bytes of a file with the given content.
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

// pack returns the bytes of n files, whose DEFLATE begins with a dictionary. They are made on all
// cores, or were made before.
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

// keep keeps a file and returns its sum.
func (d *divider) keep(data []byte) (sum uint64) {
	sum = xxhash.Sum64(data)
	d.files = append(d.files, File{nameOf(sum), data})
	return sum
}

// appendBlock appends a block with the bytes that a file would have.
func appendBlock(dst, file []byte) []byte {
	return append(binary.LittleEndian.AppendUint64(dst, xxhash.Sum64(file)), file...)
}

func nameOf(sum uint64) string { return fmt.Sprintf("%016x", sum) }

func appendLength(dst []byte, n int) []byte { return binary.AppendUvarint(dst, uint64(n)) }
