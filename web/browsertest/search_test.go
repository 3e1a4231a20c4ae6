package browsertest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// total reads the number of documents that a result states.
const total = `Number(document.querySelector(".total bdi, .total .amount, .total").innerText.replace(/\D/g, ""))`

// query is an expression for a parameter of the page's address.
func query(name string) string {
	return fmt.Sprintf(`new URLSearchParams(location.search).get(%q)`, name)
}

func TestSearch(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at(""))
	tab.Ready()
	tab.Type("#ask", "هدنة")
	tab.Wait(query("q") + ` === "هدنة" && document.querySelectorAll(".hits > li").length > 0`)

	want := s.engine.Search(corpus.Request{Query: "هدنة", Limit: 10})
	if got := Value[int](tab, total); got != want.Total || got == 0 {
		t.Errorf("the page says %d documents, the engine %d", got, want.Total)
	}
	if got := tab.Text(".hits .headline"); got != want.Hits[0].Title {
		t.Errorf("first hit %q, want %q", got, want.Hits[0].Title)
	}
	if tab.Count(".hits mark") == 0 {
		t.Error("no found word is marked")
	}
	answer := Value[corpus.Result](tab, `kashshaf.search("هدنة", {limit: 3})`)
	if answer.Total != want.Total || len(answer.Hits) != 3 || answer.Hits[0].ID != want.Hits[0].ID {
		t.Errorf("kashshaf.search: %d documents, %d hits; want %d and 3", answer.Total, len(answer.Hits), want.Total)
	}

	// Typing leaves one entry in the history: Back leads to the start.
	tab.Eval(`history.back()`)
	tab.Wait(`location.search === "" && document.querySelectorAll(".hits > li").length === 0 && document.querySelector("#ask").value === ""`)
	tab.Clean()
}

func TestFilter(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("?q=إدلب"))
	tab.Ready()
	tab.Wait(`document.querySelector("#person-vladimir-putin")`)
	all := Value[int](tab, total)

	narrowed := s.engine.Search(corpus.Request{Query: "إدلب", Filters: []corpus.Filter{{Facet: corpus.FacetPerson, Value: "vladimir-putin"}}}).Total
	tab.Click("#person-vladimir-putin")
	tab.Wait(query("person") + ` === "vladimir-putin"`)
	tab.Wait(fmt.Sprintf(`%s === %d`, total, narrowed))
	if narrowed == 0 || narrowed >= all {
		t.Errorf("%d documents with the filter, %d without", narrowed, all)
	}

	// The chosen value is excluded instead, and then removed.
	tab.Eval(`history.back()`)
	tab.Wait(query("person") + ` === null`)
	tab.Wait(`document.querySelector("#person-vladimir-putin") && ` + fmt.Sprintf(`%s === %d`, total, all))
	tab.Eval(`document.querySelector("#person-vladimir-putin").closest("li").querySelector(".exclude").click()`)
	tab.Wait(query("person") + ` === "-vladimir-putin"`)
	tab.Wait(fmt.Sprintf(`%s === %d`, total, all-narrowed))

	// The address alone gives the same state.
	tab.Reload()
	tab.Ready()
	tab.Wait(fmt.Sprintf(`%s === %d`, total, all-narrowed))
	tab.Clean()
}

func TestDocumentAndEntity(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("?q=الهدنة"))
	tab.Ready()
	tab.Wait(`document.querySelectorAll(".hits .headline a").length > 1`)
	title := tab.Text(".hits .headline a")
	tab.Click(".hits .headline a")
	tab.Wait(`/\/d\/[^/]+\/$/.test(location.pathname)`)
	if got := tab.Text("h1"); got != title {
		t.Errorf("the document's title is %q, the hit's %q", got, title)
	}
	if tab.Count("main mark") == 0 {
		t.Error("no found word is marked in the document")
	}
	if !Value[bool](tab, `document.title.includes(document.querySelector("h1").innerText)`) {
		t.Errorf("the tab is called %q", Value[string](tab, `document.title`))
	}
	document := tab.Location()
	tab.Eval(`[...document.querySelectorAll("main a")].find((a) => new URL(a.href).pathname.includes("/e/")).click()`)
	tab.Wait(`/\/e\/[^/]+\/$/.test(location.pathname)`)
	if tab.Text("h1") == "" {
		t.Error("the entity's page has no title")
	}
	tab.Eval(`history.back()`)
	tab.Wait(`/\/d\//.test(location.pathname)`)
	if got := tab.Location(); got != document {
		t.Errorf("Back leads to %s, want %s", got, document)
	}
	tab.Eval(`history.back()`)
	tab.Wait(query("q") + ` === "الهدنة" && document.querySelectorAll(".hits > li").length > 0`)
	tab.Clean()
}

func TestSuggestion(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at(""))
	tab.Ready()
	tab.Type("#ask", "erd")
	tab.Wait(`[...document.querySelectorAll("#suggestions [role=option]")].some((o) => o.innerText.includes("أردوغان"))`)
	tab.Wait(`document.querySelector("#ask").getAttribute("aria-expanded") === "true"`)
	tab.Press(Down)
	tab.Wait(`document.querySelector("#ask").getAttribute("aria-activedescendant")`)
	tab.Press(Enter)
	tab.Wait(`document.querySelector("h1") && (/\/e\//.test(location.pathname) || document.querySelectorAll(".hits > li").length > 0)`)
	tab.Clean()
}

func TestLanguage(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("about/"))
	tab.Ready()
	state := `document.documentElement.lang + " " + document.documentElement.dir`
	if got := Value[string](tab, state); got != "ar rtl" {
		t.Errorf("the page opens as %q", got)
	}
	tab.Click("#language")
	tab.Wait(state + ` === "en ltr"`)
	tab.Reload()
	tab.Ready()
	tab.Wait(state + ` === "en ltr"`) // it is remembered
	tab.Open(h.at("about/?lang=ar"))
	tab.Ready()
	tab.Wait(state + ` === "ar rtl"`) // an address may say otherwise
	tab.Clean()
}

// TestProbes searches with the spellings that readers use.
func TestProbes(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at(""))
	tab.Ready()
	for _, pair := range [][2]string{
		{"ادلب", "إدلب"}, {"إردوغان", "أردوغان"}, {"سورية", "سوريا"}, {"الهدنه", "الهدنة"}, {"٢٠١٨", "2018"},
	} {
		a := Value[corpus.Result](tab, fmt.Sprintf(`kashshaf.search(%q)`, pair[0]))
		b := Value[corpus.Result](tab, fmt.Sprintf(`kashshaf.search(%q)`, pair[1]))
		if a.Total == 0 || a.Total != b.Total {
			t.Errorf("%s finds %d documents, %s %d", pair[0], a.Total, pair[1], b.Total)
		}
	}
	tab.Clean()
}

// TestEveryPage opens every kind of page directly, in both languages and themes, at three widths,
// and looks for browser errors and horizontal scrolling.
func TestEveryPage(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/")
	tab := Start(t).Tab(t)
	document := s.engine.Documents()[0]
	for _, address := range []string{"", "?q=هدنة", "?q=لاشيءهكذا", "d/" + document + "/?q=هدنة", "e/vladimir-putin/", "entities/", "about/", "corrections/", "words/?w=وبالهدنة", "embed/?q=هدنة&theme=dark", "demo/"} {
		for _, lang := range []string{"ar", "en"} {
			join := "?"
			if strings.Contains(address, "?") {
				join = "&"
			}
			tab.Size(390, 900)
			tab.Open(h.at(address + join + "lang=" + lang))
			if address != "demo/" {
				tab.Ready()
			}
			if n := tab.Count(`button.hush:not([tabindex="-1"])`); n > 0 {
				t.Errorf("%q in %s: %d buttons that nobody sees take the focus", address, lang, n)
			}
			for _, width := range []int64{320, 390, 1280} {
				tab.Size(width, 900)
				if over := Value[int](tab, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
					t.Errorf("%q in %s, %d wide: %d pixels too wide", address, lang, width, over)
				}
			}
		}
	}
	tab.Forget("A ServiceWorker intercepted the request") // Firefox logs this about frames that are left while they load
	tab.Clean()
}
