// Package learn makes the model of names: Lexicon from raw text and a list of
// people's names, Train from annotated documents. Measure scores it.
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
	Names   []string      // the curated entities of Curated, for leaving some out
	weight  float64
	doubts  []corpus.Span // stretches whose labels are not to be learnt from
}

// NewDoc gives a document annotated by hand. What the annotation names but the
// text does not hold is left out.
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

// An Article is raw text: its title, a newline, its text.
type Article struct{ ID, Text string }

// ReadRaw reads the articles in a folder (see gold.Articles). Those with an id in
// not are left out.
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

// ReadNames reads how many people bear each part of a name: a table with the
// columns latin, arabic and count.
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
