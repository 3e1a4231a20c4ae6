package web

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

// The additional addresses of a watched site.
const (
	watchScript = "/kashshaf-watch.js"
	watchEvents = "/kashshaf-watch"
)

// A Watch tells the open pages of a server about builds of their site.
type Watch struct {
	mu      sync.Mutex
	builds  int
	problem string        // of the last build; "" for none
	changed chan struct{} // closed at the next change
}

// NewWatch returns a Watch for a site that has not been rebuilt yet.
func NewWatch() *Watch { return &Watch{changed: make(chan struct{})} }

// Built makes every open page reload.
func (w *Watch) Built() { w.tell(1, "") }

// Failed makes every open page show why the last build failed.
func (w *Watch) Failed(problem string) { w.tell(0, problem) }

func (w *Watch) tell(builds int, problem string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.builds, w.problem = w.builds+builds, problem
	close(w.changed)
	w.changed = make(chan struct{})
}

func (w *Watch) state() (builds int, problem string, changed <-chan struct{}) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.builds, w.problem, w.changed
}

// Handler serves a site as Handler does, with a script in every page that listens for builds. No
// worker caches pages meanwhile: one left by an earlier visit is unregistered.
func (w *Watch) Handler(ctx context.Context, site http.Handler) http.Handler {
	return http.HandlerFunc(func(out http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case watchEvents:
			w.events(ctx, out, r)
		case watchScript:
			static(out, "watch.js")
		case "/" + workerFile:
			static(out, "unregister.js")
		default:
			withScript(site, out, r)
		}
	})
}

func static(out http.ResponseWriter, name string) {
	data, err := staticFiles.ReadFile("static/" + name)
	if err != nil {
		http.Error(out, err.Error(), http.StatusInternalServerError)
		return
	}
	for _, h := range safetyHeaders(policy()) {
		out.Header().Set(h.name, h.value)
	}
	out.Header().Set("Content-Type", contentType(name))
	out.Header().Set("Cache-Control", "no-store")
	out.Write(data)
}

// pulse is how often a page receives a sign of life, so that its connection is not considered
// dead.
const pulse = 20 * time.Second

// events tells a page about builds, as server-sent events, until it disconnects or ctx is done.
func (w *Watch) events(ctx context.Context, out http.ResponseWriter, r *http.Request) {
	control := http.NewResponseController(out)
	out.Header().Set("Content-Type", "text/event-stream")
	out.Header().Set("Cache-Control", "no-store")
	_ = control.SetReadDeadline(time.Time{}) // nothing more is read
	tick := time.NewTicker(pulse)
	defer tick.Stop()
	for {
		builds, problem, changed := w.state()
		said := fmt.Sprintf("event: built\ndata: %d\n\n", builds)
		if problem != "" {
			text, err := json.Marshal(problem)
			if err != nil {
				return
			}
			said = fmt.Sprintf("event: failed\ndata: %s\n\n", text)
		}
		_ = control.SetWriteDeadline(time.Now().Add(2 * pulse)) // not needed where it cannot be set
		if _, err := out.Write([]byte(said)); err != nil || control.Flush() != nil {
			return
		}
		select {
		case <-changed:
		case <-tick.C:
		case <-r.Context().Done():
			return
		case <-ctx.Done():
			return
		}
	}
}

// withScript lets a site answer, and inserts the script if the answer is a page.
func withScript(site http.Handler, out http.ResponseWriter, r *http.Request) {
	if !strings.Contains(r.Header.Get("Accept"), "text/html") {
		site.ServeHTTP(out, r)
		return
	}
	r = r.Clone(r.Context())
	for _, name := range []string{"Accept-Encoding", "If-None-Match", "If-Modified-Since", "Range"} {
		r.Header.Del(name)
	}
	page := &heldAnswer{header: http.Header{}, status: http.StatusOK}
	site.ServeHTTP(page, r)
	for name, values := range page.header {
		out.Header()[name] = values
	}
	body := page.body.Bytes()
	if strings.HasPrefix(page.header.Get("Content-Type"), "text/html") && r.Method == http.MethodGet {
		body = bytes.Replace(body, []byte("</head>"), []byte(`<script src="`+watchScript+`" defer></script></head>`), 1)
		out.Header().Set("Content-Length", strconv.Itoa(len(body)))
		out.Header().Set("Cache-Control", "no-store")
		out.Header().Del("ETag")
	}
	out.WriteHeader(page.status)
	out.Write(body)
}

// A heldAnswer buffers an answer until it is complete.
type heldAnswer struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (a *heldAnswer) Header() http.Header            { return a.header }
func (a *heldAnswer) WriteHeader(status int)         { a.status = status }
func (a *heldAnswer) Write(data []byte) (int, error) { return a.body.Write(data) }
