package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

// englishTSV holds questions in English over Arabic documents: the set, the question, and the ids
// of documents that answer it, separated by spaces. The questions were written before they were
// asked; which documents answer them was judged by reading the first three found. A document
// found later that nobody has judged counts as wrong.
//
//go:embed english.tsv
var englishTSV string

// everySixth thins the news to some five thousand articles, the number over which the
// questions were asked.
const everySixth = 6

// shipped opens the shipped corpus.
func shipped() (*search.Engine, error) {
	c, _, err := pipeline.Collect(filepath.Join("corpus", "documents"), pipeline.Options{})
	return opened(c, err)
}

// englishQuestions measures how many of a set's questions have an answer among the first three
// documents.
func englishQuestions(shared string) ([]row, error) {
	var rows []row
	for _, set := range []struct {
		name, shown string
		open        func() (*search.Engine, error)
	}{
		{"shipped", "English questions, the corpus that ships", shipped},
		{"ant", "English questions, ANT, every sixth article", func() (*search.Engine, error) { return sixth(shared) }},
	} {
		e, err := set.open()
		if err != nil {
			return nil, err
		}
		right, asked := 0, 0
		for _, q := range questionsOf(set.name) {
			asked++
			for _, h := range e.Search(corpus.Request{Query: q.Query, Limit: 3}).Hits {
				if slices.Contains(q.Relevant, h.ID) {
					right++
					break
				}
			}
		}
		rows = append(rows, row{set: set.shown, figure: "an answer among the first three",
			values: [3]string{fmt.Sprintf("%d of %d", right, asked)}, tried: "0", reach: "80 of 100"})
	}
	return rows, nil
}

// questionsOf returns the questions of a set.
func questionsOf(set string) []question {
	var out []question
	for line := range strings.Lines(englishTSV) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cells) >= 2 && cells[0] == set {
			q := question{Query: cells[1]}
			if len(cells) > 2 {
				q.Relevant = strings.Fields(cells[2])
			}
			out = append(out, q)
		}
	}
	return out
}

// sixth returns an engine over every sixth news article, built as from a publisher's folder.
func sixth(shared string) (*search.Engine, error) {
	paths, err := gold.Outlets(filepath.Join(shared, "data", "ant"))
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "kashshaf-eval-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	n := 0
	for _, path := range paths {
		lines, err := gold.Lines[json.RawMessage](path, 0)
		if err != nil {
			return nil, err
		}
		var kept []byte
		for _, line := range lines {
			if n++; n%everySixth == 0 {
				kept = append(append(kept, line...), '\n')
			}
		}
		if err := os.WriteFile(filepath.Join(dir, strings.TrimSuffix(filepath.Base(path), ".gz")), kept, 0o644); err != nil {
			return nil, err
		}
	}
	c, _, err := pipeline.Collect(dir, pipeline.Options{})
	return opened(c, err)
}

// opened indexes a corpus, unless collecting it failed, and opens it.
func opened(c *corpus.Corpus, err error) (*search.Engine, error) {
	if err != nil {
		return nil, err
	}
	block, err := pipeline.Bundle(c, pipeline.Options{})
	if err != nil {
		return nil, err
	}
	return search.Open(block)
}
