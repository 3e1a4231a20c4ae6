package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
	"github.com/kashshaf/kashshaf/corpus/eval/words"
)

// forms measures how many pairs of forms of one word match: each in a collection of one document,
// and all together with 50, 200 and 1,000 articles around them.
func forms(shared string) ([]row, error) {
	pairs := words.FormPairs()
	alone := 0
	for _, p := range pairs {
		n, err := meet([]words.FormPair{p}, nil)
		if err != nil {
			return nil, err
		}
		alone += n
	}
	met := []string{fmt.Sprint(alone)}
	for _, around := range []int{50, 200, 1000} {
		news, err := gold.Articles(filepath.Join(shared, "data", "ant"), around/5) // of five outlets
		if err != nil {
			return nil, err
		}
		n, err := meet(pairs, news)
		if err != nil {
			return nil, err
		}
		met = append(met, fmt.Sprint(n))
	}
	return []row{{set: fmt.Sprintf("%d pairs of forms", len(pairs)), figure: "met at 0 / 50 / 200 / 1,000 articles",
		values: [3]string{strings.Join(met, " / ")}, tried: "48 / 55 / 65 / 70 of 81", reach: "75 of 81 each"}}, nil
}

// meet counts the pairs that match in one collection.
func meet(pairs []words.FormPair, news []corpus.Document) (int, error) {
	docs := slices.Clone(news)
	for i, p := range pairs {
		docs = append(docs, corpus.Document{ID: fmt.Sprint("pair ", i), Body: p.Text})
	}
	e, err := index(docs, system{})
	if err != nil {
		return 0, err
	}
	n := 0
	for i, p := range pairs {
		r := e.Search(corpus.Request{Query: p.Query, Limit: len(docs), FacetLimit: 1, Unfold: true})
		if len(r.Corrections) == 0 && slices.ContainsFunc(r.Hits, func(h corpus.Hit) bool { return h.ID == fmt.Sprint("pair ", i) }) {
			n++
		}
	}
	return n, nil
}
