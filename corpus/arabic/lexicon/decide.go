package lexicon

import (
	"encoding/binary"
	"slices"
	"sync"

	"github.com/cespare/xxhash/v2"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/internal/workers"
)

// Decide returns the stem of every word of the census by the rules, on all cores: in the order of
// Held.Words.
func (c *Census) Decide(rules arabic.Lexicon) []string {
	stems := make([]string, len(c.Held.Words))
	workers.Each(len(stems), func(_, i int) { stems[i] = rules.Stem(c.Held.Words[i]) })
	return stems
}

// A stem depends on what the rules ask about other words: how many documents have them, and which
// are names. One document more changes the answers for a few hundred of a hundred thousand words,
// so decisions are written down with the words they asked about, and those hold that asked about
// none whose answers changed.
//
// A record of decisions is, in unsigned varints and texts with their length before them:
//
//	the number of names, and each
//	the number of words, and of each: itself, its count, its stem, the number of words it asked
//	about, and these (3 bytes each, see asked)

// mostRedecided is the share of words from which on a record is written anew: one of so many.
const mostRedecided = 8

// DecideAgain returns what Decide does, with a record of it. Decisions that before, a record of
// other counts and names under the same rules, shows to hold are not made again. If that is nearly
// all of them, the record is nil: before serves the next time as well. names are the words that the
// rules know as names, and Count must depend on nothing else that changes than the census.
func (c *Census) DecideAgain(rules arabic.Lexicon, names map[string]bool, before []byte) (stems []string, record []byte) {
	words := c.Held.Words
	stems = make([]string, len(words))
	known, ok := c.decisions(names, before)
	var open []int
	for i := range words {
		if !ok || !known[i].holds {
			open = append(open, i)
		} else {
			stems[i] = known[i].stem
		}
	}
	askers := sync.Pool{New: func() any { return newAsker(rules) }}
	asked := make([][]byte, len(open))
	workers.Each(len(open), func(_, n int) {
		a := askers.Get().(*asker)
		defer askers.Put(a)
		stems[open[n]] = a.rules.Stem(words[open[n]])
		asked[n] = a.take()
	})
	if ok && len(open) < len(words)/mostRedecided {
		return stems, nil
	}
	record = binary.AppendUvarint(nil, uint64(len(names)))
	for name := range names {
		record = appendText(record, name)
	}
	record = binary.AppendUvarint(record, uint64(len(words)))
	for i, word := range words {
		own := known.asked(i)
		if len(open) > 0 && open[0] == i {
			own, open, asked = asked[0], open[1:], asked[1:]
		}
		record = binary.AppendUvarint(appendText(record, word), uint64(c.Count[word]))
		record = binary.AppendUvarint(appendText(record, stems[i]), uint64(len(own)/askedSize))
		record = append(record, own...)
	}
	return stems, record
}

// A decision is what a record has of a word of the census.
type decision struct {
	holds bool
	stem  string
	asked []byte
}

type decisions []decision

func (d decisions) asked(i int) []byte {
	if d == nil {
		return nil
	}
	return d[i].asked
}

// decisions reads a record; false if it is none.
func (c *Census) decisions(names map[string]bool, record []byte) (decisions, bool) {
	r := recordReader{rest: record}
	var changed changes
	were := make(map[string]bool, len(names))
	for range r.length() {
		name := r.text()
		if were[name] = true; !names[name] {
			changed.add(name)
		}
	}
	for name := range names {
		if !were[name] {
			changed.add(name)
		}
	}
	known := make(decisions, len(c.Held.Words))
	for range r.length() {
		word, count, stem := r.text(), r.length(), r.text()
		asked := r.bytes(askedSize * r.length())
		if c.Count[word] != count {
			changed.add(word)
		}
		if id, ok := c.Held.index[word]; ok {
			known[id] = decision{true, stem, asked}
		}
	}
	if r.bad || len(record) == 0 {
		return nil, false
	}
	for id, word := range c.Held.Words {
		if !known[id].holds {
			changed.add(word)
		}
	}
	for id := range known {
		known[id].holds = known[id].holds && !changed.any(known[id].asked)
	}
	return known, true
}

// askedSize is how many bytes stand for a word that was asked about: of two words with the same
// ones both count as changed where one is.
const askedSize = 3

func askedHash(word string) uint32 { return uint32(xxhash.Sum64String(word)) & (1<<(8*askedSize) - 1) }

// An asker notes which words the rules ask about.
type asker struct {
	rules arabic.Lexicon
	noted []uint32
}

func newAsker(rules arabic.Lexicon) *asker {
	a := &asker{}
	a.rules = arabic.Lexicon{
		Count: func(word string) int {
			a.noted = append(a.noted, askedHash(word))
			return rules.Count(word)
		},
		Name: func(word string) bool {
			a.noted = append(a.noted, askedHash(word))
			return rules.Name(word)
		},
	}
	return a
}

// take returns what was noted, once each, and forgets it.
func (a *asker) take() []byte {
	slices.Sort(a.noted)
	a.noted = slices.Compact(a.noted)
	out := make([]byte, 0, askedSize*len(a.noted))
	for _, h := range a.noted {
		out = append(out, byte(h), byte(h>>8), byte(h>>16))
	}
	a.noted = a.noted[:0]
	return out
}

// changes are words about which the answers changed.
type changes struct{ bits []uint64 }

func (c *changes) add(word string) {
	if c.bits == nil {
		c.bits = make([]uint64, 1<<(8*askedSize)/64)
	}
	h := askedHash(word)
	c.bits[h/64] |= 1 << (h % 64)
}

func (c *changes) any(asked []byte) bool {
	if c.bits == nil {
		return false
	}
	for ; len(asked) >= askedSize; asked = asked[askedSize:] {
		h := uint32(asked[0]) | uint32(asked[1])<<8 | uint32(asked[2])<<16
		if c.bits[h/64]&(1<<(h%64)) != 0 {
			return true
		}
	}
	return false
}

func appendText(dst []byte, s string) []byte {
	return append(binary.AppendUvarint(dst, uint64(len(s))), s...)
}

// A recordReader reads a record; past its end it gives nothing and is bad.
type recordReader struct {
	rest []byte
	bad  bool
}

func (r *recordReader) length() int {
	n, size := binary.Uvarint(r.rest)
	if size <= 0 || n > 1<<40 {
		r.bad, r.rest = true, nil
		return 0
	}
	r.rest = r.rest[size:]
	return int(n)
}

func (r *recordReader) bytes(n int) []byte {
	if n > len(r.rest) {
		r.bad, r.rest = true, nil
		return nil
	}
	out := r.rest[:n]
	r.rest = r.rest[n:]
	return out
}

func (r *recordReader) text() string { return string(r.bytes(r.length())) }
