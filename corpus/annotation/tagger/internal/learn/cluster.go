package learn

import (
	"sort"

	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Words are clustered by the words to their left and right, the most frequent of which are
// distinguished. The counts become positive pointwise mutual information, the matrix of which is
// reduced to a few dimensions (its strongest right singular vectors). K-means there finds the
// fine clusters; k-means over their centres finds the middle ones, and over the centres of those
// the coarse ones.
const (
	contexts   = 2500
	dimensions = 100
	power      = 5 // rounds of power iteration
	leastSeen  = 5 // how often a form must occur
	fine       = 1024
	middle     = 256
	coarse     = 64
	kRounds    = 12
	kWords     = 24000 // only this many of the most frequent forms decide the centres
)

// cluster returns the fine cluster of each frequent form, from 1, and the tables that map fine
// clusters to middle and coarse ones.
func cluster(texts []string, lex arabic.Lexicon, seed uint64) (of map[string]uint16, mid, top []uint16) {
	var v vocabulary
	streams := v.read(texts, lex)
	order, rank, words := v.ranked()
	rows := cooccur(streams, rank, words)
	vectors := reduce(rows, words, seed)
	centres := kMeans(vectors[:min(kWords, words)], fine)
	assigned := assign(vectors, centres)
	of = make(map[string]uint16, words)
	for r, c := range assigned {
		of[v.forms[order[r]]] = uint16(c + 1)
	}
	middles := kMeans(centres, middle)
	midOf := assign(centres, middles)
	topOf := assign(middles, kMeans(middles, coarse))
	mid, top = make([]uint16, fine+1), make([]uint16, fine+1)
	for c := range centres {
		mid[c+1] = uint16(midOf[c] + 1)
		top[c+1] = uint16(topOf[midOf[c]] + 1)
	}
	return of, mid, top
}

// A vocabulary numbers forms in the order they are first seen, and counts them.
type vocabulary struct {
	number map[string]int32
	forms  []string
	counts []int
}

// met counts a form and returns its number.
func (v *vocabulary) met(s string) int32 {
	n, ok := v.number[s]
	if !ok {
		n = int32(len(v.forms))
		v.number[s] = n
		v.forms = append(v.forms, s)
		v.counts = append(v.counts, 0)
	}
	v.counts[n]++
	return n
}

// read returns each text as the numbers of its forms; the clitics before a word are a form of
// their own.
func (v *vocabulary) read(texts []string, lex arabic.Lexicon) [][]int32 {
	v.number = map[string]int32{}
	streams := make([][]int32, len(texts))
	type cutWord struct{ clitics, form string }
	known := map[string]cutWord{}
	var tokens []arabic.Token
	for i, text := range texts {
		tokens = arabic.AppendTokens(tokens[:0], text)
		for _, t := range tokens {
			c, ok := known[t.Word]
			if !ok {
				c.clitics, c.form = seq.Cut(lex, t.Word)
				if '0' <= t.Word[0] && t.Word[0] <= '9' {
					c.form = "0"
				}
				known[t.Word] = c
			}
			if c.clitics != "" {
				streams[i] = append(streams[i], v.met(c.clitics+"+"))
			}
			streams[i] = append(streams[i], v.met(c.form))
		}
	}
	return streams
}

// ranked returns the forms by descending frequency (ties by spelling), the rank of each form, and
// how many of them are frequent enough to be clustered.
func (v *vocabulary) ranked() (order, rank []int32, words int) {
	order = make([]int32, len(v.forms))
	for i := range order {
		order[i] = int32(i)
	}
	sort.Slice(order, func(a, b int) bool {
		x, y := order[a], order[b]
		if v.counts[x] != v.counts[y] {
			return v.counts[x] > v.counts[y]
		}
		return v.forms[x] < v.forms[y]
	})
	rank = make([]int32, len(v.forms))
	for r, f := range order {
		rank[f] = int32(r)
		if v.counts[f] >= leastSeen {
			words = r + 1
		}
	}
	return order, rank, words
}
