package browsertest

import (
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"golang.org/x/net/html"
)

// element parses the embed code and returns the attributes of its element, and the address of the
// link in it.
func element(t *testing.T, code string) (attributes map[string]string, link string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(code))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case n.Data == "kashshaf-explorer":
			attributes = map[string]string{}
			for _, a := range n.Attr {
				attributes[a.Key] = a.Val
			}
		case n.Data == "a" && attributes != nil:
			link = n.Attr[0].Val
		}
	}
	return attributes, link
}

// TestEmbedCode takes the code from a page of each kind, looks at its preview, puts the code into
// a newspaper, and expects the same there.
func TestEmbedCode(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/archive/")
	id := s.engine.Documents()[0]
	browser := Start(t)
	for _, tc := range []struct {
		address string
		want    map[string]string
	}{
		{"?q=هدنة&person=vladimir-putin&place=-libya&from=2018-02&lang=ar", map[string]string{"query": "هدنة", "filters": "person=vladimir-putin&place=-libya&from=2018-02", "lang": "ar"}},
		{`?q="وقف إطلاق النار" <b>&lang=en`, map[string]string{"query": `"وقف إطلاق النار" <b>`, "lang": "en"}},
		{"d/" + id + "/?q=هدنة&lang=ar", map[string]string{"document": id, "query": "هدنة", "lang": "ar"}},
		{"e/vladimir-putin/?lang=en", map[string]string{"entity": "vladimir-putin", "lang": "en"}},
		{"entities/?lang=ar", map[string]string{"lang": "ar"}},
		{"about/?lang=ar", map[string]string{"lang": "ar"}},
		{"?lang=ar", map[string]string{"lang": "ar"}},
	} {
		t.Run(tc.address, func(t *testing.T) {
			tab := browser.Tab(t, strings.TrimPrefix(h.URL, "http://"))
			tab.Open(h.at(tc.address))
			tab.Ready()
			tab.Click("#embed")
			tab.Wait(`document.querySelector("#embed-sheet").open`)
			code := Value[string](tab, `document.querySelector("#embed-code").value`)
			got, link := element(t, code)
			if got["src"] != h.at("") {
				t.Errorf("src=%q, want %q", got["src"], h.at(""))
			}
			delete(got, "src")
			for name, value := range got {
				if tc.want[name] != value {
					t.Errorf("%s=%q, want %q", name, value, tc.want[name])
				}
			}
			if len(got) != len(tc.want) {
				t.Errorf("attributes %v, want %v", got, tc.want)
			}
			if !strings.HasPrefix(link, h.at("")) || !strings.Contains(code, h.at("widget.js")) || !strings.Contains(code, "min-height: 480px") {
				t.Errorf("code %s", code)
			}
			// The preview has the page's own origin, so that the test can look inside.
			const inside = `document.querySelector(".embed-look").contentDocument`
			tab.Eval(`document.querySelector(".embed-look").scrollIntoView()`)
			tab.Wait(inside + `.defaultView.kashshaf.ready.then(() => true)`)
			const seen = `(d => [d.documentElement.lang, d.querySelector("h1").innerText, d.querySelector(".total")?.innerText || ""].join("|"))`
			preview := Value[string](tab, seen+`(`+inside+`)`)

			if len(tc.want) == 1 {
				return // just the language: the same each time
			}
			// A host that allows only its own scripts and the widget's, and the unchanged code.
			page := paper{body: code}.serve(t, h)
			tab.Press(Escape)
			tab.Wait(`!document.querySelector("#embed-sheet").open && ` + focused + ` === "embed"`)
			host := browser.Tab(t, strings.TrimPrefix(h.URL, "http://"))
			host.Open(page)
			host.Wait(`told.some((m) => m.type === "ready")`)
			frame := Value[string](host, `document.querySelector("kashshaf-explorer").shadowRoot.querySelector("iframe").src`)
			tab.Open(frame)
			tab.Ready()
			if got := Value[string](tab, seen+`(document)`); got != preview {
				t.Errorf("the newspaper shows %q, the preview %q", got, preview)
			}
			tab.Clean()
		})
	}
}

// TestEmbedAddresses: the frame shows what the widget's attributes ask for, and links followed
// there stay in the frame.
func TestEmbedAddresses(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("embed/?entity=vladimir-putin&lang=en&theme=dark"))
	tab.Ready()
	if got := tab.Text("h1"); got != "Vladimir Putin" {
		t.Errorf("the frame shows %q", got)
	}
	if got := Value[string](tab, `document.documentElement.dataset.theme`); got != "dark" {
		t.Errorf("the theme is %q", got)
	}
	kept := `new URLSearchParams(location.search).get("lang") === "en" && location.pathname === "/embed/"`
	tab.Click(".contexts .passage a")
	tab.Wait(query("doc") + ` !== "" && document.querySelector(".reading .prose") && ` + kept)
	tab.Click(".way-back a")
	tab.Wait(query("entity") + ` === "vladimir-putin" && document.querySelector(".entity")`)
	tab.Click(".entity .primary")
	tab.Wait(query("person") + ` === "vladimir-putin" && document.querySelector(".hits > li") && ` + kept)
	if n := Value[int](tab, `[...document.querySelectorAll("a[href]:not([target])")].filter((a) => a.origin === location.origin && a.pathname !== "/embed/").length`); n != 0 {
		t.Errorf("%d links lead the frame out of itself", n)
	}
	tab.Type("#ask", "إدلب")
	tab.Press(Enter)
	tab.Wait(query("q") + ` === "إدلب" && document.querySelector(".hits mark") && ` + kept)

	tab.Open(h.at("embed/?q=هدنة&digits=arabic&lang=ar"))
	tab.Ready()
	if got := tab.Text(".total"); !strings.ContainsAny(got, "٠١٢٣٤٥٦٧٨٩") || strings.ContainsAny(got, "0123456789") {
		t.Errorf("with Arabic digits the frame says %q", got)
	}
	tab.Open(h.at("embed/?entity=nobody-of-that-name"))
	tab.Ready()
	tab.Wait(`document.querySelector("h1").innerText !== ""`)
	tab.Open(h.at("embed/?statements=vladimir-putin&lang=ar"))
	tab.Ready()
	if got := Value[string](tab, query("statements")); got != "vladimir-putin" {
		t.Errorf("statements of %q", got)
	}
	if got := tab.Count(".saying"); got == 0 {
		t.Error("the frame shows no statement")
	}
	tab.Clean()
}

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
