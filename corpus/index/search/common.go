package search

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// Spread returns for each stem how many documents of the collection have a word of it, in the title
// or the body.
func (e *Engine) Spread(stems []string) []int {
	counts := make([]int, len(stems))
	e.aheadCounting(stems)
	for i, stem := range stems {
		counts[i], _ = e.x.Spread(stem) // a broken index finds nothing
	}
	return counts
}

// commonKept is how many of the commonest words have a list of their own in a bundle in parts.
const commonKept = 600

// Common returns the stems of the words that most documents of the collection have, without
// function words.
func (e *Engine) Common(limit int) []corpus.CommonWord {
	if limit <= commonKept {
		if words, known := e.b.Common(); known {
			return words[:min(max(limit, 0), len(words))]
		}
	}
	e.aheadCommon()
	n := e.b.FrequentWords()
	byRank := make([]int, n)
	for i, rank := range ranked(n, func(i int) int { return e.b.FrequentWord(i).Count }) {
		byRank[rank] = i
	}
	var out []corpus.CommonWord
	seen := make(map[string]bool)
	for _, i := range byRank {
		if len(out) == limit {
			break
		}
		word := e.b.FrequentWord(i)
		stem, ok := e.words.Stem(word.Word)
		if !ok {
			stem = word.Word // as for every word of the collection: see decide
		}
		if !joining(word.Word) && !joining(stem) && !seen[stem] {
			seen[stem] = true
			out = append(out, corpus.CommonWord{Stem: stem, Written: strings.Clone(word.Written)})
		}
	}
	return out
}
