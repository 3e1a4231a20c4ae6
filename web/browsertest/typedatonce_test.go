package browsertest

import (
	"strings"
	"testing"
)

// TestTypedAtOnce: typing as soon as a page has changed loses no letter, though the program has
// not handled any key yet when it puts the page's own query into the box.
func TestTypedAtOnce(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	Value[bool](tab, `(() => {
		const ask = document.querySelector("#ask"), observer = new MutationObserver(() => {
			observer.disconnect();
			ask.focus();
			ask.value = "إدلب";
			ask.dispatchEvent(new Event("input", {bubbles: true}));
		});
		addEventListener("click", () => observer.observe(document.body, {childList: true, characterData: true, subtree: true}), {once: true});
		return true;
	})()`)
	tab.Click(".hits .headline a")
	tab.Wait(`document.querySelector(".reading .prose")`)
	tab.Ready()
	if got := Value[string](tab, `document.querySelector("#ask").value`); got != "إدلب" {
		t.Errorf("the box holds %q, wanted what was typed", got)
	}
}

// TestLeftWhileTyping: leaving right after the last key and coming back restores all of what was
// typed, not just the part that had been answered.
func TestLeftWhileTyping(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at(""))
	tab.Ready()
	const typing = `const ask = document.querySelector("#ask"); ask.focus(); ask.value = %s; ask.dispatchEvent(new Event("input", {bubbles: true}));`
	tab.Eval(`(() => { ` + strings.Replace(typing, "%s", `"بوت"`, 1) + ` })()`)
	tab.Wait(`new URLSearchParams(location.search).get("q") === "بوت"`)
	tab.Eval(`(() => { ` + strings.Replace(typing, "%s", `"بوتين"`, 1) + ` document.querySelector("header a[href*='statements/']").click(); })()`)
	tab.Wait(`location.pathname.includes("statements")`)
	tab.Ready()
	tab.Eval(`history.back()`)
	tab.Wait(`new URLSearchParams(location.search).get("q") && document.querySelector(".hits .headline a")`)
	if got := Value[string](tab, `new URLSearchParams(location.search).get("q") + " " + document.querySelector("#ask").value`); got != "بوتين بوتين" {
		t.Errorf("back at %q, want what was typed", got)
	}
	tab.Eval(`history.back()`)
	tab.Wait(`!location.search && document.querySelector(".newest")`)
}
