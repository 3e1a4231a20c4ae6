// Package api answers for a collection over HTTP: /api/v1/ with JSON, beside the pages
// of a site, /healthz, /readyz and /metrics. Make a Server with New.
//
// It keeps nothing of a question but counts: what was asked is in no log unless that is
// wanted, and no answer is kept. An answer names its edition in its ETag, so that who
// has it is told that it still holds.
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
