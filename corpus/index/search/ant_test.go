package search

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// articles returns up to n real news articles, or skips the test if there are none: they are not
// part of the repository.
func articles(tb testing.TB, n int) *corpus.Corpus {
	tb.Helper()
	dir := filepath.Join("..", "..", "..", "..", "shared", "data", "ant")
	names, _ := filepath.Glob(filepath.Join(dir, "*.jsonl.gz"))
	if len(names) == 0 {
		tb.Skipf("no articles in %s", dir)
	}
	c := &corpus.Corpus{About: corpus.About{Title: "ANT"}}
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			tb.Fatal(err)
		}
		z, err := gzip.NewReader(f)
		if err != nil {
			tb.Fatal(err)
		}
		lines := bufio.NewScanner(z)
		lines.Buffer(nil, 16<<20)
		for i := 0; i < n/len(names) && lines.Scan(); i++ {
			var a struct{ ID, Title, Date, Outlet, Category, Text string }
			if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
				tb.Fatal(err)
			}
			c.Documents = append(c.Documents, corpus.Document{ID: a.ID, Title: a.Title, Date: corpus.Date(a.Date),
				Outlet: a.Outlet, Topics: []string{a.Category}, Body: strings.ReplaceAll(a.Text, "\n\n", "\n")})
		}
		f.Close()
	}
	c.Mentions = make([][]corpus.Mention, len(c.Documents))
	return c
}

func BenchmarkWrite(b *testing.B) {
	c := articles(b, 10000)
	for b.Loop() {
		block, err := Write(c, bundle.Options{Compress: true}, nil)
		if err != nil {
			b.Fatal(err)
		}
		opened, err := bundle.Open(block)
		if err != nil {
			b.Fatal(err)
		}
		for name, size := range opened.Sizes() {
			if size > 1<<16 {
				b.ReportMetric(float64(size)/1e6, name+"-MB")
			}
		}
	}
}

// antEngine opens an engine over n articles.
func antEngine(b *testing.B, n int) (*Engine, *corpus.Corpus) {
	c := articles(b, n)
	block, err := Write(c, bundle.Options{Compress: true}, nil)
	if err != nil {
		b.Fatal(err)
	}
	e, err := Open(block)
	if err != nil {
		b.Fatal(err)
	}
	return e, c
}

// titleQueries returns queries of one, two and three words and phrases of two, taken from titles,
// as readers copy them.
func titleQueries(c *corpus.Corpus, n int) []string {
	var queries []string
	for i := range n {
		words := strings.Fields(c.Documents[i*len(c.Documents)/n].Title)
		take := 1 + i%3
		if len(words) < take+1 {
			continue
		}
		q := strings.Join(words[1:1+take], " ")
		if i%8 == 7 {
			q = `"` + q + `"`
		}
		queries = append(queries, q)
	}
	return queries
}

// BenchmarkSearch reports the median and the 95th percentile of one search with facets, ten hits
// and their passages.
func BenchmarkSearch(b *testing.B) {
	e, c := antEngine(b, 10000)
	queries := titleQueries(c, 200)
	var times []time.Duration
	for b.Loop() {
		for _, q := range queries {
			start := time.Now()
			e.Search(corpus.Request{Query: q, Limit: 10})
			times = append(times, time.Since(start))
		}
	}
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, "median-ms")
	b.ReportMetric(float64(times[len(times)*95/100].Microseconds())/1000, "p95-ms")
}

// worstQueries returns queries of the kinds that have many documents or words to look at.
func worstQueries() []string {
	frequent := strings.Fields("على أن من في إلى عن التي الذي بعد مع هذا كان قال بين")
	queries := []string{"ال*", "و*", "م*", "(في أو من أو على) -أن",
		"أعلنت وزارة الدفاع الروسية اليوم أن قواتها في سوريا نفذت عددا من الغارات على مواقع المسلحين في محافظة إدلب شمال غرب البلاد بعد أن خرقت الفصائل اتفاق وقف إطلاق النار الذي تم التوصل إليه بين روسيا وتركيا في سوتشي"}
	for _, a := range frequent {
		for _, b := range frequent[:7] {
			queries = append(queries, `"`+a+" "+b+`"`)
		}
	}
	return queries
}

// BenchmarkWorst reports how long the slowest of the worst queries takes, in the better of its
// runs, and the median of all.
func BenchmarkWorst(b *testing.B) {
	e, _ := antEngine(b, 10000)
	queries := worstQueries()
	least := make([]time.Duration, len(queries))
	for b.Loop() {
		clear(e.prefixes)
		for i, q := range queries {
			start := time.Now()
			e.Search(corpus.Request{Query: q, Limit: 10})
			if took := time.Since(start); least[i] == 0 || took < least[i] {
				least[i] = took
			}
		}
	}
	order := make([]int, len(queries))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return int(least[b] - least[a]) })
	for _, i := range order[:8] {
		b.Logf("%v %.80s", least[i], queries[i])
	}
	b.ReportMetric(float64(least[order[0]].Microseconds())/1000, "worst-ms")
	b.ReportMetric(float64(least[order[len(order)/2]].Microseconds())/1000, "median-ms")
}
