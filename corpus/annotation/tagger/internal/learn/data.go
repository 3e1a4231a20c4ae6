// Package learn makes the model of names: Lexicon learns from raw text and a list of people's
// names, Train from annotated documents. Measure scores a model.
package learn

import (
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
)

// A Doc is an annotated document.
type Doc struct {
	ID      string
	Text    string
	Gold    []seq.Mention // sorted by Start
	Curated []seq.Mention // what the gazetteer finds in it
	Names   []string      // the entity of each of Curated, so that some can be left out
	weight  float64
	doubts  []corpus.Span // stretches whose labels are not to be learnt from
}

// NewDoc returns a hand-annotated document. Annotations without a span in the text are left out.
func NewDoc(d *gold.Document) Doc {
	doc := Doc{ID: d.ID, Text: d.Text()}
	for _, m := range d.Mentions {
		if m.Start >= 0 {
			doc.Gold = append(doc.Gold, seq.Mention{Span: m.Span, Kind: m.Kind})
		}
	}
	sort.Slice(doc.Gold, func(i, j int) bool { return doc.Gold[i].Start < doc.Gold[j].Start })
	return doc
}

// An Article is a raw text. Text is its title, a newline and its body.
type Article struct{ ID, Text string }

// ReadRaw reads the articles in a folder (see gold.Articles), except those whose ID is in not.
func ReadRaw(dir string, not map[string]bool) ([]Article, error) {
	docs, err := gold.Articles(dir, 0)
	if err != nil {
		return nil, err
	}
	var articles []Article
	for i := range docs {
		if d := &docs[i]; !not[d.ID] {
			articles = append(articles, Article{d.ID, d.Text()})
		}
	}
	return articles, nil
}

// ReadNames reads how many people bear each part of a name, from a table with the columns latin,
// arabic and count.
func ReadNames(path string) (map[string]int, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading names: %w", err)
	}
	names := map[string]int{}
	for i, line := range strings.Split(string(data), "\n") {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		if i == 0 || len(cells) < 3 {
			continue
		}
		n, err := strconv.Atoi(cells[2])
		if err != nil {
			return nil, fmt.Errorf("reading names: %q:%d: count %q", path, i+1, cells[2])
		}
		for _, t := range arabic.Tokenize(cells[1]) {
			names[t.Word] += n
		}
	}
	return names, nil
}
