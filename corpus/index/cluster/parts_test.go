package cluster_test

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/internal/opensearch"
)

// testParts pushes two parts of a collection concurrently, as read from a file, and requires the
// index of a single push, document by document.
func testParts(t *testing.T, c *opensearch.Client, all *corpus.Corpus, local *search.Engine) {
	var file bytes.Buffer
	plan, err := cluster.NewPlan(all, 2, options())
	if err != nil {
		t.Fatal(err)
	}
	if err := gob.NewEncoder(&file).Encode(plan); err != nil {
		t.Fatal(err)
	}
	plan = new(cluster.Plan)
	if err := gob.NewDecoder(&file).Decode(plan); err != nil {
		t.Fatal(err)
	}
	var both sync.WaitGroup
	errs := make([]error, 2)
	first, err := cluster.PushPart(t.Context(), c, "parts", plan, cluster.PartOf(all, 1, 3), options())
	if err != nil || first.Lacks != len(all.Documents)-first.Written {
		t.Errorf("the first part: %+v, %v", first, err)
	}
	if names, err := c.Behind(t.Context(), "parts"); len(names) > 0 || err != nil {
		t.Errorf("before all parts have come the name stands for %v, %v", names, err)
	}
	for i, part := range []int{0, 2} {
		both.Go(func() {
			_, errs[i] = cluster.PushPart(t.Context(), c, "parts", plan, cluster.PartOf(all, part, 3), options())
		})
	}
	both.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	for _, end := range []string{"", "-said"} {
		if got, want := sources(t, c, "parts-"+all.About.Edition+end), sources(t, c, "whole-"+all.About.Edition+end); got != want {
			t.Errorf("index%s differs from that of one push:\n got %s\nwant %s", end, got, want)
		}
	}
	testSame(t, open(t, c, "parts"), local, true, 30) // it is the same index
}

// sources returns every document of an index, by id.
func sources(t *testing.T, c *opensearch.Client, index string) string {
	t.Helper()
	var answer struct {
		Hits struct {
			Hits []struct {
				ID     string          `json:"_id"`
				Source json.RawMessage `json:"_source"`
			} `json:"hits"`
		} `json:"hits"`
	}
	body := map[string]any{"size": 10_000, "sort": []map[string]string{{"seq": "asc"}}}
	if err := c.Do(t.Context(), http.MethodPost, "/"+index+"/_search", body, &answer); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, hit := range answer.Hits.Hits {
		lines = append(lines, hit.ID+" "+string(hit.Source)+"\n")
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}
