package cluster_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"math"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/internal/opensearch"
)

// The folder of the evaluation data, which may be missing.
const shared = "../../../../shared"

// articles of each outlet that are compared, if there are evaluation data.
var articles = flag.Int("articles", 80, "how many news articles of each outlet of the evaluation data to compare")

// testArticles compares over news articles.
func testArticles(t *testing.T, c *opensearch.Client) {
	docs, err := gold.Articles(filepath.Join(shared, "data", "ant"), *articles)
	if err != nil {
		t.Skipf("no articles: %v", err)
	}
	dir := t.TempDir()
	var lines bytes.Buffer
	for i := range docs {
		d := &docs[i]
		line, err := json.Marshal(map[string]any{"id": d.ID, "title": d.Title, "date": d.Date, "outlet": d.Outlet, "text": d.Body, "url": d.URL})
		if err != nil {
			t.Fatal(err)
		}
		lines.Write(append(line, '\n'))
	}
	if err := os.WriteFile(filepath.Join(dir, "articles.jsonl"), lines.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	all, block, local := collected(t, dir)
	began := time.Now()
	opt := options()
	opt.Bundle = func(*corpus.Corpus) ([]byte, error) { return block, nil } // making it is the work of a build
	if _, err := cluster.Push(t.Context(), c, "articles", all, opt); err != nil {
		t.Fatal(err)
	}
	took := time.Since(began)
	e := open(t, c, "articles")
	kilobytes := float64(stored(t, c, "articles-"+all.About.Edition)) / 1000 / float64(len(all.Documents))
	testSame(t, e, local, true, 400)
	near, far := timed(t, e, local)
	t.Logf("the row of make bench, medians and 95th percentiles of searches with all facets, eight:\n"+
		"| articles | documents pushed in a second, annotation aside | kB of one on disk, with its statements | embedded | in the cluster |\n"+
		"|---|---|---|---|---|\n| %d | %.0f | %.1f | %v | %v |", len(all.Documents), float64(len(all.Documents))/took.Seconds(), kilobytes, near, far)
	testStatements(t, open(t, c, "articles"), local)
}

// timed asks both engines the same, one after the other, and returns how long an answer with hits
// and all facets took each.
func timed(t *testing.T, e *cluster.Engine, local *search.Engine) (near, far []time.Duration) {
	t.Helper()
	for _, req := range requests(local, 200) {
		req.FacetLimit = 8
		began := time.Now()
		local.Search(req)
		near = append(near, time.Since(began))
		began = time.Now()
		if _, err := e.Search(t.Context(), req); err != nil {
			t.Fatalf("%q: %v", req.Query, err)
		}
		facets, err := e.Facets(t.Context(), req)
		if err != nil {
			t.Fatalf("%q: %v", req.Query, err)
		}
		far = append(far, time.Since(began))
		if len(facets) != len(corpus.Facets) {
			t.Errorf("%q: %d facets, want %d", req.Query, len(facets), len(corpus.Facets))
		}
	}
	return quantiles(near), quantiles(far)
}

// mostHeadlines is the maximum number of headlines asked.
const mostHeadlines = 500

// testHeadlines searches for articles by their headlines, which are removed from them, and
// requires the reciprocal rank of the embedded engine.
func testHeadlines(t *testing.T, c *opensearch.Client) {
	docs, err := gold.Articles(filepath.Join(shared, "data", "ant"), *articles)
	if err != nil {
		t.Skipf("no articles: %v", err)
	}
	type question struct {
		Query    string
		Relevant []string
	}
	questions, err := gold.Lines[question](filepath.Join(shared, "eval", "retrieval", "ant-headlines.jsonl"), 0)
	if err != nil {
		t.Skipf("no headlines: %v", err)
	}
	there := make(map[string]bool)
	all := &corpus.Corpus{About: corpus.About{Edition: "headlines000"}, Mentions: make([][]corpus.Mention, len(docs))}
	for _, d := range docs {
		there[d.ID] = true
		all.Documents = append(all.Documents, corpus.Document{ID: d.ID, Body: d.Body})
	}
	questions = slices.DeleteFunc(questions, func(q question) bool {
		return !slices.ContainsFunc(q.Relevant, func(id string) bool { return there[id] })
	})
	questions = questions[:min(len(questions), mostHeadlines)]
	if len(questions) == 0 {
		t.Skip("none of these articles has a headline that is asked")
	}
	block, err := search.Write(all, bundle.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	local, err := search.Open(block)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := cluster.Push(t.Context(), c, "headlines", all, cluster.PushOptions{Shards: 2, Bundle: func(*corpus.Corpus) ([]byte, error) { return block, nil }}); err != nil {
		t.Fatal(err)
	}
	e := open(t, c, "headlines")
	near, far := 0.0, 0.0
	for _, q := range questions {
		req := corpus.Request{Query: strings.ReplaceAll(q.Query, "\n", " "), Match: corpus.MatchAny, Limit: 10, Unfold: true, FacetLimit: 1}
		near += reciprocal(local.Search(req).Hits, q.Relevant)
		r, err := e.Search(t.Context(), req)
		if err != nil {
			t.Fatalf("%q: %v", q.Query, err)
		}
		far += reciprocal(r.Hits, q.Relevant)
	}
	n := float64(len(questions))
	t.Logf("%d headlines among %d articles: mean reciprocal rank %.4f here, %.4f in the cluster", len(questions), len(docs), near/n, far/n)
	if math.Abs(near-far)/n > .02 {
		t.Errorf("mean reciprocal rank %.4f in the cluster, want %.4f within .02", far/n, near/n)
	}
}

// reciprocal returns the reciprocal rank of the first relevant hit, or 0.
func reciprocal(hits []corpus.Hit, relevant []string) float64 {
	for rank, h := range hits {
		if slices.Contains(relevant, h.ID) {
			return 1 / float64(rank+1)
		}
	}
	return 0
}

// quantiles returns the median and the 95th percentile.
func quantiles(times []time.Duration) []time.Duration {
	slices.Sort(times)
	return []time.Duration{times[len(times)/2].Round(10 * time.Microsecond), times[len(times)*95/100].Round(10 * time.Microsecond)}
}

// stored returns the size on disk of an index and its index of statements, in bytes, for one
// copy.
func stored(t *testing.T, c *opensearch.Client, index string) int {
	t.Helper()
	var stats struct {
		All struct {
			Primaries struct {
				Store struct {
					Size int `json:"size_in_bytes"`
				} `json:"store"`
			} `json:"primaries"`
		} `json:"_all"`
	}
	if err := c.Do(t.Context(), http.MethodGet, "/"+index+","+index+"-said/_stats/store", nil, &stats); err != nil {
		t.Fatal(err)
	}
	return stats.All.Primaries.Store.Size
}
