package browsertest

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// saved records the files that the page downloads.
const saved = `window.saved = []; URL.createObjectURL = (blob) => { blob.text().then((text) => saved.push(text)); return "#"; }; HTMLAnchorElement.prototype.click = () => {};`

// TestTakeAway exports what is filtered and cites a hit, by keyboard.
func TestTakeAway(t *testing.T) {
	s := first(t)
	tab := Start(t).Tab(t)
	tab.Open(serve(t, s, "/").at("?q=هدنة&person=vladimir-putin"))
	tab.Ready()
	Value[any](tab, `(() => { `+saved+`; return 1 })()`)
	tab.Wait(`document.querySelector("#take")`)
	Value[any](tab, `(() => { document.querySelector("#take").focus(); document.activeElement.click(); return 1 })()`)
	tab.Wait(`document.querySelector("#take-documents-csv")`)
	tab.Click("#take-documents-csv")
	tab.Wait(`saved.length === 1 && document.querySelector("#take-state").innerText.includes(".csv")`)
	text := Value[string](tab, `saved[0]`)
	want := s.engine.Search(corpus.Request{Query: "هدنة", Filters: []corpus.Filter{{Facet: corpus.FacetPerson, Value: "vladimir-putin"}}, Unfold: true}).Total
	head, rows, ok := strings.Cut(text, "\r\nid,title,")
	if n := strings.Count(strings.TrimSpace(rows), "\r\n"); !ok || n != want || !strings.Contains(head, "# query: هدنة") {
		t.Errorf("%d rows, want %d, behind %q", n, want, head)
	}
	// A workbook is compressed if the browser can do that.
	tab.Click("#take-documents-xlsx")
	tab.Wait(`saved.length === 2 && document.querySelector("#take-state").innerText.includes(".xlsx")`)
	if got := Value[string](tab, `saved[1].slice(0, 2) + saved[1].includes("<worksheet") + (typeof CompressionStream === "undefined")`); got != "PKfalsefalse" &&
		got != "PKtruetrue" {
		t.Errorf("the workbook is %s, want it compressed where the browser can", got)
	}
	tab.Click("#close-more")
	tab.Wait(`!document.querySelector("#more-sheet").open && document.activeElement.id === "take"`)

	tab.Click("#cite-hit-0")
	tab.Wait(`document.querySelector("#as-bibtex")`)
	tab.Click("#as-bibtex")
	tab.Wait(`saved.length === 3`)
	if got := Value[string](tab, `saved[2]`); !strings.HasPrefix(got, "@misc{") || !strings.Contains(got, "/d/") {
		t.Errorf("BibTeX %q", got)
	}
	tab.Clean()
}

// TestPictures exports the picture of a view in both formats, and a network as a graph.
func TestPictures(t *testing.T) {
	tab := Start(t).Tab(t)
	h := serve(t, first(t), "/")
	for _, view := range []struct{ address, sees, has string }{
		{"?q=هدنة&view=network", ".network-drawn .node", "إدلب"},
		{"?q=هدنة&view=map", ".map-drawn image", "data:image/svg+xml"},
		{"?q=هدنة&view=peculiar", ".more-here li", "الهدنة"},
		{"?q=هدنة&view=trends", ".view .sign", "ذروة"},
	} {
		tab.Open(h.at(view.address))
		tab.Ready()
		tab.Wait(`document.querySelector("` + view.sees + `")`)
		Value[any](tab, `(() => { `+saved+` window.kinds = []; const keep = URL.createObjectURL; URL.createObjectURL = (blob) => { kinds.push(blob.type + " " + blob.size); return keep(blob); }; return 1 })()`)
		tab.Click("#take")
		tab.Wait(`document.querySelector("#take-picture-svg")`)
		tab.Click("#take-picture-svg")
		tab.Wait(`saved.length === 1 && document.querySelector("#take-state").innerText.includes(".svg")`)
		text := Value[string](tab, `saved[0]`)
		if !strings.Contains(text, view.has) || !strings.Contains(text, "هدنة") {
			t.Errorf("%s: the picture has no %q, or does not say what was asked", view.address, view.has)
		}
		if view.has == "ذروة" { // the signs of names at peaks; those of people are round
			if signs := Value[int](tab, `document.querySelectorAll(".view .sign:not(.person)").length`); signs == 0 ||
				strings.Count(text, "<polygon ") != signs {
				t.Errorf("%s: %d signs with corners, want %d", view.address, strings.Count(text, "<polygon "), signs)
			}
		}
		for _, name := range Value[[]string](tab, `[...document.querySelectorAll(".view .read-of bdi")].map((e) => e.textContent)`) { // places beyond the map
			if !strings.Contains(text, ">"+name+"<") {
				t.Errorf("%s: the picture does not name %s", view.address, name)
			}
		}
		standsAlone(t, view.address, text)
		tab.Click("#take-picture-png")
		tab.Wait(`kinds.length === 2 && document.querySelector("#take-state").innerText.includes(".png")`)
		if kind := Value[string](tab, `kinds[1]`); !strings.HasPrefix(kind, "image/png ") || len(kind) < len("image/png 9999") {
			t.Errorf("%s: %s, want a picture of some thousand bytes", view.address, kind)
		}
		tab.Clean()
	}
}

// TestLongPicture: a picture of a view that is very long has no more dots than every browser draws.
func TestLongPicture(t *testing.T) {
	tab := Start(t).Tab(t)
	tab.Open(serve(t, first(t), "/").at("?q=هدنة&view=peculiar"))
	tab.Ready()
	tab.Wait(`document.querySelector(".more-here li") && typeof kashshafPicture === "function" && kashshaf.waits === 0`)
	dots := Value[float64](tab, `(async () => {
		document.querySelector(".view").style.height = "9000px";
		const made = await createImageBitmap(await kashshafPicture(".view", "png", "x", []));
		return made.width * made.height;
	})()`)
	if dots > 1<<24 || dots < 1<<23 {
		t.Errorf("%.0f dots, want many, but at most %d", dots, 1<<24)
	}
	tab.Clean()
}

// standsAlone checks that a picture is well-formed, has no links, and needs nothing from outside.
func standsAlone(t *testing.T, name, picture string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(picture))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if start.Name.Local == "a" {
			t.Errorf("%s: the picture has a link", name)
		}
		for _, a := range start.Attr {
			if a.Name.Local == "class" || a.Name.Local == "href" && !strings.HasPrefix(a.Value, "data:") {
				t.Errorf("%s: the picture needs %s=%.60q", name, a.Name.Local, a.Value)
			}
		}
	}
}

// TestShortcuts steps through the hits, opens one, and opens the list of keys, with Latin and
// Arabic keyboards; switched off, the keys do nothing.
func TestShortcuts(t *testing.T) {
	tab := Start(t).Tab(t)
	tab.Open(serve(t, first(t), "/").at("?q=هدنة"))
	tab.Ready()
	tab.Wait(`document.querySelectorAll(".hits > li").length > 1`)
	press := func(key, code string) {
		Value[any](tab, `(() => { (document.activeElement || document.body).dispatchEvent(new KeyboardEvent("keydown", {key: "`+key+`", code: "`+code+`", bubbles: true, cancelable: true})); return 1 })()`)
	}
	Value[any](tab, `(() => { document.activeElement.blur(); return 1 })()`)
	at := func(n string) {
		tab.Wait(`document.querySelectorAll(".hits > li")[` + n + `].contains(document.activeElement)`)
	}
	press("j", "KeyJ")
	at("0")
	press("ت", "KeyJ")
	at("1")
	press("k", "KeyK")
	at("0")
	press("?", "Slash")
	tab.Wait(`document.querySelector("#more-sheet").open && document.querySelector(".more-sheet .keys kbd")`)
	tab.Click("#close-more")
	tab.Wait(`!document.querySelector("#more-sheet").open`)
	press("]", "BracketRight")
	tab.Wait(`new URLSearchParams(location.search).get("view") && document.querySelector(".view")`)
	press("[", "BracketLeft")
	tab.Wait(`!new URLSearchParams(location.search).get("view") && document.querySelector(".hits > li")`)
	press("?", "Slash")
	tab.Wait(`document.querySelector("#keys-off")`)
	tab.Click("#keys-off")
	tab.Wait(`!document.querySelector("#more-sheet").open && localStorage.getItem("kashshaf.keys") === "off"`)
	press("?", "Slash")
	Value[any](tab, `(() => { localStorage.setItem("kashshaf.keys", "on"); return 1 })()`)
	tab.Reload()
	tab.Ready()
	tab.Wait(`document.querySelector(".hits > li")`)
	press("j", "KeyJ")
	at("0")
	press("o", "KeyO")
	tab.Wait(`location.pathname.includes("/d/") && document.querySelector(".prose")`)
	tab.Clean()
}

// TestSelection cites a selection in a document, with its paragraph.
func TestSelection(t *testing.T) {
	s := first(t)
	tab := Start(t).Tab(t)
	tab.Open(serve(t, s, "/").at("d/" + s.engine.Documents()[0] + "/"))
	tab.Ready()
	Value[any](tab, `(() => { const p = document.querySelectorAll(".prose p")[1]; const r = document.createRange(); r.selectNodeContents(p); getSelection().removeAllRanges(); getSelection().addRange(r); return 1 })()`)
	tab.Wait(`document.querySelector("#selection-copy") && document.querySelector("#selection-cite")`)
	Value[any](tab, `(() => { document.querySelector("#selection-cite").click(); return 1 })()`)
	tab.Wait(`document.querySelector(".citation blockquote")`)
	if got := Value[string](tab, `document.querySelector("#as-note").innerText`); !strings.Contains(got, "#p2") ||
		!strings.Contains(got, "«") {
		t.Errorf("cited as %q, want the second paragraph", got)
	}
	tab.Click("#close-more")
	Value[any](tab, `(() => { getSelection().removeAllRanges(); return 1 })()`)
	tab.Wait(`!document.querySelector("#selection-copy")`)
	tab.Clean()
}

// TestCitedTags: reference managers find the tags of the document on the page, even if the reader
// came to it from another, and no document's elsewhere.
func TestCitedTags(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/")
	tab := Start(t).Tab(t)
	ids := s.engine.Documents()
	const tags = `Object.fromEntries([...document.querySelectorAll('meta[name^="citation_"]')].map((m) => [m.name, m.content]))`
	tells := func(id string) {
		t.Helper()
		got := Value[map[string]string](tab, tags)
		r, ok := s.engine.Read(id)
		if !ok {
			t.Fatal("no document ", id)
		}
		if got["citation_title"] != r.Document.Title ||
			got["citation_publication_date"] != string(r.Document.Date) {
			t.Errorf("%s is told as %v", id, got)
		}
	}
	last := ids[len(ids)-1]
	// What search engines and previews read belongs to the page that was loaded.
	const linked = `[...document.querySelectorAll('script[type="application/ld+json"]')].map((s) => JSON.parse(s.text).headline).join()`
	told := func(id string, told int) {
		t.Helper()
		title := ""
		if r, ok := s.engine.Read(id); ok {
			title = r.Document.Title
		}
		if got := Value[string](tab, linked); got != title {
			t.Errorf("the page is linked data of %q, want %q", got, title)
		}
		if got := Value[bool](tab, `!!document.querySelector('meta[property="og:title"]')`); got != (id != "") {
			t.Errorf("of %q: a title for previews: %t", id, got)
		}
		if got := Value[int](tab, `told`); got != told {
			t.Errorf("of %q: Zotero was told %d times, want %d", id, got, told)
		}
	}
	tab.Before(`window.told = 0; document.addEventListener("ZoteroItemUpdated", () => told++)`)
	tab.Open(h.at("d/" + ids[0] + "/"))
	tab.Ready()
	tells(ids[0])
	told(ids[0], 0)
	tab.Eval(`kashshaf.visit("../` + last + `/")`)
	tells(last)
	told("", 1)
	tab.Eval(`history.back()`)
	tab.Wait(`document.querySelector('script[type="application/ld+json"]')`)
	tells(ids[0])
	told(ids[0], 2)
	tab.Eval(`kashshaf.visit("../` + last + `/")`)
	tab.Eval(`kashshaf.visit("../../entities/")`)
	if got := Value[map[string]string](tab, tags); len(got) != 0 {
		t.Errorf("the index is told as %v", got)
	}
	told("", 4)
	tab.Eval(`kashshaf.visit("../../?q=هدنة")`)
	told("", 4)
	tab.Clean()
}
