package cluster_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"sync"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
	"github.com/kashshaf/kashshaf/internal/nodes"
	"github.com/kashshaf/kashshaf/internal/opensearch"
)

func options() cluster.PushOptions {
	return cluster.PushOptions{Shards: 2, Bundle: func(c *corpus.Corpus) ([]byte, error) {
		return pipeline.Bundle(c, pipeline.Options{})
	}}
}

// testResumed interrupts a push, removes some of what it wrote, and pushes again.
func testResumed(t *testing.T, c *opensearch.Client, all *corpus.Corpus) {
	p := brokenOff(t, c, "resumed", all)
	if names, err := c.Behind(t.Context(), "resumed"); len(names) > 0 || err != nil {
		t.Errorf("after a push that was broken off the name stands for %v, %v", names, err)
	}
	if _, err := cluster.Open(t.Context(), c, "resumed"); !errors.Is(err, cluster.ErrNone) {
		t.Errorf("opening it: %v", err)
	}
	if err := c.Refresh(t.Context(), p.Index); err != nil {
		t.Fatal(err)
	}
	before, err := c.Count(t.Context(), p.Index)
	if err != nil {
		t.Fatal(err)
	}
	remove(t, c, p.Index, all.Documents[len(all.Documents)-5:])
	left, err := c.Count(t.Context(), p.Index)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d documents were written, %d are left", before, left)
	p, err = cluster.Push(t.Context(), c, "resumed", all, options())
	if err != nil {
		t.Fatal(err)
	}
	if p.Written != len(all.Documents)-left {
		t.Errorf("the second push wrote %d documents, want the %d that were missing", p.Written, len(all.Documents)-left)
	}
	if n, err := c.Count(t.Context(), "resumed"); n != len(all.Documents) || err != nil {
		t.Errorf("%d documents, %v, want %d", n, err, len(all.Documents))
	}
}

// remove deletes documents from an index.
func remove(t *testing.T, c *opensearch.Client, index string, docs []corpus.Document) {
	t.Helper()
	var lines []byte
	for i := range docs {
		lines = fmt.Appendf(lines, "{\"delete\":{\"_id\":%q}}\n", docs[i].ID)
	}
	if err := c.Do(t.Context(), http.MethodPost, "/"+index+"/_bulk?refresh=true", lines, nil); err != nil {
		t.Fatal(err)
	}
}

// testTwoAtOnce pushes the same collection twice at the same time.
func testTwoAtOnce(t *testing.T, c *opensearch.Client, all *corpus.Corpus) {
	var both sync.WaitGroup
	errs := make([]error, 2)
	for i := range errs {
		both.Go(func() { _, errs[i] = cluster.Push(t.Context(), c, "twice", all, options()) })
	}
	both.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Error(err)
	}
	if n, err := c.Count(t.Context(), "twice"); n != len(all.Documents) || err != nil {
		t.Errorf("%d documents, %v, want %d", n, err, len(all.Documents))
	}
}

// testEditions pushes a second edition, and removes the first.
func testEditions(t *testing.T, c *opensearch.Client, all *corpus.Corpus) {
	first, err := cluster.Push(t.Context(), c, "editions", all, options())
	if err != nil {
		t.Fatal(err)
	}
	e := open(t, c, "editions")
	second, err := pipelineOf(all, len(all.Documents)-1)
	if err != nil {
		t.Fatal(err)
	}
	p, err := cluster.Push(t.Context(), c, "editions", second, options())
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Old) != 1 || p.Old[0] != first.Index {
		t.Errorf("old editions %v, want %s", p.Old, first.Index)
	}
	if current, err := e.Current(t.Context(), "editions"); current || err != nil {
		t.Errorf("the first edition is current: %t, %v", current, err)
	}
	if r, err := e.Search(t.Context(), corpus.Request{Limit: 1}); err != nil || r.Total != len(all.Documents) {
		t.Errorf("the first edition, as long as it is there: %d, %v", r.Total, err)
	}
	testAgain(t, c, all, second, first.Index)
	third, err := pipelineOf(all, len(all.Documents)-2)
	if err != nil {
		t.Fatal(err)
	}
	third.About.Edition = "ba9876543210"
	begun := brokenOff(t, c, "editions", third).Index
	gone, err := cluster.Prune(t.Context(), c, "editions", false)
	if err != nil || len(gone) != 1 || gone[0] != first.Index {
		t.Errorf("pruned %v, %v, want %s", gone, err, first.Index)
	}
	if names, err := c.Names(t.Context(), "editions-*"); err != nil || len(names) != 6 || !slices.Contains(names, begun) {
		t.Errorf("indices %v, %v, want the three of the second edition and of %s, which another push writes", names, err, begun)
	}
	if gone, err = cluster.Prune(t.Context(), c, "editions", true); err != nil || len(gone) != 1 || gone[0] != begun {
		t.Errorf("pruned %v, %v, want %s, which no push ended", gone, err, begun)
	}
	names, err := c.Names(t.Context(), "editions-*")
	if err != nil || len(names) != 3 {
		t.Errorf("indices %v, %v, want the three of the second edition", names, err)
	}
}

// brokenOff begins to push a collection and stops, like a push that another machine continues.
func brokenOff(t *testing.T, c *opensearch.Client, name string, all *corpus.Corpus) cluster.Pushed {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	opt := options()
	opt.Progress = func(int, int) { cancel() }
	p, err := cluster.Push(ctx, c, name, all, opt)
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("a push that is broken off: %v", err)
	}
	return p
}

// testAgain: an edition that has answered and is being written again is not pruned either, and
// answers again when it is complete; then the second edition replaces it.
func testAgain(t *testing.T, c *opensearch.Client, all, second *corpus.Corpus, first string) {
	t.Helper()
	remove(t, c, first, all.Documents)
	brokenOff(t, c, "editions", all)
	if gone, err := cluster.Prune(t.Context(), c, "editions", false); err != nil || len(gone) > 0 {
		t.Errorf("pruned %v, %v, while it is written again", gone, err)
	}
	for i, edition := range []*corpus.Corpus{all, second} {
		p, err := cluster.Push(t.Context(), c, "editions", edition, options())
		if err != nil || len(p.Old) != 1 || len(p.Begun) > 0 {
			t.Errorf("push %d again: %+v, %v, want one edition before", i, p, err)
		}
	}
}

// testSnapshot takes a snapshot as in docs/cluster.md, loses the collection, and restores it.
func testSnapshot(t *testing.T, c *opensearch.Client, all *corpus.Corpus, local *search.Engine) {
	push(t, c, "saved", all, 0)
	do := func(method, path string, body any) {
		t.Helper()
		if err := c.Do(t.Context(), method, path, body, nil); err != nil {
			t.Fatal(err)
		}
	}
	of := map[string]any{"indices": "saved-*", "include_global_state": false}
	do(http.MethodPut, "/_snapshot/backup", map[string]any{"type": "fs", "settings": map[string]any{"location": "kashshaf"}})
	do(http.MethodPut, "/_snapshot/backup/first?wait_for_completion=true", of)
	names, err := c.Names(t.Context(), "saved-*")
	if err != nil || len(names) != 3 {
		t.Fatalf("indices %v, %v", names, err)
	}
	for _, name := range names {
		if err := c.Delete(t.Context(), name); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := cluster.Open(t.Context(), c, "saved"); !errors.Is(err, cluster.ErrNone) {
		t.Errorf("what was lost: %v", err)
	}
	do(http.MethodPost, "/_snapshot/backup/first/_restore?wait_for_completion=true", of)
	testSame(t, open(t, c, "saved"), local, true, 30)
}

// pipelineOf returns a collection of the first documents of another, as another edition.
func pipelineOf(all *corpus.Corpus, n int) (*corpus.Corpus, error) {
	out := *all
	out.Documents, out.Mentions, out.Statements, out.Times = all.Documents[:n], all.Mentions[:n], all.Statements[:n], all.Times[:n]
	out.Groups, out.Stories = nil, nil
	out.About.Edition = "0123456789ab"
	return &out, nil
}

// testOther makes an index say that another analysis made it.
func testOther(t *testing.T, c *opensearch.Client, all *corpus.Corpus) {
	p, err := cluster.Push(t.Context(), c, "other", all, options())
	if err != nil {
		t.Fatal(err)
	}
	meta := map[string]any{"_meta": map[string]any{"kashshaf": cluster.Version, "analysis": "another", "head": []int{1, 1}}}
	if err := c.Do(t.Context(), http.MethodPut, "/"+p.Index+"/_mapping", meta, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := cluster.Open(t.Context(), c, "other"); !errors.Is(err, cluster.ErrOther) {
		t.Errorf("opening it: %v", err)
	}
	if _, err := cluster.Push(t.Context(), c, "other", all, options()); !errors.Is(err, cluster.ErrOther) {
		t.Errorf("pushing it again: %v", err)
	}
}

// testFull makes the cluster reject writes, as it does when a disk is full.
func testFull(t *testing.T, c *opensearch.Client, all *corpus.Corpus) {
	p := brokenOff(t, c, "full", all)
	remove(t, c, p.Index, all.Documents)
	block := func(on any) {
		if err := c.Set(t.Context(), p.Index, map[string]any{"index.blocks.read_only_allow_delete": on}); err != nil {
			t.Fatal(err)
		}
	}
	block(true)
	if _, err := cluster.Push(t.Context(), c, "full", all, options()); !errors.Is(err, opensearch.ErrReadOnly) {
		t.Errorf("pushing onto a full disk: %v", err)
	}
	block(nil)
	if _, err := cluster.Push(t.Context(), c, "full", all, options()); err != nil {
		t.Errorf("pushing when there is room again: %v", err)
	}
}

// testKilled kills a node during queries, and brings it back.
func testKilled(t *testing.T, all []*nodes.Node, c *opensearch.Client, e *cluster.Engine, local *search.Engine) {
	if len(all) < 3 {
		t.Skip("with fewer than three nodes none may be killed")
	}
	for _, n := range all {
		n.Await(t, all)
	}
	for i, req := range requests(local, 200) {
		if i == 50 {
			all[2].Stop()
		}
		want := local.Search(req)
		got, err := e.Search(t.Context(), req)
		if err != nil {
			t.Fatalf("question %d, %q: %v", i, req.Query, err)
		}
		facets, err := e.Facets(t.Context(), req)
		if err != nil {
			t.Fatalf("question %d, %q: facets: %v", i, req.Query, err)
		}
		if got.Total != want.Total || counted(facets, corpus.Facets[:]...) != counted(want.Facets, corpus.Facets[:]...) {
			t.Errorf("question %d, %q: %d documents, want %d, with the same facets", i, req.Query, got.Total, want.Total)
		}
	}
	all[2].Start(t)
	for _, n := range all {
		n.Await(t, all)
	}
}
