package cluster_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// requests returns requests of every kind about a collection, made of its own words.
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

// testSame requires the totals, counts and understanding of the embedded engine, and nearly its
// first ten hits; with a whole head, also what is shown of them. Which passage is shown depends
// on how rare a word is, and a sample gives other values.
func testSame(t *testing.T, e *cluster.Engine, local *search.Engine, whole bool, most int) {
	overlap, compared, scores := 0.0, 0, 0.0
	var near, far []time.Duration
	for _, req := range requests(local, most) {
		began := time.Now()
		want := local.Search(req)
		near = append(near, time.Since(began))
		began = time.Now()
		got, err := e.Search(t.Context(), req)
		if err != nil {
			t.Errorf("%q: %v", req.Query, err)
			continue
		}
		searched := time.Since(began)
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
		began = time.Now()
		facets, err := e.Facets(t.Context(), req)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		far = append(far, searched+time.Since(began))
		for _, facet := range corpus.Facets {
			if a, b := counted(facets, facet), counted(want.Facets, facet); a != b {
				t.Errorf("%s: facet %s\n got %s\nwant %s", name, facet, a, b)
			}
		}
		if len(want.Hits) == 0 {
			continue
		}
		if why, _ := local.Explain(want.Hits[0], req.Query); len(got.Hits) > 0 && len(why.Parts) > 0 { // also for documents outside the head
			if x, err := e.Explain(t.Context(), want.Hits[0], req.Query); err != nil || len(x.Parts) == 0 {
				t.Errorf("%s: why document %s is found: %+v, %v, want %+v", name, want.Hits[0].ID, x, err, why)
			}
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
	t.Logf("a search with facets, median and 95th percentile: %v here, %v in the cluster", quantiles(near), quantiles(far))
	if overlap < .9*float64(compared) {
		t.Errorf("the first ten hits overlap by %.3f, want .9", overlap/float64(compared))
	}
}

// blank returns a hit without its scores.
func blank(h corpus.Hit) corpus.Hit {
	h.Score, h.Together = 0, 0
	h.Passage = strings.TrimSpace(h.Passage)
	return h
}

// testStatements requires the same statements, counts and texts.
func testStatements(t *testing.T, e *cluster.Engine, local *search.Engine) {
	speakers := local.Statements(corpus.StatementRequest{Limit: 1}).Speakers
	about := local.Statements(corpus.StatementRequest{Limit: 1}).About
	var reqs []corpus.StatementRequest
	for i, word := range append(local.Common(15), corpus.CommonWord{}, corpus.CommonWord{Written: "بوتين إدلب"}, corpus.CommonWord{Written: "«إطلاق النار»"}, corpus.CommonWord{Written: "روسيا -تركيا"}) {
		req := corpus.StatementRequest{Query: word.Written, Limit: 5}
		reqs = append(reqs, req)
		req.Speakers = []string{speakers[i%len(speakers)].ID}
		reqs = append(reqs, req)
		req.Speakers, req.About, req.Oldest = nil, []string{about[i%len(about)].ID}, true
		reqs = append(reqs, req)
		req.About, req.Classes, req.From, req.Offset = nil, []corpus.Class{corpus.Classes[i%len(corpus.Classes)]}, "2019", 1
		reqs = append(reqs, req)
	}
	for _, req := range reqs {
		want := local.Statements(req)
		got, err := e.Statements(t.Context(), req)
		if err != nil {
			t.Errorf("%+v: %v", req, err)
			continue
		}
		if a, b := fmt.Sprintf("%+v", plain(got)), fmt.Sprintf("%+v", plain(want)); a != b {
			t.Errorf("%+v:\n got %s\nwant %s", req, a, b)
		}
	}
}

// plain returns a result with pointers followed and nil and empty lists made equal.
func plain(r corpus.StatementResult) []any {
	out := []any{r.Total, r.Classes, len(r.Months), r.Months, r.Outlets, byName(r.Speakers), byName(r.About)}
	for _, h := range r.Hits {
		speaker := corpus.EntityRef{}
		if h.Speaker != nil {
			speaker = *h.Speaker
		}
		h.Speaker = nil
		out = append(out, speaker, h)
	}
	return out
}

// byName returns a list sorted by ID, so that the order of equal counts does not matter.
func byName(list []corpus.FacetCount) []corpus.FacetCount {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b corpus.FacetCount) int { return strings.Compare(a.ID, b.ID) })
	return list
}

func completed(list []corpus.Suggestion) (out []string) {
	for _, s := range list {
		out = append(out, fmt.Sprint(s.Text, s.Alias, s.Count))
	}
	return out
}

// counted prints the counts of facets without the coordinates of places, which only the embedded
// engine brings along.
func counted(counts map[corpus.Facet][]corpus.FacetCount, facets ...corpus.Facet) string {
	var b strings.Builder
	for _, facet := range facets {
		fmt.Fprint(&b, facet, ":")
		for _, c := range counts[facet] {
			c.At = nil
			fmt.Fprint(&b, " ", c)
		}
	}
	return b.String()
}
