package browsertest

import (
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
)

// TestFirstStoreBroken breaks one file while an edition is stored for the first time: nothing is
// kept, the page continues, and the next visit stores it.
func TestFirstStoreBroken(t *testing.T) {
	s := first(t)
	browser := Start(t)
	for name, answer := range map[string]http.HandlerFunc{
		"status 500":     func(w http.ResponseWriter, r *http.Request) { http.Error(w, "broken", 500) },
		"captive portal": func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "<!doctype html><h1>Please log in</h1>") },
		"broken off": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Length", "5000")
			fmt.Fprint(w, "<!doctype html>")
			panic(http.ErrAbortHandler)
		},
	} {
		t.Run(name, func(t *testing.T) {
			h := serve(t, s, "/")
			var mended, answered atomic.Bool
			h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
				broken := r.URL.Path == "/words/" && !mended.Load()
				if broken {
					answered.Store(true)
					answer(w, r)
				}
				return broken
			})
			tab := browser.Tab(t)
			tab.Open(h.at("about/?lang=en"))
			tab.Ready()
			eventually(t, "the broken file was asked for", answered.Load)
			tab.Wait(`kashshaf.offline === "no" && caches.keys().then((k) => k.length === 0)`)
			tab.Wait(offlineNow + `.includes("Not saved")`)
			tab.Type("#ask", "إدلب")
			tab.Press(Enter)
			tab.Wait(`document.querySelector(".hits mark")`)
			mended.Store(true)
			tab.Open(h.at(""))
			tab.Ready()
			tab.Wait(`kashshaf.offline === "yes"`)
			tab.Forget("500", "net::", "ServiceWorker", "Failed to load")
			tab.Clean()
		})
	}
}

// TestCaptivePortal answers everything with a portal's page, once the first page has loaded.
// Nothing of it is taken for the program or stored, and after logging in the site continues.
func TestCaptivePortal(t *testing.T) {
	h := serve(t, first(t), "/")
	var open atomic.Bool
	h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
		closed := !open.Load() && (strings.HasSuffix(r.URL.Path, ".wasm") || r.URL.Path == "/sw.js")
		if closed {
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprint(w, "<!doctype html><h1>Please log in</h1>")
		}
		return closed
	})
	tab := Start(t).Tab(t)
	tab.Open(h.at("about/?lang=en"))
	tab.Wait(`document.querySelector("#loader button")`)
	if got := tab.Text(".masthead .ask-why"); !strings.Contains(got, "could not be loaded") {
		t.Errorf("the search box says %q", got)
	}
	if got := Value[string](tab, `document.getElementById(document.querySelector("#ask").getAttribute("aria-describedby")).innerText`); !strings.Contains(got, "could not be loaded") {
		t.Errorf("the search box is described by %q", got)
	}
	open.Store(true)
	tab.Click("#loader button")
	tab.Ready()
	tab.Wait(`document.querySelector("#loader").hidden && !document.querySelector(".ask-why:not(noscript *)") && kashshaf.offline === "yes"`)
	tab.Clean()
}
