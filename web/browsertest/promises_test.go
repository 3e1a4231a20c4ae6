package browsertest

import (
	"fmt"
	"strings"
	"testing"
)

// TestPromises calls the program as a host page does: its functions return promises, which reject
// with the reason.
func TestPromises(t *testing.T) {
	s := first(t)
	tab := Start(t).Tab(t)
	tab.Open(serve(t, s, "/").at("?q=هدنة"))
	tab.Ready()
	settled := func(call string) string {
		t.Helper()
		return Value[string](tab, call+`.then((v) => JSON.stringify(v), (e) => (e instanceof Error) + " " + e.message)`)
	}
	for _, tt := range []struct{ call, want string }{
		{`kashshaf.search({query: "هدنة"})`, `true kashshaf.search: query: want a text, got a value of type object`},
		{`kashshaf.visit(7)`, `true kashshaf.visit: address: want a text, got a value of type number`},
		{`kashshaf.suggest("هدنة", "3")`, `true kashshaf.suggest: limit: want a number, got a value of type string`},
		{`kashshaf.open("هدنة", {limit: "3"})`, `true kashshaf.open: options {"limit":"3"}: want filters, sort, match, copies, view, limit and offset, got limit of type string`},
		{`kashshaf.open(["هدنة"], {sort: "best"})`, `true kashshaf.open: query: want a text, got a value of type object`},
		{`kashshaf.search("هدنة", {sort: "best"})`, `true kashshaf.search: sort "best": want relevance, newest, oldest`},
		{`kashshaf.search("هدنة", {filters: {speaker: "x"}})`, `true kashshaf.search: filter "speaker": want from, to, within, person, place, organization, event, outlet, topic, year, month`},
		{`kashshaf.open("هدنة", {match: "some"})`, `true kashshaf.open: match "some": want all, any`},
		{`kashshaf.visit("d/no-such-document/")`, `true kashshaf.visit: d/no-such-document/: the collection does not have it`},
		{`kashshaf.visit("https://example.org/")`, `true kashshaf.visit: address "https://example.org/": want one of this site's`},
		{`kashshaf.open("إدلب")`, `null`},
		{fmt.Sprintf(`kashshaf.visit("d/%s/")`, s.engine.Documents()[0]), `null`},
	} {
		// Addresses are relative to the page that was opened last.
		if got := settled(strings.Replace(tt.call, `visit("d/`, `visit(document.documentElement.dataset.root + "d/`, 1)); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.call, got, tt.want)
		}
	}
	if got := settled(`kashshaf.suggest("إدل", 3)`); !strings.HasPrefix(got, `[{"text"`) {
		t.Errorf("suggest: %s", got)
	}
	if got := settled(`Promise.allSettled([kashshaf.open("هدنة"), kashshaf.open("إدلب")]).then((all) => all.map((r) => r.status))`); got != `["rejected","fulfilled"]` {
		t.Errorf("two at once: %s", got)
	}
	tab.Wait(query("q") + ` === "إدلب"`)
	tab.Clean()
}

// TestNewestAnswer types one letter after the other: the answer shown in the end is for all of
// them, and the heading never goes back to an earlier one.
func TestNewestAnswer(t *testing.T) {
	tab := Start(t).Tab(t)
	tab.Open(serve(t, first(t), "/").at("?q=x"))
	tab.Ready()
	tab.Eval(`(() => {
		window.headings = [];
		new MutationObserver(() => {
			const now = document.querySelector("#results")?.textContent;
			if (now && now !== headings.at(-1)) headings.push(now);
		}).observe(document.querySelector("#explorer"), {subtree: true, childList: true, characterData: true});
		const box = document.querySelector("#ask");
		const whole = "وقف إطلاق النار في إدلب";
		let n = 0;
		const key = setInterval(() => {
			box.value = whole.slice(0, ++n);
			box.dispatchEvent(new InputEvent("input", {bubbles: true}));
			if (n === whole.length) clearInterval(key);
		}, 70);
	})()`)
	tab.Wait(query("q") + ` === "وقف إطلاق النار في إدلب" && document.querySelector("#results").textContent.includes("«وقف إطلاق النار في إدلب»")`)
	seen := Value[[]string](tab, `headings`)
	for i := 1; i < len(seen); i++ {
		if len(seen[i]) < len(seen[i-1]) {
			t.Errorf("%q was drawn after %q", seen[i], seen[i-1])
		}
	}
	if len(seen) < 2 {
		t.Errorf("only %q was drawn while typing", seen)
	}
	tab.Clean()
}
