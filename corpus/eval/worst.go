package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// What the slowest queries are run on, and how often each is run: the median time counts, since a
// busy machine adds to any.
const (
	slowArticles = 10_000
	slowRuns     = 3
	pastedWords  = 40
)

// worst measures, natively, how long the queries take that demand most of the engine: phrases of
// frequent words, a prefix of half of all words, the exclusion of a frequent word from three
// others, and whole passages.
func worst(shared string) ([]row, error) {
	docs, err := gold.Articles(filepath.Join(shared, "data", "ant"), slowArticles/5) // of five outlets
	if err != nil {
		return nil, err
	}
	e, err := index(docs, system{})
	if err != nil {
		return nil, err
	}
	var rows []row
	for _, kind := range []struct {
		name    string
		queries []string
	}{
		{"100 phrases of frequent words", frequentPhrases(docs, 100)},
		{"ال*", []string{"ال*"}},
		{"(في أو من أو على) -أن", []string{"(في أو من أو على) -أن"}},
		{"20 pasted passages of 40 words", pasted(docs, 20)},
	} {
		times := timed(e, kind.queries)
		rows = append(rows, row{set: "slowest, 10,000 articles, natively", figure: kind.name + ": median / worst",
			values: [3]string{milliseconds(times[len(times)/2]) + " / " + milliseconds(times[len(times)-1])}, reach: "100 ms"})
	}
	return rows, nil
}

// timed returns how long each query takes, in ascending order.
func timed(e *search.Engine, queries []string) []time.Duration {
	var times []time.Duration
	for _, q := range queries {
		var runs []time.Duration
		for range slowRuns {
			begin := time.Now()
			e.Search(corpus.Request{Query: q, Limit: 10})
			runs = append(runs, time.Since(begin))
		}
		slices.Sort(runs)
		times = append(times, runs[slowRuns/2])
	}
	slices.Sort(times)
	return times
}

func milliseconds(d time.Duration) string {
	return fmt.Sprintf("%.1f ms", float64(d.Microseconds())/1000)
}

// frequentPhrases returns the pairs of adjacent words that most articles have.
func frequentPhrases(docs []corpus.Document, most int) []string {
	count := make(map[string]int)
	for i := range docs {
		seen := make(map[string]bool)
		words := arabic.Words(docs[i].Body)
		for k := 0; k+1 < len(words); k++ {
			if pair := words[k] + " " + words[k+1]; !seen[pair] {
				seen[pair] = true
				count[pair]++
			}
		}
	}
	var list []string
	for pair := range count {
		list = append(list, pair)
	}
	slices.SortFunc(list, func(a, b string) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return strings.Compare(a, b)
	})
	var phrases []string
	for _, pair := range list[:min(most, len(list))] {
		phrases = append(phrases, `"`+pair+`"`)
	}
	return phrases
}

// pasted returns passages from articles that are far apart.
func pasted(docs []corpus.Document, most int) []string {
	var list []string
	for i := 0; i < len(docs) && len(list) < most; i += max(1, len(docs)/most) {
		if words := strings.Fields(plain(docs[i].Body)); len(words) >= pastedWords {
			list = append(list, strings.Join(words[:pastedWords], " "))
		}
	}
	return list
}
