package browsertest

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// texts returns the texts of all elements that a selector matches.
func texts(tab *Tab, selector string) []string {
	tab.t.Helper()
	return Value[[]string](tab, fmt.Sprintf(`[...document.querySelectorAll(%q)].map((e) => e.innerText.trim())`, selector))
}

// focused is an expression for the ID of the focused element.
const focused = `document.activeElement.id`

// TestUnderstood opens the parts of a query by keyboard, switches a name to its exact letters and
// back, and removes a part.
func TestUnderstood(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("?q=بوتين هدنة"))
	tab.Ready()
	parts := s.engine.Search(corpus.Request{Query: "بوتين هدنة"}).Parts
	if len(parts) != 2 || parts[0].Kind != corpus.PartName || parts[1].Kind != corpus.PartWord {
		t.Fatalf("the engine's parts: %+v", parts)
	}
	if got := texts(tab, ".part-text"); strings.Join(got, " ") != "بوتين هدنة" {
		t.Errorf("chips %q", got)
	}

	tab.Eval(`document.querySelector("#part-1").focus()`)
	tab.Press(Enter)
	tab.Wait(`document.querySelector("#part-1").getAttribute("aria-expanded") === "true" && document.querySelector("#part-panel .named-entities .forms li")`)
	profile, _ := s.engine.Profile("vladimir-putin", 0)
	if got := tab.Count("#part-panel .forms li"); got == 0 || got > len(profile.Spellings) {
		t.Errorf("%d spellings are shown of %d", got, len(profile.Spellings))
	}
	if got := Value[string](tab, focused); got != "part-1" {
		t.Errorf("the focus went to %q", got)
	}
	tab.Click("#part-2")
	tab.Wait(`document.querySelector("#part-1").getAttribute("aria-expanded") === "false" && !document.querySelector("#part-panel .named-entities")`)
	tab.Wait(fmt.Sprintf(`document.querySelectorAll("#part-panel .forms bdi:not(.n)").length === %d`, len(s.engine.Analyse("هدنة").Forms)))

	// The exact letters, and every spelling again.
	tab.Click("#part-1")
	tab.Wait(`document.querySelector("#part-panel .named-entities")`)
	tab.Click("#part-panel .order a")
	tab.Wait(query("q") + ` === "=بوتين هدنة" && ` + focused + ` === "part-1"`)
	tab.Wait(fmt.Sprintf(`%s === %d`, total, s.engine.Search(corpus.Request{Query: "=بوتين هدنة"}).Total))
	tab.Click("#part-1")
	tab.Wait(`document.querySelector("#part-panel .order a")`)
	tab.Click("#part-panel .order a")
	tab.Wait(query("q") + ` === "بوتين هدنة" && document.querySelector("#ask").value === "بوتين هدنة"`)

	tab.Click(".parts li:first-child .part-off")
	tab.Wait(query("q") + ` === "هدنة" && document.querySelectorAll(".part").length === 1`)
	tab.Clean()
}

// TestNeverBare searches for what does not exist.
func TestNeverBare(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/")
	tab := Start(t).Tab(t)
	slip := s.engine.Search(corpus.Request{Query: "هدننة"})
	if len(slip.Corrections) != 1 {
		t.Fatalf("corrections %v", slip.Corrections)
	}
	tab.Open(h.at("?q=هدننة"))
	tab.Ready()
	if got := Value[int](tab, total); got != slip.Total || got == 0 {
		t.Errorf("%d documents for the slip, the engine has %d", got, slip.Total)
	}
	tab.Click(".notice a")
	tab.Wait(query("q") + ` === "=هدننة" && document.querySelector(".notice.empty")`)
	tab.Wait(`document.querySelector(".part.lost")`)
	tab.Click(".notice a") // in every form and spelling
	tab.Wait(query("q") + ` === "هدننة" && document.querySelectorAll(".hits > li").length > 0`)
	tab.Clean()
}

// TestWhy asks why a hit is in the result.
func TestWhy(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("?q=بوتين هدنة"))
	tab.Ready()
	tab.Eval(`document.querySelector("#ask-why-2").focus()`)
	tab.Press(Enter)
	tab.Wait(`document.querySelector("#why-2 .reasons")`)
	second := s.engine.Search(corpus.Request{Query: "بوتين هدنة", Limit: 2}).Hits[1]
	x, _ := s.engine.Explain(second, "بوتين هدنة")
	words := make(map[string]bool)
	for _, p := range x.Parts {
		words[p.Text] = true
	}
	got := texts(tab, "#why-2 .reason-of bdi:not(.n)")
	if len(got) != len(words) || !words[got[0]] {
		t.Errorf("reasons %q, want those of %v", got, words)
	}
	percent := Value[int](tab, `[...document.querySelectorAll("#why-2 .amount")].reduce((sum, e) => sum + parseInt(e.innerText), 0)`)
	if percent < 98 || percent > 102 {
		t.Errorf("the parts of the score make %d%%", percent)
	}
	tab.Press(Enter)
	tab.Wait(`document.querySelector("#ask-why-2").getAttribute("aria-expanded") === "false" && document.querySelector("#why-2").innerText === ""`)
	if got := Value[string](tab, focused); got != "ask-why-2" {
		t.Errorf("the focus went to %q", got)
	}
	tab.Clean()
}

// TestWords analyses a word, by form and by address.
func TestWords(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/a/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("words/"))
	tab.Ready()
	tab.Type("#word", "وبالهدنة")
	tab.Press(Enter)
	tab.Wait(query("w") + ` === "وبالهدنة" && document.querySelector(".steps")`)
	forms := s.engine.Analyse("وبالهدنة").Forms
	if got := tab.Count(".ranking li"); got != len(forms) || got == 0 {
		t.Errorf("%d words share the stem, the engine has %d", got, len(forms))
	}
	tab.Reload()
	tab.Ready()
	tab.Wait(`document.querySelector(".steps") && document.querySelector("#word").value === "وبالهدنة"`)
	tab.Click(".ranking a")
	tab.Wait(query("q") + fmt.Sprintf(` === %q`, "="+forms[0].Word))
	tab.Wait(fmt.Sprintf(`%s === %d`, total, forms[0].Count))
	tab.Eval(`history.back()`)
	tab.Wait(`location.pathname === "/a/words/" && document.querySelector(".steps")`)
	tab.Clean()
}

// TestPanelsOnATelephone opens everything that can be opened on a narrow screen: nothing may
// widen the page, and whatever can be pressed is wide enough for a finger.
func TestPanelsOnATelephone(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Size(390, 800)
	for _, lang := range []string{"ar", "en"} {
		for _, q := range []string{"بوتين هدنة «وقف إطلاق النار» -ليبيا", "=بوتين (هدنة أو تهدئة) زقزقةالعصافيرالمغردةفوقالأشجارالعاليةالبعيدة"} {
			tab.Open(h.at("?lang=" + lang + "&q=" + url.QueryEscape(q)))
			tab.Ready()
			for i := range tab.Count("button.part-main") {
				tab.Eval(fmt.Sprintf(`document.querySelectorAll("button.part-main")[%d].click()`, i))
				tab.Wait(`document.querySelector("#part-panel").childElementCount > 0`)
				over(tab, q+" in "+lang)
			}
			tab.Eval(`document.querySelector("#ask-why-1").click()`)
			tab.Wait(`document.querySelector("#why-1").childElementCount > 0`)
			over(tab, q+" in "+lang)
			small := Value[[]string](tab, `[...document.querySelectorAll(".understood button, .understood a, .hit-foot button")].filter((e) => {
				const r = e.getBoundingClientRect(); return r.width < 24 || r.height < 24; }).map((e) => e.outerHTML.slice(0, 80))`)
			if len(small) > 0 {
				t.Errorf("%s in %s: too small for a finger: %q", q, lang, small)
			}
		}
	}
	tab.Clean()
}

// over fails when the page is wider than the screen.
func over(tab *Tab, what string) {
	tab.t.Helper()
	if n := Value[int](tab, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); n > 0 {
		tab.t.Errorf("%s: %d pixels too wide", what, n)
	}
}
