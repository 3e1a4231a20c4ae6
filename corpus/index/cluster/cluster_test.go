package cluster_test

import (
	"errors"
	"flag"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
	"github.com/kashshaf/kashshaf/internal/nodes"
	"github.com/kashshaf/kashshaf/internal/opensearch"
)

var wantNodes = flag.Int("nodes", 0, "start so many nodes of OpenSearch on loopback, and test with them")

// collected reads a folder: the corpus to push, and the bundle and the engine to compare with.
func collected(t *testing.T, dir string) (*corpus.Corpus, []byte, *search.Engine) {
	t.Helper()
	all, _, err := pipeline.Collect(dir, pipeline.Options{})
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
	return all, block, local
}

// TestCluster starts a cluster once and runs everything that needs one.
func TestCluster(t *testing.T) {
	started, c := nodes.Start(t, *wantNodes)
	all, _, local := collected(t, "../../documents")
	t.Run("whole head", func(t *testing.T) { testSame(t, push(t, c, "whole", all, 0), local, true, 400) })
	t.Run("statements", func(t *testing.T) { testStatements(t, open(t, c, "whole"), local) })
	t.Run("pages", func(t *testing.T) { testPages(t, open(t, c, "whole"), local) })
	t.Run("sampled head", func(t *testing.T) { testSame(t, push(t, c, "sampled", all, 20), local, false, 120) })
	t.Run("in parts", func(t *testing.T) { testParts(t, c, all, local) })
	t.Run("resumed", func(t *testing.T) { testResumed(t, c, all) })
	t.Run("two at once", func(t *testing.T) { testTwoAtOnce(t, c, all) })
	t.Run("editions", func(t *testing.T) { testEditions(t, c, all) })
	t.Run("snapshot", func(t *testing.T) { testSnapshot(t, c, all, local) })
	t.Run("another analysis", func(t *testing.T) { testOther(t, c, all) })
	t.Run("a full disk", func(t *testing.T) { testFull(t, c, all) })
	t.Run("articles", func(t *testing.T) { testArticles(t, c) })
	t.Run("headlines", func(t *testing.T) { testHeadlines(t, c) })
	t.Run("beyond the window", func(t *testing.T) { testBeyond(t, c) })
	t.Run("a node slow", func(t *testing.T) { testSlow(t, started, local) })
	t.Run("a node killed", func(t *testing.T) { testKilled(t, started, c, open(t, c, "whole"), local) })
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
	return open(t, c, name)
}

func open(t *testing.T, c *opensearch.Client, name string) *cluster.Engine {
	t.Helper()
	e, err := cluster.Open(t.Context(), c, name)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

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

// testPages requires every document and entity to be as in the embedded engine.
func testPages(t *testing.T, e *cluster.Engine, local *search.Engine) {
	ids, err := e.Documents(t.Context())
	if err != nil || !slices.Equal(ids, local.Documents()) {
		t.Errorf("documents %v, %v, want %v", ids, err, local.Documents())
	}
	for _, id := range ids {
		want, _ := local.Read(id)
		got, err := e.Read(t.Context(), id)
		if err != nil {
			t.Errorf("%s: %v", id, err)
		}
		if a, b := fmt.Sprintf("%+v", got), fmt.Sprintf("%+v", want); a != b {
			t.Errorf("document\n got %s\nwant %s", a, b)
		}
	}
	for i, x := range local.Entities() {
		if i%5 != 0 {
			continue
		}
		want, _ := local.Profile(x.ID, 5)
		got, err := e.Profile(t.Context(), x.ID, 5)
		if err != nil {
			t.Errorf("%s: %v", x.ID, err)
		}
		if !reflect.DeepEqual(got.Entity, want.Entity) { // compares values, not pointers
			t.Errorf("entity %+v, want %+v", got.Entity, want.Entity)
		}
		got.Entity, want.Entity = corpus.Entity{}, corpus.Entity{}
		got.Beside, want.Beside = got.Beside[:min(8, len(got.Beside))], want.Beside[:min(8, len(want.Beside))]
		if a, b := fmt.Sprintf("%+v", got), fmt.Sprintf("%+v", want); a != b {
			t.Errorf("entity\n got %s\nwant %s", a, b)
		}
	}
	for _, typed := range []string{"بو", "إدل", "put", "الهدن", "وقف إط"} {
		got, err := e.Suggest(t.Context(), typed, 8)
		if a, b := fmt.Sprint(completed(got)), fmt.Sprint(completed(local.Suggest(typed, 8))); err != nil || a != b {
			t.Errorf("%q: suggested %s, %v, want %s", typed, a, err, b)
		}
	}
	members, err := e.Members(t.Context(), corpus.Request{Query: "إدلب"})
	if want := local.Members(corpus.Request{Query: "إدلب"}); err != nil || len(members) != len(want) {
		t.Errorf("%d members, %v, want %d", len(members), err, len(want))
	}
	for _, req := range requests(local, 30) {
		got, err := e.Dated(t.Context(), req)
		if want := local.Dated(req); err != nil || fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%q dated %v, %v, want %v", req.Query, got, err, want)
		}
	}
	stems := []string{"هدن", "تركيا", "نيس"}
	if got, err := e.Spread(t.Context(), stems); err != nil || !slices.Equal(got, local.Spread(stems)) {
		t.Errorf("spread %v, %v, want %v", got, err, local.Spread(stems))
	}
	if _, err := e.Read(t.Context(), "no-such"); !errors.Is(err, cluster.ErrNothing) {
		t.Errorf("a document that is not there: %v", err)
	}
	if _, err := e.Profile(t.Context(), "no-such", 1); !errors.Is(err, cluster.ErrNothing) {
		t.Errorf("an entity that is not there: %v", err)
	}
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
