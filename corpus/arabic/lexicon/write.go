package lexicon

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"iter"
	"maps"
	"math"
	"slices"

	"github.com/blevesearch/vellum"
)

// Encode writes decisions: the stems of words, and the words that are also written as two. A word
// that is its own stem takes no space. The same decisions give the same bytes.
func Encode(stems iter.Seq2[string, string], joined []string) ([]byte, error) {
	var words []string
	cutOfWord := make(map[string]cut)
	used := make(map[cut]int)
	for word, stem := range stems {
		if word != stem {
			c := cutOf(word, stem)
			words, cutOfWord[word] = append(words, word), c
			used[c]++
		}
	}
	slices.Sort(words)
	cuts := slices.SortedFunc(maps.Keys(used), func(a, b cut) int {
		if used[a] != used[b] {
			return used[b] - used[a]
		}
		return bytes.Compare(a.append(nil), b.append(nil))
	})
	number := make(map[cut]uint64, len(cuts))
	var encoded []byte
	for i, c := range cuts {
		number[c] = uint64(i)
		encoded = c.append(encoded)
	}
	table, shards, err := encodeShards(words, func(word string) uint64 { return number[cutOfWord[word]] })
	if err != nil {
		return nil, fmt.Errorf("encoding stems: %w", err)
	}
	sorted := slices.Clone(joined)
	slices.Sort(sorted)
	also, err := encodeFST(slices.Compact(sorted), func(string) uint64 { return 0 })
	if err != nil {
		return nil, fmt.Errorf("encoding joined words: %w", err)
	}
	out := binary.LittleEndian.AppendUint32(nil, version)
	for _, n := range []int{len(cuts), len(encoded), len(also), len(table)} {
		out = binary.LittleEndian.AppendUint32(out, uint32(n))
	}
	return slices.Concat(out, encoded, also, table, shards), nil
}

// perShard is how many words a shard has: about three kilobytes.
const perShard = 1000

// encodeShards writes the words in shards, and the table of the shards.
func encodeShards(words []string, value func(word string) uint64) (table, shards []byte, err error) {
	for some := range slices.Chunk(words, perShard) {
		fst, err := encodeFST(some, value)
		if err != nil {
			return nil, nil, err
		}
		table = binary.AppendUvarint(table, uint64(len(fst)))
		table = append(binary.AppendUvarint(table, uint64(len(some[0]))), some[0]...)
		shards = append(shards, fst...)
	}
	return table, shards, nil
}

// cutOf returns how word becomes stem. If word contains stem, the rest is cut at both ends; else
// the longest common part is kept, which for a broken plural is its first letter («صواريخ»,
// «صاروخ»).
func cutOf(word, stem string) cut {
	if at := lastIndex(word, stem); at >= 0 {
		return cut{start: at, end: len(word) - at - len(stem)}
	}
	best, kept := cut{start: min(len(word), math.MaxUint8), put: stem}, 0
	for start := 0; start < len(word); start += 2 {
		n := common(word[start:], stem)
		if n > kept {
			best, kept = cut{start, len(word) - start - n, stem[n:]}, n
		}
	}
	return best
}

// lastIndex finds stem in word at a letter, all letters being two bytes; it prefers the last match,
// since there are fewer clitics than endings.
func lastIndex(word, stem string) int {
	for at := len(word) - len(stem); at >= 0; at-- {
		if at%2 == 0 && word[at:at+len(stem)] == stem {
			return at
		}
	}
	return -1
}

// common returns how many bytes of whole letters a and b share at their beginning.
func common(a, b string) int {
	n := 0
	for n+2 <= len(a) && n+2 <= len(b) && a[n:n+2] == b[n:n+2] {
		n += 2
	}
	return n
}

func (c cut) append(dst []byte) []byte {
	return append(append(dst, byte(c.start), byte(c.end), byte(len(c.put))), c.put...)
}

func encodeFST(words []string, value func(word string) uint64) ([]byte, error) {
	var out bytes.Buffer
	b, err := vellum.New(&out, nil)
	if err != nil {
		return nil, err
	}
	for _, word := range words {
		if err := b.Insert([]byte(word), value(word)); err != nil {
			return nil, fmt.Errorf("word %q: %w", word, err)
		}
	}
	if err := b.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
