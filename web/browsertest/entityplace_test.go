package browsertest

import (
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
)

// TestEntityKept: nothing comes in above what is being read of an entity's page when the program
// draws it, such as the rows of statements on its timeline.
func TestEntityKept(t *testing.T) {
	h := serve(t, first(t), "/")
	var waits atomic.Bool
	h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
		if !waits.Load() || !strings.HasSuffix(r.URL.Path, ".wasm") {
			return false
		}
		<-r.Context().Done()
		return true
	})
	tab := Start(t).Tab(t)
	const places = `[...document.querySelectorAll("main h1, main h2, main .time-row")].map((e) => (e.querySelector("span:not([hidden])") || e).textContent.slice(0, 16) + " " + Math.round(e.getBoundingClientRect().y)).filter((e) => e.split(" ").pop() < 4000).join("\n")`
	for _, width := range []int64{390, 1280} {
		tab.Size(width, 900)
		waits.Store(true)
		tab.Open(h.at("e/vladimir-putin/"))
		tab.Wait(`document.readyState === "complete" && !document.querySelector("#unstarted")`)
		early := Value[string](tab, places)
		waits.Store(false)
		tab.Open(h.at("e/vladimir-putin/?again=1"))
		tab.Ready()
		if drawn := Value[string](tab, places); !nearly(early, drawn) || !strings.Contains(early, "أقوال لصاحب") {
			t.Errorf("%d pixels: before the program\n%s\nand drawn by it\n%s", width, early, drawn)
		}
	}
}
