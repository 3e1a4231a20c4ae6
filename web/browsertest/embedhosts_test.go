package browsertest

import (
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
)

// TestSharedProgram puts widgets into a page: the program is requested once, and later widgets
// use what the first has compiled.
func TestSharedProgram(t *testing.T) {
	h := serve(t, first(t), "/")
	var asked atomic.Int32
	h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			asked.Add(1)
		}
		return false
	})
	widget := func(name string) string {
		return `<kashshaf-explorer query="هدنة" lazy="off" instance="` + name + `"></kashshaf-explorer>`
	}
	tab := Start(t).Tab(t, strings.TrimPrefix(h.URL, "http://"))
	ready := func(name string) {
		tab.Wait(`told.some((m) => m.type === "search" && m.instance === "` + name + `" && m.total > 0)`)
	}
	tab.Open(newspaper(t, h, widget("one")+widget("two")+widget("three")))
	for _, name := range []string{"one", "two", "three"} {
		ready(name)
	}
	t.Logf("three widgets that begin together asked for the program %d times", asked.Load())
	cached := *choice != WebKit // its driver has no cache
	if n := asked.Load(); cached && n != 1 {
		t.Errorf("three widgets asked for the program %d times", n)
	}
	before := asked.Load()
	begun := Value[float64](tab, `(document.body.insertAdjacentHTML("beforeend", '`+widget("late")+`'), performance.now())`)
	ready("late")
	t.Logf("a widget more was ready after %.0f ms", Value[float64](tab, `performance.now()`)-begun)
	if n := asked.Load(); cached && n != before {
		t.Errorf("one widget more asked for the program, %d times in all", n)
	}
	tab.Clean()

	// The demonstration has the same origin, so that the test can see where the second gets its
	// program from. A module shared this way is marked as such.
	tab.Open(h.at("demo/"))
	inside := func(i int) string {
		return fmt.Sprintf(`document.querySelectorAll("kashshaf-explorer")[%d].shadowRoot.querySelector("iframe").contentWindow.kashshaf`, i)
	}
	for i := range 2 {
		tab.Eval(fmt.Sprintf(`document.querySelectorAll("kashshaf-explorer")[%d].scrollIntoView()`, i))
		tab.Wait(inside(i) + `.ready.then(() => true)`)
	}
	t.Logf("the second widget took the program from the first: %v", Value[bool](tab, `!!`+inside(1)+`.borrowed`))
	tab.Clean()
}

// TestFrameworkHost treats the widget as frameworks do: a script creates it, sets attributes
// before and after, moves it, sets several attributes at once, and removes it.
func TestFrameworkHost(t *testing.T) {
	h := serve(t, first(t), "/")
	page := newspaper(t, h, `<div id="a"></div><div id="b"></div>`)
	tab := Start(t).Tab(t, strings.TrimPrefix(h.URL, "http://"))
	tab.Open(page)
	tab.Eval(`(() => { // made before the widget's script has run, or after: both are fine
		window.widget = document.createElement("kashshaf-explorer");
		for (const [name, value] of Object.entries({query: "هدنة", lang: "en", lazy: "off", instance: "framework", class: "x", "data-v-7": ""})) widget.setAttribute(name, value);
		document.querySelector("#a").append(widget);
	})()`)
	tab.Wait(`told.some((m) => m.type === "search" && m.query === "هدنة" && m.instance === "framework")`)
	tab.Eval(`(told.length = 0, document.querySelector("#b").append(widget))`)
	tab.Wait(`told.some((m) => m.type === "ready")`)
	tab.Wait(`told.some((m) => m.type === "search" && m.query === "هدنة")`)
	tab.Eval(`(told.length = 0, ["query", "filters", "theme", "lang"].forEach((name, i) => widget.setAttribute(name, ["إدلب", "person=vladimir-putin", "dark", "ar"][i])))`)
	tab.Wait(`told.some((m) => m.type === "search" && m.query === "إدلب" && m.address.includes("person=vladimir-putin"))`)
	if n := Value[int](tab, `told.filter((m) => m.type === "ready").length`); n != 1 {
		t.Errorf("four attributes loaded the frame %d times", n)
	}
	// Setting the same attributes again, as a framework does when it redraws, is not a change.
	tab.Eval(`(told.length = 0, ["query", "filters", "theme", "lang"].forEach((name) => widget.setAttribute(name, widget.getAttribute(name))), new Promise((done) => setTimeout(done, 500)))`)
	if Value[bool](tab, `told.some((m) => m.type === "ready")`) {
		t.Error("attributes that did not change loaded the frame anew")
	}
	// Removed, with attributes changed meanwhile; messages from frames no longer concern it.
	tab.Eval(`(widget.remove(), told.length = 0, widget.setAttribute("query", "هدنة"), widget.search("x"), new Promise((done) => setTimeout(done, 300)))`)
	if n := Value[int](tab, `told.length + frames.length`); n != 0 {
		t.Errorf("a widget that is taken away told %d times", n)
	}
	if ready := Value[bool](tab, `widget.state().ready`); ready {
		t.Error("a widget that is taken away says that it is ready")
	}
	tab.Eval(`document.querySelector("#a").append(widget)`)
	tab.Wait(`told.some((m) => m.type === "search" && m.query === "هدنة")`)
	tab.Clean()
}

// aggressive is what themes and plugins do to the content of an article.
const aggressive = `
* { margin: 0 !important; padding: 3px !important; line-height: 1 !important; box-sizing: content-box !important; float: left; letter-spacing: 3px !important; text-transform: uppercase !important; }
html { font-size: 62.5% !important; direction: ltr }
body { width: 900px; font: italic 30px/1 serif !important; color: #f0f !important }
iframe { max-width: 40% !important; width: 200px !important; height: auto !important; min-height: 0 !important; border: 9px solid red !important; display: inline !important; position: absolute !important; opacity: .2 !important; pointer-events: none !important }
.entry-content > * { max-width: 620px; margin-left: auto !important; margin-right: auto !important }
.entry-content p { text-indent: 5em; text-align: right }
:not(p):empty { display: none }
slot, :host { display: none !important }`

// TestAggressiveHost embeds the widget in an English left-to-right page whose style sheet applies
// to everything.
func TestAggressiveHost(t *testing.T) {
	h := serve(t, first(t), "/")
	page := paper{css: aggressive, body: `<div class="entry-content"><h1>Left to right</h1><p>Some words before.</p><p><kashshaf-explorer query="هدنة" lang="ar" lazy="off"><a href="` + h.at("") + `">Search</a></kashshaf-explorer></p><p>And after.</p></div>`}.serve(t, h)
	browser := Start(t)
	tab := browser.Tab(t, strings.TrimPrefix(h.URL, "http://"))
	tab.Open(page)
	tab.Wait(`told.some((m) => m.type === "search" && m.total > 0)`)
	got := Value[map[string]any](tab, `(() => {
		const w = document.querySelector("kashshaf-explorer"), f = w.shadowRoot.querySelector("iframe"), s = getComputedStyle(f), r = f.getBoundingClientRect();
		return {display: s.display, border: s.borderTopWidth, opacity: s.opacity, events: s.pointerEvents, position: s.position, narrow: r.width < 300 || r.width > innerWidth, low: r.height < 400, outer: getComputedStyle(w).display};
	})()`)
	for name, want := range map[string]any{"display": "block", "border": "0px", "opacity": "1", "events": "auto", "position": "static", "narrow": false, "low": false, "outer": "block"} {
		if got[name] != want {
			t.Errorf("the frame's %s is %v, want %v", name, got[name], want)
		}
	}
	// The reader can do the same in it as elsewhere; the page around stays as it is.
	tab.Eval(`document.querySelector("kashshaf-explorer").search("إدلب")`)
	tab.Wait(`told.some((m) => m.type === "search" && m.query === "إدلب")`)
	if dir := Value[string](tab, `getComputedStyle(document.body).direction`); dir != "ltr" {
		t.Errorf("the page around runs %s", dir)
	}
	tab.Clean()
}

// TestBlockedProgram opens pages where WebAssembly is blocked: they can be read, and the search
// box says why it does not search.
func TestBlockedProgram(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/")
	site := *h.handler.Load()
	var handler http.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { site.ServeHTTP(stricter{w}, r) })
	h.handler.Store(&handler)
	tab := Start(t).Tab(t)
	for _, address := range []string{"?q=هدنة&lang=en", "d/" + s.engine.Documents()[0] + "/?lang=en", "embed/?lang=en"} {
		tab.Open(h.at(address))
		if !Value[bool](tab, `(() => { try { new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)); return false } catch { return true } })()`) {
			t.Skip((&cannot{*choice, "keep a program from running", "it heeds no policy for WebAssembly"}).Error())
		}
		tab.Wait(`document.querySelector("header.masthead > #ask-why")`)
		if got := tab.Text("#ask-why"); !strings.Contains(got, "'wasm-unsafe-eval'") {
			t.Errorf("%s: the search box says %q", address, got)
		}
		if got := Value[string](tab, `document.querySelector("#ask").getAttribute("aria-describedby")`); got != "ask-why" {
			t.Errorf("%s: the box is described by %q", address, got)
		}
		if tab.Count("#loader [role=alert]") != 1 || tab.Text("main") == "" {
			t.Errorf("%s: nothing to read, or no word of it", address)
		}
		if Value[bool](tab, `document.documentElement.classList.contains("asking")`) {
			t.Errorf("%s: the page waits for an answer that will not come", address)
		}
	}
	for _, r := range tab.Requests() {
		if strings.HasSuffix(r, ".wasm") {
			t.Error("a program that may not run was loaded")
		}
	}
}

// stricter forbids WebAssembly in every page.
type stricter struct{ http.ResponseWriter }

func (w stricter) WriteHeader(status int) {
	if csp := w.Header().Get("Content-Security-Policy"); csp != "" {
		w.Header().Set("Content-Security-Policy", strings.Replace(csp, " 'wasm-unsafe-eval'", "", 1))
	}
	w.ResponseWriter.WriteHeader(status)
}

// TestNoWebAssembly opens a page in a browser that has WebAssembly switched off, as some readers
// prefer.
func TestNoWebAssembly(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Before(`delete window.WebAssembly`)
	tab.Open(h.at("entities/"))
	tab.Wait(`document.querySelector("#ask-why")`)
	if got := tab.Text("#ask-why"); !strings.Contains(got, "WebAssembly") || tab.Text("main h1") == "" {
		t.Errorf("the search box says %q", got)
	}
	tab.Click(`main a[href*="e/"]`)
	tab.Wait(`location.pathname.startsWith("/e/") && document.querySelector("#ask-why")`)
	tab.Clean()
}
