package browsertest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
)

// TestImpliedClasses: an element of a published page whose class is implied looks like one that
// has it, in every property that the browser computes.
func TestImpliedClasses(t *testing.T) {
	s := first(t)
	tab := Start(t).Tab(t)
	const compare = `((rules) => {
		const look = (e) => ["", "::before", "::after"].map((part) => [...getComputedStyle(e, part)].map((name) => name + ":" + getComputedStyle(e, part).getPropertyValue(name)).join(";")).join("|");
		const wrong = [];
		let n = 0;
		for (const [selector, list] of rules) for (const e of document.querySelectorAll(".page.e " + selector)) {
			const without = look(e);
			e.className = list;
			const within = look(e);
			e.removeAttribute("class");
			n++;
			if (within !== without) wrong.push(selector + ": " + e.outerHTML.slice(0, 100));
		}
		return {n, wrong};
	})`
	rules, err := json.Marshal([][2]string{
		{`.prose p>a[href^="#p"]:not([class])`, "paragraph"}, {`.prose a:not([class],[href^="#p"])`, "mention place"},
		{".prose b:not([class])", "cue"}, {".prose span:not([class])", "told"}, {".prose time:not([class])", "date"},
		{".beside section:not([class])", "kind-block"}, {".beside li>p:not([class])", "n"},
		{".related h2:not([class])", "rubric"}, {".related h3:not([class])", "headline"}, {".related li>p:not([class])", "byline"},
		{".said h2:not([class])", "rubric"}, {".said h3:not([class])", "headline"}, {".said li>p:not([class])", "byline"},
		{".said li>div:not([class])", "passages"}, {".said div>p:not([class])", "passage"},
	})
	if err != nil {
		t.Fatal(err)
	}
	address := onDisk(t, s, "d/"+s.engine.Documents()[0]+"/index.html")
	for _, what := range []string{"document", "entity"} {
		tab.Open(address)
		tab.Wait(`document.querySelectorAll(".from-disk").length === 2 && document.styleSheets.length > 0`)
		got := Value[struct {
			N     int
			Wrong []string
		}](tab, compare+`(`+string(rules)+`)`)
		if got.N < 20 {
			t.Errorf("the page of the %s has %d elements whose class goes without saying, want 20 and more", what, got.N)
		}
		for _, wrong := range got.Wrong {
			t.Errorf("the page of the %s: looks otherwise than with its class: %s", what, wrong)
		}
		if what == "document" {
			address = Value[string](tab, `document.querySelector('.beside a[href*="/e/"]').href`)
		}
	}
}

// nearly reports whether two lists of places are equal but for four pixels: Firefox chooses the font
// of a Latin word by its language, which the style sheet cannot give what it keeps a place for.
func nearly(a, b string) bool {
	one, other := strings.Fields(a), strings.Fields(b)
	return slices.EqualFunc(one, other, func(one, other string) bool {
		x, err := strconv.Atoi(strings.Trim(one, `",`))
		y, err2 := strconv.Atoi(strings.Trim(other, `",`))
		return one == other || err == nil && err2 == nil && max(x-y, y-x) <= 4
	})
}

// TestPlaceKept: what a document's page leaves to the style sheet stands where the program draws
// it, and every place of a name in the text is a link before the program draws them.
func TestPlaceKept(t *testing.T) {
	h := serve(t, first(t), "/")
	var waits atomic.Bool
	h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
		if !waits.Load() || !strings.HasSuffix(r.URL.Path, ".wasm") {
			return false
		}
		<-r.Context().Done()
		return true
	})
	tab := Start(t).Tab(t)
	address := h.at("d/" + first(t).engine.Documents()[0] + "/")
	const places = `JSON.stringify([...document.querySelectorAll('h1, #p1, .masthead a, .masthead form, nav[aria-label="صفحات المجموعة"] a, footer:not(.colophon) p')]
		.filter((e) => e.checkVisibility() && e.textContent + getComputedStyle(e, "::before").content !== "none")
		.map((e) => [e.localName, e.href || "", ...["x", "y", "width", "height"].map((side) => Math.round(e.getBoundingClientRect()[side]))])
		.filter(([name, , , y]) => name !== "p" || y < 300).map((e) => e.join(" ")).sort(), null, "\n")`
	for _, width := range []int64{390, 860, 1280} {
		tab.Size(width, 800)
		waits.Store(true)
		tab.Open(address)
		tab.Wait(`document.readyState === "complete" && !document.querySelector("#unstarted")`)
		early := Value[string](tab, places)
		if unlinked := Value[[]string](tab, `((all) => all.filter((a) => !a.hasAttribute("href") && !a.hasAttribute("data-none") && all.some((b) => b.getAttribute("href")?.includes("e/") && b.textContent === a.textContent)).map((a) => a.textContent))([...document.querySelectorAll(".prose a")])`); len(unlinked) > 0 {
			t.Errorf("%d pixels: no links: %q", width, unlinked)
		}
		waits.Store(false)
		tab.Open(address + fmt.Sprint("?again=", width))
		tab.Ready()
		if drawn := Value[string](tab, places); !nearly(early, drawn) {
			t.Errorf("%d pixels: before the program\n%s\nand drawn by it\n%s", width, early, drawn)
		}
	}
}
