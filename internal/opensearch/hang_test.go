package opensearch

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"
)

// A three is a cluster of three nodes, each with a copy of an index's shards; one of them may
// hang.
type three struct {
	mu    sync.Mutex
	hangs string // the name of the node that hangs
	plain int    // searches that left the choice of nodes to the cluster
}

func (c *three) set(hangs string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.hangs = hangs
}

// node returns the handler of the node with a name: what needs the hanging node is never
// answered, and a search without a preference needs it.
func (c *three) node(name string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		c.mu.Lock()
		hangs := c.hangs
		wants := r.FormValue("preference") + string(body)
		if strings.HasSuffix(r.URL.Path, "/_msearch") && !strings.Contains(wants, "preference") {
			c.plain++
			wants += "n1"
		}
		c.mu.Unlock()
		switch {
		case hangs != "" && (name == hangs || strings.Contains(wants, hangs)):
			<-r.Context().Done()
		case strings.HasSuffix(r.URL.Path, "/_search_shards"):
			fmt.Fprint(w, `{"shards":[[{"state":"STARTED","node":"n0","shard":0},{"state":"STARTED","node":"n1","shard":0}],
				[{"state":"STARTED","node":"n1","shard":1},{"state":"STARTED","node":"n2","shard":1},{"state":"INITIALIZING","node":"n3","shard":1}]]}`)
		case strings.HasSuffix(r.URL.Path, "/_search"):
			fmt.Fprint(w, `{}`)
		default:
			fmt.Fprintf(w, `{"responses":[{"by":%q}]}`, name)
		}
	})
}

// TestHang: a search that a node keeps waiting is answered by the copies on the others, and later
// ones at once; when the node is back, all are asked as before.
func TestHang(t *testing.T) {
	for name, tt := range map[string]struct {
		addresses []string
		hangs     string
	}{
		"a node that has copies":       {[]string{"n0"}, "n1"},
		"also the one that is asked":   {[]string{"n1", "n2"}, "n1"},
		"one that has no copies":       {[]string{"n9", "n0"}, "n9"},
		"with several addresses given": {[]string{"n0", "n1", "n2"}, "n1"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel() // each waits a second for a hanging node
			nodes := &three{}
			var urls []string
			for _, name := range tt.addresses {
				server := httptest.NewServer(nodes.node(name))
				t.Cleanup(server.CloseClientConnections)
				urls = append(urls, server.URL)
			}
			c, err := New(urls, Options{Timeout: time.Minute, Tries: 1, Late: 20 * time.Millisecond})
			if err != nil {
				t.Fatal(err)
			}
			c.hangs.longest = time.Minute // this machine may be busy
			ask := func() {
				t.Helper()
				ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
				defer cancel()
				if _, err := c.MultiSearch(ctx, "x", "", []any{map[string]any{}}); err != nil {
					t.Fatal(err)
				}
			}
			ask()
			c.find(t.Context(), "x", time.Now()) // it was just found that all answer
			nodes.set(tt.hangs)
			ask()
			before := nodes.plain
			for range 5 {
				ask()
			}
			if tt.hangs != "n9" && nodes.plain != before {
				t.Errorf("%d questions were sent again to a node that hangs", nodes.plain-before)
			}
			nodes.set("")
			if c.answering("x") != "" {
				t.Error("nodes are left out when all answer")
			}
		})
	}
}

// TestAllLate: if all nodes are late, nothing is asked twice.
func TestAllLate(t *testing.T) {
	asked, end := make(chan bool, 10), make(chan bool)
	over := sync.OnceFunc(func() { close(end) })
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case strings.HasSuffix(r.URL.Path, "/_search_shards"):
			fmt.Fprint(w, `{"shards":[[{"state":"STARTED","node":"n0","shard":0},{"state":"STARTED","node":"n1","shard":0}]]}`)
		case strings.HasSuffix(r.URL.Path, "/_search"):
			w.WriteHeader(http.StatusTooManyRequests)
			over()
		default:
			asked <- true
			<-end
			fmt.Fprint(w, `{"responses":[{}]}`)
		}
	}))
	defer server.Close()
	c, err := New([]string{server.URL}, Options{Tries: 1, Late: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.MultiSearch(t.Context(), "x", "", []any{map[string]any{}}); err != nil || len(asked) != 1 {
		t.Errorf("%v, asked %d times, want once", err, len(asked))
	}
}
