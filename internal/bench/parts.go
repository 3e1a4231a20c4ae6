//go:build unix

package main

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/andybalholm/brotli"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/internal/program"
)

// partsQueries is the number of queries asked, of one to three words from titles.
const partsQueries = 200

// parts prints what queries over a built site in parts make a reader fetch beyond the program:
// each query from nothing, and all of them in one session.
func parts(dir string) error {
	head, fetch, err := program.OpenParts(dir)
	if err != nil {
		return err
	}
	size, err := brotliSize(head)
	if err != nil {
		return err
	}
	m := &meter{fetch: fetch}
	inFiles := &meter{fetch: fetch, whole: true}
	all, err := search.OpenPartly(head, fetch)
	if err != nil {
		return err
	}
	queries := queriesOf(all)
	session, err := search.OpenPartly(head, m.get)
	if err != nil {
		return err
	}
	without, err := search.OpenPartly(head, inFiles.get)
	if err != nil {
		return err
	}
	whole, err := openWhole(dir)
	if err != nil {
		return err
	}
	var cold, later, files, facets, waits, took []int
	equal := 0
	for _, q := range queries {
		e, err := search.OpenPartly(head, m.get)
		if err != nil {
			return err
		}
		request := corpus.Request{Query: q, Limit: 10}
		cold = append(cold, m.during(func() { e.Hits(request) }))
		waits = append(waits, e.Got().Waits)
		facets = append(facets, m.during(func() { e.Search(request) }))
		later = append(later, m.during(func() { session.Hits(request) }))
		files = append(files, inFiles.during(func() { without.Hits(request) }))
		answer := all.Search(request) // not counted
		if same(answer, whole.Search(request)) {
			equal++
		}
		begin := time.Now()
		all.Search(request)
		took = append(took, int(time.Since(begin).Microseconds()))
	}
	fmt.Printf("head: %d bytes with Brotli 11\n\n| of %d queries | median | p95 |\n|---|---|---|\n", size, len(queries))
	printRows([]measured{{"bytes to the hits, from nothing", cold}, {"times that something is waited for", waits}, {"bytes of the facets of entities", facets}, {"bytes of a later query of one session", later}, {"the same where the host has no ranges", files},
		{"microseconds of a search with facets and ten hits over parts that are there, native", took}})
	fmt.Printf("\ntotals and facets equal to those of the same corpus in one piece: %d of %d\n", equal, len(queries))
	return nil
}

// A measured is a figure of every query, with its name.
type measured struct {
	name string
	list []int
}

// printRows prints the median and the 95th percentile of each.
func printRows(rows []measured) {
	for _, row := range rows {
		slices.Sort(row.list)
		fmt.Printf("| %s | %d | %d |\n", row.name, row.list[len(row.list)/2], row.list[len(row.list)*95/100])
	}
}

// openWhole opens the corpus of a site in one piece, as a small one would be.
func openWhole(dir string) (*search.Engine, error) {
	block, err := program.OpenSite(dir)
	if err != nil {
		return nil, err
	}
	return search.Open(block)
}

// same reports whether two answers have the same total and the same facets.
func same(a, b corpus.Result) bool {
	return a.Total == b.Total && reflect.DeepEqual(a.Facets, b.Facets)
}

// queriesOf returns queries made of words from titles spread over the collection.
func queriesOf(e *search.Engine) []string {
	var queries []string
	ids := e.Documents()
	for i := range partsQueries {
		reading, _ := e.Read(ids[i*len(ids)/partsQueries])
		words := strings.Fields(reading.Document.Title)
		if n := 1 + i%3; len(words) > n {
			queries = append(queries, strings.Join(words[1:1+n], " "))
		}
	}
	return queries
}

// A meter counts the bytes fetched.
type meter struct {
	fetch bundle.Fetch
	whole bool // the host does not support ranges
	mu    sync.Mutex
	bytes int
}

func (m *meter) get(ctx context.Context, want bundle.Want) ([]byte, error) {
	if m.whole {
		want.From, want.To = 0, 0
	}
	file, err := m.fetch(ctx, want)
	m.mu.Lock()
	defer m.mu.Unlock()
	m.bytes += len(file)
	return file, err
}

// during returns how many bytes are fetched while do runs.
func (m *meter) during(do func()) int {
	m.bytes = 0
	do()
	return m.bytes
}

func brotliSize(data []byte) (int, error) {
	var n sized
	w := brotli.NewWriterOptions(&n, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	if _, err := w.Write(data); err != nil {
		return 0, fmt.Errorf("weighing the head: %w", err)
	}
	if err := w.Close(); err != nil {
		return 0, fmt.Errorf("weighing the head: %w", err)
	}
	return int(n), nil
}

// A sized counts the bytes written to it.
type sized int

func (s *sized) Write(b []byte) (int, error) {
	*s += sized(len(b))
	return len(b), nil
}
