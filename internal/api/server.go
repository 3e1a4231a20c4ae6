// Package api answers for a collection over HTTP: /api/v1/ with JSON, beside the pages of a site,
// /healthz, /readyz and /metrics. Make a Server with New.
//
// It keeps only counts of what is asked: questions are logged only on demand, and answers are not
// kept. An answer has its edition as ETag, so that a visitor who has it learns that it is still
// valid.
package api

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/remote"
)

// An Engine answers for a collection; corpus/index/cluster has one. Its methods are documented at
// app.Engine.
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

// pages is what the explorer's program needs in addition: an Engine that implements it serves the
// explorer too.
type pages interface {
	Engine
	remote.Answering
}

// Options control how a Server answers.
type Options struct {
	// Open opens the collection, and opens it again when Stale reports a newer edition.
	Open  func(context.Context) (Engine, error)
	Stale func(context.Context, Engine) (bool, error)
	// Site, unless nil, serves all addresses but those of this package.
	Site http.Handler
	// Draw, unless nil, renders the page at an address for Page; its error wraps ErrNothing of
	// package cluster if there is none. Drawn identifies what renders for an engine, for the
	// ETag.
	Draw  func(ctx context.Context, e Engine, address string) ([]byte, error)
	Drawn func(Engine) string
	// View, unless nil, computes what a view of a result shows, from the parameters of the
	// explorer's own address; lang is "ar" or "en". If they are not those of a view, its error is
	// one of Wrong.
	View func(ctx context.Context, e Engine, values url.Values, lang string) (any, error)
	// Limit is the time limit of an answer, AtOnce the number of answers made at a time, Rate the
	// number of requests per second from one address. 0 means 10 seconds, 64 and 50: the explorer
	// sends five with each key pressed.
	Limit  time.Duration
	AtOnce int
	Rate   float64
	// Log, unless nil, logs every request; what was asked only with LogQueries.
	Log        *slog.Logger
	LogQueries bool
	Now        func() time.Time // nil for time.Now
	// Recheck is how long an edition is taken to be the newest without asking; 0 means 15
	// seconds.
	Recheck time.Duration
}

// A Server is an http.Handler that answers for a collection.
type Server struct {
	opt   Options
	mux   *http.ServeMux
	slots chan struct{}
	large chan struct{} // slots for answers that read many documents
	rates *rates
	tally *metrics

	mu       sync.RWMutex
	engine   Engine
	checked  time.Time
	renewing sync.Mutex
	aside    func(func()) // runs a function in the background
}

// longestOpen is the time limit for opening an edition, with its head and its main pages; no
// answer waits for that.
const longestOpen = 10 * time.Minute

// New returns a server. It opens the collection on the first request, or in Ready.
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
			s.recheck(r.Context()) // a reader of main pages sends no other requests
			opt.Site.ServeHTTP(w, r)
		})
	}
	return s
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.mux.ServeHTTP(w, r) }

// Ready opens the collection, and returns an error if it cannot.
func (s *Server) Ready(ctx context.Context) error {
	_, err := s.current(ctx)
	return err
}
