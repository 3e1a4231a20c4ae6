package browsertest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestWidgetMethods calls a widget's methods from its host page, before it is ready and after.
func TestWidgetMethods(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/explorer/")
	page := newspaper(t, h, `<kashshaf-explorer instance="a" lang="ar"></kashshaf-explorer>`)
	tab := Start(t).Tab(t, strings.TrimPrefix(h.URL, "http://"))
	tab.Open(page)
	tab.Wait(`customElements.get("kashshaf-explorer")`)
	const widget = `document.querySelector("kashshaf-explorer")`
	tab.Eval(widget + `.search("النازحين")`)
	tab.Wait(`told.some((m) => m.type === "search" && m.query === "النازحين" && m.total > 0)`)
	tab.Eval(`(told.length = 0, ` + widget + `.search("إدلب", {person: "vladimir-putin"}))`)
	tab.Wait(`told.some((m) => m.type === "search" && m.query === "إدلب" && m.address.includes("person=vladimir-putin"))`)
	if Value[bool](tab, `told.some((m) => m.type === "ready")`) {
		t.Error("the frame was loaded anew for a search")
	}
	id := s.engine.Documents()[0]
	tab.Eval(fmt.Sprintf(`%s.open(%q)`, widget, id))
	tab.Wait(fmt.Sprintf(`told.some((m) => m.type === "open" && m.id === %q)`, id))
	// The methods return promises, which reject with the reason.
	for ask, want := range map[string]string{
		`.search("هدنة")`:           "",
		`.open("no-such-document")`: "kashshaf.visit: embed/?doc=no-such-document&lang=ar: the collection does not have it",
	} {
		if got := Value[string](tab, widget+ask+`.then(() => "", (e) => e.message)`); got != want {
			t.Errorf("%s: %q, want %q", ask, got, want)
		}
	}
	if got := Value[[]string](tab, `Promise.all(["هدنة", "إدلب"].map((q) => `+widget+`.search(q).then(() => "", (e) => e.message)))`); !slices.Equal(got, []string{"overtaken", ""}) {
		t.Errorf("two searches at once: %q", got)
	}
	tab.Eval(fmt.Sprintf(`%s.open(%q)`, widget, id))
	state := Value[map[string]any](tab, widget+`.state()`)
	if state["ready"] != true || state["document"] != id || state["instance"] != "a" || state["query"] != "إدلب" {
		t.Errorf("state %v", state)
	}
	tab.Clean()
}

// TestWidgetAskedEarly calls a widget that is far below, and one that is not in the page yet:
// each loads once, and answers.
func TestWidgetAskedEarly(t *testing.T) {
	h := serve(t, first(t), "/explorer/")
	page := newspaper(t, h, `<svg width="1" height="6000"></svg><kashshaf-explorer instance="below"></kashshaf-explorer>`)
	tab := Start(t).Tab(t, strings.TrimPrefix(h.URL, "http://"))
	tab.Open(page)
	tab.Wait(`customElements.get("kashshaf-explorer")`)
	tab.Eval(`document.querySelector("kashshaf-explorer").search("النازحين")`)
	tab.Eval(`(() => {
		const made = document.createElement("kashshaf-explorer");
		made.setAttribute("instance", "made");
		made.search("هدنة");
		document.body.append(made);
	})()`)
	tab.Wait(`told.some((m) => m.instance === "below" && m.query === "النازحين") && told.some((m) => m.instance === "made" && m.query === "هدنة")`)
	tab.Eval(`document.querySelector("kashshaf-explorer").scrollIntoView()`)
	tab.Eval(`new Promise((done) => setTimeout(done, 500))`)
	if n := Value[int](tab, `told.filter((m) => m.type === "ready").length`); n != 2 {
		t.Errorf("%d frames were ready, want one for each widget", n)
	}
	tab.Wait(`document.querySelector("kashshaf-explorer").state().query === "النازحين"`)
	tab.Clean()
}
