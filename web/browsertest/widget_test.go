package browsertest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// newspaper serves a page of another origin that embeds the widget.
func newspaper(t *testing.T, h *host, body string) string {
	t.Helper()
	return paper{body: body, css: "kashshaf-explorer { display: block; min-height: 480px }"}.serve(t, h)
}

// A paper is a page of another origin, in English, with the widget's script.
type paper struct{ body, css, script string }

func (p paper) serve(t *testing.T, h *host) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/host.css" {
			w.Header().Set("Content-Type", "text/css")
			fmt.Fprint(w, p.css)
			return
		}
		if r.URL.Path == "/listen.js" {
			w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
			fmt.Fprint(w, listen+p.script)
			return
		}
		if r.URL.Path != "/" {
			http.NotFound(w, r)
			return
		}
		// The widget only needs script-src and frame-src of its host; the style reserves its
		// place.
		w.Header().Set("Content-Security-Policy", "default-src 'none'; script-src 'self' "+h.URL+"; frame-src "+h.URL+"; img-src data:; style-src 'self'")
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, `<!doctype html><html lang="en"><title>Newspaper</title><link rel="icon" href="data:,"><link rel="stylesheet" href="host.css"><script src="listen.js"></script><script src="%s" async></script>%s`,
			h.at("widget.js"), p.body)
	}))
	t.Cleanup(server.Close)
	// Another host name as well as another port: to the browser it is another site.
	return strings.Replace(server.URL, "127.0.0.1", "localhost", 1)
}

// listen records in the page what widgets report, from the beginning on: the newspaper's own
// script.
const listen = `window.told = [];
for (const type of ["ready", "search", "open", "resize", "error"])
  document.addEventListener(type, (e) => { if (e instanceof CustomEvent) told.push({type, ...e.detail}) }, true);`

func TestWidget(t *testing.T) {
	h := serve(t, first(t), "/explorer/")
	page := newspaper(t, h, `<h1>Article</h1><kashshaf-explorer query="هدنة" filters="person=vladimir-putin" lang="ar" theme="light"><a href="`+h.at("?q=هدنة")+`">Search</a></kashshaf-explorer><p>After</p>`)
	tab := Start(t).Tab(t, strings.TrimPrefix(h.URL, "http://"))
	tab.Open(page)
	tab.Wait(`told.some((m) => m.type === "ready") && told.some((m) => m.type === "resize")`)
	tab.Wait(`told.some((m) => m.type === "search" && m.query === "هدنة" && m.total > 0)`)

	// Nothing that was painted has moved: the frame, whose bottom is visible, has the height that
	// was reserved for it. Once the reader is in it, it becomes as high as its content.
	if shift := Value[float64](tab, shifts); shift > 0 {
		t.Errorf("the host page's layout shifted by %v", shift)
	}
	const frame = `document.querySelector("kashshaf-explorer").shadowRoot.querySelector("iframe")`
	if h := Value[float64](tab, frame+`.getBoundingClientRect().height`); h != 480 {
		t.Errorf("a frame whose foot is in sight was made %v high", h)
	}
	tab.Eval(frame + `.focus()`)
	tab.Wait(`(() => {
		const frame = ` + frame + `;
		const last = told.filter((m) => m.type === "resize").pop();
		return frame.getBoundingClientRect().height === last.height && last.height > 200;
	})()`)
	if src := Value[string](tab, `document.querySelector("kashshaf-explorer").shadowRoot.querySelector("iframe").src`); !strings.Contains(src, "/explorer/embed/?q=") ||
		!strings.Contains(src, "person=vladimir-putin") || !strings.Contains(src, "theme=light") {
		t.Errorf("the frame shows %q", src)
	}

	// Another query is another search; two attributes at once are one.
	tab.Eval(`(told.length = 0, document.querySelector("kashshaf-explorer").setAttribute("query", "النازحين"), document.querySelector("kashshaf-explorer").removeAttribute("filters"))`)
	tab.Wait(`told.some((m) => m.type === "search" && m.query === "النازحين")`)
	if n := Value[int](tab, `told.filter((m) => m.type === "ready").length`); n != 1 {
		t.Errorf("the frame was loaded %d times for two attributes", n)
	}

	// Messages from elsewhere are not the widget's.
	tab.Eval(`(told.length = 0, window.postMessage({source: "kashshaf", type: "resize", height: 9999}, "*"), new Promise((done) => setTimeout(done, 200)))`)
	if Value[bool](tab, `told.some((m) => m.height === 9999)`) {
		t.Error("the widget believed a message that did not come from its frame")
	}

	// Removed and inserted again, it continues.
	tab.Eval(`document.body.append(document.body.removeChild(document.querySelector("kashshaf-explorer")))`)
	tab.Wait(`told.some((m) => m.type === "ready")`)
	tab.Clean()
}

// TestWidgetShrinks: a frame whose foot is below what is in sight does not become so short that what
// stands behind it jumps into sight.
func TestWidgetShrinks(t *testing.T) {
	h := serve(t, first(t), "/explorer/")
	tab := Start(t).Tab(t, strings.TrimPrefix(h.URL, "http://"))
	tab.Open(newspaper(t, h, `<kashshaf-explorer query="إدلب" lang="ar"></kashshaf-explorer><p id="after">After`+strings.Repeat("<br>", 100)+`</p>`))
	tab.Wait(`told.some((m) => m.type === "search" && m.total > 10) && told.some((m) => m.type === "resize" && m.height > innerHeight)`)
	const frame = `document.querySelector("kashshaf-explorer").shadowRoot.querySelector("iframe")`
	tab.Eval(frame + `.focus()`)
	tab.Wait(frame + `.getBoundingClientRect().bottom > innerHeight`)
	tab.Eval(`(` + frame + `.blur(), told.length = 0, document.querySelector("kashshaf-explorer").setAttribute("query", "زمهرير"))`)
	tab.Wait(`told.some((m) => m.type === "search" && m.total === 0) && told.some((m) => m.type === "resize" && m.height < innerHeight)`)
	if at := Value[float64](tab, `document.querySelector("#after").getBoundingClientRect().top - innerHeight`); at < 0 {
		t.Errorf("what stands behind the frame jumped %v pixels into sight", -at)
	}
	tab.Clean()
}

func TestWidgetWaitsUntilItIsNear(t *testing.T) {
	h := serve(t, first(t), "/")
	page := newspaper(t, h, `<svg width="1" height="6000"></svg><kashshaf-explorer query="هدنة"></kashshaf-explorer>`)
	tab := Start(t).Tab(t, strings.TrimPrefix(h.URL, "http://"))
	tab.Open(page)
	tab.Wait(`customElements.get("kashshaf-explorer") && document.querySelector("kashshaf-explorer").shadowRoot`)
	tab.Eval(`new Promise((done) => setTimeout(done, 500))`)
	if Value[bool](tab, `!!document.querySelector("kashshaf-explorer").shadowRoot.querySelector("iframe")`) {
		t.Error("a widget far below was loaded")
	}
	tab.Eval(`document.querySelector("kashshaf-explorer").scrollIntoView()`)
	tab.Wait(`told.some((m) => m.type === "ready")`)
	tab.Clean()
}

// TestWidgetAttributes: every attribute is in the frame's address, or in the frame.
func TestWidgetAttributes(t *testing.T) {
	h := serve(t, first(t), "/explorer/")
	page := newspaper(t, h, `<kashshaf-explorer src="`+h.at("")+`" query="هدنة" filters="person=vladimir-putin&amp;place=-idlib" document="d1" entity="e1" statements="p1"
		lang="en" theme="dark" digits="latin" height="300" instance="front" lazy="off" title="Files"></kashshaf-explorer>`)
	tab := Start(t).Tab(t, strings.TrimPrefix(h.URL, "http://"))
	tab.Open(page)
	const frame = `document.querySelector("kashshaf-explorer").shadowRoot.querySelector("iframe")`
	tab.Wait(frame)
	got := Value[map[string]string](tab, `({...Object.fromEntries(new URL(`+frame+`.src).searchParams), path: new URL(`+frame+`.src).pathname,
		height: `+frame+`.style.height, title: `+frame+`.title, sandbox: `+frame+`.getAttribute("sandbox")})`)
	for name, want := range map[string]string{
		"path": "/explorer/embed/", "q": "هدنة", "person": "vladimir-putin", "place": "-idlib", "doc": "d1", "entity": "e1", "statements": "p1",
		"lang": "en", "theme": "dark", "digits": "latin", "height": "300px", "title": "Files",
	} {
		if got[name] != want {
			t.Errorf("%s %q, want %q", name, got[name], want)
		}
	}
	for _, never := range []string{"allow-top-navigation", "allow-modals", "allow-pointer-lock"} {
		if strings.Contains(got["sandbox"], never) {
			t.Errorf("the frame may %s", never)
		}
	}
	tab.Wait(`told.some((m) => m.type === "ready" && m.instance === "front")`)
	tab.Clean()
}

// TestWidgetTells: an invalid address, a missing document and the number of statements are
// reported as such.
func TestWidgetTells(t *testing.T) {
	h := serve(t, first(t), "/")
	for _, c := range []struct{ attributes, told string }{
		{`src="not a url"`, `m.type === "error" && m.message === "src"`},
		{`src="http://["`, `m.type === "error" && m.message === "src"`},
		{`document="nope"`, `m.type === "error" && /does not have it/.test(m.message)`},
		{`statements="vladimir-putin"`, `m.type === "search" && m.total > 0`},
	} {
		t.Run(c.attributes, func(t *testing.T) {
			tab := Start(t).Tab(t, strings.TrimPrefix(h.URL, "http://"))
			tab.Open(newspaper(t, h, `<kashshaf-explorer `+c.attributes+`></kashshaf-explorer>`))
			tab.Wait(`told.some((m) => ` + c.told + `)`)
			if told := Value[[]string](tab, `told.filter((m) => m.type === "open").map((m) => m.id)`); len(told) > 0 {
				t.Errorf("the widget tells that %q were opened", told)
			}
			tab.Clean()
		})
	}
}

// TestWidgetLook passes colours, a font and measures into the frame, and rejects invalid values.
func TestWidgetLook(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	// The demonstration has the same origin, so that the test can look inside the frame.
	tab.Open(h.at("demo/"))
	tab.Eval(`(() => {
		const style = new CSSStyleSheet();
		style.replaceSync('kashshaf-explorer { --kashshaf-accent: rebeccapurple; --kashshaf-face: Georgia, serif; --kashshaf-radius: 9px; --kashshaf-space: 20px; --kashshaf-ink: url(//evil.example/x); --kashshaf-paper: red; --kashshaf-line: 12px }');
		document.adoptedStyleSheets.push(style);
		document.querySelector("kashshaf-explorer").load(); // should it have been dressed before
	})()`)
	const inside = `document.querySelector("kashshaf-explorer").shadowRoot.querySelector("iframe").contentWindow`
	tab.Wait(inside + `.kashshaf && ` + inside + `.kashshaf.ready.then(() => true)`)
	got := Value[map[string]string](tab, `(() => {
		const own = `+inside+`.document.documentElement.style;
		return Object.fromEntries(["--accent", "--sans", "--radius", "--s4", "--ink", "--paper", "--line"].map((n) => [n, own.getPropertyValue(n)]));
	})()`)
	for name, want := range map[string]string{
		"--accent": "rebeccapurple", "--sans": "Georgia, serif", "--radius": "9px", "--s4": "calc(20px * 1)", "--paper": "red", "--ink": "", "--line": "",
	} {
		if got[name] != want {
			t.Errorf("%s is %q in the frame, want %q", name, got[name], want)
		}
	}
	tab.Clean()
}

// TestWidgetMessages sends a widget what a frame may not say, and a frame what a host may not,
// thousands of times, from the right windows and from wrong ones.
func TestWidgetMessages(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Before(listen)
	tab.Open(h.at("demo/"))
	tab.Eval(`document.querySelector("kashshaf-explorer").scrollIntoView()`)
	tab.Wait(`told.some((m) => m.type === "search")`)
	const fuzz = `new Promise((done) => {
		let seed = 7;
		const random = (n) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % n;
		const pick = (list) => list[random(list.length)];
		const values = [undefined, null, true, 0, -1, 1e308, NaN, Infinity, "", "x".repeat(3000), "javascript:alert(1)", "//evil.example/", "https://evil.example/", {}, [], {toString: 1}, "\u202e", new Date(), new Map()];
		const types = ["ready", "hello", "search", "open", "resize", "error", "style", "constructor", "__proto__", "toString", 1, null, {}];
		const keys = ["type", "query", "total", "address", "id", "height", "message", "filters", "values", "constructor"];
		const widget = document.querySelector("kashshaf-explorer"), inner = widget.shadowRoot.querySelector("iframe").contentWindow;
		const before = told.length;
		for (let i = 0; i < 5000; i++) {
			let message = {source: pick(["kashshaf", "kashshaf-host", "x", 1])};
			for (let n = random(5); n >= 0; n--) message[pick(keys)] = pick(values);
			if (random(2)) message.type = pick(types);
			if (message.type === "ready" || message.type === "hello") continue; // fine, whoever the frame is
			if (!random(9)) message = pick(values);
			if (message && typeof message === "object" && message.source === "kashshaf-host" && ["open", "search"].includes(message.type)) continue; // a reader's way
			window.postMessage(message, "*");
			inner.postMessage(message, "*");
			widget.receive({data: message, source: inner, origin: location.origin});
			widget.receive({data: message, source: window, origin: location.origin});
			widget.receive({data: message, source: inner, origin: "https://evil.example"});
		}
		setTimeout(() => done(told.slice(before)), 300);
	})`
	for _, m := range Value[[]map[string]any](tab, fuzz) {
		for name, value := range m {
			text, isText := value.(string)
			switch {
			case name == "type" || name == "instance":
			case name == "total" || name == "height":
				if n, ok := value.(float64); !ok || n < 0 || n >= 1e9 {
					t.Errorf("told %v", m)
				}
			case name == "address":
				if !strings.HasPrefix(text, h.URL+"/") {
					t.Errorf("told of an address elsewhere: %v", m)
				}
			case !isText || len(text) > 4000:
				t.Errorf("told %v", m)
			}
		}
		if len(m) > 5 {
			t.Errorf("told more than it should: %v", m)
		}
	}
	if h := Value[float64](tab, `parseFloat(document.querySelector("kashshaf-explorer").shadowRoot.querySelector("iframe").style.height)`); !(h > 0 &&
		h <= 20000) {
		t.Errorf("the frame is %v high", h)
	}
	tab.Clean()
}
