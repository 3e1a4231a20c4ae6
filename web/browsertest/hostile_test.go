package browsertest

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"github.com/kashshaf/kashshaf/web"
)

// buildHostile builds a site of hostile inputs with the command that publishers use, and returns
// its folder and the number of inputs.
func buildHostile(t *testing.T) (dir string, inputs int) {
	t.Helper()
	if missing := Missing(); missing != "" {
		t.Skip(missing)
	}
	if testing.Short() {
		t.Skip("builds the command and a site of some hundred documents")
	}
	tmp := t.TempDir()
	folder, command := filepath.Join(tmp, "corpus"), filepath.Join(tmp, "kashshaf")
	dir = filepath.Join(tmp, "dist")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	inputs = writeHostile(t, folder)
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"go", "build", "-trimpath", "-buildvcs=false", "-o", command, "."},
		{command, "build", "-corpus", folder, "-out", dir, "-brotli", "1", "-source", root, "-v"},
	} {
		cmd := exec.Command(args[0], args[1:]...)
		cmd.Dir = root
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%.4000s", strings.Join(args, " "), err, out)
		}
		// Messages about hostile files must not send control codes to the terminal either.
		for i, line := range strings.Split(string(out), "\n") {
			if at := strings.IndexFunc(line, deceives); at >= 0 {
				t.Errorf("line %d of what the command says holds %q: %.200q", i+1, []rune(line[at:])[0], line)
				break
			}
		}
	}
	return dir, inputs
}

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

// hostilePages lists the addresses of the pages in a site's folder.
func hostilePages(t *testing.T, dir string) []string {
	t.Helper()
	var list []string
	for _, pattern := range []string{"index.html", "*/index.html", "*/*/index.html"} {
		names, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(pattern)))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			address, err := filepath.Rel(dir, filepath.Dir(name))
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, strings.TrimPrefix(filepath.ToSlash(address)+"/", "./"))
		}
	}
	return list
}

// TestHostileDocuments publishes documents, names and files that try to run code or to deceive,
// and opens every page in a browser: as published, and again without any policy, to show that
// text is text and that not only the policy protects.
func TestHostileDocuments(t *testing.T) {
	dir, inputs := buildHostile(t)
	pages := hostilePages(t, dir)
	if inputs < 100 || len(pages) < 2*len(hostileInputs) {
		t.Fatalf("%d inputs on %d pages", inputs, len(pages))
	}
	t.Logf("%d hostile strings, %d inputs by place, %d pages", len(hostileInputs), inputs, len(pages))
	// Each in its own browser, so that none waits for another.
	for _, bypass := range []bool{false, true} {
		t.Run(fmt.Sprintf("published, policy bypassed %v", bypass), func(t *testing.T) {
			t.Parallel()
			g := newGuard(t, dir, true)
			tab := Start(t).Tab(t)
			tab.Before(watch)
			tab.bypassPolicy(bypass)
			read := 0
			for i, address := range pages {
				// Each string once as a document and once as a name; only some of the same in
				// other formats.
				whole := strings.HasPrefix(address, "d/h") || strings.HasPrefix(address, "e/hostile-") || strings.Count(address, "/") < 2
				if bypass && i%4 != 0 || !whole && i%4 != 0 {
					continue
				}
				tab.Open(g.URL + "/" + address)
				g.check(t, tab, address)
				if read++; t.Failed() {
					return
				}
			}
			t.Logf("%d pages read", read)
		})
	}
	t.Run("drawn by the program", func(t *testing.T) {
		t.Parallel()
		g := newGuard(t, dir, false)
		tab := Start(t).Tab(t)
		tab.Before(watch)
		tab.Open(g.URL + "/?q=" + url.QueryEscape("الهدنة"))
		tab.Ready()
		g.check(t, tab, "the first page")
		for i, address := range pages {
			if i%3 == 0 && !t.Failed() { // the same pages as before, drawn by the same code
				g.visit(t, tab, address)
			}
		}
		for i := range hostileInputs {
			if g.visit(t, tab, fmt.Sprintf("embed/?doc=h%d", i)); t.Failed() {
				return
			}
		}
	})
	t.Run("asked for", func(t *testing.T) {
		t.Parallel()
		g := newGuard(t, dir, false)
		tab := Start(t).Tab(t)
		tab.Before(watch)
		tab.Open(g.URL + "/")
		tab.Ready()
		for i, in := range hostileInputs {
			if len(in) > 2000 {
				in = in[:2000]
			}
			q := url.QueryEscape(strings.ToValidUTF8(in, ""))
			// A page treats every string in an address alike: every string is searched for, and
			// each of the other addresses gets every fourth.
			others := []string{"?q=x&person=" + q + "&topic=-" + q + "&outlet=" + q + "&from=" + q + "&sort=" + q + "&page=" + q + "&lang=" + q + "&theme=" + q,
				"entities/?q=" + q + "&kind=" + q + "&letter=" + q, "embed/?q=" + q + "&doc=" + q + "&theme=" + q, "d/h1/?q=" + q + "#" + q}
			for _, address := range []string{"?q=" + q, others[i%len(others)]} {
				if g.visit(t, tab, address); t.Failed() {
					return
				}
			}
		}
	})
}

// bypassPolicy makes the browser ignore content security policies.
func (tab *Tab) bypassPolicy(yes bool) {
	tab.t.Helper()
	tab.chromium("leave a page's policy unheeded")
	tab.Do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, page.SetBypassCSP, page.SetBypassCSPParams{Enabled: yes})
		return err
	}))
}

// TestGuardSees proves that the tests above would notice what they look for.
func TestGuardSees(t *testing.T) {
	needs(t, "leave a page's policy unheeded")
	dir := t.TempDir()
	const lost = `<!doctype html><svg><a href="https://elsewhere.example/">z</a></svg><link rel="icon" href="data:,"><title>` + "\u202e" + `x</title><img src=x onerror=alert(1)><script>window.hostile=1</script>
		<a href="javascript:alert(1)">x</a><p>` + "\u202e" + `y</p><pre>`
	if err := os.WriteFile(filepath.Join(dir, "index.html"), []byte(lost+strings.Repeat("W", 5000)), 0o644); err != nil {
		t.Fatal(err)
	}
	browser := Start(t)
	g := newGuard(t, dir, false)
	tab := browser.Tab(t)
	tab.Before(watch)
	tab.Open(g.URL + "/")
	seen := strings.Join(Value[[]string](tab, g.innocent), "\n")
	for _, want := range []string{"violation", "title steers", "element", "script", "address", "link out"} {
		if !strings.Contains(seen, want) {
			t.Errorf("no word of %q in\n%s", want, seen)
		}
	}
	deadline := time.Now().Add(patience)
	for len(g.reported()) == 0 && time.Now().Before(deadline) {
		time.Sleep(20 * time.Millisecond)
	}
	if len(g.reported()) == 0 {
		t.Error("the policy did not report")
	}

	bypassed := browser.Tab(t)
	bypassed.bypassPolicy(true)
	bypassed.Open(g.URL + "/")
	bypassed.Wait(`window.hostile === 1`)
	if problems := strings.Join(bypassed.Problems(), "\n"); !strings.Contains(problems, "dialog") {
		t.Errorf("no dialog was noted, only\n%s", problems)
	}
}

func (g *guard) reported() []string {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.reports
}
