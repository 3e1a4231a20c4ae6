package browsertest

import (
	"net/http"
	"strings"
	"testing"
)

// TestEarlyNames types before the program has loaded, which never happens: names are offered, the
// arrow keys select one, and Enter leads to its page.
func TestEarlyNames(t *testing.T) {
	h := serve(t, first(t), "/a/")
	h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
		if !strings.HasSuffix(r.URL.Path, ".wasm") {
			return false
		}
		<-r.Context().Done()
		return true
	})
	tab := Start(t).Tab(t)
	tab.Open(h.at(""))
	tab.Click("#ask")
	tab.Type("#ask", "بوتين")
	tab.Wait(`[...document.querySelectorAll("#suggestions:not(.idle) li")].some((item) => item.innerText.includes("فلاديمير بوتين"))`)
	tab.Press(Down)
	tab.Wait(`document.querySelector("#suggestions li[aria-selected=true]").id === document.querySelector("#ask").getAttribute("aria-activedescendant")`)
	tab.Press(Enter)
	tab.Wait(`location.pathname === "/a/e/vladimir-putin/" && document.querySelector("h1")`)
}

// TestEarlyNamesGiveWay: if the program arrives while names are offered, it continues with its
// own, and the box keeps the focus.
func TestEarlyNamesGiveWay(t *testing.T) {
	h := serve(t, first(t), "/a/")
	let := make(chan struct{})
	h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			<-let
		}
		return false
	})
	tab := Start(t).Tab(t)
	tab.Open(h.at("about/"))
	tab.Click("#ask")
	tab.Type("#ask", "بوت")
	tab.Wait(`document.querySelector("#suggestions:not(.idle) li[data-early]")`)
	close(let)
	tab.Ready()
	tab.Wait(`document.querySelector("#suggestions:not(.idle) li:not([data-early])") && document.activeElement.id === "ask" && document.querySelector("#ask").value === "بوت"`)
	tab.Clean()
}
