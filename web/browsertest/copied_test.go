package browsertest

import (
	"fmt"
	"strings"
	"testing"
)

// TestCopied copies from a document: a passage comes without paragraph numbers and with its
// source; a single word comes as it is.
func TestCopied(t *testing.T) {
	s := first(t)
	tab := Start(t).Tab(t)
	id := s.engine.Documents()[0]
	reading, _ := s.engine.Read(id)
	tab.Open(serve(t, s, "/").at("d/" + id + "/?q=x"))
	tab.Ready()
	// copied is the content of the clipboard after a range of the page was copied, or "-" if that
	// was left to the browser.
	copied := func(from, to string) string {
		return Value[string](tab, fmt.Sprintf(`(() => {
			const range = document.createRange();
			range.setStart(...%s); range.setEnd(...%s);
			getSelection().removeAllRanges(); getSelection().addRange(range);
			const event = new ClipboardEvent("copy", {clipboardData: new DataTransfer(), bubbles: true, cancelable: true});
			document.activeElement.dispatchEvent(event);
			return event.defaultPrevented ? event.clipboardData.getData("text/plain") : "-";
		})()`, from, to))
	}
	paragraphs := strings.Split(reading.Document.Body, "\n")
	if len(paragraphs) < 2 {
		t.Fatalf("%s has one paragraph", id)
	}
	want := paragraphs[0] + "\n" + paragraphs[1] + "\n\n«" + reading.Document.Title + "»"
	got := copied(`[document.querySelector(".prose p"), 0]`, `[document.querySelectorAll(".prose p")[1], document.querySelectorAll(".prose p")[1].childNodes.length]`)
	if !strings.HasPrefix(got, want) {
		t.Errorf("copied %q, want it to begin with %q", got, want)
	}
	if end := got[len(want):]; !strings.Contains(end, reading.Document.Outlet) ||
		!strings.Contains(end, string(reading.Document.Date.Year())) || !strings.Contains(end, "http") {
		t.Errorf("the source ends with %q, want outlet, date and address", end)
	}
	if got := copied(`[document.querySelector(".prose p").childNodes[1], 0]`, `[document.querySelector(".prose p").childNodes[1], 1]`); got != "-" &&
		len(got) > 40 {
		t.Errorf("of one letter %q", got)
	}
	if got := copied(`[document.querySelector("h1"), 0]`, `[document.querySelector("h1"), 1]`); got != "-" {
		t.Errorf("of the title %q", got)
	}
	if got := Value[string](tab, `(({ userSelect, webkitUserSelect }) => userSelect || webkitUserSelect)(getComputedStyle(document.querySelector(".paragraph")))`); got != "none" {
		t.Errorf("the numbers of paragraphs are selected: %q", got)
	}
	tab.Clean()
}

// TestHidden hides a name on its own page.
func TestHidden(t *testing.T) {
	tab := Start(t).Tab(t)
	tab.Open(serve(t, first(t), "/").at("e/vladimir-putin/"))
	tab.Ready()
	tab.Click("#correct")
	tab.Wait(`document.querySelector("#correct-panel [data-edit=hide]")`)
	tab.Click("#correct-panel [data-edit=hide]")
	tab.Wait(`location.pathname === "/corrections/" && document.querySelectorAll(".edits li").length === 1`)
	tab.Click(".edits button")
	tab.Wait(`document.querySelectorAll(".edits li").length === 0`)
	tab.Clean()
}
