package background

import (
	"bytes"
	"encoding/binary"
	"maps"
	"math/bits"
	"slices"
)

// longest is the most letters that a word may have: longer ones are words run together.
const longest = 20

// Encode writes words with the number of articles that have each, 0 for names that none has. Words
// in other scripts or of more than twenty letters are left out. The same words give the same bytes.
func Encode(counts map[string]int) []byte {
	type entry struct {
		key   []byte
		class byte
	}
	var list []entry
	for _, word := range slices.Sorted(maps.Keys(counts)) {
		key, ok := letters(nil, word)
		if !ok || len(key) > longest {
			continue
		}
		list = append(list, entry{key, ClassOf(counts[word])})
	}
	slices.SortFunc(list, func(a, b entry) int { return bytes.Compare(a.key, b.key) })
	var starts, blocks []byte
	classes := make([]byte, (len(list)+1)/2)
	for i, e := range list {
		shared := 0
		if i%blockSize == 0 {
			starts = binary.LittleEndian.AppendUint32(starts, uint32(len(blocks)))
		} else {
			before := list[i-1].key
			for shared < len(before) && shared < len(e.key) && before[shared] == e.key[shared] {
				shared++
			}
		}
		blocks = append(append(blocks, byte(shared)), e.key[shared:]...)
		classes[i/2] |= e.class << (4 * (i % 2))
	}
	out := binary.LittleEndian.AppendUint32(nil, version)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(list)))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(starts)/4))
	return slices.Concat(out, starts, classes, blocks)
}

// ClassOf returns the class of a word that a number of articles have.
func ClassOf(articles int) byte {
	return byte(min(max(bits.Len(uint(articles))-1, 0), 15))
}
