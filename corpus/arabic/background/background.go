// Package background knows the words of Arabic news: which strings of letters are words, and how
// common they are. A collection knows only its own words; any other string is either a word, which
// must not be taken for a slip, or not a word.
//
// Words returns what a build embeds; Open reads that or the copy that a bundle carries. The data
// are counts of words in some thirty thousand news articles of 2018 (ANT corpus), with name tokens
// of Wikidata (CC0) and the names of our gazetteer; generate makes them. They contain no text.
//
// # Format, version 1
//
// Integers are little-endian. A letter is one byte, its code point less 0x600,
// which is never below 0x20.
//
//	offset  size  what
//	0       4     version: 1
//	4       4     n, the number of words
//	8       4     b, the number of blocks of 32 words, the last one of fewer
//	12      4*b   where each block begins, counted from the first
//	...     n/2   classes, four bits each, the first word's in the low bits
//	...           the blocks
//
// A block holds sorted words, each as the number of letters it shares with the
// word before it (none for the first, one byte, at most 31) and its other
// letters. For example «باب», «بابا» are 00 28 27 28 03 27.
package background

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"sort"
)

const (
	version    = 1
	headerSize = 12
	blockSize  = 32
	firstByte  = 0x20 // smaller bytes count shared letters
)

// ErrCorrupt is returned for data that is not a background lexicon, or is of another version.
var ErrCorrupt = errors.New("not a background lexicon of this version")

//go:embed words.bin
var words []byte

// Words returns the lexicon that is embedded at build time. It must not be changed. The browser's
// program does not contain it: there it is in the bundle.
func Words() []byte { return words }

// A Lexicon is a set of normalised words with their classes, read in place. The
// zero Lexicon knows no word. It is safe for concurrent use.
type Lexicon struct {
	n       int
	starts  []byte
	classes []byte
	blocks  []byte
}

// Open opens what Encode wrote. The data must not change.
func Open(data []byte) (Lexicon, error) {
	if len(data) < headerSize || binary.LittleEndian.Uint32(data) != version {
		return Lexicon{}, fmt.Errorf("%w: want version %d", ErrCorrupt, version)
	}
	n := uint64(binary.LittleEndian.Uint32(data[4:]))
	blocks := uint64(binary.LittleEndian.Uint32(data[8:]))
	data = data[headerSize:]
	if blocks != (n+blockSize-1)/blockSize || 4*blocks+(n+1)/2 > uint64(len(data)) {
		return Lexicon{}, fmt.Errorf("%w: it is cut short", ErrCorrupt)
	}
	l := Lexicon{n: int(n), starts: data[:4*blocks]}
	data = data[4*blocks:]
	l.classes, l.blocks = data[:(n+1)/2], data[(n+1)/2:]
	last := -1
	for i := range int(blocks) {
		start := l.start(i)
		if start <= last || start >= len(l.blocks) {
			return Lexicon{}, fmt.Errorf("%w: block %d begins at %d", ErrCorrupt, i, start)
		}
		last = start
	}
	return l, nil
}

func (l Lexicon) start(block int) int {
	return int(binary.LittleEndian.Uint32(l.starts[4*block:]))
}

// Len returns the number of words.
func (l Lexicon) Len() int { return l.n }

// Name is the class of words that are only known as a name or a part of one.
const Name = 0

// Class returns how common a normalised word, with its clitics, is: Name, or the binary logarithm,
// rounded down, of the number of articles out of thirty thousand that have it, 1 to 14. ok is false
// for unknown words, which may be the collection's own words or slips.
func (l Lexicon) Class(word string) (class int, ok bool) {
	var room [64]byte
	key, ok := letters(room[:0], word)
	if !ok || l.n == 0 {
		return 0, false
	}
	// The last block whose first word does not come after the key.
	block := sort.Search(len(l.starts)/4, func(i int) bool {
		at := l.start(i) + 1
		return compare(l.blocks[at:], key) > 0
	}) - 1
	if block < 0 {
		return 0, false
	}
	at, same := l.start(block), 0 // letters that the previous word shares with the key
	for i := block * blockSize; i < min(l.n, (block+1)*blockSize) && at < len(l.blocks); i++ {
		shared := int(l.blocks[at])
		at++
		end := at
		for end < len(l.blocks) && l.blocks[end] >= firstByte {
			end++
		}
		if shared < same {
			return 0, false // it is past the key
		}
		if shared == same {
			rest := l.blocks[at:end]
			n := 0
			for n < len(rest) && same+n < len(key) && rest[n] == key[same+n] {
				n++
			}
			if n == len(rest) && same+n == len(key) {
				return l.class(i), true
			}
			same += n
		}
		at = end
	}
	return 0, false
}

// compare compares the first word of a block, which ends at the next count, with a key.
func compare(block, key []byte) int {
	for i := 0; ; i++ {
		ended := i >= len(block) || block[i] < firstByte
		switch {
		case ended && i == len(key):
			return 0
		case ended:
			return -1
		case i == len(key):
			return 1
		case block[i] != key[i]:
			return int(block[i]) - int(key[i])
		}
	}
}

func (l Lexicon) class(i int) int { return int(l.classes[i/2]>>(4*(i%2))) & 15 }

// Count estimates how many articles out of thirty thousand have a word, by its class. It is also 0
// for names that fewer than two articles have.
func (l Lexicon) Count(word string) int {
	class, ok := l.Class(word)
	if !ok {
		return 0
	}
	return count(class)
}

// count returns about the middle of a class.
func count(class int) int {
	if class == Name {
		return 0
	}
	return 1<<class + 1<<class/2 - class/2
}

// All calls yield for every word and its Count, in order.
func (l Lexicon) All(yield func(word string, count int)) {
	var word []byte
	at := 0
	for i := 0; i < l.n && at < len(l.blocks); i++ {
		word = word[:min(len(word), 2*int(l.blocks[at]))]
		for at++; at < len(l.blocks) && l.blocks[at] >= firstByte; at++ {
			c := l.blocks[at]
			word = append(word, 0xD8|c>>6, 0x80|c&0x3F)
		}
		yield(string(word), count(l.class(i)))
	}
}

// letters appends a word in one-byte letters; false if it has other characters.
func letters(dst []byte, word string) ([]byte, bool) {
	for i := 0; i < len(word); i += 2 {
		if word[i]&0xFC != 0xD8 || i+1 >= len(word) {
			return nil, false
		}
		c := word[i]&3<<6 | word[i+1]&0x3F
		if c < firstByte {
			return nil, false
		}
		dst = append(dst, c)
	}
	return dst, len(dst) > 0
}
