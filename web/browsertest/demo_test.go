package browsertest

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// shifts is the sum of layout shifts as browsers measure them; it is 0 in browsers that do not.
const shifts = `new Promise((done) => {
	let sum = 0;
	new PerformanceObserver((list) => list.getEntries().forEach((e) => (sum += e.value))).observe({type: "layout-shift", buffered: true});
	setTimeout(() => done(sum), 300);
})`

// rested says whether the widgets' frames have kept their heights for half a second.
const rested = `(() => {
	const heights = [...document.querySelectorAll("kashshaf-explorer")].map((w) => w.shadowRoot.querySelector("iframe").style.height).join();
	if (heights !== window.heights) [window.heights, window.since] = [heights, performance.now()];
	return performance.now() - window.since > 500;
})()`

// TestDemo reads the demonstration article, which comes in two pieces, as on a bad line: what is
// painted of the first does not move when the second is there.
func TestDemo(t *testing.T) {
	h := serve(t, first(t), "/")
	page, err := os.ReadFile(filepath.Join(first(t).dir, "demo", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path != "/demo/" {
			return false
		}
		begin, rest, _ := strings.Cut(string(page), "<main>")
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, begin)
		_ = http.NewResponseController(w).Flush()
		time.Sleep(500 * time.Millisecond) // for a frame without the rest
		fmt.Fprint(w, "<main>", rest)
		return true
	})
	tab := Start(t).Tab(t)
	tab.Open(h.at("demo/"))
	if n := tab.Count("kashshaf-explorer"); n != 2 {
		t.Fatalf("the demonstration embeds %d widgets, want 2", n)
	}
	for i := range 2 {
		widget := fmt.Sprintf(`document.querySelectorAll("kashshaf-explorer")[%d]`, i)
		tab.Eval(widget + `.scrollIntoView()`)
		// Both have the page's own origin, so that the test can look inside.
		tab.Wait(widget + `.shadowRoot.querySelector("iframe").contentDocument.querySelectorAll(".hits > li").length > 0`)
		tab.Wait(`parseInt(` + widget + `.shadowRoot.querySelector("iframe").style.height) > 300`)
	}
	// A frame that grows out of sight in the very moment of a scroll is counted as a shift of what
	// the scroll shows; so both rest first.
	tab.Wait(rested)
	// From the first paint on, through both frames and down to the end, nothing visible moves.
	tab.Eval(`new Promise((done) => { scrollTo(0, document.body.scrollHeight); setTimeout(() => { scrollTo(0, 0); setTimeout(done, 200); }, 200); })`)
	if shift := Value[float64](tab, shifts); shift != 0 {
		t.Errorf("the article's layout shifted by %v", shift)
	} else if Value[bool](tab, `PerformanceObserver.supportedEntryTypes.includes("layout-shift")`) {
		t.Log("the article's cumulative layout shift: 0")
	}
	// Every link of the article leads to an existing document.
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

// TestWithoutScripts reads the site with scripts switched off.
func TestWithoutScripts(t *testing.T) {
	needs(t, "turn scripts off")
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
	tab.Open(h.at("about/")) // in a page of one document the style sheet says it
	if !strings.Contains(tab.PlainText("header.masthead noscript"), "جافاسكربت") {
		t.Error("the search box does not say that searching needs JavaScript")
	}
	tab.Open(h.at("demo/"))
	if got := tab.PlainText("kashshaf-explorer a"); got == "" {
		t.Error("without scripts the widget shows no link")
	}
	tab.Clean()
}
