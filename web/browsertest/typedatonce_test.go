package browsertest

import "testing"

// TestTypedAtOnce: who types as soon as a page has changed loses no letter, though the
// program has not yet heard of any key when it puts the page's own query into the box.
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
		observer.observe(document.body, {childList: true, characterData: true, subtree: true});
		return true;
	})()`)
	tab.Click(".hits .headline a")
	tab.Wait(`document.querySelector(".reading .prose")`)
	tab.Ready()
	if got := Value[string](tab, `document.querySelector("#ask").value`); got != "إدلب" {
		t.Errorf("the box holds %q, wanted what was typed", got)
	}
}
