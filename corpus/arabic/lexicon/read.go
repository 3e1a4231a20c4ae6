// Package lexicon carries the decisions of package arabic to the browser: the stem of every word of
// a corpus, and the words that the corpus also writes as two.
//
// At build time Take counts a corpus's words, and Encode writes what was decided for them. Open
// reads it; a Lexicon then answers with one walk through an FST what takes the rules a dozen
// lookups. It knows only the words of the corpus: any other word needs the rules, with the same
// counts.
//
// # Format, version 2
//
// Integers are little-endian; a number is an unsigned varint.
//
//	offset  size  what
//	0       4     version: 2
//	4       4     n, the number of cuts
//	8       4     bytes of the cuts
//	12      4     bytes of the FST of joined words
//	16      4     bytes of the table of shards
//	20      ...   the cuts, the FST of joined words, the table, the shards
//
// The table has, for each shard, the length of its FST and that of its first word, both as numbers,
// and then that word.
//
// A cut says how a word becomes its stem: how many bytes are cut at its beginning and how many at
// its end (1 byte each), then the length (1 byte) and the bytes of what replaces the latter. Cuts
// are in order of frequency, so that most of their numbers take one byte in the FST.
//
// A shard is an FST (vellum, version 1) that maps words to the numbers of their cuts. Together, in
// order, the shards have the words of the corpus whose stem is another word: a word of the corpus
// that is in none is its own stem. There are several so that not all data is needed to look up one
// word. The FST of joined words has the words that others write as two («فيسبوك»), with the value
// 0.
//
// For example, the decisions «وقال» → «قال» and «قالت» → «قال» are two cuts, 02 00 00 and 00 02 00,
// and an FST of two words.
package lexicon

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sort"

	"github.com/blevesearch/vellum"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

const (
	version    = 2
	headerSize = 20
)

// ErrCorrupt is returned for data that is not a lexicon, or is of another version.
var ErrCorrupt = errors.New("not a lexicon of this version")

// A Lexicon answers for the words of one corpus. It reads its data in place and keeps a buffer, so
// it serves one goroutine at a time.
type Lexicon struct {
	cuts   []cut
	shards []shard
	joined *vellum.Reader
	ready  func(from, to int)
	room   []byte

	joinedFST *vellum.FST
	halves    *arabic.Halves // nil until it is asked for
}

// A shard has the stems of a range of words.
type shard struct {
	first string
	data  []byte
	at    int            // offset in the lexicon
	fst   *vellum.Reader // nil until a word is looked up in it
	bad   bool           // opening failed
}

type cut struct {
	start, end int
	put        string
}

// Open opens what Encode wrote. The data must not change.
func Open(data []byte) (*Lexicon, error) {
	l, err := OpenPartly(data, nil)
	if err != nil {
		return nil, err
	}
	for i := range l.shards {
		if err := l.shards[i].open(nil); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// OpenPartly opens a lexicon of which only the first bytes are present (see Layout). It opens a
// shard after ready, which waits for the shard's bytes, has returned.
func OpenPartly(data []byte, ready func(from, to int)) (*Lexicon, error) {
	if len(data) < headerSize || binary.LittleEndian.Uint32(data) != version {
		return nil, fmt.Errorf("%w: want version %d", ErrCorrupt, version)
	}
	n := uint64(binary.LittleEndian.Uint32(data[4:]))
	cuts := uint64(binary.LittleEndian.Uint32(data[8:]))
	joined := uint64(binary.LittleEndian.Uint32(data[12:]))
	table := uint64(binary.LittleEndian.Uint32(data[16:]))
	if headerSize+cuts+joined+table > uint64(len(data)) || 3*n > cuts {
		return nil, fmt.Errorf("%w: it is cut short", ErrCorrupt)
	}
	l := &Lexicon{cuts: make([]cut, n), ready: ready}
	rest := data[headerSize:]
	if err := l.readCuts(rest[:cuts]); err != nil {
		return nil, err
	}
	var err error
	if l.joinedFST, l.joined, err = openFST(rest[cuts : cuts+joined]); err != nil {
		return nil, err
	}
	return l, l.readTable(rest[cuts+joined:cuts+joined+table], data, int(headerSize+cuts+joined+table))
}

func (l *Lexicon) readCuts(rest []byte) error {
	for i := range l.cuts {
		if len(rest) < 3 || len(rest) < 3+int(rest[2]) {
			return fmt.Errorf("%w: its cuts are cut short", ErrCorrupt)
		}
		size := 3 + int(rest[2])
		l.cuts[i] = cut{int(rest[0]), int(rest[1]), string(rest[3:size])}
		rest = rest[size:]
	}
	return nil
}

// readTable finds the shards; the first begins at offset at of the data.
func (l *Lexicon) readTable(table, data []byte, at int) error {
	for len(table) > 0 {
		size, n := binary.Uvarint(table)
		word, m := binary.Uvarint(table[max(n, 0):])
		if n <= 0 || m <= 0 || word > uint64(len(table)-n-m) || size > uint64(len(data)-at) {
			return fmt.Errorf("%w: its table of shards is damaged", ErrCorrupt)
		}
		table = table[n+m:]
		l.shards = append(l.shards, shard{first: string(table[:word]), data: data[at : at+int(size)], at: at})
		table, at = table[word:], at+int(size)
	}
	if at != len(data) {
		return fmt.Errorf("%w: its shards do not end where it does", ErrCorrupt)
	}
	return nil
}

// Layout returns how many bytes are needed to open a lexicon, and where each of its shards ends.
func (l *Lexicon) Layout() (first int, ends []int) {
	for i, s := range l.shards {
		if i == 0 {
			first = s.at
		}
		ends = append(ends, s.at+len(s.data))
	}
	return first, ends
}

// Shard returns the byte range of the shard in which a word is looked up.
func (l *Lexicon) Shard(word string) (from, to int) {
	i := sort.Search(len(l.shards), func(i int) bool { return l.shards[i].first > word }) - 1
	if i < 0 {
		return 0, 0
	}
	return l.shards[i].at, l.shards[i].at + len(l.shards[i].data)
}

// open opens the shard's FST.
func (s *shard) open(ready func(from, to int)) error {
	if ready != nil {
		ready(s.at, s.at+len(s.data))
	}
	_, fst, err := openFST(s.data)
	s.fst, s.bad = fst, err != nil
	return err
}

// find returns the number of a word's cut.
func (l *Lexicon) find(word []byte) (uint64, bool) {
	i := sort.Search(len(l.shards), func(i int) bool { return l.shards[i].first > string(word) }) - 1
	if i < 0 {
		return 0, false
	}
	s := &l.shards[i]
	if s.fst == nil && (s.bad || s.open(l.ready) != nil) {
		return 0, false
	}
	n, ok, err := s.fst.Get(word)
	return n, ok && err == nil
}

func openFST(data []byte) (*vellum.FST, *vellum.Reader, error) {
	fst, err := vellum.Load(data)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %v", ErrCorrupt, err)
	}
	r, err := fst.Reader()
	return fst, r, err
}

// Stem returns the stem of a word of the corpus, if that is another word. A word that is not found
// is its own stem, or not in the corpus.
func (l *Lexicon) Stem(word string) (string, bool) {
	l.room = append(l.room[:0], word...)
	n, ok := l.find(l.room)
	if !ok || n >= uint64(len(l.cuts)) {
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

// Joined reports whether the corpus also writes a word as two, as arabic.Compounds asks.
func (l *Lexicon) Joined(word []byte) bool {
	_, ok, err := l.joined.Get(word)
	return ok && err == nil
}

// Halves returns the halves of the words that Joined reports, for callers that ask about every two
// words of many texts.
func (l *Lexicon) Halves() *arabic.Halves {
	if l.halves == nil {
		var words []string
		it, err := l.joinedFST.Iterator(nil, nil)
		for ; err == nil; err = it.Next() {
			word, _ := it.Current()
			words = append(words, string(word))
		}
		h := arabic.HalvesOf(words)
		l.halves = &h
	}
	return l.halves
}
