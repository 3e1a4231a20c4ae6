package browsertest

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"unicode"

	"github.com/kashshaf/kashshaf/corpus"
)

// shown counts the hits on the page: in Arabic the counts one and two have no digits.
const shown = `document.querySelectorAll(".hits > li").length`

// TestStatements filters by speaker, searches in the statements, opens one in its document, comes
// back, and compares two speakers.
func TestStatements(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/a/")
	tab := Start(t).Tab(t)
	all := s.engine.Statements(corpus.StatementRequest{})
	tab.Open(h.at("about/"))
	tab.Ready()
	tab.Click(".pages a") // the first of the navigation
	tab.Wait(`location.pathname === "/a/statements/" && document.querySelector(".sayings")`)
	if got := Value[int](tab, total); got != all.Total || got == 0 {
		t.Errorf("%d statements, the engine has %d", got, all.Total)
	}

	speaker := all.Speakers[0]
	request := corpus.StatementRequest{Speakers: []string{speaker.ID}}
	tab.Click("#speaker-" + speaker.ID)
	tab.Wait(fmt.Sprintf(`%s === %q && %s === %d`, query("speaker"), speaker.ID, total, speaker.Count))
	if got := Value[string](tab, focused); got != "speaker-"+speaker.ID {
		t.Errorf("the focus went to %q", got)
	}
	if got := texts(tab, ".who"); len(got) != speaker.Count || got[0] != speaker.Name {
		t.Errorf("speakers %q, want %s alone", got, speaker.Name)
	}

	// In the statements, while typing.
	request.Query = "روسيا"
	tab.Type("#said", request.Query)
	tab.Wait(query("q") + fmt.Sprintf(` === %q && %s === %d`, request.Query, shown, s.engine.Statements(request).Total))
	if tab.Count(".told mark") == 0 {
		t.Error("the found word is not marked in what was said")
	}
	if got := Value[string](tab, `document.querySelector("#ask").value + "|" + document.querySelector("#said").value`); got != "|"+request.Query {
		t.Errorf("the boxes hold %q", got)
	}

	// Nothing is left: the page says what to remove, and a click removes it.
	tab.Type("#said", " زقزقة")
	tab.Wait(`document.querySelector(".notice.empty a")`)
	tab.Click(".notice.empty a")
	tab.Wait(fmt.Sprintf(`%s === null && %s === %d`, query("q"), total, speaker.Count))

	// To its position in the document, and back.
	tab.Click(".saying .passage a")
	tab.Wait(`location.pathname.startsWith("/a/d/") && document.querySelector("p.here .cue")`)
	tab.Eval(`history.back()`)
	tab.Wait(fmt.Sprintf(`%s === %q && %s === %d`, query("speaker"), speaker.ID, total, speaker.Count))

	// Next to another, found by typing.
	other := all.Speakers[5]
	tab.Click(".pairing a")
	tab.Wait(`document.querySelector("#choose")`)
	tab.Type("#choose", other.Name)
	tab.Wait(`document.querySelectorAll(".chooser a").length === 1`)
	tab.Click(".chooser a")
	tab.Wait(query("b") + fmt.Sprintf(` === %q && document.querySelectorAll(".by-class").length > 0 && %s === "change-2"`, other.ID, focused))
	if got := texts(tab, ".pair-head h2"); strings.Join(got, "|") != speaker.Name+"|"+other.Name {
		t.Errorf("side by side: %q", got)
	}
	columns := Value[[]int](tab, `[...document.querySelector(".by-class .pair").children].map((c) => Math.round(c.getBoundingClientRect().top))`)
	if len(columns) != 2 || columns[0] != columns[1] {
		t.Errorf("the columns begin at %v", columns)
	}
	tab.Click(".matters a")
	tab.Wait(query("about") + ` !== null && document.querySelector(".chip")`)
	tab.Size(390, 800)
	over(tab, "two speakers on a narrow screen")

	// The same opened directly, and offline.
	tab.Offline()
	h.Close()
	tab.Reload()
	tab.Ready()
	tab.Wait(`document.querySelectorAll(".pair-head h2").length === 2 && document.querySelector(".chip")`)
	tab.Open(h.at("statements/?q=روسيا&speaker=" + speaker.ID))
	tab.Ready()
	tab.Wait(`document.querySelector(".told mark") && document.querySelector("#said").value === "روسيا" && document.querySelector("#ask").value === ""`)
	tab.Clean()
}

// TestStatementsByKeys chooses a class in the sheet of a narrow screen and goes from a cue in a
// document to the statements of its speaker there.
func TestStatementsByKeys(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/")
	tab := Start(t).Tab(t)
	tab.Size(390, 800)
	tab.Open(h.at("statements/"))
	tab.Ready()
	tab.Eval(`document.querySelector("#open-filters").focus()`)
	tab.Press(Enter)
	tab.Wait(`document.querySelector("#sheet").open`)
	tab.Eval(`document.querySelector("#sheet #class-deny").focus()`)
	tab.Press(Enter)
	denied := s.engine.Statements(corpus.StatementRequest{Classes: []corpus.Class{corpus.Deny}, Limit: 100})
	tab.Wait(fmt.Sprintf(`%s === "deny" && %s === %d && document.querySelector("#sheet").open`, query("class"), shown, denied.Total))
	tab.Press(Escape)
	tab.Wait(`!document.querySelector("#sheet").open && ` + focused + ` === "open-filters"`)

	var hit corpus.StatementHit
	for _, hit = range denied.Hits {
		if hit.Speaker != nil {
			break
		}
	}
	tab.Open(h.at("d/" + hit.Document + "/"))
	tab.Ready()
	cues := tab.Count(".prose .cue")
	tab.Eval(`[...document.querySelectorAll(".prose .cue")].find((a) => a.search.includes("speaker=` + hit.Speaker.ID + `")).focus()`)
	tab.Press(Enter)
	here := s.engine.Statements(corpus.StatementRequest{Speakers: []string{hit.Speaker.ID}, Document: hit.Document})
	tab.Wait(fmt.Sprintf(`%s === %q && %s === %d`, query("doc"), hit.Document, shown, here.Total))
	tab.Eval(`history.back()`)
	tab.Wait(fmt.Sprintf(`document.querySelectorAll(".prose .cue").length === %d`, cues))
	text := tab.Text(".prose")
	tab.Click("#show-statement")
	tab.Wait(`document.querySelectorAll(".prose .cue, .prose .told").length === 0`)
	if got := tab.Text(".prose"); got != text {
		t.Error("the text changed with its marks")
	}
	tab.Clean()
}

// TestCorrections renames, splits, merges and hides entities, exports and imports the
// corrections, and undoes them.
func TestCorrections(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/a/")
	tab := Start(t).Tab(t)
	const id, kept = "vladimir-putin", `localStorage.getItem("kashshaf.edits./a/")`
	before, _ := s.engine.Profile(id, 0)
	tab.Open(h.at("e/" + id + "/"))
	tab.Ready()
	correct := func() {
		tab.Click("#correct")
		tab.Wait(`document.querySelector("#correct-panel form")`)
	}

	correct()
	tab.Type("#edit-name", "بوتين المصحَّح")
	tab.Press(Enter)
	tab.Wait(`document.querySelector("h1").innerText === "بوتين المصحَّح" && document.querySelector(".corrected .edit-line")`)
	tab.Open(h.at("?q=بوتين")) // kept, and known everywhere
	tab.Ready()
	tab.Wait(`document.querySelector("#person-vladimir-putin").innerText.includes("بوتين المصحَّح") && document.querySelector(".corrected .edit-line")`)
	tab.Click(".corrected .edit-line button")
	tab.Wait(`!document.querySelector(".corrected .edit-line") && document.querySelector("#person-vladimir-putin").innerText.includes("` + before.Entity.Name + `")`)

	// One spelling belongs to somebody else.
	tab.Open(h.at("e/" + id + "/"))
	tab.Ready()
	correct()
	tab.Click("#spelling-0")
	tab.Type("#edit-split", "غيره")
	tab.Press(Enter)
	tab.Wait(`document.querySelector(".corrected .edit-line a")`)
	tab.Click(".corrected .edit-line a")
	tab.Wait(`location.pathname === "/a/e/vladimir-putin-2/" && document.querySelector("h1").innerText === "غيره"`)

	// No: it belongs to another known entity.
	correct()
	tab.Type("#edit-into", "Peskov")
	tab.Wait(`document.querySelector(".merge-list button")`)
	tab.Click(".merge-list button")
	tab.Wait(`location.pathname === "/a/e/dmitry-peskov/" && document.querySelectorAll(".corrected .edit-line").length > 0`)

	// Hidden, its page leads to the list of corrections, where that can be undone.
	correct()
	tab.Click(`[data-edit="hide"]`)
	tab.Wait(`location.pathname === "/a/corrections/" && document.querySelectorAll(".edits li").length === 3`)
	tab.Open(h.at("e/dmitry-peskov/"))
	tab.Ready()
	tab.Wait(`document.querySelector(".sheet-of-paper")`)

	// Exported, all undone, and imported.
	tab.Open(h.at("corrections/"))
	tab.Ready()
	tab.Wait(`document.querySelectorAll(".edits li").length === 3`)
	tab.Eval(`(() => { URL.createObjectURL = (blob) => { window.exported = blob.text(); return "data:,"; }; HTMLAnchorElement.prototype.click = function() { window.named = this.download; }; })()`)
	tab.Click(`[data-edit="export"]`)
	file := Value[string](tab, `window.exported`)
	if name := Value[string](tab, `window.named`); name != "corrections.json" ||
		!strings.Contains(file, `"entity-edits"`) || file != Value[string](tab, kept) {
		t.Errorf("exported %q: %s", name, file)
	}
	tab.Click(`[data-edit="undo-all"]`)
	tab.Wait(`document.querySelectorAll(".edits li").length === 0`)
	give := func(text string) {
		tab.Eval(fmt.Sprintf(`(() => { const f = document.querySelector("#import"), d = new DataTransfer(); d.items.add(new File([%q], "x.json")); f.files = d.files;
			f.dispatchEvent(new Event("change", {bubbles: true})); })()`, text))
	}
	give(`{"some":"other file"}`)
	tab.Wait(`document.querySelector(".corrections [role=alert]").innerText !== ""`)
	give(file)
	tab.Wait(`document.querySelectorAll(".edits li").length === 3 && document.querySelector(".corrections [role=alert]").innerText === ""`)
	for n := 3; n > 0; n-- {
		tab.Click(".edits button")
		tab.Wait(fmt.Sprintf(`document.querySelectorAll(".edits li").length === %d`, n-1))
	}
	tab.Open(h.at("e/" + id + "/"))
	tab.Ready()
	if got := texts(tab, ".spellings li, .kind-block ul li"); len(got) == 0 || tab.Text("h1") != before.Entity.Name ||
		tab.Count(".corrected .edit-line") != 0 {
		t.Errorf("after undoing: %q, %q", tab.Text("h1"), got)
	}
	tab.Clean()
}

// TestStatementsWait: while the program takes long to load, a search of statements opened
// directly shows neither the list of all statements nor their number.
func TestStatementsWait(t *testing.T) {
	h := serve(t, first(t), "/")
	let := make(chan struct{})
	h.disturb(func(_ http.ResponseWriter, r *http.Request) bool {
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			<-let
		}
		return false
	})
	tab := Start(t).Tab(t)
	tab.Open(h.at("statements/?q=" + url.QueryEscape("روسيا")))
	tab.Eval(`new Promise((then) => setTimeout(then, 5500))`) // longer than a front page stays hidden
	if seen := Value[string](tab, `document.querySelector("main").innerText`); strings.ContainsFunc(seen, unicode.IsDigit) {
		t.Errorf("before there is an answer the page says %q", seen)
	}
	close(let)
	all := first(t).engine.Statements(corpus.StatementRequest{Query: "روسيا"})
	tab.Wait(fmt.Sprintf(`document.querySelector(".sayings").checkVisibility() && %s === %d`, total, all.Total))
	tab.Clean()
}
