package web

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// watched serves a small watched site.
func watched(t *testing.T) (*Watch, string) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"index.html": "<html><head><title>t</title></head><body></body></html>", "sw.js": "keep()", "a.json": "{}"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	ctx, stop := context.WithCancel(context.Background())
	watch := NewWatch()
	server := httptest.NewServer(watch.Handler(ctx, Handler(dir)))
	t.Cleanup(func() {
		stop()
		server.Close()
	})
	return watch, server.URL
}

func fetch(t *testing.T, url, accept string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept", accept)
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer, string(body)
}

func TestWatchedPages(t *testing.T) {
	_, url := watched(t)
	const page, any = "text/html,*/*", "*/*"
	for _, tt := range []struct {
		path, accept, want string
		without            bool
	}{
		{"/", page, `<script src="/kashshaf-watch.js" defer></script></head>`, false},
		{"/", any, "kashshaf-watch", true}, // requested by a program
		{"/a.json", page, "{}", false},
		{"/sw.js", any, "unregister", false},
		{"/kashshaf-watch.js", any, "EventSource", false},
	} {
		answer, body := fetch(t, url+tt.path, tt.accept)
		if answer.StatusCode != http.StatusOK || strings.Contains(body, tt.want) == tt.without {
			t.Errorf("%s for %s: %s, %q; want it to hold %q: %t", tt.path, tt.accept, answer.Status, body, tt.want, !tt.without)
		}
		if answer.Header.Get("Content-Security-Policy") == "" {
			t.Errorf("%s has no policy", tt.path)
		}
	}
	if answer, _ := fetch(t, url+"/nowhere/", page); answer.StatusCode != http.StatusNotFound {
		t.Errorf("what is not there: %s", answer.Status)
	}
}

// TestWatchEvents: a page receives the current state at once, then every build, and the reason
// when one fails.
func TestWatchEvents(t *testing.T) {
	watch, url := watched(t)
	answer, err := http.Get(url + watchEvents)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	lines := bufio.NewScanner(answer.Body)
	next := func() (event string) {
		for lines.Scan() && lines.Text() != "" {
			event += lines.Text() + "|"
		}
		return event
	}
	if got := next(); got != "event: built|data: 0|" {
		t.Errorf("at first: %s", got)
	}
	watch.Built()
	if got := next(); got != "event: built|data: 1|" {
		t.Errorf("after a build: %s", got)
	}
	watch.Failed("no \"documents\"\nin 0 files")
	if got := next(); got != `event: failed|data: "no \"documents\"\nin 0 files"|` {
		t.Errorf("after one that failed: %s", got)
	}
	watch.Built()
	if got := next(); got != "event: built|data: 2|" {
		t.Errorf("after the next: %s", got)
	}
}
