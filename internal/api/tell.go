package api

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/index/cluster"
)

// failed answers with an error, without what only the operator should know.
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
	if errors.Is(err, cluster.ErrBroken) {
		return tells(w, http.StatusInternalServerError, "what the server keeps of the collection is broken, and asking again does not help; who runs it must push it again")
	}
	return busy(w, tells)
}

// A teller answers with a sentence that explains the error, and returns the status.
type teller func(w http.ResponseWriter, status int, why string) int

// busy answers that trying again in a moment may help.
func busy(w http.ResponseWriter, tells teller) int {
	w.Header().Set("Retry-After", "2")
	return tells(w, http.StatusServiceUnavailable, "too much is asked of the collection at the moment; ask again in a moment")
}

// tell answers a program.
func tell(w http.ResponseWriter, status int, why string) int {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(map[string]string{"error": why})
	return status
}

// send writes an answer, compressed if the visitor accepts that.
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

// write writes JSON; a visitor who has left is not an error.
func write(to *json.Encoder, result any) {
	to.SetEscapeHTML(false)
	_ = to.Encode(result)
}
