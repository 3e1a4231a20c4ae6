package browsertest

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
)

// rewriting makes the host change the files that wants selects, as a host or a network might do
// in transit.
func (h *host) rewriting(wants func(path string) bool, change func([]byte) []byte) {
	inner := *h.handler.Load()
	h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
		if !wants(r.URL.Path) {
			return false
		}
		r = r.Clone(r.Context())
		r.Header.Del("Accept-Encoding")
		r.Header.Del("If-None-Match")
		answer := httptest.NewRecorder()
		inner.ServeHTTP(answer, r)
		for name, values := range answer.Header() {
			if name != "Content-Length" && name != "Etag" {
				w.Header()[name] = values
			}
		}
		w.WriteHeader(answer.Code)
		w.Write(change(answer.Body.Bytes()))
		return true
	})
}

// TestHostChangesPages: a host that inserts something into every page does not keep the site from
// working offline.
func TestHostChangesPages(t *testing.T) {
	h := serve(t, first(t), "/")
	h.rewriting(func(path string) bool { return strings.HasSuffix(path, "/") }, func(page []byte) []byte {
		return bytes.Replace(page, []byte("</body>"), []byte(`<noscript><!-- hosted for nothing --></noscript></body>`), 1)
	})
	tab := Start(t).Tab(t)
	tab.Open(h.at("?lang=en"))
	tab.Ready()
	tab.Wait(`kashshaf.offline === "yes"`)
	tab.Clean()
}

// TestHostChangesWidget: a host that minifies scripts without a hash in their names changes the
// one that other sites load, which the site works without.
func TestHostChangesWidget(t *testing.T) {
	h := serve(t, first(t), "/")
	var changed atomic.Int64
	h.rewriting(func(path string) bool { return path == "/widget.js" }, func(script []byte) []byte {
		changed.Add(1)
		return append(script, "// made smaller\n"...)
	})
	tab := Start(t).Tab(t)
	tab.Open(h.at("?lang=en"))
	tab.Ready()
	// Record the first state, because the worker checks again later.
	tab.Wait(`["yes", "changed"].includes(kashshaf.offline) && (window.keptAs = kashshaf.offline)`)
	if state := Value[string](tab, `keptAs`); state != "yes" || changed.Load() == 0 {
		t.Errorf("kept: %s; the script was asked for %d times", state, changed.Load())
	}
	tab.Clean()
}

// TestHostChangesAssets: what is not as it was made cannot be kept. The page says so, and does
// not retry endlessly.
func TestHostChangesAssets(t *testing.T) {
	h := serve(t, first(t), "/")
	var asked atomic.Int64
	h.rewriting(func(path string) bool {
		if path == "/icons/maskable-512.png" { // no page shows it: only storing the site requests it
			asked.Add(1)
		}
		return path == "/icons/icon.svg"
	}, func(icon []byte) []byte { return append(icon, "<!-- optimized -->"...) })
	tab := Start(t).Tab(t)
	tab.Open(h.at("about/?lang=en"))
	tab.Ready()
	tab.Wait(`kashshaf.offline === "changed" && document.querySelector("#offline-state").textContent.includes("This host changes")`)
	once := asked.Load()
	for range 3 {
		tab.Open(h.at("about/?lang=en"))
		tab.Ready()
		tab.Wait(`kashshaf.offline === "changed"`)
	}
	if now := asked.Load(); once == 0 || now != once {
		t.Errorf("a file that is only kept was asked for %d times at first, and %d times after three more views", once, now)
	}
}
