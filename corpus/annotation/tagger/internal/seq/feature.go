package seq

import (
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
)

// The templates of features. Those of a single word add its position relative to the word in
// question, 0 to 4 for -2 to +2.
const (
	tForm = 8 * iota
	tStem
	tClitics
	tPrefix
	tSuffix
	tShape
	tFine
	tMiddle
	tCoarse
	tNames
	tTrigger
	tKinds
	tKindsForm
	tGapBefore
	tGapAfter
	tFormPair
	tCoarsePair
	tMiddlePair
	tNamesPair
	tNamesThree
	tNear
	tNearNames
	tNearCoarse
	tCurated
	tCuratedThree
	tCuratedCoarse
	tCuratedForm
	tQuoted
	tQuotedTrigger
	tArticles
	tTriggerPair
	tTriggerNames
	tEarlier
	tFirstLabel
	tFirstThree
	tFirstForm
	tElsewhere
	tElsewhereFirst
	tElsewhereNames
	tEdge
	tNearForm
	tNearCurated
	tAheadCurated
)

// bias is the feature that every word has.
const bias = 0x6b617368

// describe fills in the features of a single word for each relative position; the nearer, the
// more features.
func (w *Words) describe(a *Word, of *features) {
	stem := a.Form
	if a.Article {
		stem = stem[len("ال"):]
	}
	r := a.Record
	for at := range of.near {
		distance := at - 2
		if distance < 0 {
			distance = -distance
		}
		f, second := of.near[at][:0], of.second[at][:0]
		add := func(template int, value uint64) { f = append(f, join(template+at, value)) }
		add(tStem, Hash(stem))
		add(tMiddle, uint64(r.middle(w.model)))
		add(tTrigger, uint64(a.Trigger))
		add(tNames, uint64(a.Names))
		if distance <= 1 {
			add(tForm, a.Hash)
			add(tClitics, Hash(a.Clitics))
			add(tShape, a.shape())
			add(tFine, uint64(r.Cluster))
			add(tCoarse, uint64(r.coarse(w.model)))
			for n := 1; n <= 3; n++ {
				if s, ok := ending(a.Form, n); ok {
					add(tSuffix, pair(uint64(n), Hash(s)))
				}
			}
			add(tNames, pair(uint64(a.Names), yes(a.Article)+8))
		}
		if distance == 0 {
			f = append(f, bias)
			for n := 1; n <= 4; n++ {
				if s, ok := beginning(stem, n); ok {
					add(tPrefix, pair(uint64(n), Hash(s)))
				}
			}
			if s, ok := ending(a.Form, 4); ok {
				add(tSuffix, pair(4, Hash(s)))
			}
			add(tClitics, pair(Hash(a.Clitics), uint64(a.Names)))
			add(tClitics, pair(Hash(a.Clitics), uint64(r.middle(w.model))))
		}
		if k := r.Kinds; distance <= 1 {
			second = append(second, join(tKinds+at, uint64(k)), join(tKindsForm+at, uint64(k>>firstBit)))
			for kind := range corpus.Kinds {
				second = append(second, join(tKinds+at, uint64(1<<20|kind<<4|int(r.share(corpus.Kind(kind))))))
			}
		}
		of.near[at], of.second[at] = f, second
	}
}

// shape packs what a word looks like: its length and its kind of letters.
func (a *Word) shape() uint64 {
	n := min(letters(a.Form), 9)
	s := uint64(n) << 4
	switch {
	case a.Number:
		s |= 1
	case !a.Arabic:
		s |= 2
	case a.Article:
		s |= 4
	}
	if a.Record.Count == 0 {
		s |= 8
	}
	if a.Owned {
		s |= 1 << 10
	}
	return s
}

func yes(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// beginning returns the first n letters of a string and whether it is longer than that.
func beginning(s string, n int) (string, bool) {
	at := 0
	for ; n > 0 && at < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return s[:at], n == 0 && at < len(s)
}

// ending returns the last n letters of a string and whether it is longer than that.
func ending(s string, n int) (string, bool) {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:], n == 0 && at > 0
}

// Features returns the features of word i in the sentence from … to for training: those of the
// first stage, then those that the second adds, except what AppendSecond appends. The model must
// have no weights.
func (t *Text) Features(f []uint64, m *Model, from, i, to int) (first, second []uint64) {
	f = t.appendContext(f, m, from, i, to)
	for d := -2; d <= 2; d++ {
		if j := i + d; j >= from && j < to {
			f = append(f, t.Words[j].features.near[d+2]...)
			second = append(second, t.Words[j].features.second[d+2]...)
		}
	}
	return f, second
}
