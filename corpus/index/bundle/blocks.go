package bundle

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/cespare/xxhash/v2"
)

// In a family whose records can be read apart, each record is a block of its part's file: see
// parts.go.

// sumSize is the size of a block's sum, in bytes.
const sumSize = 8

// A part made of blocks is mostly not read whole, so its size is limited only by how much one more
// document changes, and by how much a host without ranges would send for each hit. If there are
// many parts they are larger, since the head lists them all; they grow by doubling, so that one
// more document hardly ever changes all cuts.
const (
	manyParts   = 1500
	largestPart = 64 << 10
)

// roomy returns the size of a family's parts, which is at least the given one.
func roomy(lists []listed, size int) int {
	all := 0
	for _, l := range lists {
		for _, r := range l.filed {
			all += len(r)
		}
	}
	for all/size > manyParts && size < largestPart {
		size *= 2
	}
	return size
}

// appendBlocks keeps the parts of a family as files of blocks and appends what the head says of
// them.
func (d *divider) appendBlocks(head []byte, lists []listed, ends []int) ([]byte, error) {
	dict := commonRecords(lists[0].filed)
	made, err := d.pack(len(lists[0].filed), func(i int) []byte { return across(lists, i) }, dict)
	if err != nil {
		return nil, err
	}
	var files, blocks []byte
	from := 0
	for _, to := range ends {
		data := []byte{0}
		for i := from; i < to; i++ {
			data = appendBlock(data, made[i])
		}
		of := shareOf(d.b.Words, from, to, len(data)-1)
		for i := from; i < to; i++ {
			size := sumSize + len(made[i])
			blocks = binary.AppendVarint(blocks, int64(size-of.next(i)))
			of.left -= size
		}
		head = binary.LittleEndian.AppendUint64(head, d.keep(data))
		files = appendLength(files, len(data))
		from = to
	}
	return appendText(append(append(head, files...), blocks...), string(dict)), nil
}

// A share says how large the block of a document is likely to be: of what is left of the part's
// bytes, as much as the document has of the words that are left. The head says only by how much it
// is wrong, which takes a quarter less.
type share struct {
	words       func(doc int) int
	left, among int // bytes, and the words among which they are divided
}

// besideWords is how many words' bytes a block has besides them: its sum, names and addresses.
const besideWords = 60

// shareOf begins with all bytes of a part.
func shareOf(words func(doc int) int, from, to, bytes int) share {
	s := share{words: words, left: bytes}
	for doc := from; doc < to; doc++ {
		s.among += words(doc) + besideWords
	}
	return s
}

// next returns the likely size of the next block; the caller takes its true size off what is left.
func (s *share) next(doc int) int {
	own := s.words(doc) + besideWords
	likely := s.left * own / s.among
	s.among -= own
	return likely
}

// across returns the content of the block of a record in several lists.
func across(lists []listed, i int) (content []byte) {
	for _, l := range lists {
		content = append(appendLength(content, len(l.filed[i])), l.filed[i]...)
	}
	return content
}

// blockDict bounds the dictionary of blocks, in bytes of records: a block is a few hundred bytes
// besides a text that is already compressed, and a dozen of them contain what outlets, topics and
// addresses have in common.
const blockDict = 4 << 10

// commonRecords returns some of the records as a dictionary for all. They are chosen by their sums,
// so that one more record hardly ever changes the dictionary, and with it all blocks.
func commonRecords(records [][]byte) (dict []byte) {
	type summed struct {
		sum    uint64
		record []byte
	}
	all := make([]summed, len(records))
	for i, r := range records {
		all[i] = summed{xxhash.Sum64(r), r}
	}
	slices.SortFunc(all, func(a, b summed) int { return cmp.Compare(a.sum, b.sum) })
	for _, s := range all {
		if len(dict)+len(s.record) > blockDict {
			break
		}
		dict = append(dict, s.record...)
	}
	return dict
}
