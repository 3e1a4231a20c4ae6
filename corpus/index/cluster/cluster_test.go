package cluster_test

import (
	"errors"
	"flag"
	"fmt"
	"reflect"
	"slices"
	"testing"

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
