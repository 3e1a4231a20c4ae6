package api

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
)

func TestRate(t *testing.T) {
	now := time.Unix(0, 0)
	s := serve(t, &fake{}, Options{Rate: 2, Now: func() time.Time { return now }})
	for i := range 2 * burst {
		if w := get(s, "/api/v1/about"); w.Code != 200 {
			t.Fatalf("question %d: got %d", i, w.Code)
		}
	}
	if w := get(s, "/api/v1/about"); w.Code != http.StatusTooManyRequests || w.Header().Get("Retry-After") == "" ||
		!strings.Contains(w.Body.String(), "2 in a second") {
		t.Errorf("one too many: got %d %s", w.Code, w.Body)
	}
	now = now.Add(time.Second)
	if w := get(s, "/api/v1/about"); w.Code != 200 {
		t.Errorf("a second later: got %d", w.Code)
	}
}

func TestOverload(t *testing.T) {
	entered, leave := make(chan bool), make(chan bool)
	e := &fake{search: func(context.Context, corpus.Request) (corpus.Result, error) {
		entered <- true
		<-leave
		return corpus.Result{}, nil
	}}
	s := serve(t, e, Options{AtOnce: 1, Rate: 1000})
	first := make(chan int)
	go func() { first <- get(s, "/api/v1/search").Code }()
	<-entered
	w := get(s, "/api/v1/about")
	if w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") == "" {
		t.Errorf("one too many at a time: got %d", w.Code)
	}
	if w = get(s, "/healthz"); w.Code != 200 {
		t.Errorf("health under load: got %d", w.Code)
	}
	leave <- true
	if code := <-first; code != 200 {
		t.Errorf("the first: got %d", code)
	}
}

// TestLimits: an answer that takes too long, or that nobody waits for, is cancelled in the engine
// too.
func TestLimits(t *testing.T) {
	broken := make(chan error, 1)
	e := &fake{search: func(ctx context.Context, _ corpus.Request) (corpus.Result, error) {
		<-ctx.Done()
		broken <- ctx.Err()
		return corpus.Result{}, ctx.Err()
	}}
	s := serve(t, e, Options{Limit: time.Millisecond})
	if w := get(s, "/api/v1/search"); w.Code != http.StatusServiceUnavailable || w.Header().Get("ETag") != "" {
		t.Errorf("too slow: got %d, ETag %q", w.Code, w.Header().Get("ETag"))
	}
	if err := <-broken; !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("too slow: the engine saw %v", err)
	}
	s = serve(t, e, Options{Limit: time.Hour})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequestWithContext(ctx, http.MethodGet, "/api/v1/search", nil))
	if err := <-broken; !errors.Is(err, context.Canceled) {
		t.Errorf("nobody waits: the engine saw %v", err)
	}
}

func TestLogs(t *testing.T) {
	for _, wanted := range []bool{false, true} {
		var out bytes.Buffer
		s := serve(t, &fake{}, Options{Log: slog.New(slog.NewTextHandler(&out, nil)), LogQueries: wanted})
		get(s, "/api/v1/search?q=secret")
		if strings.Contains(out.String(), "secret") != wanted || !strings.Contains(out.String(), "status=200") {
			t.Errorf("queries wanted %t: logged %s", wanted, out.String())
		}
	}
}

// TestFailures: visitors do not see the text of an engine's error.
func TestFailures(t *testing.T) {
	e := &fake{search: func(context.Context, corpus.Request) (corpus.Result, error) {
		return corpus.Result{}, errors.New("dial 10.0.0.7:9200: refused")
	}}
	w := get(serve(t, e, Options{}), "/api/v1/search")
	if body, _ := io.ReadAll(w.Body); w.Code != http.StatusServiceUnavailable || strings.Contains(string(body), "10.0.0.7") {
		t.Errorf("got %d %s", w.Code, body)
	}
	e.search = func(context.Context, corpus.Request) (corpus.Result, error) {
		return corpus.Result{}, fmt.Errorf("%w: a secret of 10.0.0.7", cluster.ErrBroken)
	}
	w = get(serve(t, e, Options{}), "/api/v1/search")
	if body, _ := io.ReadAll(w.Body); w.Code != http.StatusInternalServerError || w.Header().Get("Retry-After") != "" ||
		strings.Contains(string(body), "10.0.0.7") {
		t.Errorf("broken for good: got %d, to ask again after %q, %s", w.Code, w.Header().Get("Retry-After"), body)
	}
	e.search = func(context.Context, corpus.Request) (corpus.Result, error) {
		return corpus.Result{}, cluster.ErrWindow
	}
	if w := get(serve(t, e, Options{}), "/api/v1/search?offset=10000"); w.Code != http.StatusBadRequest {
		t.Errorf("beyond the window: got %d", w.Code)
	}
}
