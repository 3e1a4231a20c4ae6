package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

// A fieldCase is a small collection, a query, and the files that it must find or
// must not; made from a public report about Arabic search.
type fieldCase struct {
	ID, Kind, Query string
	Doc             map[string]string
	Want, Avoid     []string
}

// fieldCases measures how many cases pass, each alone, and of which kinds some do
// not.
func fieldCases(shared string) ([]row, error) {
	data, err := os.ReadFile(filepath.Join(shared, "cases", "search.jsonl"))
	if err != nil {
		return nil, err
	}
	var kinds []string
	all, right := make(map[string]int), make(map[string]int)
	for line := range strings.Lines(string(data)) {
		var c fieldCase
		if err := json.Unmarshal([]byte(line), &c); err != nil {
			return nil, err
		}
		ok, err := c.passes()
		if err != nil {
			return nil, fmt.Errorf("case %s: %w", c.ID, err)
		}
		if !slices.Contains(kinds, c.Kind) {
			kinds = append(kinds, c.Kind)
		}
		all[""]++
		all[c.Kind]++
		if ok {
			right[""]++
			right[c.Kind]++
		}
	}
	passed := func(kind string) [3]string { return [3]string{fmt.Sprintf("%d of %d", right[kind], all[kind])} }
	rows := []row{{set: "field cases, alone", figure: "passed", values: passed(""), tried: "177", reach: "235"}}
	for _, kind := range kinds {
		if right[kind] < all[kind] {
			rows = append(rows, row{figure: kind, values: passed(kind)})
		}
	}
	return rows, nil
}

// passes builds the case's collection and asks its query.
func (c fieldCase) passes() (bool, error) {
	dir, err := os.MkdirTemp("", "case")
	if err != nil {
		return false, err
	}
	defer os.RemoveAll(dir)
	for name, text := range c.Doc {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return false, err
		}
	}
	collection, _, err := pipeline.Collect(dir, pipeline.Options{})
	e, err := opened(collection, err)
	if err != nil {
		return false, err
	}
	var found []string
	for _, h := range e.Search(corpus.Request{Query: c.Query, Limit: len(c.Doc), Unfold: true}).Hits {
		found = append(found, h.ID)
	}
	has := func(file string) bool { return slices.Contains(found, strings.TrimSuffix(file, filepath.Ext(file))) }
	lacks := func(file string) bool { return !has(file) }
	return !slices.ContainsFunc(c.Want, lacks) && !slices.ContainsFunc(c.Avoid, has), nil
}
