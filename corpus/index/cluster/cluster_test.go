package cluster_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
	"github.com/kashshaf/kashshaf/internal/opensearch"
)

// TestCluster starts a cluster once and runs everything that needs one.
func TestCluster(t *testing.T) {
	nodes, c := startNodes(t)
	_ = nodes
	all, _, err := pipeline.Collect("../../documents", pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	block, err := pipeline.Bundle(all, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	local, err := search.Open(block)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("whole head", func(t *testing.T) { testSame(t, push(t, c, "whole", all, 0), local, true) })
	t.Run("sampled head", func(t *testing.T) { testSame(t, push(t, c, "sampled", all, 20), local, false) })
}

func push(t *testing.T, c *opensearch.Client, name string, all *corpus.Corpus, head int) *cluster.Engine {
	t.Helper()
	p, err := cluster.Push(t.Context(), c, name, all, cluster.PushOptions{Shards: 2, Head: head, Bundle: func(c *corpus.Corpus) ([]byte, error) {
		return pipeline.Bundle(c, pipeline.Options{})
	}})
	if err != nil {
		t.Fatal(err)
	}
	if p.Written != len(all.Documents) {
		t.Errorf("wrote %d documents, want %d", p.Written, len(all.Documents))
	}
	e, err := cluster.Open(t.Context(), c, name)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// requests are questions of every kind about a collection, made of its own words.
func requests(local *search.Engine, most int) []corpus.Request {
	words := local.Common(40)
	entities := slices.Clone(local.Entities())
	slices.SortStableFunc(entities, func(a, b corpus.EntityCount) int { return b.Count - a.Count })
	var queries []string
	add := func(format string, args ...any) { queries = append(queries, fmt.Sprintf(format, args...)) }
	add("")
	for i := range words {
		w, v := words[i].Written, words[(i*7+3)%len(words)].Written
		add("%s", w)
		add("%s %s", w, v)
		add("\"%s %s\"", w, v)
		add("%s -%s", w, v)
		add("(%s أو %s)", w, v)
		add("%s*", string([]rune(w)[:min(3, len([]rune(w)))]))
		add("=%s", w)
		add("%s~", w)
		n := entities[i%len(entities)]
		add("%s", n.Name)
		add("%s %s", n.Name, w)
		add("%s:%s", n.Kind, n.ID)
	}
	add("بعد:2019-01")
	add("قبل:2019-06 تركيا")
	add("2019-05-14")
	add("آذار 2020")
	add("ceasefire")
	add("«إطلاق النار»")
	add("إطلاق النار في إدلب وحولها وما بعدها من كلام")
	var out []corpus.Request
	for i, q := range queries {
		req := corpus.Request{Query: q, Limit: 10}
		switch i % 5 {
		case 1:
			req.Filters = []corpus.Filter{{Facet: entities[i%7].Kind.Facet(), Value: entities[i%7].ID}}
		case 2:
			req.Filters = []corpus.Filter{{Facet: entities[i%5].Kind.Facet(), Value: entities[i%5].ID, Exclude: true}, {Facet: corpus.FacetYear, Value: "2019"}}
		case 3:
			req.From, req.Sort = "2019", corpus.Newest
		case 4:
			req.To, req.Unfold, req.Sort = "2019-12", true, corpus.Oldest
		}
		out = append(out, req)
	}
	return out[:min(len(out), most)]
}

// testSame wants the totals and counts of the embedded engine, its understanding, and
// nearly its first ten hits; of a whole head also what is shown of them. How rare a
// word is decides which passage is shown, and a sample tells that differently.
func testSame(t *testing.T, e *cluster.Engine, local *search.Engine, whole bool) {
	overlap, compared, scores := 0.0, 0, 0.0
	for _, req := range requests(local, 400) {
		want := local.Search(req)
		got, err := e.Search(t.Context(), req)
		if err != nil {
			t.Errorf("%q: %v", req.Query, err)
			continue
		}
		name := fmt.Sprintf("%q %v %s %s", req.Query, req.Filters, req.From, req.To)
		if got.Understood != want.Understood {
			t.Errorf("%s: understood as %s, want %s", name, got.Understood, want.Understood)
			continue
		}
		if got.Total != want.Total || got.Folded != want.Folded || got.Relaxed != want.Relaxed || got.Missing != want.Missing {
			t.Errorf("%s: total %d, folded %d, relaxed %t, missing %d, want %d, %d, %t, %d (%s)", name, got.Total, got.Folded, got.Relaxed, got.Missing,
				want.Total, want.Folded, want.Relaxed, want.Missing, want.Understood)
		}
		for i := range want.Parts {
			if got.Parts[i].Count != want.Parts[i].Count {
				t.Errorf("%s: part %s has %d, want %d", name, want.Parts[i].Text, got.Parts[i].Count, want.Parts[i].Count)
			}
		}
		facets, err := e.Facets(t.Context(), req)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for _, facet := range corpus.Facets {
			if a, b := fmt.Sprint(facets[facet]), fmt.Sprint(want.Facets[facet]); a != b {
				t.Errorf("%s: facet %s\n got %s\nwant %s", name, facet, a, b)
			}
		}
		if len(want.Hits) == 0 {
			continue
		}
		var ids []string
		for _, hit := range got.Hits {
			ids = append(ids, hit.ID)
		}
		same := 0
		for i, hit := range want.Hits {
			if at := slices.Index(ids, hit.ID); at >= 0 {
				same++
				scores = max(scores, math.Abs(got.Hits[at].Score-hit.Score)/max(1, hit.Score))
				if a, b := fmt.Sprintf("%+v", blank(got.Hits[at])), fmt.Sprintf("%+v", blank(hit)); a != b && whole {
					t.Errorf("%s: hit %d\n got %s\nwant %s", name, i, a, b)
				}
			}
		}
		overlap += float64(same) / float64(len(want.Hits))
		compared++
	}
	t.Logf("%d queries with hits; overlap of the first ten %.4f; scores differ by at most %.4f of them", compared, overlap/float64(compared), scores)
	if overlap < .9*float64(compared) {
		t.Errorf("the first ten hits overlap by %.3f, want .9", overlap/float64(compared))
	}
}

// blank is a hit without its scores.
func blank(h corpus.Hit) corpus.Hit {
	h.Score, h.Together = 0, 0
	h.Passage = strings.TrimSpace(h.Passage)
	return h
}
