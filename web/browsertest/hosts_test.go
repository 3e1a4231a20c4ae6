package browsertest

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/web"
)

// stripping is a host that takes the slash off the end of every address, below a
// path, as Vercel, Firebase and others do when they are told to.
func stripping(t *testing.T, dir, path string) *httptest.Server {
	t.Helper()
	site := web.Handler(dir)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rest, ok := strings.CutPrefix(r.URL.Path, path)
		switch {
		case !ok || rest != "" && !strings.HasPrefix(rest, "/"):
			http.NotFound(w, r)
		case strings.HasSuffix(rest, "/"):
			to := strings.TrimSuffix(r.URL.EscapedPath(), "/")
			if r.URL.RawQuery != "" {
				to += "?" + r.URL.RawQuery
			}
			http.Redirect(w, r, to, http.StatusMovedPermanently)
		default:
			inner := r.Clone(r.Context())
			inner.URL.Path = rest
			if rest == "" || !strings.Contains(rest[strings.LastIndex(rest, "/"):], ".") {
				inner.URL.Path += "/"
			}
			inner.URL.RawPath = ""
			site.ServeHTTP(w, inner)
		}
	}))
	t.Cleanup(server.Close)
	return server
}

// TestSlashTakenOff: below a path, on a host that takes the slash off the end of
// addresses, pages are styled, search, lead on and work without a line.
func TestSlashTakenOff(t *testing.T) {
	h := stripping(t, first(t).dir, "/sub")
	tab := Start(t).Tab(t)
	for _, address := range []string{"/sub", "/sub/statements/?lang=en", "/sub/statements", "/sub/d/" + first(t).engine.Documents()[0] + "?q=إدلب"} {
		tab.Open(h.URL + address)
		tab.Ready()
		if !Value[bool](tab, `document.styleSheets.length > 0 && getComputedStyle(document.querySelector(".masthead")).display !== "inline" && [...document.styleSheets].every((s) => s.cssRules.length > 0)`) {
			t.Errorf("%s has no style", address)
		}
		tab.Type("#ask", "هدنة")
		tab.Press(Enter)
		tab.Wait(`document.querySelectorAll(".hits mark").length > 0 && location.pathname === "/sub/"`)
	}
	tab.Click(".hits h2 a, .hits h3 a")
	tab.Wait(`location.pathname.startsWith("/sub/d/") && document.querySelector(".prose")`)
	tab.Reload()
	tab.Ready()
	tab.Wait(`document.querySelector(".prose mark")`)
	tab.Forget("404") // a browser that looks ahead may ask before the address is put right
	tab.Clean()
}
