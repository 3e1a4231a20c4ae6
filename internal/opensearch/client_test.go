package opensearch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
)

func TestTriesAgain(t *testing.T) {
	status := func(code int) func(n int, w http.ResponseWriter, r *http.Request) bool {
		return func(n int, w http.ResponseWriter, r *http.Request) bool {
			if n > 2 {
				return false
			}
			w.WriteHeader(code)
			return true
		}
	}
	for _, tt := range []struct {
		name string
		fail func(n int, w http.ResponseWriter, r *http.Request) bool
		want string // of the error; "" for none
		asks int
	}{
		{"busy", status(429), "", 3},
		{"broken", status(500), "", 3},
		{"away", status(503), "", 3},
		{"cut in the middle", func(n int, w http.ResponseWriter, r *http.Request) bool {
			if n > 2 {
				return false
			}
			w.Header().Set("Content-Length", "100")
			io.WriteString(w, `{"cou`)
			return true
		}, "", 3},
		{"cut at once", func(n int, w http.ResponseWriter, r *http.Request) bool {
			if n > 1 {
				return false
			}
			conn, _, err := http.NewResponseController(w).Hijack()
			if err == nil {
				conn.Close()
			}
			return true
		}, "", 2},
		{"refused for good", status(403), "403", 1},
		{"a full disk", func(n int, w http.ResponseWriter, r *http.Request) bool {
			w.WriteHeader(429)
			fmt.Fprint(w, `{"error":{"type":"cluster_block_exception","reason":"index has read-only-allow-delete block"}}`)
			return true
		}, "a disk is full", 1},
		{"without a leader for a moment", func(n int, w http.ResponseWriter, r *http.Request) bool {
			if n > 2 {
				return false
			}
			w.WriteHeader(503)
			fmt.Fprint(w, `{"error":{"type":"cluster_block_exception","reason":"no cluster manager"}}`)
			return true
		}, "", 3},
		{"never well", func(n int, w http.ResponseWriter, r *http.Request) bool { w.WriteHeader(503); return true }, "503", 4},
		{"half an answer", func(n int, w http.ResponseWriter, r *http.Request) bool {
			fmt.Fprint(w, `{"count":1,"_shards":{"failed":1}}`)
			return true
		}, "only a part", 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f, c, _ := start(t, Options{Tries: 4})
			f.fail = tt.fail
			_, err := c.Count(t.Context(), "x")
			if tt.want == "" && err != nil || tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)) {
				t.Errorf("got error %v, want %q", err, tt.want)
			}
			if f.requests != tt.asks {
				t.Errorf("asked %d times, want %d", f.requests, tt.asks)
			}
		})
	}
}

func TestNextNode(t *testing.T) {
	f, c, _ := start(t, Options{})
	gone := httptest.NewServer(http.NotFoundHandler())
	c.nodes = append([]string{gone.URL}, c.nodes...)
	gone.Close()
	for range 3 {
		if n, err := c.Count(t.Context(), "x"); n != 0 || err != nil {
			t.Fatalf("got %d, %v", n, err)
		}
	}
	if f.requests != 3 {
		t.Errorf("the node that is there was asked %d times, want 3", f.requests)
	}
}

func TestBulk(t *testing.T) {
	for _, tt := range []struct {
		name   string
		refuse func(id string, request int) int
		want   string
		docs   int
	}{
		{"all at once", nil, "", 2500},
		{"some too many", func(id string, request int) int {
			if request < 4 && strings.HasSuffix(id, "7") {
				return 429
			}
			return 0
		}, "", 2500},
		{"one that does not fit", func(id string, _ int) int {
			if id == "d1200" {
				return 400
			}
			return 0
		}, `document "d1200"`, -1},
		{"a full disk", func(string, int) int { return 403 }, "a disk is full", -1},
		{"too many for ever", func(string, int) int { return 429 }, "too busy", -1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f, c, _ := start(t, Options{})
			f.refuse = tt.refuse
			var wrote atomic.Int32
			b := c.Bulk(t.Context(), "x", 2, func(n int) { wrote.Add(int32(n)) })
			var err error
			for i := 0; i < 2500 && err == nil; i++ {
				err = b.Add(fmt.Sprintf("d%d", i), fmt.Appendf(nil, `{"n":%d}`, i))
			}
			if closing := b.Close(); err == nil {
				err = closing
			}
			if tt.want == "" && err != nil || tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)) {
				t.Fatalf("got error %v, want %q", err, tt.want)
			}
			f.Lock()
			defer f.Unlock()
			if tt.docs >= 0 && (len(f.docs) != tt.docs || int(wrote.Load()) != tt.docs) {
				t.Errorf("the cluster has %d documents and told of %d, want %d", len(f.docs), wrote.Load(), tt.docs)
			}
			for _, id := range slices.Sorted(maps.Keys(f.docs)) {
				if want := `{"n":` + id[1:] + `}`; f.docs[id] != want {
					t.Fatalf("document %s is %s, want %s", id, f.docs[id], want)
				}
			}
		})
	}
}

// TestBackPressure: no more requests are in flight than allowed.
func TestBackPressure(t *testing.T) {
	var going, most atomic.Int32
	release := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n := going.Add(1)
		for old := most.Load(); n > old && !most.CompareAndSwap(old, n); old = most.Load() {
		}
		<-release
		(&fake{docs: make(map[string]string)}).ServeHTTP(w, r)
		going.Add(-1)
	}))
	defer server.Close()
	c, err := New([]string{server.URL}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	b := c.Bulk(t.Context(), "x", 2, nil)
	added := make(chan error, 1)
	go func() {
		var err error
		for i := 0; i < 5*bulkDocuments && err == nil; i++ {
			err = b.Add(fmt.Sprint(i), []byte(`{}`))
		}
		if closing := b.Close(); err == nil {
			err = closing
		}
		added <- err
	}()
	for range 5 {
		release <- struct{}{}
	}
	if err := <-added; err != nil {
		t.Fatal(err)
	}
	if most.Load() > 2 {
		t.Errorf("%d requests at a time, want at most 2", most.Load())
	}
}

func TestCancelled(t *testing.T) {
	f, c, _ := start(t, Options{})
	ctx, cancel := context.WithCancel(t.Context())
	f.fail = func(n int, w http.ResponseWriter, r *http.Request) bool { cancel(); w.WriteHeader(503); return true }
	if err := c.Search(ctx, "x", "", map[string]any{}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want that it was cancelled", err)
	}
	if f.requests != 1 {
		t.Errorf("asked %d times, want 1", f.requests)
	}
	b := c.Bulk(ctx, "x", 1, nil)
	b.Add("a", []byte(`{}`))
	if err := b.Close(); !errors.Is(err, context.Canceled) {
		t.Errorf("bulk: got %v, want that it was cancelled", err)
	}
}

func TestSearch(t *testing.T) {
	f, c, _ := start(t, Options{Tries: 3})
	var out struct {
		Hits struct{ Total struct{ Value int } }
	}
	if err := c.Search(t.Context(), "x", "", map[string]any{}, &out); err != nil || out.Hits.Total.Value != 7 {
		t.Errorf("got %d, %v", out.Hits.Total.Value, err)
	}
	for answer, want := range map[string]string{
		`{"responses":[{"status":200,"_shards":{"failed":2}}]}`:                                        "only a part",
		`{"responses":[{"status":200,"timed_out":true,"_shards":{"failed":0}}]}`:                       "too long",
		`{"responses":[{"status":400,"error":{"type":"parsing_exception","reason":"unknown query"}}]}`: "parsing_exception: unknown query",
		`{"responses":[]}`: "answers 0",
	} {
		f.fail = func(n int, w http.ResponseWriter, r *http.Request) bool { io.WriteString(w, answer); return true }
		if err := c.Search(t.Context(), "x", "", map[string]any{}, &out); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got error %v, want %q", answer, err, want)
		}
	}
}

func TestMissing(t *testing.T) {
	_, c, _ := start(t, Options{})
	if _, err := c.Meta(t.Context(), "x", nil); !Missing(err) {
		t.Errorf("got %v, want that it is missing", err)
	}
	if err := c.Delete(t.Context(), "x"); err != nil {
		t.Errorf("deleting what is not there: %v", err)
	}
	if names, err := c.Behind(t.Context(), "x"); names != nil || err != nil {
		t.Errorf("got %v, %v", names, err)
	}
}

func TestNew(t *testing.T) {
	for address, ok := range map[string]bool{
		"https://localhost:9200": true, "http://a/": true, "localhost:9200": false, "ftp://a": false,
		"https://user:secret@a": false, "": false, "https://a?x=y": false,
	} {
		if _, err := New([]string{address}, Options{}); (err == nil) != ok {
			t.Errorf("%q: got error %v", address, err)
		}
	}
}
