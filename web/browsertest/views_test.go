package browsertest

import (
	"strings"
	"testing"
)

// TestViewsByKeyboard goes from the list through every view of a result using only keys: each can
// be reached, states the question it answers, and links to documents; Back leads back to the
// list.
func TestViewsByKeyboard(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Size(390, 800) // where the row of views is wider than the screen
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	// follow presses Enter on a focused link.
	follow := func(selector string) {
		tab.Wait(`document.querySelector("` + selector + `")`)
		tab.Eval(`document.querySelector("` + selector + `").focus()`)
		if Value[string](tab, `document.activeElement.matches("`+selector+`") ? "yes" : ""`) == "" {
			t.Errorf("%s cannot have the focus", selector)
		}
		tab.Press(Enter)
	}
	for _, view := range []struct{ name, sees, leads string }{
		{"context", ".line mark", ".line"},
		{"trends", ".lines-drawn circle", ".trend-lines a"},
		{"company", ".companions li", ".companions a"},
		{"peculiar", ".more-here li", ".more-here a"},
		{"network", ".network-drawn .node", ".pairs .amounts"},
		{"map", ".map-drawn image", ".pairs a"},
		{"sides", ".add-line input", "#against-year-0"},
	} {
		follow("#view-" + view.name)
		tab.Wait(`document.querySelector("` + view.sees + `")`)
		if !strings.Contains(tab.Location(), "view="+view.name) {
			t.Errorf("%s: the address is %s", view.name, tab.Location())
		}
		if tab.Count("main h1") != 1 || tab.Text(".view-lead") == "" || tab.Text(".views [aria-current]") == "" {
			t.Errorf("%s does not say what it is", view.name)
		}
		if got := Value[string](tab, `document.activeElement.id`); got != "view-"+view.name {
			t.Errorf("%s: the focus is at %q, want it where it was", view.name, got)
		}
		tab.Wait(`(() => { const a = document.querySelector(".views [aria-current]").getBoundingClientRect(), row = document.querySelector(".views ul").getBoundingClientRect(); return a.left >= row.left - 1 && a.right <= row.right + 1; })()`)
		if tab.Count(view.leads) == 0 {
			t.Errorf("%s leads nowhere", view.name)
		}
		// j goes into what the view lists and on to the next item, k back, as in the list of
		// hits.
		tab.Eval(`document.activeElement.blur()`)
		at := func() string {
			return Value[string](tab, `document.activeElement.closest(".view li") ? document.activeElement.outerHTML : ""`)
		}
		tab.Press("j")
		one := at()
		tab.Press("j")
		two := at()
		tab.Press("k")
		if alone := view.name == "trends"; one == "" || two == "" || (one == two) != alone || at() != one {
			t.Errorf("%s: j, j and k lead to %q, %q and %q", view.name, one, two, at())
		}
		if view.name == "company" || view.name == "network" { // the table under it is drawn when opened
			if n := tab.Count(".view .as-table tr"); n > 0 {
				t.Errorf("%s: %d rows that nobody sees", view.name, n)
			}
			follow("#view-table")
			tab.Wait(`document.querySelector(".view .as-table[open] tbody tr")`)
		}
	}
	// A view's options work by keyboard too, and the sides are compared.
	follow("#against-year-0")
	tab.Wait(`document.querySelector(".sides-head")`)
	follow("#view-context")
	tab.Wait(`document.querySelector(".line")`)
	follow("#choose-by-before")
	tab.Wait(`location.search.includes("by=before") && document.querySelector("#choose-by-before[aria-current]")`)
	tab.Eval(`document.activeElement.blur()`)
	tab.Press("j")
	tab.Press("o")
	tab.Wait(`document.querySelector(".reading mark")`)
	tab.Eval(`history.back()`)
	tab.Wait(`location.search.includes("by=before") && document.querySelector(".line")`)
	follow("#view-")
	tab.Wait(`document.querySelector(".hits li")`)
	tab.Clean()
}

// TestMarksByKeys goes through the names of a network and the places of a map with arrow keys:
// the picture is one tab stop, an arrow reaches a mark in its direction, and Enter opens the
// name's neighbours, with the focus staying on the name.
func TestMarksByKeys(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	for _, view := range []string{"network", "map"} {
		tab.Open(h.at("?q=هدنة&view=" + view))
		tab.Ready()
		tab.Wait(`document.querySelectorAll(".keyed a > .node-ground").length > 2`)
		Value[any](tab, `(() => { document.querySelector(".keyed").focus(); return 1 })()`)
		tab.Press(Down)
		tab.Wait(`document.activeElement.matches(".keyed a")`)
		const where = `(() => { const r = document.activeElement.querySelector(".node-ground").getBoundingClientRect(); return r.y; })()`
		// From the highest mark, Down reaches a lower one, and Up a higher one from there.
		Value[any](tab, `(() => { const y = (g) => g.getBoundingClientRect().y; [...document.querySelectorAll(".keyed a > .node-ground")].sort((a, b) => y(a) - y(b))[0].parentElement.focus(); return 1 })()`)
		highest := Value[float64](tab, where)
		tab.Press(Down)
		lower := Value[float64](tab, where)
		tab.Press(Up)
		if back := Value[float64](tab, where); lower <= highest || back >= lower {
			t.Errorf("%s: down from %.0f to %.0f, and up to %.0f", view, highest, lower, back)
		}
		if view == "map" {
			tab.Press(Enter)
			tab.Wait(`!location.search.includes("view=") && location.search.includes("place=") && document.querySelector(".hits li")`)
			continue
		}
		name := Value[string](tab, `document.activeElement.id`)
		tab.Press(Enter)
		tab.Wait(`location.search.includes("around=") && document.querySelector("#around-all") && document.activeElement.id === "` + name + `"`)
	}
	tab.Clean()
}

// TestLineAdded adds a line to the view over time with its field, and removes it.
func TestLineAdded(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("?q=هدنة&view=trends"))
	tab.Ready()
	tab.Wait(`document.querySelector("#add-line")`)
	tab.Click("#add-line")
	tab.Type("#add-line", "بوتين")
	tab.Press(Enter)
	tab.Wait(`document.querySelectorAll(".trend-lines li").length === 2`)
	tab.Click(".line-off")
	tab.Wait(`document.querySelectorAll(".trend-lines li").length === 1`)
	tab.Clean()
}

// TestFramedPicture: a frame is made as high as its content, which must not grow with it; and if
// there is room, the list is next to the picture.
func TestFramedPicture(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Size(1000, 500)
	tab.Open(h.at("embed/?lang=en&view=network&q=هدنة"))
	tab.Ready()
	tab.Wait(`document.querySelector(".network-drawn .node")`)
	const high = `document.body.firstElementChild.getBoundingClientRect().height`
	before := Value[float64](tab, high)
	tab.Size(1000, int64(before))
	if after := Value[float64](tab, high); after > before {
		t.Errorf("%.0f pixels high in a low frame, %.0f in one that is as high as that", before, after)
	}
	if Value[bool](tab, `document.querySelector(".pairs").getBoundingClientRect().top > document.querySelector(".network-drawn").getBoundingClientRect().bottom`) {
		t.Error("the list stands below the picture, though there is room beside it")
	}
	tab.Clean()
}

// TestLinesInOneScroll: words in context are one scroll, whose lines are drawn as they come near;
// at its end all lines counted are there.
func TestLinesInOneScroll(t *testing.T) {
	tab := Start(t).Tab(t)
	h := serve(t, first(t), "/")
	// A line that was not near yet counts as high as one that was, so that nothing moves as one scrolls.
	for _, wide := range []int64{390, 1280} {
		tab.Size(wide, 300)
		tab.Open(h.at("?q=سوريا&view=context"))
		tab.Ready()
		tab.Wait(`document.querySelector(".line") && kashshaf.waits === 0`)
		heights := Value[[]float64](tab, `(() => { const all = [...document.querySelector(".line-run").querySelectorAll(".lines li")].map((li) => li.getBoundingClientRect().height); return [Math.min(...all), Math.max(...all)]; })()`)
		if heights[1]-heights[0] > 4 {
			t.Errorf("%d wide: lines are %v high", wide, heights)
		}
	}
	tab.Size(1280, 900)
	if drawn := tab.Count(".line"); drawn > 200 {
		t.Errorf("%d lines are drawn before anybody scrolls", drawn)
	}
	tab.Wait(`(scrollTo(0, document.body.scrollHeight), !document.querySelector(".lines-ahead"))`)
	tab.Wait(`String(document.querySelectorAll(".line").length) === document.querySelector(".view-count").textContent.match(/[0-9,]+/)[0].replace(",", "")`)
	tab.Clean()
}

// TestLinesPrinted: the keys that print draw all lines of words in context before the browser
// prints them.
func TestLinesPrinted(t *testing.T) {
	tab := Start(t).Tab(t)
	tab.Open(serve(t, first(t), "/").at("?q=سوريا&view=context"))
	tab.Ready()
	tab.Wait(`document.querySelector(".lines-ahead") && kashshaf.waits === 0`)
	tab.Eval(`(window.print = () => { window.printed = document.querySelectorAll(".line").length; },
		dispatchEvent(new KeyboardEvent("keydown", {key: "p", code: "KeyP", ctrlKey: true, cancelable: true})))`)
	tab.Wait(`String(window.printed) === document.querySelector(".view-count").textContent.match(/[0-9,]+/)[0].replace(",", "")`)
	tab.Clean()
}
