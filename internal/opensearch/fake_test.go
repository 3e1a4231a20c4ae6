package opensearch

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// A fake is a cluster of one node that follows the protocol, and fails when told to.
type fake struct {
	sync.Mutex
	docs     map[string]string
	requests int
	aliases  map[string]string
	// fail, unless nil, is called first, with the number of the request from 1; it reports
	// whether it has answered.
	fail func(n int, w http.ResponseWriter, r *http.Request) bool
	// refuse, unless nil, returns the status with which a document is refused, or 0.
	refuse func(id string, request int) int
}

func (f *fake) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f.Lock()
	defer f.Unlock()
	f.requests++
	if f.fail != nil && f.fail(f.requests, w, r) {
		return
	}
	switch {
	case strings.HasSuffix(r.URL.Path, "/_bulk"):
		f.bulk(w, r)
	case strings.HasSuffix(r.URL.Path, "/_count"):
		fmt.Fprintf(w, `{"count":%d,"_shards":{"failed":0}}`, len(f.docs))
	case strings.HasSuffix(r.URL.Path, "/_msearch"):
		fmt.Fprint(w, `{"responses":[{"status":200,"_shards":{"failed":0},"hits":{"total":{"value":7}}}]}`)
	default:
		w.WriteHeader(http.StatusNotFound)
		fmt.Fprint(w, `{"error":{"type":"index_not_found_exception","reason":"no such index [x]"},"status":404}`)
	}
}

func (f *fake) bulk(w http.ResponseWriter, r *http.Request) {
	type item struct {
		ID     string            `json:"_id"`
		Status int               `json:"status"`
		Error  map[string]string `json:"error,omitempty"`
	}
	var items []map[string]item
	in := bufio.NewScanner(r.Body)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		var action struct {
			Index struct {
				ID string `json:"_id"`
			} `json:"index"`
		}
		if err := json.Unmarshal(in.Bytes(), &action); err != nil || !in.Scan() {
			http.Error(w, "broken lines", http.StatusBadRequest)
			return
		}
		it := item{ID: action.Index.ID, Status: http.StatusCreated}
		if f.refuse != nil {
			if status := f.refuse(it.ID, f.requests); status != 0 {
				it.Status = status
				it.Error = map[string]string{"type": map[int]string{429: "rejected_execution_exception", 400: "mapper_parsing_exception", 403: "cluster_block_exception"}[status], "reason": "told to"}
			}
		}
		if it.Error == nil {
			f.docs[it.ID] = in.Text()
		}
		items = append(items, map[string]item{"index": it})
	}
	json.NewEncoder(w).Encode(map[string]any{"items": items})
}

// start returns a fake and a client of it that counts its waits instead of waiting.
func start(t *testing.T, opt Options) (*fake, *Client, *atomic.Int32) {
	f := &fake{docs: make(map[string]string), aliases: make(map[string]string)}
	server := httptest.NewServer(f)
	t.Cleanup(server.Close)
	waits := new(atomic.Int32)
	opt.Wait = func(ctx context.Context, d time.Duration) error { waits.Add(1); return ctx.Err() }
	c, err := New([]string{server.URL}, opt)
	if err != nil {
		t.Fatal(err)
	}
	return f, c, waits
}
