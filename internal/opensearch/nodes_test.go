package opensearch

import (
	"context"
	"crypto/x509"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// TestCertificate: a cluster is talked to only if its certificate is trusted, and credentials go
// to no other.
func TestCertificate(t *testing.T) {
	asked := 0
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked++
		fmt.Fprint(w, `{"count":7,"_shards":{"failed":0}}`)
	}))
	server.Config.ErrorLog = log.New(io.Discard, "", 0) // about rejected handshakes, which are expected
	server.StartTLS()
	defer server.Close()
	own := x509.NewCertPool()
	own.AddCert(server.Certificate())
	for _, tt := range []struct {
		name  string
		trust *x509.CertPool
		node  string
		ok    bool
	}{
		{"its own authority", own, server.URL, true},
		{"the system's authorities", nil, server.URL, false},
		{"nobody", x509.NewCertPool(), server.URL, false},
		{"its own authority, under another name", own, strings.Replace(server.URL, "127.0.0.1", "localhost", 1), false},
	} {
		asked = 0
		c, err := New([]string{tt.node}, Options{User: "a", Password: "b", Trust: tt.trust, Tries: 2, Wait: func(context.Context, time.Duration) error { return nil }})
		if err != nil {
			t.Fatal(err)
		}
		n, err := c.Count(t.Context(), "news")
		if tt.ok && (err != nil || n != 7) || !tt.ok && (err == nil || asked > 0 || !strings.Contains(err.Error(), "certificate")) {
			t.Errorf("%s: %d, %v, asked %d times", tt.name, n, err, asked)
		}
	}
}

// TestSlowNode: a node that does not answer in time is skipped.
func TestSlowNode(t *testing.T) {
	stuck := make(chan struct{})
	slow := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-stuck:
		case <-r.Context().Done():
		}
	}))
	defer slow.Close()
	defer close(stuck)
	quick := httptest.NewServer(&fake{})
	defer quick.Close()
	c, err := New([]string{slow.URL, quick.URL}, Options{Timeout: 500 * time.Millisecond, Tries: 6, Wait: func(context.Context, time.Duration) error { return nil }})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Count(t.Context(), "news"); err != nil {
		t.Errorf("with one node that is stuck: %v", err)
	}
}
