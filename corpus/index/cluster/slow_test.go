package cluster_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/internal/api"
	"github.com/kashshaf/kashshaf/internal/nodes"
	"github.com/kashshaf/kashshaf/internal/opensearch"
)

// testSlow has one of three nodes answer nothing for a while, as one does that is far too busy: its
// connections stay. Whoever asks serve -engine meanwhile has the right answer, or is told to ask
// again, within the time that an answer may take; when the node is back all answers are right.
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
	ask := func(req corpus.Request) (right bool) {
		// An answer has 10 seconds, a machine on which much else runs some more.
		ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
		defer cancel()
		status, wait, got := asked(ctx, t, server.URL+"/api/v1/search?q="+url.QueryEscape(req.Query))
		want := local.Search(corpus.Request{Query: req.Query, Limit: 10})
		switch {
		case status == http.StatusServiceUnavailable && wait != "":
			return false
		case status != http.StatusOK || got.Total != want.Total || fmt.Sprint(got.Facets) != fmt.Sprint(want.Facets):
			t.Errorf("%q: %d, %d documents, want %d with the same facets", req.Query, status, got.Total, want.Total)
		}
		return true
	}
	list := requests(local, 30)
	ask(list[0]) // so that it is open
	all[0].Pause(t)
	resumed := false
	defer func() {
		if !resumed {
			all[0].Resume(t)
		}
	}()
	right := 0
	for _, req := range list[:15] {
		if ask(req) {
			right++
		}
	}
	t.Logf("with a node that does nothing %d of 15 answers came, all right, and who asked for the others was told to ask again", right)
	if right < 5 {
		t.Errorf("with one node of three that does nothing %d of 15 answers came, want a third and more", right)
	}
	all[0].Resume(t)
	resumed = true
	for _, n := range all {
		n.Await(t, all)
	}
	for _, req := range list[15:] {
		if !ask(req) {
			t.Errorf("%q: no answer when the node is back", req.Query)
		}
	}
}

// asked asks over HTTP.
func asked(ctx context.Context, t *testing.T, address string) (status int, wait string, r corpus.Result) {
	t.Helper()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err == nil && res.StatusCode == http.StatusOK {
		err = json.Unmarshal(data, &r)
	}
	if err != nil {
		t.Fatalf("%s: %v: %.300s", address, err, data)
	}
	return res.StatusCode, res.Header.Get("Retry-After"), r
}
