// Package copies finds documents that are copies of each other, or nearly so: the same wire
// report in several outlets, or a text that was published twice.
//
// It compares sets of runs of words (shingles) by MinHash: the share of equal numbers in two
// documents' signatures estimates how much their sets overlap (Broder, "On the resemblance and
// containment of documents", 1997). Candidates are found by bands of the signature, so the work
// grows with the number of documents, not of pairs.
package copies

import (
	"math"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/internal/kept"
	"github.com/kashshaf/kashshaf/internal/workers"
)

const (
	shingle   = 4  // words per shingle
	bands     = 16 // per signature
	rows      = 4  // numbers per band
	numbers   = bands * rows
	alike     = 0.6 // share of equal numbers from which two texts are nearly the same
	fewest    = 8   // shingles; shorter texts may be alike by chance
	wordPrime = 1099511628211
)

type signature [numbers]uint64

// Groups returns for each document the number of its group of copies, from 1 in document order,
// or 0 if it has no copies.
//
// store, unless nil, caches signatures.
func Groups(docs []corpus.Document, store *kept.Store) []int {
	signatures := make([]*signature, len(docs))
	room := make([][]arabic.Token, workers.Count())
	workers.Each(len(docs), func(worker, i int) {
		signatures[i] = kept.Made(store, kept.KeyOf("signature", docs[i].Body), readSignature, writeSignature, func() *signature {
			room[worker] = arabic.AppendTokens(room[worker][:0], docs[i].Body)
			return sign(room[worker])
		})
	})
	return number(join(signatures))
}

func writeSignature(w *kept.Writer, s *signature) {
	w.Bool(s != nil)
	if s != nil {
		for _, n := range s {
			w.Int(int(n))
		}
	}
}

func readSignature(r *kept.Reader) *signature {
	if !r.Bool() {
		return nil
	}
	var s signature
	for i := range s {
		s[i] = uint64(r.Int())
	}
	return &s
}

// sign returns a text's signature, or nil for a text too short to compare.
func sign(tokens []arabic.Token) *signature {
	if len(tokens) < shingle+fewest-1 {
		return nil
	}
	var s signature
	for i := range s {
		s[i] = math.MaxUint64
	}
	words := make([]uint64, len(tokens))
	for i, t := range tokens {
		words[i] = hashWord(t.Word)
	}
	for i := 0; i+shingle <= len(words); i++ {
		h := uint64(0)
		for _, w := range words[i : i+shingle] {
			h = (h ^ w) * wordPrime
		}
		// All numbers come from one hash: each remixes it with a different constant.
		for n := range s {
			s[n] = min(s[n], mix(h+uint64(n)*0x9e3779b97f4a7c15))
		}
	}
	return &s
}

// hashWord is FNV-1a.
func hashWord(word string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(word) {
		h = (h ^ uint64(word[i])) * wordPrime
	}
	return h
}

// mix spreads the bits of a number: the finaliser of SplitMix64.
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// join unites documents that share a band and agree in enough numbers. It returns for each
// document the first of its group.
func join(signatures []*signature) []int {
	first := make([]int, len(signatures))
	for i := range first {
		first[i] = i
	}
	find := func(i int) int {
		for first[i] != i {
			first[i] = first[first[i]]
			i = first[i]
		}
		return i
	}
	for band := range bands {
		seen := make(map[[rows]uint64]int)
		for i, s := range signatures {
			if s == nil {
				continue
			}
			key := [rows]uint64(s[band*rows : band*rows+rows])
			other, ok := seen[key]
			if !ok {
				seen[key] = i
				continue
			}
			if a, b := find(other), find(i); a != b && agree(signatures[other], s) {
				first[max(a, b)] = min(a, b)
			}
		}
	}
	for i := range first {
		first[i] = find(i)
	}
	return first
}

func agree(a, b *signature) bool {
	same := 0
	for i := range a {
		if a[i] == b[i] {
			same++
		}
	}
	return float64(same) >= alike*numbers
}

func number(first []int) []int {
	size := make(map[int]int)
	for _, f := range first {
		size[f]++
	}
	groups := make([]int, len(first))
	numbers := make(map[int]int)
	for i, f := range first {
		if size[f] < 2 {
			continue
		}
		if numbers[f] == 0 {
			numbers[f] = len(numbers) + 1
		}
		groups[i] = numbers[f]
	}
	return groups
}
