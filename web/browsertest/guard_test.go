package browsertest

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/kashshaf/kashshaf/web"
)

// deceives reports whether a character would control a terminal or the direction of what follows.
func deceives(r rune) bool {
	return r != '\t' && unicode.IsControl(r) || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}

// A guard serves a site and records every report of its content security policy.
type guard struct {
	*httptest.Server
	mu      sync.Mutex
	reports []string
	held    bool // the program never arrives

	innocent string // what to ask a page, with its own scripts
}

func newGuard(t *testing.T, dir string, held bool) *guard {
	t.Helper()
	g := &guard{held: held}
	site := web.Handler(dir)
	g.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/report":
			body, _ := io.ReadAll(io.LimitReader(r.Body, 1<<16))
			g.mu.Lock()
			g.reports = append(g.reports, string(body))
			g.mu.Unlock()
			w.WriteHeader(http.StatusNoContent)
			return
		case g.held && strings.HasSuffix(r.URL.Path, ".wasm"):
			<-r.Context().Done()
			return
		}
		site.ServeHTTP(reporting{w}, r)
	}))
	t.Cleanup(g.Close)
	own, err := json.Marshal([]string{g.inline(t, "/about/"), g.inline(t, "/d/h0/")})
	if err != nil {
		t.Fatal(err)
	}
	g.innocent = innocent + "(" + string(own) + ")"
	return g
}

// inline returns the inline script of a page; main pages have one, and those of documents and
// entities another. The policy must name it by its hash. A folder without pages of ours has none.
func (g *guard) inline(t *testing.T, address string) string {
	t.Helper()
	answer, err := http.Get(g.URL + address)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if answer.StatusCode == http.StatusNotFound {
		return ""
	}
	page, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(page), `<script data-cfasync=false>`)
	script, _, found := strings.Cut(rest, "</script>")
	sum := sha256.Sum256([]byte(script))
	hash := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	if policy := answer.Header.Get("Content-Security-Policy"); !found || !strings.Contains(policy, hash) {
		t.Fatalf("a page's script has the hash %s, and the policy is %s", hash, policy)
	}
	return script
}

// reporting adds a report address to the policy.
type reporting struct{ http.ResponseWriter }

func (w reporting) WriteHeader(status int) {
	if csp := w.Header().Get("Content-Security-Policy"); csp != "" {
		w.Header().Set("Content-Security-Policy", csp+"; report-uri /report")
	}
	w.ResponseWriter.WriteHeader(status)
}

// watch runs before each page's own scripts: it records violations of the policy, and what a page
// must not do.
const watch = `window.violations = [];
document.addEventListener("securitypolicyviolation", (e) => violations.push(e.effectiveDirective + " " + e.blockedURI));
`

// innocent returns what in the page should not be there, as a list of sentences. own are the
// scripts that may be inline in a page.
const innocent = `((own) => {
  const bad = [], say = (what, e) => bad.push(what + ": " + (e.outerHTML || String(e)).slice(0, 200));
  const steering = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;
  if (window.hostile !== undefined) say("a script of a document ran", window.hostile);
  for (const v of window.violations || []) say("violation", v);
  if (document.cookie) say("cookie", document.cookie);
  if (steering.test(document.title)) say("title steers", JSON.stringify(document.title));
  for (const e of document.querySelectorAll("*")) {
    const name = e.localName;
    if (name === "script" && e.type !== "application/ld+json" && !own.includes(e.text) && !(e.integrity && e.src.startsWith(location.origin))) say("script", e);
    if (["iframe", "object", "embed", "base", "video", "audio", "img", "math", "template", "marquee", "style", "kashshaf-explorer"].includes(name)) say("element", e);
    if (name === "form" && !e.action.startsWith(location.origin)) say("form", e);
    if (name === "meta" && !["Content-Security-Policy", ""].includes(e.httpEquiv)) say("meta", e);
    if (e.namespaceURI === "http://www.w3.org/2000/svg" && !["svg", "a", "path", "rect", "circle", "g", "line", "text", "title", "polyline", "ellipse"].includes(name)) say("svg", e);
    for (const a of e.attributes) {
      if (/^on|^style$|^srcdoc$|^formaction$/i.test(a.name)) say("attribute", e);
      if (steering.test(a.value)) say("attribute " + a.name + " steers", e);
      if (["href", "src", "action", "xlink:href"].includes(a.name) && !/^(https?:)$/.test(new URL(a.value, location.href).protocol)) say("address", e);
    }
    // In a drawing a link's href is an object: what is written is looked at.
    if (name === "a" && e.hasAttribute("href") && new URL(e.getAttribute("href"), location.href).origin !== location.origin && !/noreferrer|noopener/.test(e.getAttribute("rel"))) say("link out", e);
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let n; (n = texts.nextNode()); ) if (steering.test(n.data)) say("text steers", JSON.stringify(n.data));
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth + 1) {
    const wide = [...document.querySelectorAll("*")].findLast((e) => { const r = e.getBoundingClientRect(); return r.right > page.clientWidth + 1 || r.left < -1; });
    say("wider than the window", wide || page);
  }
  return bad.slice(0, 8);
})`

// visit makes the program draw an address of the site, and checks it.
func (g *guard) visit(t *testing.T, tab *Tab, address string) {
	t.Helper()
	tab.Eval(fmt.Sprintf(`new Promise((drawn) => {
		history.pushState(null, "", %q);
		dispatchEvent(new PopStateEvent("popstate"));
		requestAnimationFrame(() => requestAnimationFrame(drawn));
	})`, g.URL+"/"+address))
	tab.Wait(`!document.querySelector("[aria-busy='true']")`) // the answer has been drawn, not just the waiting
	g.check(t, tab, address)
}

// check fails the test if the page shown contains anything it should not.
func (g *guard) check(t *testing.T, tab *Tab, what string) {
	t.Helper()
	for _, bad := range Value[[]string](tab, g.innocent) {
		t.Errorf("%s: %s", what, bad)
	}
	g.mu.Lock()
	reports := g.reports
	g.reports = nil
	g.mu.Unlock()
	for _, report := range reports {
		t.Errorf("%s: the policy reports %s", what, report)
	}
	for _, p := range tab.Problems() {
		t.Errorf("%s: %s", what, p)
	}
	tab.Forget("")
}
