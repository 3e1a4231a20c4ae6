package browsertest

import (
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
)

// TestPassedOn: a test gets a browser in which nothing is left of a site that the one before has
// visited, stored and kept for offline.
func TestPassedOn(t *testing.T) {
	h := serve(t, first(t), "/")
	var programs atomic.Int32
	h.disturb(func(_ http.ResponseWriter, r *http.Request) bool {
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			programs.Add(1)
		}
		return false
	})
	const left = `(async () => [localStorage.length, (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length, (await indexedDB.databases()).length])()`
	t.Run("visited", func(t *testing.T) {
		tab := Start(t).Tab(t)
		tab.Open(h.at(""))
		tab.Ready()
		tab.Offline()
		tab.Eval(`(localStorage.setItem("left", "behind"), caches.open("left"), new Promise((done) => { indexedDB.open("left").onsuccess = done; }))`)
		if got := Value[[]int](tab, left); got[0] == 0 || got[1] == 0 || got[2] == 0 || got[3] == 0 {
			t.Fatalf("kept %v: want something of each", got)
		}
	})
	before := programs.Load()
	t.Run("the next", func(t *testing.T) {
		tab := Start(t).Tab(t)
		tab.Open(h.at("robots.txt"))
		if got := Value[[]int](tab, left); got[0]+got[1]+got[2]+got[3] != 0 {
			t.Errorf("left of it: %v, want nothing", got)
		}
		tab.Open(h.at(""))
		tab.Ready()
		if programs.Load() == before {
			t.Error("the program came from what the browser had kept")
		}
	})
}
