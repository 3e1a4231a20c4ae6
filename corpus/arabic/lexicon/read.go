// Package lexicon carries the decisions of package arabic to the browser: which
// stem every word of a corpus has, and which words it also writes as two.
//
// At build time Take counts a corpus's words, and Encode writes what was decided
// for them. Open reads it; a Lexicon then answers with one walk through an FST
// what the rules would answer with a dozen. It knows only the words of the
// corpus: for any other word the rules have to be asked, with the same counts.
//
// # Format, version 1
//
// Integers are little-endian.
//
//	offset  size  what
//	0       4     version: 1
//	4       4     n, the number of cuts
//	8       4     bytes of the cuts
//	12      4     bytes of the FST of stems
//	16      ...   the cuts, the FST of stems, and to the end the FST of joined words
//
// A cut says how a word becomes its stem: how many bytes go at its beginning and
// how many at its end (1 byte each), then the length (1 byte) and the bytes of
// what is put in the place of the latter. Cuts stand in the order of their
// frequency, so that most of their numbers take one byte in the FST.
//
// The FST of stems (vellum, version 1) maps a word to the number of its cut. It
// holds the words of the corpus whose stem is another word: a word of the corpus
// that is not in it is its own stem. The FST of joined words holds the words
// that others write as two («فيسبوك»), with the value 0.
//
// For example the decisions «وقال» → «قال» and «قالت» → «قال» are two cuts,
// 02 00 00 and 00 02 00, and an FST of two words.
package lexicon

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/blevesearch/vellum"
)

const (
	version    = 1
	headerSize = 16
)

// ErrCorrupt says that what was opened is no lexicon, or of another version.
var ErrCorrupt = errors.New("not a lexicon of this version")

// A Lexicon answers for the words of one corpus. It reads the data it was
// opened from in place and keeps a buffer, so it serves one goroutine at a time.
type Lexicon struct {
	cuts          []cut
	stems, joined *vellum.Reader
	room          []byte
	joinedFST     *vellum.FST
	joinedWords   map[string]bool // its words, once they were wanted; see Hasten
}

type cut struct {
	start, end int
	put        string
}

// Open opens what Encode wrote. The data must not change.
func Open(data []byte) (*Lexicon, error) {
	if len(data) < headerSize || binary.LittleEndian.Uint32(data) != version {
		return nil, fmt.Errorf("%w: want version %d", ErrCorrupt, version)
	}
	n := uint64(binary.LittleEndian.Uint32(data[4:]))
	cuts := uint64(binary.LittleEndian.Uint32(data[8:]))
	stems := uint64(binary.LittleEndian.Uint32(data[12:]))
	data = data[headerSize:]
	if cuts+stems > uint64(len(data)) || 3*n > cuts {
		return nil, fmt.Errorf("%w: it is cut short", ErrCorrupt)
	}
	l := &Lexicon{cuts: make([]cut, n)}
	rest := data[:cuts]
	for i := range l.cuts {
		if len(rest) < 3 || len(rest) < 3+int(rest[2]) {
			return nil, fmt.Errorf("%w: its cuts are cut short", ErrCorrupt)
		}
		size := 3 + int(rest[2])
		l.cuts[i] = cut{int(rest[0]), int(rest[1]), string(rest[3:size])}
		rest = rest[size:]
	}
	var err error
	if _, l.stems, err = openFST(data[cuts : cuts+stems]); err != nil {
		return nil, err
	}
	if l.joinedFST, l.joined, err = openFST(data[cuts+stems:]); err != nil {
		return nil, err
	}
	return l, nil
}

func openFST(data []byte) (*vellum.FST, *vellum.Reader, error) {
	fst, err := vellum.Load(data)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %v", ErrCorrupt, err)
	}
	r, err := fst.Reader()
	return fst, r, err
}

// Stem gives the stem of a word of the corpus, if that is another word. A word
// that is not found is its own stem, or not of the corpus.
func (l *Lexicon) Stem(word string) (string, bool) {
	l.room = append(l.room[:0], word...)
	n, ok, err := l.stems.Get(l.room)
	if !ok || err != nil || n >= uint64(len(l.cuts)) {
		return "", false
	}
	c := &l.cuts[n]
	if c.start+c.end > len(word) {
		return "", false
	}
	if c.put == "" {
		return word[c.start : len(word)-c.end], true
	}
	l.room = append(append(l.room[:0], word[c.start:len(word)-c.end]...), c.put...)
	return string(l.room), true
}

// Joined reports whether the corpus also writes a word as two: it is what
// arabic.Compounds asks.
func (l *Lexicon) Joined(word []byte) bool {
	if l.joinedWords != nil {
		return l.joinedWords[string(word)]
	}
	_, ok, err := l.joined.Get(word)
	return ok && err == nil
}

// Hasten makes Joined answer at once, for whoever is about to ask of every word of many
// texts, at the price of a copy of those words (some thousands in 10,000 articles).
func (l *Lexicon) Hasten() {
	if l.joinedWords != nil {
		return
	}
	words := make(map[string]bool)
	it, err := l.joinedFST.Iterator(nil, nil)
	for ; err == nil; err = it.Next() {
		word, _ := it.Current()
		words[string(word)] = true
	}
	if err == vellum.ErrIteratorDone {
		l.joinedWords = words
	}
}
