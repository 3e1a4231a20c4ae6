package browsertest

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var axe = flag.String("axe", "", "axe-core's script, to look for faults of accessibility with (make a11y installs it)")

// axeRun runs axe-core on the page and returns a text for each violation. Pages in frames are
// examined separately. The sizes of targets are left to TestLooks: axe-core considers targets
// small that are half scrolled out of view.
const axeRun = `axe.run(document, {
	iframes: false,
	resultTypes: ["violations"],
	runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
	rules: {"target-size": {enabled: false}},
}).then((r) => r.violations.flatMap((v) => v.nodes.map((n) =>
	v.id + " (" + v.impact + "): " + v.help + "\n\t\t" + n.html.slice(0, 300) + "\n\t\t" + n.failureSummary.replaceAll("\n", "\n\t\t"))))`

// A sight is a kind of page, with what a reader may have open in it.
type sight struct{ name, address, do string }

// sights are pages of every kind of a site.
func sights(s *site) []sight {
	document := s.engine.Documents()[0]
	return []sight{
		{"front page", "", ""},
		{"results", "?q=هدنة", ""},
		{"results of a long query", "?q=بوتين =الهدنة -ليبيا بعد:2018", ""},
		{"filtered", "?q=إدلب&person=vladimir-putin&place=-libya&from=2018-02&to=2019-12", ""},
		{"no result", "?q=لاشيءهكذا", ""},
		{"suggestions", "", `(() => { const box = document.querySelector("#ask"); box.focus(); box.value = "erd"; box.dispatchEvent(new InputEvent("input", {bubbles: true}));
			return new Promise((done) => { const look = () => document.querySelector("#suggestions [role=option]") ? done() : setTimeout(look, 20); look(); }); })()`},
		{"part of a query", "?q=هدنة بوتين", open("button.part-main")},
		{"why a hit", "?q=هدنة", open("#ask-why-1")},
		{"words in context", "?q=هدنة&view=context&by=before", ""},
		{"over time", "?q=هدنة&view=trends&line=بوتين", open("#view-table")},
		{"company", "?q=هدنة&view=company", open("#view-table")},
		{"peculiar", "?q=بوتين&view=peculiar&of=names", ""},
		{"who with whom", "?q=هدنة&view=network", open("#view-table")},
		{"map", "?q=هدنة&view=map", open("#view-table")},
		{"side by side", "?q=هدنة&view=sides&against=q%3Dبوتين", ""},
		{"embedded view", "embed/?q=هدنة&view=network", ""},
		{"long facet", "?q=هدنة", open("#more-place")},
		{"sheet of facets", "?q=هدنة", open("#open-filters")},
		{"embed code", "?q=هدنة", open("#embed")},
		{"export", "?q=هدنة", open("#take")},
		{"document", "d/" + document + "/?q=هدنة", ""},
		{"entity", "e/vladimir-putin/", ""},
		{"story", "story/?doc=2020-01-09-istanbul-joint-statement", ""},
		{"statements", "statements/?q=إدلب", ""},
		{"no statement", "statements/?speaker=hulusi-akar&q=لاشيءهكذا", ""},
		{"sheet of statements", "statements/?class=deny", open("#open-filters")},
		{"two speakers", "compare/?a=recep-tayyip-erdogan&b=dmitry-peskov", open("#change-2")},
		{"choosing a speaker", "compare/", ""},
		{"embedded statements", "embed/?statements=1&speaker=dmitry-peskov", ""},
		{"correcting an entity", "e/vladimir-putin/", open("#correct")},
		{"corrections", "corrections/", ""},
		{"index", "entities/", ""},
		{"about", "about/", ""},
		{"help", "help/", ""},
		{"keys", "?q=هدنة", `(() => { document.body.dispatchEvent(new KeyboardEvent("keydown", {key: "?", bubbles: true}));
			return new Promise((done) => { const look = () => document.querySelector(".more-sheet .keys") ? done() : setTimeout(look, 20); look(); }); })()`},
		{"word", "words/?w=وبالهدنة", ""},
		{"embedded", "embed/?q=هدنة", ""},
		{"embedded document", "embed/?doc=" + document, ""},
		{"embedded entity", "embed/?entity=vladimir-putin", ""},
		{"demonstration", "demo/", ""},
		{"not found", "no/such/page", ""},
	}
}

// open clicks an element once it exists, and waits until the page has been redrawn.
func open(selector string) string {
	return fmt.Sprintf(`new Promise((drawn) => {
		const look = () => {
			const e = document.querySelector(%q);
			if (!e) return setTimeout(look, 20);
			e.click();
			requestAnimationFrame(() => requestAnimationFrame(drawn));
		};
		look();
	})`, selector)
}

// view opens a sight in a language, in the current window.
func (k sight) view(tab *Tab, h *host, lang string) {
	tab.t.Helper()
	join := "?"
	if strings.Contains(k.address, "?") {
		join = "&"
	}
	tab.Open(h.at(k.address + join + "lang=" + lang))
	if k.ours() {
		tab.Ready()
	}
	if k.do != "" {
		tab.Eval(k.do)
	}
}

// ours reports whether the program draws the page.
func (k sight) ours() bool { return k.name != "demonstration" && k.name != "not found" }

// TestAxe runs axe-core on every kind of page, in both languages and both themes, narrow, wide,
// and wide at 200 %.
func TestAxe(t *testing.T) {
	if *axe == "" {
		t.Skip("no axe-core; make a11y installs it and names it")
	}
	script, err := os.ReadFile(*axe)
	if err != nil {
		t.Fatal(err)
	}
	s := first(t)
	h := serve(t, s, "/")
	tab := Start(t).Tab(t)
	looks := 0
	for _, kind := range sights(s) {
		for _, lang := range []string{"ar", "en"} {
			if kind.name == "demonstration" && lang == "en" {
				continue // it is in one language
			}
			for _, window := range []struct {
				name   string
				width  int64
				factor float64
			}{{"narrow", 390, 1}, {"wide", 1280, 1}, {"wide at 200 %", 1280, 2}} {
				tab.Zoom(window.width, 900, window.factor)
				tab.Prefer("prefers-reduced-motion", "reduce") // colours must not be measured in transition
				kind.view(tab, h, lang)
				tab.Eval(fmt.Sprintf(`void (() => { %s })()`, script))
				for _, theme := range []string{"light", "dark"} {
					if kind.ours() {
						tab.Eval(fmt.Sprintf(`document.documentElement.dataset.theme = %q`, theme))
					} else {
						tab.Prefer("prefers-reduced-motion", "reduce", "prefers-color-scheme", theme)
					}
					for _, found := range Value[[]string](tab, axeRun) {
						t.Errorf("%s, %s, %s, %s: %s", kind.name, lang, window.name, theme, found)
					}
					looks++
				}
				if over := Value[int](tab, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
					t.Errorf("%s, %s, %s: %d pixels too wide", kind.name, lang, window.name, over)
				}
			}
		}
	}
	tab.Forget("404")
	tab.Clean()
	t.Logf("axe-core looked %d times", looks)
}
