package api

import (
	"context"
	"fmt"
	"net/http"
	"runtime/debug"
	"time"
)

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

// current returns the engine that answers now. When it is time to look for a newer edition, that
// is done, and the edition opened, in the background.
func (s *Server) current(ctx context.Context) (Engine, error) {
	s.recheck(ctx)
	if e, _ := s.held(); e != nil {
		return e, nil
	}
	return s.first(ctx)
}

// recheck looks for a newer edition in the background if it is time to.
func (s *Server) recheck(ctx context.Context) {
	if e, fresh := s.held(); e == nil || fresh || !s.renewing.TryLock() {
		return
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), longestOpen)
	s.aside(func() {
		defer s.renewing.Unlock()
		defer cancel()
		defer func() {
			if why := recover(); why != nil && s.opt.Log != nil { // the current edition keeps answering
				s.opt.Log.Error("no newer edition can be opened", "error", fmt.Sprint(why), "at", string(debug.Stack()))
			}
		}()
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
		return e, nil // another request has opened it
	}
	e, err := s.opt.Open(ctx)
	if err == nil {
		s.hold(e)
	}
	return e, err
}

// renew opens a newer edition if there is one. Otherwise, or on an error, the current one stays.
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
