package browsertest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// The tests of this file use pages as readers do who have a screen reader, use only the keyboard,
// have large fingers, or have chosen their own colours.

// TestCombobox: the search box with its suggestions is the combobox with a listbox of the ARIA
// Authoring Practices.
func TestCombobox(t *testing.T) {
	needs(t, "read the accessibility tree")
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at(""))
	tab.Ready()
	box := tab.HearOne("combobox", "")
	if box.Name == "" || box.State["expanded"] != "false" || box.State["autocomplete"] != "list" || box.State["hasPopup"] != "listbox" {
		t.Errorf("at rest the box is %v", box)
	}
	if n := len(tab.Hear("listbox", "")); n != 0 {
		t.Errorf("%d lists of suggestions before anything is typed", n)
	}
	tab.Type("#ask", "erd")
	tab.Wait(query("q") + ` === "erd" && document.querySelector("#suggestions [role=option]")`)
	box = tab.HearOne("combobox", "")
	if box.State["expanded"] != "true" || box.State["focused"] != "true" || box.State["activedescendant"] != "" {
		t.Errorf("with suggestions the box is %v", box)
	}
	if list := tab.HearOne("listbox", ""); list.Name == "" {
		t.Error("the list of suggestions has no name")
	}
	selected := func() (names []string) {
		for _, o := range tab.Hear("option", "") {
			if o.Name == "" {
				t.Error("a suggestion has no name")
			}
			if o.State["selected"] == "true" {
				names = append(names, o.Name)
			}
		}
		return names
	}
	if got := selected(); got != nil {
		t.Errorf("%q is selected before a key is pressed", got)
	}
	all := tab.Hear("option", "")
	active := `document.getElementById(document.querySelector("#ask").getAttribute("aria-activedescendant"))`
	tab.Press(Down)
	tab.Wait(active + ` === document.querySelector("#suggestions [role=option]")`)
	if got := selected(); len(got) != 1 || got[0] != all[0].Name {
		t.Errorf("after Down %q is selected, want %q", got, all[0].Name)
	}
	tab.Press(Up) // to the box
	tab.Wait(active + ` === null`)
	tab.Press(Up) // and wrapping around to the last
	tab.Wait(active + ` === [...document.querySelectorAll("#suggestions [role=option]")].at(-1)`)
	if got := Value[string](tab, focused); got != "ask" {
		t.Errorf("the focus went from the box to %q", got)
	}
	tab.Press(Escape)
	tab.Wait(`document.querySelector("#ask").getAttribute("aria-expanded") === "false"`)
	if got := Value[string](tab, `document.querySelector("#ask").value`); got != "erd" {
		t.Errorf("Escape left %q of what was typed", got)
	}
	if n := len(tab.Hear("option", "")); n != 0 {
		t.Errorf("%d suggestions are heard after Escape", n)
	}
	tab.Press(Down) // opens the list again
	tab.Wait(active + ` !== null`)
	tab.Press(Enter)
	tab.Wait(`document.querySelector("#ask").getAttribute("aria-expanded") === "false" && document.querySelector("#ask").value !== "erd"`)
	tab.Clean()
}

// TestDialog: the sheet of facets is a modal dialog.
func TestDialog(t *testing.T) {
	needs(t, "read the accessibility tree")
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Size(390, 800)
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	if n := len(tab.Hear("dialog", "")); n != 0 {
		t.Errorf("%d dialogs are heard before one is opened", n)
	}
	tab.Click("#open-filters")
	tab.Wait(`document.querySelector("#sheet").open`)
	if d := tab.HearOne("dialog", ""); d.Name == "" || d.State["modal"] != "true" {
		t.Errorf("the dialog is %v", d)
	}
	if n := len(tab.Hear("combobox", "")); n != 0 {
		t.Error("what lies behind the dialog can be reached")
	}
	inside := `document.querySelector("#sheet").contains(document.activeElement)`
	if !Value[bool](tab, inside) {
		t.Error("the focus is not in the dialog")
	}
	for range 3 {
		tab.Press(TabKey)
		if !Value[bool](tab, inside+` || document.activeElement === document.body`) { // the browser's own toolbar counts as body
			t.Errorf("the focus left the dialog for %s", Value[string](tab, `document.activeElement.outerHTML.slice(0, 200)`))
		}
	}
	tab.Press(Escape)
	tab.Wait(`!document.querySelector("#sheet").open && ` + focused + ` === "open-filters"`)
	tab.Clean()
}

// TestEmbedDialog: the embed code is in a modal dialog that has a name, keeps the focus, and
// returns it.
func TestEmbedDialog(t *testing.T) {
	needs(t, "read the accessibility tree")
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("e/vladimir-putin/?lang=en"))
	tab.Ready()
	if b := tab.HearOne("button", "Embed"); b.State["hasPopup"] != "dialog" {
		t.Errorf("the button is %v", b)
	}
	tab.Eval(`document.querySelector("#embed").focus()`)
	tab.Press(Enter)
	tab.Wait(`document.querySelector("#embed-sheet").open`)
	if d := tab.HearOne("dialog", "Embed"); d.State["modal"] != "true" {
		t.Errorf("the dialog is %v", d)
	}
	if code := tab.HearOne("textbox", "Copy this code"); code.State["readonly"] != "true" {
		t.Errorf("the code is %v", code)
	}
	tab.HearOne("button", "Copy the code")
	tab.HearOne("button", "Close")
	if n := len(tab.Hear("combobox", "")); n != 0 {
		t.Error("what lies behind the dialog can be reached")
	}
	inside := `document.querySelector("#embed-sheet").contains(document.activeElement)`
	tab.Wait(inside)
	tab.Click("#copy-embed")
	tab.Wait(`document.querySelector("#embed-sheet [role=status]").innerText.includes("copied")`)
	// The same goes for the button that copies a citation.
	tab.Press(Escape)
	tab.Wait(`!document.querySelector("#embed-sheet").open && ` + focused + ` === "embed"`)
	tab.Click(".contexts .passage a")
	tab.Wait(`document.querySelector("#cite")`)
	tab.HearOne("button", "Copy the citation")
	tab.Click("#cite")
	tab.Wait(`document.querySelector("#cite + [role=status]").innerText === "Citation copied"`)
	tab.Clean()
}

// TestFacetsHeard: a facet value's name, its count and whether it is chosen are exposed to screen
// readers, and a choice leaves the focus where it was.
func TestFacetsHeard(t *testing.T) {
	needs(t, "read the accessibility tree")
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("?q=إدلب&lang=en"))
	tab.Ready()
	tab.HearOne("region", "People")
	count := tab.Text("#person-vladimir-putin .amount")
	if count == "" {
		t.Error("the value has no count")
	}
	tab.HearOne("link", "Vladimir Putin "+count)
	tab.HearOne("link", "Exclude Vladimir")
	tab.Eval(`document.querySelector("#person-vladimir-putin").focus()`)
	tab.Press(Enter)
	tab.Wait(query("person") + ` === "vladimir-putin"`)
	tab.Wait(focused + ` === "person-vladimir-putin"`)
	chosen := slices.DeleteFunc(tab.Hear("link", "Vladimir Putin"), func(n Heard) bool { return n.State["focused"] != "true" })
	if len(chosen) != 1 || !strings.Contains(chosen[0].Name, "chosen") {
		t.Errorf("the chosen value is heard as %v", chosen)
	}
	more := tab.HearOne("button", "More: Places")
	if more.State["expanded"] != "false" {
		t.Errorf("the button for more is %v", more)
	}
	tab.Click("#more-place")
	tab.Wait(`document.querySelector("#within-place")`)
	if less := tab.HearOne("button", "Less: Places"); less.State["expanded"] != "true" {
		t.Errorf("the button for less is %v", less)
	}
	tab.HearOne("searchbox", "Find in: Places")
	tab.Clean()
}

// TestLiveCount: changes of the number of documents are announced, by an element that existed
// before.
func TestLiveCount(t *testing.T) {
	needs(t, "read the accessibility tree")
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	tab.Eval(`(window.told = [], window.live = document.querySelector("main [role=status]"),
		new MutationObserver(() => told.push(live.innerText)).observe(live, {subtree: true, childList: true, characterData: true}))`)
	before := tab.Text("main [role=status]")
	for _, status := range tab.Hear("status", "") {
		if status.State["live"] != "polite" {
			t.Errorf("a status is %v", status)
		}
	}
	tab.Click("#person-vladimir-putin")
	tab.Wait(`told.length > 0 && live.isConnected`)
	if after := tab.Text("main [role=status]"); after == before {
		t.Errorf("the count is still %q", after)
	}
	tab.Click("#ask")
	tab.Press(" سوتشي")
	tab.Wait(`live.isConnected && ` + query("q") + ` !== "هدنة"`)
	tab.Clean()
}

// TestArrivals: going to another page moves the focus to its heading and changes the title; so
// does Back.
func TestArrivals(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	titles := map[string]bool{Value[string](tab, `document.title`): true}
	arrived := `document.activeElement.localName === "h1"`
	for _, step := range []struct{ link, path string }{
		{".hits .headline a", "/d/"}, {"main a[href*='/e/'], main a[href*='e/']", "/e/"}, {".pages a[href*=entities]", "/entities/"}, {".pages a[href*=about]", "/about/"},
	} {
		tab.Eval(fmt.Sprintf(`document.querySelector(%q).focus()`, step.link))
		tab.Press(Enter)
		tab.Wait(fmt.Sprintf(`location.pathname.startsWith(%q) && %s`, step.path, arrived))
		title := Value[string](tab, `document.title`)
		if titles[title] {
			t.Errorf("%s is called %q like a page before it", step.path, title)
		}
		titles[title] = true
		if n := tab.Count("h1"); n != 1 {
			t.Errorf("%s has %d headings of the first level", step.path, n)
		}
	}
	about := Value[string](tab, `document.title`)
	tab.Eval(`history.back()`)
	tab.Wait(`location.pathname === "/entities/" && ` + arrived)
	if got := Value[string](tab, `document.title`); got == about {
		t.Errorf("Back left the title %q", got)
	}
	// The first stop is the link that skips the masthead.
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	tab.Eval(`document.activeElement.blur()`)
	tab.Press(TabKey)
	tab.Wait(`document.activeElement.matches(".skip")`)
	tab.Press(Enter)
	tab.Wait(`document.querySelector("#main").contains(document.activeElement)`)
	tab.Clean()
}
