package browsertest

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/web"
)

// TestHindered: the page names what keeps the program from running.
func TestHindered(t *testing.T) {
	s := web.Handler(first(t).dir)
	browser := Start(t)
	wasm := func(r *http.Request) bool { return strings.HasSuffix(r.URL.Path, ".wasm") }
	for _, tt := range []struct {
		name    string
		disturb func(w http.ResponseWriter, r *http.Request) bool
		says    string // part of the message at the box
	}{
		{"the host's policy forbids WebAssembly", func(w http.ResponseWriter, r *http.Request) bool {
			// There are two policies, and both must allow it.
			s.ServeHTTP(adding{w}, r)
			return true
		}, "'wasm-unsafe-eval'"},
		{"another edition, and a page in the place of what was this one's", func(w http.ResponseWriter, r *http.Request) bool {
			if r.URL.Path == "/edition.json" {
				w.Header().Set("Content-Type", "application/json")
				fmt.Fprint(w, `{"loader": "assets/kashshaf-0.js", "program": "assets/app-0.wasm", "bytes": 1}`)
				return true
			}
			if !wasm(r) {
				return false
			}
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprint(w, "<!doctype html><title>Front page</title>")
			return true
		}, "older edition"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			h := serve(t, first(t), "/")
			h.disturb(tt.disturb)
			tab := browser.Tab(t)
			tab.Open(h.at("?lang=en"))
			if strings.Contains(tt.says, "wasm") &&
				!Value[bool](tab, `(() => { try { new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)); return false } catch { return true } })()`) {
				t.Skip((&cannot{*choice, "keep a program from running", "it heeds no policy for WebAssembly"}).Error())
			}
			tab.Wait(fmt.Sprintf(`(document.querySelector("#ask-why")?.textContent || "").includes(%q)`, tt.says))
		})
	}
}

// adding adds a server's policy to the existing one, as a host does that sends its own besides a
// page's.
type adding struct{ http.ResponseWriter }

func (a adding) WriteHeader(code int) {
	a.Header().Add("Content-Security-Policy", "script-src 'self'")
	a.ResponseWriter.WriteHeader(code)
}

// TestCopyWithoutClipboard: pages served over plain HTTP have no clipboard API. There, copying is
// done the old way, or reported as failed.
func TestCopyWithoutClipboard(t *testing.T) {
	h := serve(t, first(t), "/")
	browser := Start(t)
	for _, tt := range []struct {
		command string // what the browser returns for the copy command
		says    string
	}{{"true", "Code copied"}, {"false", "Selected: copy it now"}} {
		tab := browser.Tab(t)
		tab.Before(`Object.defineProperty(navigator, "clipboard", { value: undefined });
			window.copied = ""; document.execCommand = (what) => { copied = document.activeElement.value; return what === "copy" && ` + tt.command + `; };`)
		tab.Open(h.at("?lang=en"))
		tab.Ready()
		tab.Click("#embed")
		tab.Click("#copy-embed")
		tab.Wait(fmt.Sprintf(`document.querySelector("#copy-embed").textContent.includes(%q)`, tt.says))
		if got := Value[string](tab, `copied`); !strings.Contains(got, "<kashshaf-explorer") {
			t.Errorf("copied %q", got)
		}
	}
}

// TestScriptsRefused: if something on the way has changed the scripts, they do not run, and the
// page says so at the box.
func TestScriptsRefused(t *testing.T) {
	h := serve(t, first(t), "/")
	h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
		if !strings.HasSuffix(r.URL.Path, ".js") {
			return false
		}
		w.Header().Set("Content-Type", "text/javascript")
		fmt.Fprint(w, "/* minified */")
		return true
	})
	tab := Start(t).Tab(t)
	tab.Open(h.at(""))
	const shown = `(() => { const note = document.querySelector("#unstarted"); return !!note && getComputedStyle(note).visibility === "visible" && note.getBoundingClientRect().height > 20; })()`
	if Value[bool](tab, shown) {
		t.Error("the note is there at once")
	}
	tab.Wait(shown)

	whole := serve(t, first(t), "/")
	tab.Open(whole.at(""))
	tab.Ready()
	if tab.Count("#unstarted") > 0 {
		t.Error("the note stays although the scripts run")
	}
}

// TestClears: if the browser clears a site's storage after seven days, the about page says what
// is lost and how to keep it; once the site is installed, it says nothing.
func TestClears(t *testing.T) {
	h := serve(t, first(t), "/")
	browser := Start(t)
	for _, tt := range []struct {
		installed string
		says      int
	}{{"false", 1}, {"true", 0}} {
		tab := browser.Tab(t)
		tab.Before(`Object.defineProperty(Navigator.prototype, "vendor", { get: () => "Apple Computer, Inc." });
			Object.defineProperty(navigator, "standalone", { get: () => ` + tt.installed + ` });`)
		tab.Open(h.at("about/?lang=en"))
		tab.Ready()
		tab.Wait(`kashshaf.offline === "yes" && document.querySelector("#offline-state").textContent.length > 10`)
		if got := tab.Count("#clears"); got != tt.says {
			t.Errorf("installed %s: it is said %d times", tt.installed, got)
		}
		if says := tab.Text("#clears"); tt.says > 0 &&
			(!strings.Contains(says, "seven days") || !strings.Contains(says, "home screen") ||
				!strings.Contains(says, "corrections")) {
			t.Errorf("it says %q", says)
		}
	}
}
