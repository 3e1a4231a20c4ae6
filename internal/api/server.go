// Package api answers for a collection over HTTP: /api/v1/ with JSON, beside the pages
// of a site, /healthz, /readyz and /metrics. Make a Server with New.
//
// It keeps nothing of a question but counts: what was asked is in no log unless that is
// wanted, and no answer is kept. An answer names its edition in its ETag, so that who
// has it is told that it still holds.
package api

import (
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/corpus/index/remote"
)

// An Engine answers for a collection; corpus/index/cluster has one. Its methods mean
// what those of app.Engine do.
type Engine interface {
	Edition() string
	About(context.Context) (corpus.About, error)
	Search(context.Context, corpus.Request) (corpus.Result, error)
	Facets(context.Context, corpus.Request) (map[corpus.Facet][]corpus.FacetCount, error)
	Suggest(ctx context.Context, typed string, limit int) ([]corpus.Suggestion, error)
	Read(ctx context.Context, id string) (corpus.Reading, error)
	Profile(ctx context.Context, id string, contexts int) (corpus.Profile, error)
	Statements(context.Context, corpus.StatementRequest) (corpus.StatementResult, error)
}

// pages is what the explorer's program asks for beside: an Engine that has it serves the
// explorer, too.
type pages interface {
	Engine
	remote.Answering
}

// Options say how a Server answers.
type Options struct {
	// Open opens the collection, and again when Stale says that there is a newer edition.
	Open  func(context.Context) (Engine, error)
	Stale func(context.Context, Engine) (bool, error)
	// Site, unless nil, answers everything but the addresses of this package.
	Site http.Handler
	// Draw, unless nil, draws the page at an address for Page; its error wraps ErrNothing of
	// package cluster where there is none. Drawn says what draws for an engine, for the ETag.
	Draw  func(ctx context.Context, e Engine, address string) ([]byte, error)
	Drawn func(Engine) string
	// View, unless nil, counts what a view of a result shows, by the values of the explorer's
	// own address; lang is "ar" or "en". Its error is one of Wrong where that asks for none.
	View func(ctx context.Context, e Engine, values url.Values, lang string) (any, error)
	// Limit is how long one answer may take, AtOnce how many are made at a time, Rate how
	// many one address may ask for in a second; 0 means 10 seconds, 64 and 50:
	// with each key that is pressed the explorer asks five.
	Limit  time.Duration
	AtOnce int
	Rate   float64
	// Log, unless nil, is told of every request; of what it asked only with LogQueries.
	Log        *slog.Logger
	LogQueries bool
	Now        func() time.Time // nil for the clock
	// Recheck is how long an edition is taken for the newest without asking; 0 means 15
	// seconds.
	Recheck time.Duration
}

// A Server is an http.Handler that answers for a collection.
type Server struct {
	opt   Options
	mux   *http.ServeMux
	slots chan struct{}
	large chan struct{} // of those the ones that read many documents
	rates *rates
	tally *metrics

	mu       sync.RWMutex
	engine   Engine
	checked  time.Time
	renewing sync.Mutex
	aside    func(func()) // runs something beside what is answered
}

// longestOpen is how long opening an edition may take: its head and its main pages, which no
// answer waits for.
const longestOpen = 10 * time.Minute

// New makes a server. It opens the collection when it is first asked, or by Ready.
func New(opt Options) *Server {
	if opt.Limit == 0 {
		opt.Limit = 10 * time.Second
	}
	if opt.AtOnce == 0 {
		opt.AtOnce = 64
	}
	if opt.Rate == 0 {
		opt.Rate = 50
	}
	if opt.Recheck == 0 {
		opt.Recheck = 15 * time.Second
	}
	if opt.Now == nil {
		opt.Now = time.Now
	}
	s := &Server{opt: opt, mux: http.NewServeMux(), slots: make(chan struct{}, opt.AtOnce), large: make(chan struct{}, max(1, opt.AtOnce/16)), rates: newRates(opt.Rate, opt.Now), tally: newMetrics(),
		aside: func(do func()) { go do() }}
	for name, answer := range endpoints {
		s.mux.Handle("GET /api/v1/"+name, s.endpoint(name, answer))
	}
	if opt.View != nil {
		s.mux.Handle("GET /api/v1/view", s.endpoint("view", s.viewAnswer))
	}
	s.mux.Handle("POST /api/v1/engine/{question}", s.endpoint("engine", nil))
	s.mux.HandleFunc("/api/", func(w http.ResponseWriter, r *http.Request) {
		tell(w, http.StatusNotFound, "there is nothing at this address, and only GET is answered")
	})
	s.mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "ok") })
	s.mux.HandleFunc("GET /readyz", s.readyz)
	s.mux.HandleFunc("GET /metrics", s.tally.write)
	if opt.Site != nil {
		s.mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
			s.recheck(r.Context()) // whoever reads a main page asks nothing else
			opt.Site.ServeHTTP(w, r)
		})
	}
	return s
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.mux.ServeHTTP(w, r) }

// Ready opens the collection, or tells why it cannot be.
func (s *Server) Ready(ctx context.Context) error {
	_, err := s.current(ctx)
	return err
}

func (s *Server) readyz(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), 3*time.Second)
	defer cancel()
	e, err := s.current(ctx)
	if err == nil {
		_, err = s.opt.Stale(ctx, e)
	}
	if err != nil {
		tell(w, http.StatusServiceUnavailable, "the collection cannot be reached")
		return
	}
	fmt.Fprintln(w, "ok")
}

// current gives the engine that answers now. When it is time to ask whether there is a newer
// edition, that is asked, and the edition opened, beside the answers of the one that is there.
func (s *Server) current(ctx context.Context) (Engine, error) {
	s.recheck(ctx)
	if e, _ := s.held(); e != nil {
		return e, nil
	}
	return s.first(ctx)
}

// recheck asks for a newer edition if it is time to.
func (s *Server) recheck(ctx context.Context) {
	if e, fresh := s.held(); e == nil || fresh || !s.renewing.TryLock() {
		return
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), longestOpen)
	s.aside(func() {
		defer s.renewing.Unlock()
		defer cancel()
		s.renew(ctx)
	})
}

func (s *Server) held() (e Engine, fresh bool) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.engine, s.opt.Now().Sub(s.checked) < s.opt.Recheck
}

func (s *Server) hold(e Engine) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.engine, s.checked = e, s.opt.Now()
}

// first opens the collection.
func (s *Server) first(ctx context.Context) (Engine, error) {
	s.renewing.Lock()
	defer s.renewing.Unlock()
	if e, _ := s.held(); e != nil {
		return e, nil // somebody else has opened it
	}
	e, err := s.opt.Open(ctx)
	if err == nil {
		s.hold(e)
	}
	return e, err
}

// renew opens a newer edition if there is one. The one that is there answers as long as it can.
func (s *Server) renew(ctx context.Context) {
	e, _ := s.held()
	stale, err := s.opt.Stale(ctx, e)
	if err == nil && stale {
		var opened Engine
		if opened, err = s.opt.Open(ctx); err == nil {
			e = opened
		}
	}
	if err != nil && s.opt.Log != nil {
		s.opt.Log.Error("no newer edition can be opened", "error", err.Error())
	}
	s.hold(e)
}

// A wrong error is of who asked.
type wrong struct{ error }

// Wrong marks an error as that of who asked, who is told of it.
func Wrong(err error) error { return wrong{err} }

// endpoint answers at one address.
func (s *Server) endpoint(name string, answer func(context.Context, Engine, *params) (any, error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.observed(name, r, func() int { return s.answer(w, r, answer) })
	})
}

// observed counts an answer and logs it.
func (s *Server) observed(name string, r *http.Request, answer func() (status int)) {
	began := s.opt.Now()
	status := answer()
	took := s.opt.Now().Sub(began)
	s.tally.add(name, status, took)
	if s.opt.Log == nil {
		return
	}
	args := []any{"at", name, "status", status, "ms", took.Milliseconds()}
	if s.opt.LogQueries {
		args = append(args, "asked", r.URL.RawQuery)
	}
	s.opt.Log.Info("answered", args...)
}

// gone is the status of a request whose visitor did not wait; nobody reads it.
const gone = 499

func (s *Server) answer(w http.ResponseWriter, r *http.Request, answer func(context.Context, Engine, *params) (any, error)) int {
	return s.admitted(w, r, tell, func(ctx context.Context, e Engine) int {
		if answer != nil && known(w, r, e.Edition()) {
			return http.StatusNotModified
		}
		var result any
		var err error
		if answer == nil {
			result, err = asProgram(ctx, w, r, e)
		} else {
			result, err = answer(ctx, e, newParams(r.URL.Query()))
		}
		if err != nil {
			return s.failed(w, r, err)
		}
		if answer == nil {
			notKept(w)
		}
		return send(w, r, "application/json; charset=utf-8", func(to io.Writer) { write(json.NewEncoder(to), result) })
	})
}

// admitted answers a request if there is room for it, within the time for it; tells says
// why there is none.
func (s *Server) admitted(w http.ResponseWriter, r *http.Request, tells teller, answer func(context.Context, Engine) int) int {
	header := w.Header()
	header.Set("X-Content-Type-Options", "nosniff")
	if !s.rates.allow(visitor(r)) {
		header.Set("Retry-After", "1")
		return tells(w, http.StatusTooManyRequests, fmt.Sprintf("too many questions from this address; it may ask %g in a second", s.opt.Rate))
	}
	select {
	case s.slots <- struct{}{}:
		defer func() { <-s.slots }()
	default:
		return busy(w, tells)
	}
	ctx, cancel := context.WithTimeout(r.Context(), s.opt.Limit)
	defer cancel()
	e, err := s.current(ctx)
	if err != nil {
		return s.failedBy(w, r, err, tells)
	}
	return answer(ctx, e)
}

// known marks an answer with what it is of, and tells whether the visitor has it.
func known(w http.ResponseWriter, r *http.Request, of string) bool {
	etag := fmt.Sprintf(`W/"%s"`, of)
	w.Header().Set("ETag", etag)
	w.Header().Set("Cache-Control", "public, no-cache")
	w.Header().Set("Vary", "Accept-Encoding")
	if r.Header.Get("If-None-Match") != etag {
		return false
	}
	w.WriteHeader(http.StatusNotModified)
	return true
}

// notKept has nobody keep an answer.
func notKept(w http.ResponseWriter) {
	w.Header().Del("ETag")
	w.Header().Set("Cache-Control", "no-store")
}

// mostAsked is how many bytes a question of the explorer's program may have.
const mostAsked = 256 << 10

// asProgram answers the explorer's program, which asks as package remote does.
func asProgram(ctx context.Context, w http.ResponseWriter, r *http.Request, e Engine) (any, error) {
	of, ok := e.(pages)
	if !ok {
		return nil, cluster.ErrNothing
	}
	arguments, err := io.ReadAll(http.MaxBytesReader(w, r.Body, mostAsked))
	if err != nil {
		return nil, wrong{errors.New("the question is too long, or was cut off")}
	}
	data, err := remote.Answer(ctx, of, r.PathValue("question"), arguments)
	if errors.Is(err, remote.ErrQuestion) {
		err = wrong{err}
	}
	return json.RawMessage(data), err
}

// failed tells why there is no answer, without what only the operator should know.
func (s *Server) failed(w http.ResponseWriter, r *http.Request, err error) int {
	return s.failedBy(w, r, err, tell)
}

func (s *Server) failedBy(w http.ResponseWriter, r *http.Request, err error, tells teller) int {
	notKept(w)
	var asked wrong
	switch {
	case errors.As(err, &asked):
		return tells(w, http.StatusBadRequest, asked.Error())
	case errors.Is(err, cluster.ErrNothing):
		return tells(w, http.StatusNotFound, "the collection does not have it")
	case errors.Is(err, cluster.ErrWindow):
		return tells(w, http.StatusBadRequest, cluster.ErrWindow.Error())
	case r.Context().Err() != nil:
		return gone
	}
	if s.opt.Log != nil {
		s.opt.Log.Error("not answered", "error", err.Error())
	}
	return busy(w, tells)
}

// A teller says in a sentence why there is no answer, and gives the status back.
type teller func(w http.ResponseWriter, status int, why string) int

// busy says that it may be better in a moment.
func busy(w http.ResponseWriter, tells teller) int {
	w.Header().Set("Retry-After", "2")
	return tells(w, http.StatusServiceUnavailable, "too much is asked of the collection at the moment; ask again in a moment")
}

// tell tells programs.
func tell(w http.ResponseWriter, status int, why string) int {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(map[string]string{"error": why})
	return status
}

// send writes an answer, compressed where the visitor takes that.
func send(w http.ResponseWriter, r *http.Request, kind string, body func(io.Writer)) int {
	w.Header().Set("Content-Type", kind)
	if !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		body(w)
		return http.StatusOK
	}
	w.Header().Set("Content-Encoding", "gzip")
	packed := gzip.NewWriter(w)
	body(packed)
	packed.Close()
	return http.StatusOK
}

// write writes JSON; a visitor who has gone is no error.
func write(to *json.Encoder, result any) {
	to.SetEscapeHTML(false)
	_ = to.Encode(result)
}
