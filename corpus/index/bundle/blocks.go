package bundle

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/cespare/xxhash/v2"
)

// Of a family whose records can be read apart each is a block of its part's file: see
// parts.go.

// sumSize is how many bytes the sum of a block has.
const sumSize = 8

// A part of blocks is mostly not read whole, so that it is as large as what one more document
// changes allows, and as a host without ranges would send of it for each hit. Where there are
// many, each is larger, for the head names them all; by a step at a time, so that one document
// more hardly ever cuts all of them anew.
const (
	manyParts   = 1500
	largestPart = 64 << 10
)

// roomy gives the size of a family's parts, which is at least the one given.
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

// appendBlocks keeps the parts of a family as files of blocks and appends what the head says
// of them.
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
			blocks = appendLength(blocks, sumSize+len(made[i]))
		}
		head = binary.LittleEndian.AppendUint64(head, d.keep(data))
		files = appendLength(files, len(data))
		from = to
	}
	return appendText(append(append(head, files...), blocks...), string(dict)), nil
}

// across gives the content of the block of a record of lists.
func across(lists []listed, i int) (content []byte) {
	for _, l := range lists {
		content = append(appendLength(content, len(l.filed[i])), l.filed[i]...)
	}
	return content
}

// blockDict is how many bytes of records the dictionary of blocks has: a block is a few
// hundred bytes beside a text that is compressed already, and what outlets, topics and
// addresses have in common stands in a dozen of them.
const blockDict = 4 << 10

// commonRecords takes some of the records as a dictionary for all. Which they are their sums
// tell, so that another record hardly ever changes it, and with it all blocks.
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
