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
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			http.NotFound(w, r)
			return
		}
		// All that the widget needs of its host is script-src and frame-src.
		w.Header().Set("Content-Security-Policy", "default-src 'none'; script-src "+h.URL+"; frame-src "+h.URL+"; img-src data:")
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, `<!doctype html><html lang="en"><title>Newspaper</title><link rel="icon" href="data:,"><script src="%s" async></script>%s`,
			h.at("widget.js"), body)
	}))
	t.Cleanup(server.Close)
	// Another name as well as another port: another site to the browser.
	return strings.Replace(server.URL, "127.0.0.1", "localhost", 1)
}

// listen keeps what widgets tell, in the page, from the beginning on.
const listen = `window.told = [];
for (const type of ["ready", "search", "open", "resize", "error"])
  document.addEventListener(type, (e) => { if (e instanceof CustomEvent) told.push({type, ...e.detail}) }, true);`

func TestWidget(t *testing.T) {
	h := serve(t, first(t), "/explorer/")
	page := newspaper(t, h, `<h1>Article</h1><kashshaf-explorer query="هدنة" filters="person=vladimir-putin" lang="ar" theme="light"><a href="`+h.at("?q=هدنة")+`">Search</a></kashshaf-explorer><p>After</p>`)
	tab := Start(t).Tab(t, strings.TrimPrefix(h.URL, "http://"))
	tab.Before(listen)
	tab.Open(page)
	tab.Wait(`told.some((m) => m.type === "ready") && told.some((m) => m.type === "resize")`)
	tab.Wait(`told.some((m) => m.type === "search" && m.query === "هدنة" && m.total > 0)`)

	// The frame is as high as its content, and the page does not scroll sideways.
	tab.Wait(`(() => {
		const frame = document.querySelector("kashshaf-explorer").shadowRoot.querySelector("iframe");
		const last = told.filter((m) => m.type === "resize").pop();
		return frame.getBoundingClientRect().height === last.height && last.height > 200;
	})()`)
	if src := Value[string](tab, `document.querySelector("kashshaf-explorer").shadowRoot.querySelector("iframe").src`); !strings.Contains(src, "/explorer/embed/?q=") || !strings.Contains(src, "person=vladimir-putin") || !strings.Contains(src, "theme=light") {
		t.Errorf("the frame shows %q", src)
	}

	// Another query, another search; two attributes at once are one.
	tab.Eval(`told.length = 0; const e = document.querySelector("kashshaf-explorer"); e.setAttribute("query", "النازحين"); e.removeAttribute("filters")`)
	tab.Wait(`told.some((m) => m.type === "search" && m.query === "النازحين")`)
	if n := Value[int](tab, `told.filter((m) => m.type === "ready").length`); n != 1 {
		t.Errorf("the frame was loaded %d times for two attributes", n)
	}

	// Messages from anywhere else are not the widget's.
	tab.Eval(`told.length = 0; window.postMessage({source: "kashshaf", type: "resize", height: 9999}, "*"); new Promise((done) => setTimeout(done, 200))`)
	if Value[bool](tab, `told.some((m) => m.height === 9999)`) {
		t.Error("the widget believed a message that did not come from its frame")
	}

	// Taken out and put back, it goes on.
	tab.Eval(`{ const e = document.querySelector("kashshaf-explorer"); e.remove(); document.body.append(e); }`)
	tab.Wait(`told.some((m) => m.type === "ready")`)
	tab.Clean()
}

func TestWidgetWaitsUntilItIsNear(t *testing.T) {
	h := serve(t, first(t), "/")
	page := newspaper(t, h, `<svg width="1" height="6000"></svg><kashshaf-explorer query="هدنة"></kashshaf-explorer>`)
	tab := Start(t).Tab(t, strings.TrimPrefix(h.URL, "http://"))
	tab.Before(listen)
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

func TestDemo(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("demo/"))
	if n := tab.Count("kashshaf-explorer"); n != 2 {
		t.Fatalf("the demonstration embeds %d widgets, want 2", n)
	}
	for i := range 2 {
		widget := fmt.Sprintf(`document.querySelectorAll("kashshaf-explorer")[%d]`, i)
		tab.Eval(widget + `.scrollIntoView()`)
		// Both are of the page's own origin, so that their content can be seen.
		tab.Wait(widget + `.shadowRoot.querySelector("iframe").contentDocument.querySelectorAll(".hits > li").length > 0`)
		tab.Wait(`parseInt(` + widget + `.shadowRoot.querySelector("iframe").style.height) > 300`)
	}
	// Every link of the article leads to a document that is there.
	for _, link := range Value[[]string](tab, `[...document.querySelectorAll("article a")].map((a) => a.href)`) {
		resp, err := http.Get(link)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		if resp.StatusCode != http.StatusOK {
			t.Errorf("%s: status %d", link, resp.StatusCode)
		}
	}
	tab.Clean()
}

// TestWithoutScripts reads the site as a reader does for whom scripts are off.
func TestWithoutScripts(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/a/b/")
	tab := Start(t).Tab(t)
	tab.ScriptsOff()
	id := s.engine.Documents()[0]
	reading, _ := s.engine.Read(id)
	tab.Open(h.at("d/" + id + "/"))
	if got := tab.PlainText("h1"); got != reading.Document.Title {
		t.Errorf("the document's title reads %q, want %q", got, reading.Document.Title)
	}
	text := tab.PlainText("main")
	for _, span := range reading.Document.Paragraphs() {
		if paragraph := reading.Document.Text()[span.Start:span.End]; !strings.Contains(text, paragraph) {
			t.Errorf("the page lacks the paragraph %q", paragraph)
		}
	}
	if !strings.Contains(tab.PlainText("body"), "جافاسكربت") {
		t.Error("the page does not say that searching needs JavaScript")
	}
	tab.Open(h.at("demo/"))
	if got := tab.PlainText("kashshaf-explorer a"); got == "" {
		t.Error("without scripts the widget shows no link")
	}
	tab.Clean()
}
