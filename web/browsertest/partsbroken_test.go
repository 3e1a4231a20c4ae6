package browsertest

import (
	"fmt"
	"net/http"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
)

// TestPartsBroken: a part, or the head, is never used unless it is what the edition names; it is
// requested once more, and the others need not be fetched again.
func TestPartsBroken(t *testing.T) {
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
		for _, of := range []string{"/pack-", "/parts/"} {
			t.Run(tc.name+of, func(t *testing.T) {
				h := serve(t, s, "/")
				asked := h.asked(".bin")
				broken := "" // the first one requested
				var mutex sync.Mutex
				inner := *h.handler.Load()
				h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
					mutex.Lock()
					defer mutex.Unlock()
					if broken != "" || !strings.Contains(r.URL.Path, of) || r.Header.Get("Range") != "" {
						return false
					}
					broken = path.Base(r.URL.Path)
					tc.answer(w, uncompressed(inner, r))
					return true
				})
				tab := browser.Tab(t)
				tab.Before(withoutWorker)
				tab.Open(h.at("?q=هدنة"))
				tab.Ready()
				tab.Wait(`document.querySelector(".hits mark")`)
				tab.Forget("502")
				tab.Clean()
				if broken == "" {
					t.Error("none was asked for")
				}
				for name, n := range asked() {
					if want := map[bool]int{true: 2, false: 1}[name == broken]; n != want {
						t.Errorf("%s was asked for %d times, want %d", name, n, want)
					}
				}
			})
		}
	}
}

// TestPartsPaused: storing can be paused. The pause survives reopening the page and the next
// edition, and storing resumes with what is missing.
func TestPartsPaused(t *testing.T) {
	paused := func() (*host, *Tab, func()) {
		h, tab := serve(t, must(t, firstPacked), "/a/"), Start(t).Tab(t)
		let := h.hold(func(path string) bool { return strings.HasSuffix(path, ".bin") })
		tab.Open(h.at("about/?lang=en"))
		tab.Ready()
		tab.Wait(`kashshaf.offline === "storing" && document.querySelector("#offline-pause")`)
		tab.Click("#offline-pause")
		tab.Wait(`kashshaf.offline === "paused" && document.querySelector("#offline-keep")`)
		tab.Wait(offlineNow + `.includes("paused at")`)
		return h, tab, let
	}
	h, tab, let := paused()
	let()
	tab.Open(h.at("about/?lang=en"))
	tab.Ready()
	tab.Wait(`kashshaf.offline === "paused" && document.querySelector("#offline-keep")`)
	tab.Click("#offline-keep")
	tab.Wait(`kashshaf.offline === "yes"`)
	tab.Clean()

	// Another reader, at another host: this one's browser may look for the next edition at any
	// time.
	h, other, let := paused()
	let()
	h.deploy(must(t, secondPacked))
	asked := h.asked(".bin")
	other.Open(h.at("about/?lang=en"))
	other.Ready()
	other.Wait(`kashshaf.update.ready`)
	if read := asked(); len(read) > 0 {
		t.Errorf("%d parts were asked for while that was paused", len(read))
	}
	other.Wait(`kashshaf.offline === "paused"`)
	other.Clean()
}
