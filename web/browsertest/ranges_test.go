package browsertest

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"slices"
	"sync/atomic"
	"testing"
)

// TestRanges: documents are read with range requests for their parts. A host that does not
// support them, or mishandles them, is detected, and asked for whole files from then on.
func TestRanges(t *testing.T) {
	browser := Start(t)
	for _, tc := range []struct {
		name   string
		proper bool
		answer func(w http.ResponseWriter, r *http.Request, inner http.Handler)
	}{
		{"as they should be", true, func(w http.ResponseWriter, r *http.Request, inner http.Handler) { inner.ServeHTTP(w, r) }},
		{"ignored", false, func(w http.ResponseWriter, r *http.Request, inner http.Handler) {
			r.Header.Del("Range")
			inner.ServeHTTP(w, r)
		}},
		{"refused", false, func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
			http.Error(w, "no ranges here", http.StatusRequestedRangeNotSatisfiable)
		}},
		{"of other bytes", false, func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
			w.Header().Set("Content-Range", "bytes 0-3/4")
			w.WriteHeader(http.StatusPartialContent)
			w.Write([]byte("oops"))
		}},
		{"with a flipped byte", false, func(w http.ResponseWriter, r *http.Request, inner http.Handler) {
			broken(w, r, inner, func(data []byte) []byte {
				data[len(data)/2] ^= 1
				return data
			})
		}},
		{"cut short", false, func(w http.ResponseWriter, r *http.Request, inner http.Handler) {
			broken(w, r, inner, func(data []byte) []byte { return data[:len(data)-1] })
		}},
		{"compressed, which browsers undo", true, func(w http.ResponseWriter, r *http.Request, inner http.Handler) {
			w.Header().Set("Content-Encoding", "gzip")
			broken(w, r, inner, func(data []byte) []byte {
				var small bytes.Buffer
				z := gzip.NewWriter(&small)
				z.Write(data)
				z.Close()
				return small.Bytes()
			})
		}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			h := serve(t, must(t, firstPacked), "/")
			inner := *h.handler.Load()
			var ranges atomic.Int32
			h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
				if r.Header.Get("Range") == "" {
					return false
				}
				ranges.Add(1)
				tc.answer(w, r, inner)
				return true
			})
			tab := browser.Tab(t)
			tab.Before(withoutWorker)
			tab.Open(h.at("?q=هدنة"))
			tab.Ready()
			tab.Wait(`document.querySelector(".hits mark") && kashshaf.waits === 0`)
			first := ranges.Load()
			if first == 0 {
				t.Error("no range was asked for")
			}
			tab.Wait(`kashshaf.search("صواريخ").then((r) => r.hits.length > 0)`)
			if more := ranges.Load() - first; more > 0 && !tc.proper {
				t.Errorf("%d ranges more were asked for of a host that has none", more)
			}
			tab.Forget("416", "Failed to load", "net::")
			tab.Clean()
		})
	}
}

// broken answers as the handler would, with another body.
func broken(w http.ResponseWriter, r *http.Request, inner http.Handler, of func([]byte) []byte) {
	answer := record(inner, r)
	w.Header().Set("Content-Range", answer.Header().Get("Content-Range"))
	w.WriteHeader(answer.Code)
	w.Write(of(slices.Clone(answer.Body.Bytes())))
}
