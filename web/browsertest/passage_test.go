package browsertest

import (
	"fmt"
	"net/url"
	"strings"
	"testing"
)

// TestPastedPassage: pasting a passage shows its document on the first screen; the address is
// short enough for every host, and the page says what it leaves out.
func TestPastedPassage(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/")
	id := s.engine.Documents()[3]
	reading, _ := s.engine.Read(id)
	passage := strings.Join(strings.Fields(strings.Repeat(reading.Document.Body+" ", 20))[:700], " ")
	browser := Start(t)
	tab := browser.Tab(t)
	paste := fmt.Sprintf(`(() => { const box = document.querySelector("#ask"); box.focus(); box.value = %q; box.dispatchEvent(new InputEvent("input", { bubbles: true })); })()`, passage)
	for _, size := range [][2]int64{{1280, 720}, {390, 664}} {
		tab.Size(size[0], size[1])
		tab.Open(h.at("?lang=ar"))
		tab.Ready()
		tab.Eval(paste)
		tab.Press(Enter)
		tab.Wait(`document.querySelector(".hits .headline a")?.href.includes("/d/` + id + `/")`)
		tab.Wait(fmt.Sprintf(`(({ top, bottom }) => top > 0 && bottom < %d)(document.querySelector(".hits .headline").getBoundingClientRect())`, size[1]))
		if n := Value[int](tab, `document.querySelector("main h1").textContent.length`); n > 120 {
			t.Errorf("the heading has %d letters", n)
		}
		if n := Value[int](tab, `document.title.length`); n > 160 {
			t.Errorf("the title has %d letters", n)
		}
	}
	if n := len(mustQuery(t, tab.Location())); n > 2000 {
		t.Errorf("the address asks with %d bytes", n)
	}
	if note := tab.Text(".address-note"); !strings.Contains(note, "كلمة") {
		t.Errorf("of the address it says %q", note)
	}
	same := fmt.Sprintf(`document.querySelector("#ask").value === %q`, passage)

	// The whole passage is searched again after a reload, a filter, and Back.
	tab.Wait(same)
	total := tab.Text(".total")
	tab.Reload()
	tab.Ready()
	tab.Wait(same + ` && document.querySelector(".hits")`)
	if now := tab.Text(".total"); now != total {
		t.Errorf("reloaded it has %q, before %q", now, total)
	}
	tab.Size(1280, 720)
	tab.Click(".facets li a")
	const narrowed = `/[&?](person|place|organization|event|outlet|topic|year)=/.test(location.search) && `
	tab.Wait(narrowed + same)
	tab.Click(".hits .headline a")
	tab.Wait(`document.querySelector(".prose")`)
	tab.Eval(`history.back()`)
	tab.Wait(narrowed + same)
	shared := tab.Location()
	tab.Clean()

	// A reader who was given the address has only the beginning, and is told so.
	other := browser.Tab(t)
	other.Open(shared)
	other.Ready()
	other.Wait(`document.querySelector(".hits") && document.querySelector(".address-note").textContent.length > 20 && document.querySelector("#ask").value.length < 500`)
	other.Clean()

	// Before the program has loaded, the form makes the address.
	let := h.hold(func(path string) bool { return strings.HasSuffix(path, ".wasm") })
	early := browser.Tab(t)
	early.Open(h.at("?lang=ar"))
	early.Eval(fmt.Sprintf(`(() => { const box = document.querySelector("#ask"); box.focus(); box.value = %q; })()`, passage))
	early.Press(Enter)
	early.Wait(`location.search.includes("cut=1") && ` + same)
	if n := len(mustQuery(t, early.Location())); n > 2000 {
		t.Errorf("the form asks with %d bytes", n)
	}
	let()
	early.Ready()
	early.Wait(`document.querySelector(".hits") && ` + same)
	if now := early.Text(".total"); now != strings.TrimSpace(Value[string](early, `document.querySelector(".total").innerText`)) || now == "" {
		t.Errorf("the form's answer has %q", now)
	}
	early.Clean()
}

// TestWidgetWithPassage: a host page may search for a passage.
func TestWidgetWithPassage(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/")
	reading, _ := s.engine.Read(s.engine.Documents()[3])
	passage := strings.Join(strings.Fields(reading.Document.Body + " " + reading.Document.Body)[:120], " ")
	tab := Start(t).Tab(t, strings.TrimPrefix(h.URL, "http://"))
	var longest int
	tab.Open(elsewhere(t, `<kashshaf-explorer lazy="off" lang="ar" query="`+strings.ReplaceAll(passage, `"`, "&quot;")+`" src="`+h.at("")+`"></kashshaf-explorer><script src="`+h.at("widget.js")+`"></script>`))
	tab.Wait(`told.some((m) => m.type === "search" && m.query.length > 100 && m.total > 0)`)
	for _, r := range tab.Requests() {
		longest = max(longest, len(mustQuery(t, r)))
	}
	if longest > 2000 {
		t.Errorf("a request asks with %d bytes", longest)
	}
	tab.Clean()
}

func mustQuery(t *testing.T, address string) string {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	return u.RawQuery
}
