package browsertest

import (
	"encoding/json"
	"strings"
	"testing"
)

// leftThere is an expression for what is visible of an answer and where it links.
const leftThere = `(() => { const a = document.querySelector("#main > .search");
	return a ? a.textContent + [...a.querySelectorAll("a[href]")].map((x) => x.href).join(" ") + document.title : ""; })()`

// heldBack makes the pages of a tab delay their programs while holdBack says so: browsers cache
// programs, so that delaying them at the host has no effect.
const heldBack = `(() => {
	const start = WebAssembly.instantiate;
	WebAssembly.instantiate = async (...args) => {
		while (sessionStorage.getItem("held back")) await new Promise((later) => setTimeout(later, 20));
		return start(...args);
	};
})()`

// holdBack begins or ends the delay.
func holdBack(tab *Tab, yes bool) {
	tab.t.Helper()
	if yes {
		tab.Eval(`sessionStorage.setItem("held back", "yes")`)
	} else {
		tab.Eval(`sessionStorage.removeItem("held back")`)
	}
}

// TestAgain leaves an answer and opens its address again: what was visible is there before the
// program is, nothing of it moves when the program takes over, and what only the program can
// answer says that it does not yet.
func TestAgain(t *testing.T) {
	for name, s := range map[string]*site{"whole": first(t), "parts": must(t, firstPacked)} {
		t.Run(name, func(t *testing.T) {
			h := serve(t, s, "/a/")
			tab := Start(t).Tab(t)
			tab.Before(withoutWorker + ";" + heldBack)
			tab.Open(h.at("?q=هدنة&person=vladimir-putin"))
			tab.Ready()
			want := Value[string](tab, leftThere)
			if !strings.Contains(want, "هدنة") || !strings.Contains(want, "/d/") {
				t.Fatalf("left is %q", want)
			}
			holdBack(tab, true)
			tab.Eval(`scrollTo(0, 300)`)
			tab.Reload()
			tab.Wait(`document.querySelector(".hits mark") && scrollY === 300`)
			if got := Value[string](tab, leftThere); got != want {
				t.Errorf("before the program there is %q, want %q", got, want)
			}
			if n := Value[int](tab, `document.querySelectorAll("#main :is(button, input):enabled").length`); n > 0 {
				t.Errorf("before the program %d buttons look as if they did something", n)
			}
			holdBack(tab, false)
			tab.Ready()
			if got := Value[string](tab, leftThere); got != want {
				t.Errorf("with the program there is %q, want %q", got, want)
			}
			if y := Value[int](tab, `scrollY`); y != 300 {
				t.Errorf("with the program the page is %d down, want 300", y)
			}
			if shift := Value[float64](tab, shifts); shift > 0.01 {
				t.Errorf("the layout shifted by %v", shift)
			}
			tab.Click(".hits .headline a")
			tab.Wait(`location.pathname.startsWith("/a/d/")`)
			tab.Clean()
		})
	}
}

// TestAgainOtherwise: a kept answer is not shown at another address, with other digits, after a
// correction, in another edition, or if nothing is to be kept.
func TestAgainOtherwise(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Before(withoutWorker + ";" + heldBack)
	leave := func() {
		t.Helper()
		tab.Open(h.at("?q=هدنة"))
		tab.Ready()
		tab.Open(h.at("about/"))
		tab.Wait(`localStorage.getItem("kashshaf.left /")`)
	}
	set := func(key, value string) func() {
		return func() { tab.Eval(`localStorage.setItem("kashshaf.` + key + `", ` + quoted(value) + `)`) }
	}
	shown := func(address string) bool {
		t.Helper()
		holdBack(tab, true)
		tab.Open(h.at(address))
		tab.Wait(`kashshaf.edition.then(() => new Promise((done) => setTimeout(() => done(true), 300)))`)
		n, err := value[int](tab, `document.querySelectorAll(".hits li").length`)
		if err != nil {
			t.Fatal(err)
		}
		holdBack(tab, false)
		tab.Ready()
		return n > 0
	}
	leave()
	if !shown("?q=هدنة") {
		t.Error("the same address does not have its answer")
	}
	for name, otherwise := range map[string]func(){
		"digits":     set("digits", "arabic"),
		"correction": set("edits./", `{"do":"hide","entity":"vladimir-putin"}`),
		"edition": func() {
			tab.Eval(`localStorage.setItem("kashshaf.left /", localStorage.getItem("kashshaf.left /").replace(/app-[0-9a-f]+/, "app-0"))`)
		},
	} {
		leave()
		otherwise()
		if shown("?q=هدنة") {
			t.Errorf("%s: an answer that was kept is shown", name)
		}
		tab.Eval(`localStorage.clear()`)
	}
	leave()
	for _, address := range []string{"?q=هدنة&sort=newest", "?q=إدلب", ""} {
		if shown(address) {
			t.Errorf("%q shows the answer of another address", address)
		}
	}
	tab.Eval(`kashshaf.forget()`)
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	tab.Open(h.at("about/"))
	tab.Ready()
	if left := Value[bool](tab, `localStorage.getItem("kashshaf.left /") !== null`); left {
		t.Error("an answer is kept where nothing is to be")
	}
	tab.Clean()
}

// TestAgainNotBehind: only the answer that the address alone gives is kept: not one with
// something opened in it, and none to a query still being typed, which is half a word.
func TestAgainNotBehind(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Before(withoutWorker + ";" + heldBack)
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	tab.Click(".hits button[data-why]")
	tab.Wait(`document.querySelector(".hits [aria-expanded=true]")`)
	tab.Eval(`dispatchEvent(new Event("pagehide"))`)
	if left := Value[bool](tab, `localStorage.getItem("kashshaf.left /") !== null`); left {
		t.Error("an answer with something opened in it was kept")
	}
	tab.Click(".hits [aria-expanded=true]")
	tab.Wait(`!document.querySelector(".hits [aria-expanded=true]")`)
	tab.Type("#ask", " إدل")
	tab.Wait(query("q") + ` === "هدنة إدل" && kashshaf.waits === 0`)
	tab.Eval(`dispatchEvent(new Event("pagehide"))`)
	if left := Value[bool](tab, `localStorage.getItem("kashshaf.left /") !== null`); left {
		t.Error("the answer to half a word was kept")
	}
}

// TestAgainAsked: a server's answers are not kept, since its collection may change.
func TestAgainAsked(t *testing.T) {
	if testing.Short() {
		t.Skip("links another program")
	}
	h := answering(t, must(t, shellEdition))
	tab := Start(t).Tab(t)
	tab.Open(h.at("?q=إدلب"))
	tab.Ready()
	tab.Wait(`document.querySelector(".hits mark")`)
	tab.Eval(`dispatchEvent(new Event("pagehide"))`)
	if left := Value[bool](tab, `localStorage.getItem("kashshaf.left /") !== null`); left {
		t.Error("an answer of a server's was kept")
	}
}

func quoted(text string) string {
	out, _ := json.Marshal(text)
	return string(out)
}
