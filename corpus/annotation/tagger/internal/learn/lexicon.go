package learn

import (
	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// leastDocuments is the number of raw texts in which a word must occur to be kept.
const leastDocuments = 3

// Lexicon learns about each word in how many texts it occurs, how many people bear it as a name,
// and which cluster it is in.
func Lexicon(texts []string, names map[string]int, seed uint64) *seq.Learnt {
	counts := map[string]int{}
	last := map[string]int{}
	var tokens []arabic.Token
	for i, text := range texts {
		tokens = arabic.AppendTokens(tokens[:0], text)
		for _, t := range tokens {
			if last[t.Word] != i+1 {
				last[t.Word] = i + 1
				counts[t.Word]++
			}
		}
	}
	l := &seq.Learnt{Records: map[uint64]seq.Record{}}
	for w, n := range counts {
		if c := w[0]; n >= leastDocuments && !('0' <= c && c <= '9') {
			l.Records[seq.Hash(w)] = seq.Record{Count: seq.Level(n)}
		}
	}
	for w, n := range names {
		r := l.Records[seq.Hash(w)]
		r.Names = seq.NameStep(n)
		l.Records[seq.Hash(w)] = r
	}
	lex := seq.NewModel(l).Lexicon()
	of, mid, top := cluster(texts, lex, seed)
	l.Middle, l.Coarse = mid, top
	for f, c := range of {
		r := l.Records[seq.Hash(f)]
		r.Cluster = c
		l.Records[seq.Hash(f)] = r
	}
	return l
}
