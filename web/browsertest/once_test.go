package browsertest

import (
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
)

// TestProgramOnce visits with the browser's own cache disabled, as in a private window: the
// worker takes the program from the page that has it.
func TestProgramOnce(t *testing.T) {
	h := serve(t, first(t), "/a/b/")
	var programs atomic.Int32
	before := *h.handler.Load()
	var handler http.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			programs.Add(1)
		}
		before.ServeHTTP(forgetful{w}, r)
	})
	h.handler.Store(&handler)
	tab := Start(t).Tab(t)
	tab.Open(h.at(""))
	tab.Ready()
	tab.Offline()
	if n := programs.Load(); n != 1 {
		t.Errorf("the program was asked for %d times, want once", n)
	}
	h.Close()
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	tab.Wait(`document.querySelector(".hits mark")`)
	tab.Clean()
}

// storageRefused throws wherever a page asks for storage of its own, as browsers do that are told to
// store nothing.
const storageRefused = `for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get() { throw new DOMException("refused", "SecurityError") } })`

// TestStorageRefused: where pages may store nothing, the program comes at the first try, once:
// the head's script finds out by itself, and page.js gives the others a storage that forgets.
func TestStorageRefused(t *testing.T) {
	h := serve(t, first(t), "/a/b/")
	programs := h.asked(".wasm")
	tab := Start(t).Tab(t)
	tab.Before(storageRefused)
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	tab.Wait(`document.querySelector(".hits mark")`)
	asked := programs()
	if n := slices.Collect(maps.Values(asked)); !slices.Equal(n, []int{1}) {
		t.Errorf("asked for %v, want the program once", asked)
	}
	tab.Clean()
}

// TestKeptNotCopied: of the program that the worker keeps there is no second copy, which nobody
// would read and the browser would hold.
func TestKeptNotCopied(t *testing.T) {
	h := serve(t, first(t), "/a/b/")
	tab := Start(t).Tab(t)
	tab.Before(`window.copied = []; { const { clone } = Response.prototype; Response.prototype.clone = function () { copied.push(this.url); return clone.call(this) } }`)
	tab.Open(h.at(""))
	tab.Ready()
	const programs = `copied.filter((url) => url.endsWith(".wasm")).length`
	if n := Value[int](tab, programs); n != 1 {
		t.Errorf("of the program that came, %d copies were counted, want 1", n)
	}
	tab.Offline()
	tab.Eval(`localStorage.clear()`) // of what came whole there is no copy anyway
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	if n := Value[int](tab, programs); n != 0 {
		t.Errorf("of the program that the worker keeps there are %d copies", n)
	}
	tab.Clean()
}

// A forgetful answer must not be cached.
type forgetful struct{ http.ResponseWriter }

func (w forgetful) WriteHeader(status int) {
	w.Header().Set("Cache-Control", "no-store")
	w.ResponseWriter.WriteHeader(status)
}

// TestLinkedOnce: the web app manifest is requested only once, since its address and those of
// icons are absolute before the program changes the page's. An icon may be requested
// again: the manifest names it too.
func TestLinkedOnce(t *testing.T) {
	h := serve(t, first(t), "/a/b/")
	manifests := h.asked(".webmanifest")
	tab := Start(t).Tab(t)
	tab.Before(withoutWorker)
	tab.Open(h.at("about/"))
	tab.Ready()
	tab.Wait(`document.readyState === "complete"`)
	if n := manifests()["manifest.webmanifest"]; n > 1 {
		t.Errorf("the manifest was asked for %d times", n)
	}
	for _, link := range Value[[]string](tab, `[...document.querySelectorAll("link[rel=manifest], link[rel~=icon]")].map((l) => l.getAttribute("href"))`) {
		if !strings.HasPrefix(link, h.URL) {
			t.Errorf("%q is another file at another address of the page", link)
		}
	}
	tab.Clean()
}
