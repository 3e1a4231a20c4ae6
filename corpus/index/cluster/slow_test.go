package cluster_test

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/internal/api"
	"github.com/kashshaf/kashshaf/internal/nodes"
	"github.com/kashshaf/kashshaf/internal/opensearch"
)

// testSlow makes one of three nodes answer nothing for a while, like an overloaded one: its
// connections stay open. Whoever asks serve -engine meanwhile gets the right answer, or is told
// to ask again, within the time limit of an answer; when the node is back all answers are right.
func testSlow(t *testing.T, all []*nodes.Node, local *search.Engine) {
	if len(all) < 3 {
		t.Skip("with fewer than three nodes none may be slow")
	}
	var urls []string
	for _, n := range all {
		n.Await(t, all)
		urls = append(urls, n.URL)
	}
	c, err := opensearch.New(urls, cluster.Serving)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(api.New(api.Options{Rate: 1e6,
		Open:  func(ctx context.Context) (api.Engine, error) { return cluster.Open(ctx, c, "whole") },
		Stale: func(context.Context, api.Engine) (bool, error) { return false, nil }}))
	defer server.Close()
	list := requests(local, 60)
	if !askedRight(t, server.URL, local, list[0]) { // so that the engine is open
		t.Fatal("no answer before a node hangs")
	}
	all[2].Pause(t)
	defer all[2].Resume(t)
	// In two waves, since a cluster learns from its first queries which copies answer; and
	// concurrently, so that the node is back before the cluster drops it, which would be another
	// test.
	right := askedAtOnce(t, server.URL, local, list[:8]) + askedAtOnce(t, server.URL, local, list[8:24])
	t.Logf("with a node that does nothing %d of 24 answers came, all right, and who asked for the others was told to ask again", right)
	if right == 0 {
		t.Error("with one node of three that does nothing no answer came")
	}
	all[2].Resume(t)
	for _, n := range all {
		n.Await(t, all)
	}
	for _, req := range list[24:] {
		if !askedRight(t, server.URL, local, req) {
			t.Errorf("%q: no answer when the node is back", req.Query)
		}
	}
}

// askedAtOnce sends all requests concurrently, and returns how many were answered.
func askedAtOnce(t *testing.T, server string, local *search.Engine, list []corpus.Request) (right int) {
	t.Helper()
	wants := make([]corpus.Result, len(list)) // the local engine serves one visitor at a time
	for i, req := range list {
		wants[i] = local.Search(corpus.Request{Query: req.Query, Limit: 10})
	}
	var everybody sync.WaitGroup
	var n atomic.Int64
	for i, req := range list {
		everybody.Go(func() {
			if asked(t, server, req.Query, wants[i]) {
				n.Add(1)
			}
		})
	}
	everybody.Wait()
	return int(n.Load())
}

func askedRight(t *testing.T, server string, local *search.Engine, req corpus.Request) bool {
	t.Helper()
	return asked(t, server, req.Query, local.Search(corpus.Request{Query: req.Query, Limit: 10}))
}

// asked asks over HTTP and requires a right answer or a request to come back; it reports which of
// the two it was. An answer may take 10 seconds, or somewhat more on a busy machine.
func asked(t *testing.T, server, query string, want corpus.Result) (answered bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, server+"/api/v1/search?q="+url.QueryEscape(query), nil)
	if err != nil {
		t.Error(err)
		return false
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Errorf("%q: %v", query, err)
		return false
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err == nil && res.StatusCode == http.StatusServiceUnavailable && res.Header.Get("Retry-After") != "" {
		return false
	}
	var got corpus.Result
	if err == nil {
		err = json.Unmarshal(data, &got)
	}
	if err != nil || res.StatusCode != http.StatusOK || got.Total != want.Total || counted(got.Facets, corpus.Facets[:]...) != counted(want.Facets, corpus.Facets[:]...) {
		t.Errorf("%q: %s, %v, %d documents, want %d with the same facets", query, res.Status, err, got.Total, want.Total)
	}
	return true
}
