package seq

import (
	"sort"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A Record is what raw text and lists of names teach about a word form.
type Record struct {
	Count   uint8 // the number of documents that have it, as packed by Level
	Names   uint8 // how many people bear it as a name; see NameStep
	Cluster uint16
	Kinds   uint16 // how it is labelled in raw text; see PackKinds
}

// A lexicon maps the hashes of words to records. 32 bits of a hash distinguish the words of a
// language well enough: a wrong record does no more harm than an unknown word.
type lexicon struct {
	keys    []uint32
	records []Record
}

func (l *lexicon) find(hash uint64) (Record, bool) {
	key := uint32(hash >> 32)
	i := sort.Search(len(l.keys), func(i int) bool { return l.keys[i] >= key })
	if i < len(l.keys) && l.keys[i] == key {
		return l.records[i], true
	}
	return Record{}, false
}

// Level packs a count into a byte.
func Level(count int) uint8 {
	i := sort.Search(255, func(i int) bool { return levels[i] >= count })
	return uint8(i)
}

// levels are the counts that the levels stand for.
var levels = makeLevels()

func makeLevels() (l [256]int) {
	x := 1.0
	n := 0
	for i := 1; i < len(l); i++ {
		for int(x+0.5) <= n {
			x *= 1.0594630943592953 // 2^(1/12)
		}
		n = int(x + 0.5)
		l[i] = n
	}
	return l
}

// Lexicon returns what the model knows about words, for cutting clitics.
func (m *Model) Lexicon() arabic.Lexicon {
	return arabic.Lexicon{
		Count: func(word string) int {
			r, _ := m.lexicon.find(Hash(word))
			return levels[r.Count]
		},
		Name: func(word string) bool {
			r, _ := m.lexicon.find(Hash(word))
			return r.Names >= namesSure || bearers[word]
		},
	}
}

// namesSure is the NameStep from which a word is surely a name, so that its first letter is not a
// clitic.
const namesSure = 3

// NameStep packs how many people on the list bear a word as a name into a small number of steps.
func NameStep(people int) uint8 {
	switch {
	case people <= 0:
		return 0
	case people < 2:
		return 1
	case people < 5:
		return 2
	case people < 20:
		return 3
	}
	return 4
}

// Record returns what is known about a form.
func (m *Model) Record(hash uint64) Record {
	r, _ := m.lexicon.find(hash)
	return r
}

// Clusters are numbered consecutively, so that a coarser clustering is a table indexed by the
// fine clusters. Cluster 0 is for words that are in none.
func (r Record) middle(m *Model) uint16 {
	if int(r.Cluster) < len(m.middle) {
		return m.middle[r.Cluster]
	}
	return 0
}

func (r Record) coarse(m *Model) uint16 {
	if int(r.Cluster) < len(m.coarse) {
		return m.coarse[r.Cluster]
	}
	return 0
}

// The layout of Record.Kinds: the shares of the kinds, two bits each, then how often a name begins
// with the word, then whether it was seen often enough to tell.
const (
	shareBits = 2
	mostly    = 1<<shareBits - 1 // the share of a kind in whose names a word mostly is
	allShares = 1<<firstBit - 1
	firstBit  = shareBits * len(corpus.Kinds)
	seenBit   = firstBit + 2
)

// PackKinds packs how a form is labelled in raw text: how often it is part of the names of each
// kind, how often a name begins with it, and whether it was seen often enough to tell.
func PackKinds(counts [Labels]int32) uint16 {
	total, first, named := int32(0), int32(0), int32(0)
	for l, n := range counts {
		total += n
		if Label(l) != Out {
			named += n
			if Label(l).IsFirst() {
				first += n
			}
		}
	}
	if total < 2 {
		return 0
	}
	k := uint16(0)
	for kind := range corpus.Kinds {
		n := counts[First(corpus.Kind(kind))] + counts[Inside(corpus.Kind(kind))]
		share := uint16(0)
		switch {
		case 20*n < total:
		case 4*n < total:
			share = 1
		case 5*n < 3*total:
			share = 2
		default:
			share = mostly
		}
		k |= share << (shareBits * kind)
	}
	if named > 0 {
		switch {
		case 4*first < named:
			k |= 1 << firstBit
		case 4*first < 3*named:
			k |= 2 << firstBit
		default:
			k |= 3 << firstBit
		}
	}
	if total >= 10 {
		return k | 2<<seenBit
	}
	return k | 1<<seenBit
}

// share returns how often a word is part of the names of a kind in raw text, as PackKinds packs it.
func (r Record) share(kind corpus.Kind) uint16 { return r.Kinds >> (shareBits * kind) & mostly }

// Named reports whether a word is part of the names of a kind in raw text, more than by chance.
func (r Record) Named(kind corpus.Kind) bool { return r.share(kind) > 0 }

// Mostly reports whether a word is mostly part of the names of a kind in raw text.
func (r Record) Mostly(kind corpus.Kind) bool { return r.share(kind) == mostly }

// NeverNamed reports whether a word was seen in raw text often enough to tell, and never as part
// of a name.
func (r Record) NeverNamed() bool { return r.Kinds>>seenBit > 0 && r.Kinds&allShares == 0 }
