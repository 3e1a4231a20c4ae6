package search

import (
	"hash/fnv"
	"math"
	"slices"

	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// The index has no positions. Instead the bundle keeps the words of each document in order, title
// and body with a mark between them, so that a phrase is decided by scanning bytes. (Reading and
// tokenizing the texts for a phrase of frequent words took two seconds in a browser at ten thousand
// articles.) This does not depend on how postings are stored, and stays the same with another
// index.
//
// A word is written as its rank among the frequent words of the bundle, which are ranked by the
// documents that have them and then in their order:
//
//	0..127         the first 128, one byte
//	128..205, b    rank 128 + 256*(byte-128) + b
//	206..254       a rare word: 206 + its FNV-1a hash modulo 49
//	255            where the title ends
//
// The numbers of footnotes are left out (arabic.IsNote): readers quote over them.
//
// A rare word is in few documents, whose texts then decide. At 2,500 articles of the ANT collection
// the section takes 1.6 bytes a word, a tenth of the bundle.
const (
	oneByte   = 128
	firstPair = 128
	firstRare = 206
	rareKinds = 49
	titleEnd  = 255
)

// A code stands for a word of a stream: its rank, or beyond all ranks its kind of rare word, or
// titleCode.
type code int32

const (
	rareCode  code = 1 << 16
	titleCode code = 1 << 17
)

// ranked returns the rank of each of n frequent words.
func ranked(n int, count func(i int) int) []uint16 {
	keys := make([]int, n)
	for i := range keys {
		keys[i] = (math.MaxInt32-count(i))<<32 | i
	}
	slices.Sort(keys)
	ranks := make([]uint16, n)
	for rank, key := range keys {
		ranks[uint32(key)] = uint16(rank)
	}
	return ranks
}

func rare(word string) int {
	h := fnv.New32a()
	h.Write([]byte(word))
	return int(h.Sum32() % rareKinds)
}

// streamCodes returns for each of some words what stands for it in a stream: one byte, or two of
// which the first is not 0.
func streamCodes(words []string, frequent []bundle.Word) []uint16 {
	ranks := make(map[string]uint16, len(frequent))
	for i, rank := range ranked(len(frequent), func(i int) int { return frequent[i].Count }) {
		ranks[frequent[i].Word] = rank
	}
	codes := make([]uint16, len(words))
	for i, word := range words {
		rank, ok := ranks[word]
		switch {
		case !ok:
			codes[i] = uint16(firstRare + rare(word))
		case rank < oneByte:
			codes[i] = rank
		default:
			codes[i] = (firstPair+(rank-oneByte)>>8)<<8 | (rank-oneByte)&0xff
		}
	}
	return codes
}

// appendStream adds words, given by their indexes in codes, to a stream.
func appendStream(dst []byte, codes []uint16, words []uint32) []byte {
	for _, id := range words {
		if code := codes[id]; code > 0xff {
			dst = append(dst, byte(code>>8), byte(code))
		} else {
			dst = append(dst, byte(code))
		}
	}
	return dst
}

// width returns how many bytes a word takes, given its first byte.
func width(first byte) int {
	if first >= firstPair && first < firstRare {
		return 2
	}
	return 1
}

// firstCode reads the first word of a stream and returns how many bytes it takes; past the end it
// returns the end of a title.
func firstCode(stream []byte) (code, int) {
	if len(stream) == 0 {
		return titleCode, 0
	}
	switch b := stream[0]; {
	case b < oneByte:
		return code(b), 1
	case b == titleEnd:
		return titleCode, 1
	case b >= firstRare:
		return rareCode + code(b-firstRare), 1
	case len(stream) > 1:
		return oneByte + code(b-firstPair)<<8 + code(stream[1]), 2
	}
	return titleCode, 1
}

// first returns the first byte of a word with this code.
func (c code) first() byte {
	switch {
	case c < oneByte:
		return byte(c)
	case c == titleCode:
		return titleEnd
	case c >= rareCode:
		return firstRare + byte(c-rareCode)
	}
	return firstPair + byte((c-oneByte)>>8)
}

// second returns the other byte of a word with this code, which takes two.
func (c code) second() byte { return byte(c - oneByte) }

// beginsAt reports whether a word begins at a byte of a stream. Before it are bytes that begin a
// pair or are the other one of a pair; whatever stands before these ends a word.
func beginsAt(stream []byte, at int) bool {
	n := 0
	for n < at && width(stream[at-1-n]) == 2 {
		n++
	}
	return n%2 == 0
}

// code returns the code of a normalised word.
func (e *Engine) code(word string) code {
	if e.ranks == nil {
		e.b.WantWhole("words")
	}
	i, frequent := e.b.FindWord(word)
	if !frequent {
		return rareCode + code(rare(word))
	}
	if e.ranks == nil {
		e.ranks = ranked(e.b.FrequentWords(), func(i int) int { return e.b.FrequentWord(i).Count })
	}
	return code(e.ranks[i])
}
