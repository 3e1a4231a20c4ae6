package browsertest

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic/background"
	"github.com/kashshaf/kashshaf/internal/program"
	"github.com/kashshaf/kashshaf/web"
)

// Sites whose corpus is in packs beside the program. The corpus that ships is too small
// to be cut, so it is cut around a section that is the same in both editions.
var (
	firstPacked  = sync.OnceValues(func() (*site, error) { return buildPacked("first-packed", "") })
	secondPacked = sync.OnceValues(func() (*site, error) { return buildPacked("second-packed", addedLater) })
)

func buildPacked(name, added string) (*site, error) {
	block, err := editionBundle(name, added)
	if err != nil {
		return nil, err
	}
	p, err := linked()
	if err != nil {
		return nil, err
	}
	steady := background.Words()
	at := bytes.Index(block, steady)
	if at < 0 {
		return nil, fmt.Errorf("the bundle does not have the words of news as they are")
	}
	packs := program.Packs([][]byte{block[:at], block[at : at+len(steady)], block[at+len(steady):]})
	return buildAround(name, block, web.Options{Program: p.Wasm, WasmExec: p.Glue, Packs: packs})
}

// asked counts how often each file with an ending is asked for.
func (h *host) asked(ending string) func() map[string]int {
	var mutex sync.Mutex
	counts := make(map[string]int)
	before := *h.handler.Load()
	var handler http.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ending) {
			mutex.Lock()
			counts[path.Base(r.URL.Path)]++
			mutex.Unlock()
		}
		before.ServeHTTP(forgetful{w}, r)
	})
	h.handler.Store(&handler)
	return func() map[string]int {
		mutex.Lock()
		defer mutex.Unlock()
		out := make(map[string]int)
		for name, n := range counts {
			out[name] = n
		}
		return out
	}
}

// TestPacks visits a site in packs where nothing is kept in the browser's own cache: each
// file comes once, the next edition brings those alone that changed, and all of it works
// without a line.
func TestPacks(t *testing.T) {
	h := serve(t, must(t, firstPacked), "/a/")
	asked := h.asked(".wasm")
	tab := Start(t).Tab(t)
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	tab.Wait(`document.querySelector(".hits mark")`)
	tab.Offline()
	old := asked()
	for name, n := range old {
		if n != 1 {
			t.Errorf("%s was asked for %d times, want once", name, n)
		}
	}
	if len(old) != 4 {
		t.Errorf("a program and three packs are %d files: %v", len(old), old)
	}

	h.deploy(must(t, secondPacked))
	asked = h.asked(".wasm")
	tab.Open(h.at("about/"))
	tab.Ready()
	tab.Wait(`kashshaf.update.ready`)
	for name := range asked() {
		if old[name] > 0 {
			t.Errorf("%s has not changed and was asked for again", name)
		}
	}
	if n := len(asked()); n != 2 {
		t.Errorf("two packs have changed, %d files were asked for: %v", n, asked())
	}
	h.Close()
	tab.Open(h.at("?q=زمهرير"))
	tab.Ready()
	tab.Wait(`kashshaf.search("زمهرير").then((r) => r.total === 1)`)
	tab.Wait(`document.querySelector(".hits mark")`)
	tab.Clean()
}

// TestPacksBroken: what comes of a pack is never used unless it is what the edition names;
// the others need not come again.
func TestPacksBroken(t *testing.T) {
	s := must(t, firstPacked)
	browser := Start(t)
	for _, tc := range []struct {
		name   string
		answer func(w http.ResponseWriter, data []byte)
	}{
		{"an error", func(w http.ResponseWriter, _ []byte) { http.Error(w, "broken", http.StatusBadGateway) }},
		{"a flipped byte", func(w http.ResponseWriter, data []byte) {
			data = slices.Clone(data)
			data[len(data)/2] ^= 1
			w.Write(data)
		}},
		{"cut short", func(w http.ResponseWriter, data []byte) { w.Write(data[:len(data)-9]) }},
		{"too long", func(w http.ResponseWriter, data []byte) { w.Write(append(slices.Clone(data), 0)) }},
		{"the page of a network", func(w http.ResponseWriter, _ []byte) {
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprint(w, "<!doctype html><title>log in</title>")
		}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			h := serve(t, s, "/")
			asked := h.asked(".wasm")
			broken := false // once, at the first pack that is asked for
			var mutex sync.Mutex
			inner := *h.handler.Load()
			h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
				mutex.Lock()
				defer mutex.Unlock()
				if broken || !strings.Contains(r.URL.Path, "/pack-") {
					return false
				}
				broken = true
				tc.answer(w, uncompressed(inner, r))
				return true
			})
			tab := browser.Tab(t)
			tab.Open(h.at("?q=هدنة"))
			tab.Ready()
			tab.Wait(`document.querySelector(".hits mark")`)
			tab.Forget("502")
			tab.Clean()
			if !broken {
				t.Error("no pack was asked for")
			}
			sum := 0
			for _, n := range asked() {
				sum += n
			}
			if len(asked()) != 4 || sum != 5 {
				t.Errorf("asked for %v, want each once and the broken one twice", asked())
			}
		})
	}
}

// uncompressed gives what a handler answers without compression.
func uncompressed(h http.Handler, r *http.Request) []byte {
	r = r.Clone(r.Context())
	r.Header.Del("Accept-Encoding")
	answer := httptest.NewRecorder()
	h.ServeHTTP(answer, r)
	return answer.Body.Bytes()
}
