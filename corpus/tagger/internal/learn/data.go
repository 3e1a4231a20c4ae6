// Package learn makes the model of names: Lexicon and Clusters from raw text and
// a list of people's names, Train from annotated documents. Make does all of it.
package learn

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/tagger/internal/seq"
)

// A Doc is an annotated document.
type Doc struct {
	ID      string
	Text    string
	Body    int           // where the body begins in Text
	Gold    []seq.Mention // sorted by Start
	Curated []seq.Mention // what the gazetteer finds in it
	Names   []string      // the curated entities of Curated, for leaving some out
	weight  float64
	doubts  []corpus.Span // stretches whose labels are not to be learnt from
}

// ReadGold reads annotated documents: docs-SET.jsonl and gold-SET.jsonl in dir.
func ReadGold(dir, set string) ([]Doc, error) {
	type document struct{ ID, Title, Content string }
	type annotation struct {
		Doc      string
		Mentions []struct {
			Text, Type string
			N          int
		}
	}
	texts, err := lines[document](filepath.Join(dir, "docs-"+set+".jsonl"))
	if err != nil {
		return nil, err
	}
	gold, err := lines[annotation](filepath.Join(dir, "gold-"+set+".jsonl"))
	if err != nil {
		return nil, err
	}
	at := map[string]int{}
	docs := make([]Doc, len(texts))
	for i, d := range texts {
		at[d.ID] = i
		docs[i] = Doc{ID: d.ID, Text: d.Title + "\n" + d.Content, Body: len(d.Title) + 1}
	}
	for _, g := range gold {
		i, ok := at[g.Doc]
		if !ok {
			return nil, fmt.Errorf("annotation of %q, whose text is not in %s", g.Doc, set)
		}
		d := &docs[i]
		for _, m := range g.Mentions {
			kind, err := corpus.ParseKind(m.Type)
			if err != nil {
				return nil, err
			}
			start := nth(d.Text, m.Text, max(m.N, 1))
			if start < 0 {
				continue
			}
			d.Gold = append(d.Gold, seq.Mention{Span: corpus.Span{Start: start, End: start + len(m.Text)}, Kind: kind})
		}
		sort.Slice(d.Gold, func(i, j int) bool { return d.Gold[i].Start < d.Gold[j].Start })
	}
	return docs, nil
}

// nth is where s stands in text for the nth time.
func nth(text, s string, n int) int {
	at := -len(s)
	for range n {
		next := strings.Index(text[at+len(s):], s)
		if next < 0 {
			return -1
		}
		at += len(s) + next
	}
	return at
}

func lines[T any](path string) ([]T, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading annotated documents: %w", err)
	}
	defer f.Close()
	var all []T
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<22)
	for in.Scan() {
		var v T
		if err := json.Unmarshal(in.Bytes(), &v); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		all = append(all, v)
	}
	return all, in.Err()
}

// An Article is raw text: its title, a newline, its text.
type Article struct{ ID, Text string }

// ReadRaw reads the articles in dir/*.jsonl.gz, in the order of files and lines.
// Those with an id in not are left out.
func ReadRaw(dir string, not map[string]bool) ([]Article, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.jsonl.gz"))
	if err != nil || len(paths) == 0 {
		return nil, fmt.Errorf("reading raw text: no .jsonl.gz files in %q", dir)
	}
	sort.Strings(paths)
	var articles []Article
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("reading raw text: %w", err)
		}
		z, err := gzip.NewReader(f)
		if err != nil {
			return nil, fmt.Errorf("reading raw text: %q: %w", path, err)
		}
		in := bufio.NewScanner(z)
		in.Buffer(nil, 1<<24)
		for in.Scan() {
			var d struct{ ID, Title, Text string }
			if err := json.Unmarshal(in.Bytes(), &d); err != nil {
				return nil, fmt.Errorf("reading raw text: %q: %w", path, err)
			}
			if !not[d.ID] {
				articles = append(articles, Article{d.ID, d.Title + "\n" + d.Text})
			}
		}
		if err := in.Err(); err != nil {
			return nil, fmt.Errorf("reading raw text: %q: %w", path, err)
		}
		f.Close()
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
