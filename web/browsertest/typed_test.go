package browsertest

import (
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
)

// TestFirstVisitBroken breaks the program on the first visit: the page says so, stays readable,
// and has a button to continue, and on a telephone the bar leads to other pages meanwhile.
func TestFirstVisitBroken(t *testing.T) {
	s := first(t)
	browser := Start(t)
	for _, tc := range []struct {
		status int
		button string
	}{
		{http.StatusBadGateway, "أعد المحاولة"},
		{http.StatusNotFound, "أعد التحميل"}, // another edition was deployed after the page was loaded
	} {
		t.Run(tc.button, func(t *testing.T) {
			h := serve(t, s, "/")
			var mended atomic.Bool
			h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
				broken := !mended.Load() && strings.HasSuffix(r.URL.Path, ".wasm")
				if broken {
					http.Error(w, "broken", tc.status)
				}
				return broken
			})
			tab := browser.Tab(t)
			tab.Size(390, 800)
			tab.Open(h.at("about/?lang=ar"))
			tab.Wait(`document.querySelector("#loader button")`)
			if got := tab.Text("#loader button"); got != tc.button {
				t.Errorf("the button says %q, want %q", got, tc.button)
			}
			if tab.Text("main h1") == "" {
				t.Error("the page cannot be read")
			}
			if !Value[bool](tab, `(() => {
				const leads = [...document.querySelectorAll(".bar a")];
				return leads.length > 1 && leads.every((a) => {
					const { x, y, width, height } = a.getBoundingClientRect();
					return a.contains(document.elementFromPoint(x + width / 2, y + height - 4));
				});
			})()`) {
				t.Error("the notice covers the bar")
			}
			mended.Store(true)
			tab.Click("#loader button")
			tab.Ready()
			tab.Wait(`document.querySelector("#loader").hidden`)
			tab.Forget("502", "404")
			tab.Clean()
		})
	}
}

// TestTypedBeforeTheProgram types while the program is loading.
func TestTypedBeforeTheProgram(t *testing.T) {
	h := serve(t, first(t), "/")
	let := h.hold(func(path string) bool { return strings.HasSuffix(path, ".wasm") })
	tab := Start(t).Tab(t)
	tab.Open(h.at(""))
	tab.Wait(`!document.querySelector("#loader").hidden && document.querySelector("#loader progress")`)
	tab.Click("#ask")
	tab.Type("#ask", "هدنة")
	let()
	tab.Ready()
	if got := Value[string](tab, `document.activeElement.id + " " + document.querySelector("#ask").value`); got != "ask هدنة" {
		t.Errorf("focus and text when the program is ready: %q", got)
	}
	tab.Wait(query("q") + ` === "هدنة" && document.querySelectorAll(".hits > li").length > 0`)
	tab.Clean()
}

// TestTypedOnAndOn types without a pause before the program has loaded, while it starts, and
// after.
func TestTypedOnAndOn(t *testing.T) {
	h := serve(t, first(t), "/")
	let := h.hold(func(path string) bool { return strings.HasSuffix(path, ".wasm") })
	tab := Start(t).Tab(t)
	tab.Open(h.at(""))
	tab.Click("#ask")
	typed := ""
	for n := 0; n < 400; n++ {
		if n == 20 {
			let()
		}
		letter := string('a' + rune(n%26))
		tab.Press(letter)
		if typed += letter; n > 20 && n%20 == 0 && Value[bool](tab, `!!kashshaf.search`) {
			break
		}
	}
	tab.Ready()
	if got := Value[string](tab, `document.querySelector("#ask").value`); got != typed {
		t.Errorf("typed %q, and there is %q", typed, got)
	}
	tab.Clean()
}
