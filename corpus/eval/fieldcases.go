package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

// A fieldCase is a small collection, a query, and the files that it must or must not find, made
// from a public report about Arabic search.
type fieldCase struct {
	ID, Kind, Query string
	Doc             map[string]string
	Want, Avoid     []string
}

// fieldCases measures how many cases pass, each alone and among a thousand articles, and lists
// the kinds with failures.
func fieldCases(shared string) ([]row, error) {
	cases, err := gold.Lines[fieldCase](filepath.Join(shared, "cases", "search.jsonl"), 0)
	if err != nil {
		return nil, err
	}
	known, err := pipeline.Know("")
	if err != nil {
		return nil, err
	}
	alone := make([]bool, len(cases))
	for i := range cases {
		if err := passing(known, cases[i:i+1], nil, alone[i:i+1]); err != nil {
			return nil, err
		}
	}
	rows := passed("field cases, alone", cases, alone)
	news, err := gold.Articles(filepath.Join(shared, "data", "ant"), newsAround/5)
	if err != nil {
		return nil, err
	}
	among := make([]bool, len(cases))
	for _, batch := range batches(cases) {
		some, ok := make([]fieldCase, len(batch)), make([]bool, len(batch))
		for k, i := range batch {
			some[k] = cases[i]
		}
		if err := passing(known, some, news, ok); err != nil {
			return nil, err
		}
		for k, i := range batch {
			among[i] = ok[k]
		}
	}
	return append(rows, passed("field cases, among 1,000 articles", cases, among)...), nil
}

// newsAround is the number of articles, from five outlets, around the cases.
const newsAround = 1000

// batches puts one case of each kind into a batch: cases of one kind share their words, and would
// answer for each other in one collection.
func batches(cases []fieldCase) (list [][]int) {
	seen := make(map[string]int)
	for i, c := range cases {
		n := seen[c.Kind]
		seen[c.Kind]++
		if n == len(list) {
			list = append(list, nil)
		}
		list[n] = append(list[n], i)
	}
	return list
}

// passed returns a row for all cases and one for each kind with failures.
func passed(name string, cases []fieldCase, ok []bool) []row {
	var kinds []string
	all, right := make(map[string]int), make(map[string]int)
	for i, c := range cases {
		if !slices.Contains(kinds, c.Kind) {
			kinds = append(kinds, c.Kind)
		}
		all[c.Kind]++
		all[""]++
		if ok[i] {
			right[c.Kind]++
			right[""]++
		}
	}
	count := func(kind string) [3]string { return [3]string{fmt.Sprintf("%d of %d", right[kind], all[kind])} }
	rows := []row{{set: name, figure: "passed", values: count(""), tried: "177", reach: "235"}}
	for _, kind := range kinds {
		if right[kind] < all[kind] {
			rows = append(rows, row{figure: kind, values: count(kind)})
		}
	}
	return rows
}

// passing builds one collection of cases with news around them, and sets ok for each case that
// finds what it must and nothing that it must not.
func passing(known *pipeline.Knowledge, cases []fieldCase, news []corpus.Document, ok []bool) error {
	dir, err := os.MkdirTemp("", "case")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	named := func(i int, file string) string { return fmt.Sprintf("case-%d-%s", i, file) }
	for i, c := range cases {
		for name, text := range c.Doc {
			if err := os.WriteFile(filepath.Join(dir, named(i, name)), []byte(text), 0o644); err != nil {
				return err
			}
		}
	}
	for i, d := range news {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("news-%d.txt", i)), []byte(d.Text()), 0o644); err != nil {
			return err
		}
	}
	collection, _, err := pipeline.Collect(dir, pipeline.Options{Knowledge: known})
	e, err := opened(collection, err)
	if err != nil {
		return err
	}
	for i, c := range cases {
		var found []string
		for _, h := range e.Search(corpus.Request{Query: c.Query, Limit: len(e.Documents()), FacetLimit: 1, Unfold: true}).Hits {
			found = append(found, h.ID)
		}
		has := func(file string) bool {
			return slices.Contains(found, named(i, strings.TrimSuffix(file, filepath.Ext(file))))
		}
		lacks := func(file string) bool { return !has(file) }
		if ok[i] = !slices.ContainsFunc(c.Want, lacks) && !slices.ContainsFunc(c.Avoid, has); !ok[i] && len(news) > 0 {
			fmt.Fprintf(os.Stderr, "eval: %s: %q fails among articles\n", c.ID, c.Query)
		}
	}
	return nil
}
