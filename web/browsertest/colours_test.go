package browsertest

import "testing"

// TestForcedColours uses the reader's own colours: a switch shows whether it is on, chosen values
// are legible, and every match keeps its mark, even inside statements.
func TestForcedColours(t *testing.T) {
	s := first(t)
	tab := Start(t).Tab(t)
	tab.Prefer("forced-colors", "active")
	tab.Open(serve(t, s, "/").at("?q=إدلب&person=vladimir-putin"))
	tab.Ready()
	tab.Wait(`document.querySelector(".order .on") && document.querySelector(".value.on .amount")`)
	if bad := Value[string](tab, `(() => {
		const probe = document.body.appendChild(document.createElement("i"));
		Object.assign(probe.style, {color: "HighlightText", backgroundColor: "Highlight", forcedColorAdjust: "none"});
		const {color, backgroundColor} = getComputedStyle(probe);
		const chosen = [...document.querySelectorAll(".on")].filter((e) => getComputedStyle(e).backgroundColor !== backgroundColor);
		const within = [...document.querySelectorAll(".on, .on *")].filter((e) => getComputedStyle(e).color !== color);
		return [...chosen, ...within].map((e) => e.className + " " + e.textContent).join("; ");
	})()`); bad != "" {
		t.Errorf("chosen, and not in the reader's colours: %s", bad)
	}
	tab.Click(".hits .headline a")
	tab.Wait(`document.querySelector(".prose mark")`)
	if n := Value[int](tab, `[...document.querySelectorAll("main mark")].filter((m) => {
		const mine = getComputedStyle(m).backgroundColor, ground = getComputedStyle(document.body).backgroundColor;
		return mine === ground || mine === "rgba(0, 0, 0, 0)";
	}).length`); n > 0 {
		t.Errorf("%d found words have no mark", n)
	}
	const state = `getComputedStyle(document.querySelector(".switch .knob")).backgroundColor`
	on := Value[string](tab, state)
	tab.Click(".switch")
	tab.Wait(`document.querySelector(".switch").getAttribute("aria-pressed") === "false"`)
	if off := Value[string](tab, state); off == on {
		t.Errorf("the switch is %s whether it is on or off", on)
	}
	tab.Clean()
}
