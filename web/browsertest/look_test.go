package browsertest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// A rule is something every page must follow for a preference of a reader's device.
type rule struct {
	name, broken string // broken is an expression for a list of what breaks it
}

// TestLooks checks every kind of page, in both languages, narrow and wide, against the rules. A
// page is opened once for both widths, since only the style sheet depends on the width. What
// moves the focus comes last. Each language has its own browser, so that neither waits for the
// other.
func TestLooks(t *testing.T) {
	needs(t, "take on what a reader's device prefers")
	s := first(t)
	h := serve(t, s, "/")
	for _, lang := range []string{"ar", "en"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			tab := Start(t).Tab(t)
			for _, kind := range sights(s) {
				lookAt(t, tab, kind.name+", "+lang, func() { kind.view(tab, h, lang) })
			}
			tab.Forget("404")
			tab.Clean()
		})
	}
}

// lookAt opens a page with view and checks it against the rules.
func lookAt(t *testing.T, tab *Tab, where string, view func()) {
	t.Helper()
	widths := []int64{390, 1280}
	look := func(width int64, prefer []string, rules ...rule) {
		tab.Size(width, 900)
		tab.Prefer(prefer...)
		var all strings.Builder
		for _, r := range rules {
			fmt.Fprintf(&all, "%q: %s,", r.name, r.broken)
		}
		for name, broken := range Value[map[string][]string](tab, "({"+all.String()+"})") {
			for _, bad := range broken {
				t.Errorf("%s: %s, %d wide: %s", name, where, width, bad)
			}
		}
	}
	tab.Size(widths[0], 900)
	tab.Prefer()
	view()
	for _, width := range widths {
		look(width, nil, rule{"language and direction at every boundary", strays}, rule{"targets of 24 pixels", small}, rule{"nothing by colour alone", coloured})
		for _, n := range tab.Accessible() {
			if slices.Contains([]string{"button", "link", "textbox", "searchbox", "combobox", "dialog", "slider", "listbox", "option", "checkbox"}, n.Role) &&
				n.Name == "" {
				t.Errorf("%s, %d wide: a %s has no name: %v", where, width, n.Role, n)
			}
		}
		look(width, []string{"prefers-reduced-motion", "reduce"}, rule{"nothing moves for who wants that", moving})
		look(width, []string{"prefers-contrast", "more"}, rule{"more contrast for who wants that", pale})
	}
	for _, width := range widths {
		look(width, []string{"forced-colors", "active"}, rule{"all is there in the reader's own colours", flattened})
	}
}

// strays finds texts whose script does not match their declared language or direction. Text
// without letters, such as digits, may be anywhere.
const strays = `(() => {
	const bad = new Set(), texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const arabic = /\p{Script=Arabic}/u, latin = /\p{Script=Latin}/u;
	for (let n; (n = texts.nextNode()); ) {
		const e = n.parentElement;
		if (!n.data.trim() || !e.checkVisibility()) continue;
		const lang = e.closest("[lang]").getAttribute("lang").slice(0, 2), where = n.data.trim().slice(0, 60) + " in " + e.closest("[class], [id], main").outerHTML.slice(0, 160);
		const letters = n.data.match(/\p{L}/gu) || [];
		const ar = letters.filter((l) => arabic.test(l)).length, la = letters.filter((l) => latin.test(l)).length;
		if (ar > la && lang !== "ar") bad.add("Arabic said to be " + lang + ": " + where);
		if (la > ar && lang === "ar") bad.add("Latin said to be ar: " + where);
		if (Math.max(ar, la) > 3 * Math.min(ar, la) && getComputedStyle(e.closest("bdi, [dir]")).direction !== (ar > la ? "rtl" : "ltr")) bad.add("runs the wrong way: " + where);
	}
	for (const e of document.querySelectorAll("[lang]:not(html):not(:empty)")) if (!e.getAttribute("lang")) bad.add("an empty lang: " + e.outerHTML.slice(0, 160));
	return [...bad];
})()`

// small finds targets that have neither 24 by 24 pixels nor enough space around them that a
// circle of 24 pixels touches no other; links within a line of text may be as high as the line.
// The bars of a histogram may be as narrow as the number of months requires: the brush below them
// and the table next to it offer the same, as do lists and tables next to the pictures of views.
const small = `(() => {
	const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [role=option], [tabindex='0']")].filter((e) =>
		!e.closest(".bars, .lines-drawn, .network-drawn, .map-drawn, [inert]") && e.checkVisibility({checkVisibilityCSS: true, checkOpacity: true}) && (!document.querySelector("dialog[open]") || e.closest("dialog[open]")));
	const boxes = all.map((e) => {
		const r = e.getBoundingClientRect();
		return {e, r, x: r.x + r.width / 2, y: r.y + r.height / 2, small: r.width < 23.9 || r.height < 23.9};
	}).filter(({e, r}) => r.width > 1 && r.height > 1 && r.right > 0 && r.left < innerWidth);
	const inLine = (e) => {
		if (getComputedStyle(e).display !== "inline") return false;
		const block = e.closest("p, li, dd, td, h1, h2, h3, blockquote");
		return !!block && block.textContent.trim().length > e.textContent.trim().length + 3;
	};
	const apart = (a, b) => {
		if (b.small) return Math.hypot(a.x - b.x, a.y - b.y) >= 24;
		const dx = Math.max(b.r.left - a.x, 0, a.x - b.r.right), dy = Math.max(b.r.top - a.y, 0, a.y - b.r.bottom);
		return Math.hypot(dx, dy) >= 12;
	};
	return boxes.filter((a) => a.small && !inLine(a.e) && !boxes.every((b) => b === a || b.e.contains(a.e) || a.e.contains(b.e) || apart(a, b)))
		.map(({e, r}) => Math.round(r.width) + "x" + Math.round(r.height) + " " + e.outerHTML.slice(0, 200));
})()`

// moving finds animations and transitions longer than an instant.
const moving = `[...document.querySelectorAll("*")].flatMap((e) => ["", "::before", "::after"].map((p) => {
	const s = getComputedStyle(e, p || null), longest = (list) => Math.max(...list.split(",").map((d) => parseFloat(d) * (/ms/.test(d) ? 1 : 1000)));
	return longest(s.transitionDuration) > 10 || s.animationName !== "none" && longest(s.animationDuration) > 10 || s.scrollBehavior === "smooth"
		? e.localName + "." + e.className + p + " " + s.transitionProperty + " " + s.animationName : "";
})).filter(Boolean).slice(0, 5)`

// pale finds text whose contrast is below 7 to 1, WCAG's level AAA, for readers who ask for more
// contrast.
const pale = `(() => {
	const bad = new Set(), texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const parse = (c) => { const n = (c.match(/[\d.]+/g) || []).map(Number); return n.length < 3 || n[3] === 0 ? null : n; };
	const light = ([r, g, b]) => [r, g, b].map((v) => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((s, v, i) => s + v * [0.2126, 0.7152, 0.0722][i], 0);
	for (let n; (n = texts.nextNode()); ) {
		const e = n.parentElement;
		if (!n.data.trim() || !e.checkVisibility({checkVisibilityCSS: true, checkOpacity: true}) || e.closest(".hush, svg, mark")) continue;
		let ground = null;
		for (let p = e; p && !ground; p = p.parentElement) ground = parse(getComputedStyle(p).backgroundColor);
		const [a, b] = [light(parse(getComputedStyle(e).color) || [0, 0, 0]), light(ground || [255, 255, 255])].sort((x, y) => y - x);
		if ((a + 0.05) / (b + 0.05) < 7) bad.add(((a + 0.05) / (b + 0.05)).toFixed(1) + " " + n.data.trim().slice(0, 40) + " in " + e.outerHTML.slice(0, 120));
	}
	return [...bad].slice(0, 8);
})()`

// flattened finds what loses its meaning once the reader's own few colours replace ours: the
// focus, matches, chosen values, the bars of the histogram.
const flattened = `(() => {
	const bad = [], style = (e) => getComputedStyle(e), page = style(document.body).backgroundColor;
	const seen = (e) => e.checkVisibility({checkVisibilityCSS: true});
	for (const e of document.querySelectorAll("a[href], button, input, [tabindex='0']")) {
		if (!seen(e) || e.tabIndex < 0 || e.matches(".brush")) continue; // the brush's knobs have it
		e.focus({preventScroll: true, focusVisible: true});
		if (document.activeElement !== e) continue;
		const s = style(e);
		if (s.outlineStyle === "none" || parseFloat(s.outlineWidth) < 1) bad.push("no outline with the focus: " + e.outerHTML.slice(0, 160));
	}
	document.activeElement.blur();
	for (const m of document.querySelectorAll("main mark")) {
		const s = style(m), around = style(m.parentElement);
		if (s.backgroundColor === around.backgroundColor && s.color === around.color && s.textDecorationLine === "none" && s.fontWeight === around.fontWeight && s.borderBlockEndStyle === "none") bad.push("a found word looks like any other: " + m.outerHTML);
	}
	for (const c of document.querySelectorAll(".bars rect, svg.bars rect")) {
		const s = style(c);
		if (c.getAttribute("height") !== "0" && seen(c) && s.fill === page && s.stroke === "none" && s.opacity !== "0") bad.push("a column cannot be seen: " + c.outerHTML);
	}
	return [...new Set(bad)].slice(0, 10);
})()`

// coloured finds links within text, and chosen or highlighted elements, that differ from their
// surroundings only by colour.
const coloured = `(() => {
	const bad = [], style = (e) => getComputedStyle(e), seen = (e) => e.checkVisibility({checkVisibilityCSS: true});
	const shape = (e) => { const s = style(e); return [s.textDecorationLine, s.textDecorationStyle, s.fontWeight, s.fontStyle, s.borderBlockEndStyle, s.borderBlockEndWidth, s.outlineStyle, s.backgroundImage !== "none",
		style(e, "::before").content, style(e, "::after").content].join("|"); };
	for (const a of document.querySelectorAll("main p a[href]:not(.paragraph), main dd a[href]")) {
		const block = a.closest("p, dd"), around = block.textContent.trim().length - a.textContent.trim().length;
		if (seen(a) && around > 20 && shape(a) === shape(a.parentElement)) bad.push("a link in text: " + a.outerHTML.slice(0, 160));
	}
	for (const a of document.querySelectorAll("nav [aria-current]")) {
		const other = [...a.parentElement.querySelectorAll("a")].find((b) => !b.hasAttribute("aria-current"));
		if (seen(a) && other && shape(a) === shape(other)) bad.push("where one is: " + a.outerHTML.slice(0, 160));
	}
	for (const m of document.querySelectorAll(".prose .mention")) {
		if (seen(m) && shape(m) === shape(m.parentElement)) bad.push("a name in text: " + m.outerHTML.slice(0, 160));
	}
	for (const v of document.querySelectorAll(".facet .value.on, .facet .value.off")) {
		if (!v.querySelector(".hush")) bad.push("a choice: " + v.outerHTML.slice(0, 160));
		const other = [...v.closest("ul").querySelectorAll(".value")].find((o) => o.className === "value");
		const all = (e) => [e, ...e.querySelectorAll("*")].map(shape).slice(0, 3).join("/");
		if (seen(v) && other && all(v) === all(other)) bad.push("a choice looks like none: " + v.outerHTML.slice(0, 160));
	}
	return [...new Set(bad)].slice(0, 10);
})()`

// TestKeysOff: single keys do nothing for a reader who has switched them off, and the choice is
// remembered.
func TestKeysOff(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("about/?lang=en"))
	tab.Ready()
	press := `(document.activeElement.blur(), document.body.dispatchEvent(new KeyboardEvent("keydown", {key: "/", bubbles: true, cancelable: true})), document.activeElement.id)`
	if got := Value[string](tab, press); got != "ask" {
		t.Errorf("a slash leads to %q", got)
	}
	tab.Click(`[data-set="keys"][data-value="off"]`)
	tab.Wait(`localStorage.getItem("kashshaf.keys") === "off" && document.activeElement.id === "set-keys-off"`)
	tab.Wait(`new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))`) // drawing restores the focus
	if got := Value[string](tab, press); got != "" {
		t.Errorf("switched off, a slash leads to %q", got)
	}
	tab.Open(h.at("?lang=en"))
	tab.Ready()
	if got := Value[string](tab, press); got != "" {
		t.Errorf("on another page a slash leads to %q", got)
	}
	tab.Clean()
}
