package browsertest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// elsewhere serves one page of another origin, as it is, with headers of its own ("Name: value").
func elsewhere(t *testing.T, body string, headers ...string) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			http.NotFound(w, r)
			return
		}
		for _, h := range headers {
			name, value, _ := strings.Cut(h, ": ")
			w.Header().Set(name, value)
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, `<!doctype html><html lang="en"><title>Elsewhere</title><link rel="icon" href="data:,"><script>%s</script>%s`, listen, body)
	}))
	t.Cleanup(server.Close)
	return strings.Replace(server.URL, "127.0.0.1", "localhost", 1)
}

// heard records in a page the messages of frames, from the beginning on.
const heard = `<script>window.heard = []; addEventListener("message", (e) => heard.push(e.data))</script>`

// TestFrameWithoutOrigin: content management systems show previews in frames that have no origin.
// The explorer works there, with its style; if the host or the browser does not allow that, the
// content of the frame can still be read.
func TestFrameWithoutOrigin(t *testing.T) {
	if *choice == WebKit {
		t.Skip("webkit lets 'self' of a policy stand for nothing in a frame without an origin: what the frame holds can be read there")
	}
	s := first(t)
	h := serve(t, s, "/explorer/")
	page := elsewhere(t, heard+`<iframe id="f" width="800" height="700" sandbox="allow-scripts allow-popups" src="`+h.at("embed/?q=هدنة&lang=ar")+`"></iframe>`)
	tab := Start(t).Tab(t, strings.TrimPrefix(h.URL, "http://"))
	tab.Open(page)
	tab.Wait(`heard.some((m) => m.type === "search" && m.total > 10) && heard.some((m) => m.type === "resize" && m.height > 600)`)
	// A page without a style sheet, whose icons are as large as the frame, is far higher.
	if high := Value[float64](tab, `Math.max(...heard.filter((m) => m.type === "resize").map((m) => m.height))`); high > 6000 {
		t.Errorf("the frame's content is %v high: it has no style", high)
	}
	tab.Clean()
}

// TestIconsWithoutStyle: without the style sheet, icons are no larger than letters.
func TestIconsWithoutStyle(t *testing.T) {
	h := serve(t, first(t), "/")
	h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
		if strings.HasSuffix(r.URL.Path, ".css") {
			http.Error(w, "gone", http.StatusNotFound)
			return true
		}
		return false
	})
	tab := Start(t).Tab(t)
	tab.Open(h.at("about/"))
	tab.Ready()
	if big := Value[int](tab, `[...document.querySelectorAll("svg.icon")].filter((e) => e.getBoundingClientRect().width > 30).length`); big > 0 {
		t.Errorf("%d icons are larger than text", big)
	}
}

// TestOthersParameters: the parameters that trackers add to an address change nothing, in
// whatever order.
func TestOthersParameters(t *testing.T) {
	h := serve(t, first(t), "/")
	let := h.hold(func(path string) bool { return strings.HasSuffix(path, ".wasm") })
	tab := Start(t).Tab(t)
	for _, query := range []string{"?fbclid=x", "?utm_source=a&utm_medium=b&gclid=c", "?amp=1&lang=ar"} {
		tab.Open(h.at(query))
		if !Value[bool](tab, `(() => { const front = document.querySelector(".front"); return !!front && getComputedStyle(front).visibility === "visible" && front.getBoundingClientRect().height > 0; })()`) {
			t.Errorf("%s: the front page is hidden until the program has come", query)
		}
	}
	tab.Open(h.at("?amp;q=هدنة&fbclid=x"))
	if got := Value[string](tab, `document.querySelector("#ask").value`); got != "هدنة" {
		t.Errorf("the box holds %q", got)
	}
	let()
	tab.Ready()
	tab.Wait(`document.querySelector(".hits mark")`)
	tab.Clean()
}

// TestTwoArchives: two archives in one page, and scripts that do not know where they came from,
// each show the right collection.
func TestTwoArchives(t *testing.T) {
	one, other := serve(t, first(t), "/one/"), serve(t, second(t), "/other/")
	copied := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/js/widget.js" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Access-Control-Allow-Origin", "*")
		http.ServeFile(w, r, first(t).dir+"/widget.js")
	}))
	t.Cleanup(copied.Close)
	hosts := []string{strings.TrimPrefix(one.URL, "http://"), strings.TrimPrefix(other.URL, "http://"), strings.TrimPrefix(copied.URL, "http://")}
	widget := func(root, query string) string {
		return `<kashshaf-explorer lazy="off" lang="ar" query="` + query + `"><a href="` + root + `?q=x">Search</a></kashshaf-explorer>`
	}
	browser := Start(t)
	for _, tt := range []struct{ name, script string }{
		{"both scripts", `<script src="` + one.at("widget.js") + `"></script><script src="` + other.at("widget.js") + `"></script>`},
		{"as a module", `<script type="module" src="` + copied.URL + `/js/widget.js"></script>`},
		{"copied to the host", `<script src="` + copied.URL + `/js/widget.js"></script>`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tab := browser.Tab(t, hosts...)
			tab.Open(elsewhere(t, widget(one.at(""), "إدلب")+widget(other.at("statements/"), "زمهرير")+tt.script))
			tab.Wait(`told.some((m) => m.type === "search" && m.query === "إدلب" && m.total > 0 && m.address.startsWith("` + one.URL + `"))`)
			tab.Wait(`told.some((m) => m.type === "search" && m.query === "زمهرير" && m.total === 1 && m.address.startsWith("` + other.URL + `"))`)
			tab.Clean()
		})
	}
}

// TestRefusedFrame: an archive whose host forbids framing by other pages says so at once, and
// leaves the link.
func TestRefusedFrame(t *testing.T) {
	h := serve(t, first(t), "/")
	h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
		if !strings.HasPrefix(r.URL.Path, "/embed") {
			return false
		}
		w.Header().Set("Content-Security-Policy", "frame-ancestors 'none'")
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, "<p>not for you")
		return true
	})
	for _, body := range []string{
		`<kashshaf-explorer lazy="off" src="` + h.at("") + `"><a id="link" href="` + h.at("?q=x") + `">Search</a></kashshaf-explorer>`,
		`<kashshaf-explorer lazy="off" lang="en" src="` + h.at("") + `"></kashshaf-explorer>`,
	} {
		tab := Start(t).Tab(t, strings.TrimPrefix(h.URL, "http://"))
		tab.Open(elsewhere(t, body+`<script src="`+h.at("widget.js")+`"></script>`))
		tab.Wait(`told.some((m) => m.type === "error" && m.message === "refused")`)
		const shadow = `document.querySelector("kashshaf-explorer").shadowRoot`
		if Value[int](tab, shadow+`.querySelectorAll("iframe").length`) != 0 {
			t.Error("the refused frame is still there")
		}
		link := Value[string](tab, `(document.querySelector("#link") || `+shadow+`.querySelector("a")).checkVisibility?.() !== false && (document.querySelector("#link") || `+shadow+`.querySelector("a")).href`)
		if !strings.HasPrefix(link, h.URL) {
			t.Errorf("the link leads to %q", link)
		}
		if took := Value[float64](tab, `performance.now()`); took > 15000 {
			t.Errorf("it took %v ms to say so", took)
		}
	}
}

// TestEmbedderPolicy: a page that requires an embedder policy of everything in it shows the
// explorer.
func TestEmbedderPolicy(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t, strings.TrimPrefix(h.URL, "http://"))
	tab.Open(elsewhere(t, `<kashshaf-explorer lazy="off" src="`+h.at("")+`" query="هدنة"></kashshaf-explorer><script src="`+h.at("widget.js")+`"></script>`,
		"Cross-Origin-Embedder-Policy: require-corp", "Cross-Origin-Opener-Policy: same-origin"))
	tab.Wait(`told.some((m) => m.type === "search" && m.total > 0)`)
	tab.Clean()
}

// TestFrameWithoutPermission: in a frame without an origin, if the host does not let every origin
// read its files, neither style sheet nor script loads. What is left is a readable list, with a
// link to the site.
func TestFrameWithoutPermission(t *testing.T) {
	h := serve(t, first(t), "/")
	before := *h.handler.Load()
	h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
		before.ServeHTTP(withoutOrigins{w}, r)
		return true
	})
	tab := Start(t).Tab(t)
	tab.Open(h.at("embed/"))
	if n := tab.Count(".hits li a[href]"); n < 5 {
		t.Errorf("%d documents can be read", n)
	}
	if n := tab.Count(`footer a[href="../"]`); n != 1 {
		t.Errorf("%d links lead to the site", n)
	}
	if Value[int](tab, `[...document.querySelectorAll("svg.icon")].filter((e) => e.getBoundingClientRect().width > 30).length`) > 0 {
		t.Error("icons are larger than text")
	}
	if Value[bool](tab, `self.origin !== "null"`) {
		t.Error("the page has an origin: nothing was tried")
	}
}

// withoutOrigins is a host that does not allow other origins; the policy makes a page what a
// sandboxed frame is.
type withoutOrigins struct{ http.ResponseWriter }

func (w withoutOrigins) WriteHeader(code int) {
	w.Header().Del("Access-Control-Allow-Origin")
	w.Header().Add("Content-Security-Policy", "sandbox allow-scripts")
	w.ResponseWriter.WriteHeader(code)
}
