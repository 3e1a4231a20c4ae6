package browsertest

import (
	"fmt"
	"slices"
	"testing"
)

// TestBackScrolls goes Back to where a page was left, and to the paragraph that a passage links
// to.
func TestBackScrolls(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Size(1280, 600)
	tab.Open(h.at("?q=إدلب"))
	tab.Ready()
	tab.Eval(`scrollTo(0, 900)`)
	tab.Wait(`scrollY === 900`)
	passage := Value[string](tab, `(() => { const a = [...document.querySelectorAll(".hit .passage a")].find((a) => a.hash !== "#p1"); a.click(); return a.href; })()`)
	tab.Wait(fmt.Sprintf(`location.href === %q`, passage))
	tab.Wait(`(() => { const p = document.querySelector(location.hash), y = p.getBoundingClientRect().top; return p.classList.contains("here") && y >= 0 && y < innerHeight; })()`)
	if tab.Count("main mark") == 0 {
		t.Error("the found words are not marked")
	}
	tab.Eval(`history.back()`)
	tab.Wait(`document.querySelectorAll(".hits > li").length > 0 && scrollY === 900`)
	tab.Eval(`history.forward()`)
	tab.Wait(`location.hash && document.querySelector("p.here")`)
	tab.Reload()
	tab.Ready()
	tab.Wait(`document.querySelector("p.here").getBoundingClientRect().top < innerHeight`)
	tab.Clean()
}

// TestFoundWords steps from match to match, and switches the marks of a kind off and on.
func TestFoundWords(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("?q=بوتين"))
	tab.Ready()
	tab.Click(".hits .headline a")
	tab.Wait(`document.querySelector("#next-hit")`)
	tab.Click("#next-hit")
	tab.Wait(`document.querySelector("mark.current").id === "hit-1"`)
	tab.Click("#previous-hit") // wrapping around to the last
	tab.Wait(`document.querySelector("mark.current").id !== "hit-1"`)
	if got, want := tab.Text("#main mark.current"), Value[string](tab, `[...document.querySelectorAll("main mark[id]")].at(-1).innerText`); got != want {
		t.Errorf("before the first stands %q, want the last, %q", got, want)
	}
	// The lists next to the text are one below the other, all as wide as their column.
	places := Value[[]string](tab, `[...document.querySelectorAll("aside.beside > *")].map((e) => { const box = e.getBoundingClientRect(); return Math.round(box.left) + " to " + Math.round(box.right); })`)
	if len(places) < 2 || len(slices.Compact(slices.Clone(places))) != 1 {
		t.Errorf("the lists beside the text stand at %q", places)
	}
	persons := tab.Count(".mention.person")
	text := tab.Text(".prose")
	tab.Click("#show-person")
	tab.Wait(`document.querySelectorAll(".mention.person").length === 0`)
	if got := tab.Text(".prose"); got != text {
		t.Error("the text changed with its marks")
	}
	tab.Click("#show-person")
	tab.Wait(fmt.Sprintf(`document.querySelectorAll(".mention.person").length === %d`, persons))
	tab.Clean()
}

// TestSheet chooses a facet's value in the sheet of a narrow screen.
func TestSheet(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Size(390, 800)
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	tab.Click("#open-filters")
	tab.Wait(`document.querySelector("#sheet").open && document.querySelector("#sheet #person-vladimir-putin")`)
	tab.Eval(`document.querySelector("#sheet #person-vladimir-putin").click()`)
	tab.Wait(query("person") + ` === "vladimir-putin" && document.querySelector("#sheet").open`)
	tab.Press(Escape)
	tab.Wait(`!document.querySelector("#sheet").open && ` + focused + ` === "open-filters"`)
	tab.Wait(`document.querySelectorAll(".facets #person-vladimir-putin").length === 1 && document.querySelector(".chip")`)
	tab.Clean()
}

// TestBrush chooses a period with the brush's keys and with a bar.
func TestBrush(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	all := Value[int](tab, total)
	tab.Eval(`document.querySelector("#brush-from").focus()`)
	tab.Press(Up)
	tab.Wait(query("from") + ` !== null`)
	tab.Wait(fmt.Sprintf(`%s < %d && %s === "brush-from"`, total, all, focused))
	tab.Click(".chip")
	tab.Wait(fmt.Sprintf(`%s === null && %s === %d`, query("from"), total, all))
	bar := Value[string](tab, `(() => { const a = [...document.querySelectorAll(".facets .bars a")].find((a) => a.querySelector("rect:last-child").getAttribute("height") !== "0");
		a.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true})); return a.getAttribute("href"); })()`)
	tab.Wait(fmt.Sprintf(`location.href === new URL(%q, location).href`, bar))
	tab.Clean()
}

// TestKeys reaches the box by keys, leaves other links' clicks alone, and narrows the index while
// typing.
func TestKeys(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("about/"))
	tab.Ready()
	// press reports whether a slash pressed on an element would be typed.
	press := func(on string) bool {
		return Value[bool](tab, fmt.Sprintf(`document.querySelector(%q).dispatchEvent(new KeyboardEvent("keydown", {key: "/", bubbles: true, cancelable: true}))`, on))
	}
	if press("body") || Value[string](tab, focused) != "ask" {
		t.Error("a slash does not lead to the box")
	}
	if !press("#ask") {
		t.Error("a slash cannot be typed into the box")
	}
	if Value[bool](tab, `(() => { let taken; addEventListener("click", (e) => { taken = e.defaultPrevented; e.preventDefault(); }, {once: true});
		document.querySelector(".pages a").dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true, ctrlKey: true})); return taken; })()`) {
		t.Error("a click with Ctrl was taken for a plain one")
	}
	tab.Open(h.at("entities/"))
	tab.Ready()
	names := tab.Count(".letters li")
	tab.Type("#narrow", "بوتين")
	tab.Wait(fmt.Sprintf(`document.querySelectorAll(".letters li").length < %d && %s === "بوتين"`, names, query("q")))
	tab.Clean()
}
