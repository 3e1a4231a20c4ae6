package browsertest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// translator does what browser translation does: every text becomes two nested <font> elements
// with other words, now and shortly after every change. Here the other words are the same between
// marks, so that the result can be compared with the original.
const translator = `addEventListener("DOMContentLoaded", () => {
	const translate = () => {
		watch.disconnect();
		const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const texts = [];
		for (let n; (n = walk.nextNode()); ) {
			const at = n.parentElement;
			if (n.data.trim() && !at.closest("font, script, style, textarea, [translate=no]")) texts.push(n);
		}
		for (const n of texts) {
			const outer = document.createElement("font"), inner = document.createElement("font");
			inner.textContent = "⟨" + n.data + "⟩";
			outer.append(inner);
			n.parentNode.replaceChild(outer, n);
		}
		document.documentElement.classList.add("translated-ltr");
		document.documentElement.lang = "en";
		watch.observe(document.body, { childList: true, subtree: true, characterData: true });
	};
	const watch = new MutationObserver(() => setTimeout(translate, 30));
	translate();
})`

// wrapper does what grammar checkers and password managers do: it wraps fields, whose focus and
// caret it keeps, and inserts elements of its own before and after what the program made.
const wrapper = `addEventListener("DOMContentLoaded", () => {
	const own = () => Object.assign(document.createElement("other-thing"), { textContent: "x" });
	document.body.prepend(own());
	setInterval(() => {
		for (const e of document.querySelectorAll("#explorer, .page, main, main *, form.ask")) {
			if (e.lastElementChild?.localName !== "other-thing" && !e.closest("other-thing, dialog")) e.append(own());
		}
		const field = document.querySelector("#ask");
		if (field && field.parentNode.localName !== "other-wrap") {
			const wrap = document.createElement("other-wrap");
			const typing = field === document.activeElement, from = field.selectionStart, to = field.selectionEnd;
			field.replaceWith(wrap);
			wrap.append(field);
			if (typing) field.focus(), field.setSelectionRange(from, to);
		}
	}, 40);
})`

// TestTree: what others do to the page neither ends the program nor leaves a previous answer on
// it.
func TestTree(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/")
	browser := Start(t)
	const heading = `[...document.querySelectorAll("main h1, .total, .hits h2, .hits h3")].map((e) => e.textContent).join("|")`
	queries := []string{"هدنة", "تركيا روسيا", "زقزقة", "وقف إطلاق النار", "إدلب"}
	// What an untouched page says, before there is another tab: Firefox makes background tabs
	// wait for seconds.
	wants := make([]string, len(queries))
	plain := browser.Tab(t)
	for i, query := range queries {
		plain.Open(h.at("?lang=ar&q=" + query))
		plain.Ready()
		plain.Wait(`document.querySelector(".total")`)
		wants[i] = Value[string](plain, heading)
	}
	for _, tt := range []struct{ name, script, seen string }{
		{"translated", translator, `.replaceAll(/[⟨⟩]/g, "")`},
		{"wrapped", wrapper, `.replaceAll("x", "")`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tab := browser.Tab(t)
			tab.Before(tt.script)
			tab.Open(h.at("?lang=ar"))
			tab.Ready()
			for i, query := range queries {
				tab.Eval(`(document.querySelector("#ask").value = "")`)
				tab.Type("#ask", query)
				tab.Press(Enter)
				tab.Wait(fmt.Sprintf(`%s%s === %q`, heading, tt.seen, wants[i]))
			}
			// Filters, a document, and back.
			tab.Click(`.hits h2 a, .hits h3 a`)
			id := s.engine.Search(corpus.Request{Query: "إدلب", Limit: 1}).Hits[0].ID
			tab.Wait(`location.pathname.includes("/d/` + id + `/") && document.querySelector(".prose")`)
			tab.Eval(`history.back()`)
			tab.Wait(`document.querySelector(".hits")`)
			if title := Value[string](tab, `document.title`); tt.name == "translated" && !strings.Contains(title, s.engine.About().TitleEn) {
				t.Errorf("the page is read in English and called %q", title)
			}
			if tab.Count("#loader:not([hidden])") > 0 {
				t.Errorf("the program has ended: %s", tab.Text("#loader"))
			}
			tab.Clean()
		})
	}
}

// TestMade: the program describes a part of the page, and the browser creates it. The content of
// a text or an attribute never becomes an element.
func TestMade(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at(""))
	tab.Ready()
	made := Value[string](tab, `(() => {
		const svg = "http://www.w3.org/2000/svg";
		const parts = ["p", "", "class", "a b", "title", "\"><script>", "", "4",
			"", "<b>&amp;</b>", "", "", "input", "", "type", "checkbox", "checked", "true", "value", "x y", "hidden", "false", "", "0",
			"svg", svg, "", "1", "path", svg, "d", "M0 0", "", "0"];
		const p = kashshafMake(parts.map((part) => part + "\0").join(""));
		const field = p.children[0], path = p.querySelector("path");
		return [p.childNodes.length, p.querySelectorAll("b, script").length, p.title, p.firstChild.data, field.checked, field.value, field.hidden, path.namespaceURI === svg].join(" ");
	})()`)
	if want := `4 0 "><script> <b>&amp;</b> true x y false true`; made != want {
		t.Errorf("made %s, want %s", made, want)
	}
	tab.Clean()
}
