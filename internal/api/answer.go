package api

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"runtime/debug"

	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/corpus/index/remote"
)

// A wrong error is the fault of the visitor.
type wrong struct{ error }

// Wrong marks an error as the fault of the visitor, who is shown it.
func Wrong(err error) error { return wrong{err} }

// endpoint returns the handler of one address.
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

// gone is the status of a request whose visitor did not wait; nobody sees it.
const gone = 499

func (s *Server) answer(w http.ResponseWriter, r *http.Request, answer func(context.Context, Engine, *params) (any, error)) int {
	var arguments []byte
	if answer == nil { // read before taking a slot, which a slow sender would hold
		var err error
		if arguments, err = io.ReadAll(http.MaxBytesReader(w, r.Body, mostAsked)); err != nil {
			return s.failed(w, r, wrong{errors.New("the question is too long, or was cut off")})
		}
	}
	return s.admitted(w, r, tell, func(ctx context.Context, w http.ResponseWriter, e Engine) int {
		if answer != nil && known(w, r, e.Edition()) {
			return http.StatusNotModified
		}
		var result any
		var err error
		if answer == nil {
			result, err = asProgram(ctx, r.PathValue("question"), arguments, e)
		} else {
			result, err = answer(ctx, e, newParams(r.URL.RawQuery))
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

// admitted answers a request if a slot is free, within the time limit; tells explains why not.
// The slot is freed before the answer is sent: a slow reader holds nothing but the answer.
func (s *Server) admitted(w http.ResponseWriter, r *http.Request, tells teller, answer func(context.Context, http.ResponseWriter, Engine) int) int {
	header := w.Header()
	header.Set("X-Content-Type-Options", "nosniff")
	if !s.rates.allow(visitor(r)) {
		header.Set("Retry-After", "1")
		return tells(w, http.StatusTooManyRequests, fmt.Sprintf("too many questions from this address; it may ask %g in a second", s.opt.Rate))
	}
	select {
	case s.slots <- struct{}{}:
	default:
		return busy(w, tells)
	}
	out := &held{header: header}
	status := s.placed(out, r, tells, answer)
	out.flush(w)
	return status
}

// placed answers a request that has a slot, and frees the slot.
func (s *Server) placed(w *held, r *http.Request, tells teller, answer func(context.Context, http.ResponseWriter, Engine) int) int {
	defer func() { <-s.slots }()
	ctx, cancel := context.WithTimeout(r.Context(), s.opt.Limit)
	defer cancel()
	e, err := s.current(ctx)
	if err != nil {
		return s.failedBy(w, r, err, tells)
	}
	return s.survived(w, r, tells, func() int { return answer(ctx, w, e) })
}

// A held answer is complete but not yet sent.
type held struct {
	header http.Header // the visitor's
	status int
	body   bytes.Buffer
}

func (h *held) Header() http.Header { return h.header }

func (h *held) WriteHeader(status int) { h.status = status }

func (h *held) Write(data []byte) (int, error) { return h.body.Write(data) }

// flush sends the answer, or nothing if nothing was written.
func (h *held) flush(w http.ResponseWriter) {
	if h.status != 0 {
		w.WriteHeader(h.status)
	}
	if h.body.Len() > 0 {
		_, _ = w.Write(h.body.Bytes()) // a visitor who has left is not an error
	}
}

// survived answers a request and turns a panic into an error, so that other requests are still
// answered.
func (s *Server) survived(w *held, r *http.Request, tells teller, answer func() int) (status int) {
	defer func() {
		if why := recover(); why != nil {
			w.body.Reset()
			w.header.Del("Content-Encoding")
			status = s.failedBy(w, r, fmt.Errorf("a fault of the program: %v\n%s", why, debug.Stack()), tells)
		}
	}()
	return answer()
}

// known sets an answer's ETag and reports whether the visitor already has it.
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

// notKept forbids caching of an answer.
func notKept(w http.ResponseWriter) {
	w.Header().Del("ETag")
	w.Header().Set("Cache-Control", "no-store")
}

// mostAsked is the maximum size in bytes of a question from the explorer's program.
const mostAsked = 256 << 10

// asProgram answers the explorer's program, which asks by way of package remote.
func asProgram(ctx context.Context, question string, arguments []byte, e Engine) (any, error) {
	of, ok := e.(pages)
	if !ok {
		return nil, cluster.ErrNothing
	}
	data, err := remote.Answer(ctx, of, question, arguments)
	if errors.Is(err, remote.ErrQuestion) {
		err = wrong{err}
	}
	return json.RawMessage(data), err
}
