package browsertest

import (
	"bytes"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// caches returns the names of all caches of the page's origin, sorted.
func caches(tab *Tab) []string {
	tab.t.Helper()
	names := Value[[]string](tab, `caches.keys()`)
	slices.Sort(names)
	return names
}

// TestOffline visits once, stops the server, and continues to read, under several paths.
func TestOffline(t *testing.T) {
	s := first(t)
	ids := s.engine.Documents()
	found := s.engine.Search(corpus.Request{Query: "إدلب", Limit: 1}).Hits[0].ID
	browser := Start(t)
	paths := []string{"/ملف/", "/", "/a$$/b/"}
	if testing.Short() {
		paths = paths[:1]
	}
	for _, path := range paths {
		t.Run(path, func(t *testing.T) {
			h := serve(t, s, path)
			tab := browser.Tab(t)
			tab.Open(h.at(""))
			tab.Ready()
			tab.Offline()
			h.Close()

			tab.Reload()
			tab.Ready()
			for _, tc := range []struct{ address, shown string }{
				{"", "h1"},
				{"?q=هدنة", ".hits mark"},
				{"?q=هدنة&person=vladimir-putin#results", ".hits mark"},
				{"index.html?q=هدنة", ".hits mark"},
				{"d/" + ids[0] + "/", "main h1"},
				{"d/" + found + "/?q=إدلب#p2", "main mark"},
				{"d/" + ids[2], "main h1"},
				{"e/vladimir-putin/", "main h1"},
				{"entities/", "main h1"},
				{"about/", "main h1"},
				{"about?q=x", "main h1"}, // the slash is added, as hosts do
				{"embed/?q=هدنة", ".hits mark"},
			} {
				tab.Open(h.at(tc.address))
				tab.Ready()
				tab.Wait(fmt.Sprintf(`document.querySelector(%q)`, tc.shown))
			}
			tab.Open(h.at("demo/"))
			tab.Wait(`customElements.get("kashshaf-explorer")`)
			if n := Value[int](tab, `document.styleSheets.length && document.styleSheets[0].cssRules.length`); n == 0 {
				t.Error("offline the demonstration has no style")
			}
			reading, _ := s.engine.Read(ids[2])
			tab.Open(h.at("d/" + ids[2] + "/"))
			tab.Ready()
			if got := tab.Text("h1"); got != reading.Document.Title {
				t.Errorf("offline the document is called %q, want %q", got, reading.Document.Title)
			}
			// At an address without a page, the page says so and can search.
			tab.Open(h.at("no/such/page"))
			tab.Wait(`document.querySelector("h1") && !document.querySelector("#search").hidden`)
			tab.Open(h.at("d/" + ids[2] + "/"))
			tab.Ready()
			tab.Forget("404")
			// From there the program still knows where the site is.
			tab.Click(".nameplate")
			tab.Wait(fmt.Sprintf(`decodeURI(location.pathname) === %q`, path))
			tab.Forget("edition.json") // 404.html looks for the site's root upwards
			tab.Clean()
		})
	}
}

// TestRedeploy replaces the edition a reader has with a new one.
func TestRedeploy(t *testing.T) {
	old, new := first(t), second(t)
	h := serve(t, old, "/a/")
	browser := Start(t)
	tab := browser.Tab(t)
	tab.Open(h.at(""))
	tab.Ready()
	tab.Offline()
	tab.Eval(`caches.open("somebody else's").then((c) => c.put("/x", new Response("x")))`)
	tab.Eval(`caches.open("kashshaf /a/b/ 123").then((c) => c.put("/x", new Response("x")))`) // another explorer's, below this one
	const added = `kashshaf.search("زمهرير").then((r) => r.total)`

	h.deploy(new)
	// A page that is not stored comes from the network, with its own program.
	tab.Open(h.at("d/added-later/"))
	tab.Ready()
	if got := tab.Text("h1"); got != "وثيقة أضيفت لاحقًا" {
		t.Errorf("a page of the new edition shows %q", got)
	}
	if Value[int](tab, added) != 1 {
		t.Error("a page of the new edition runs the old program")
	}
	// The stored pages continue with the old edition, until the new one is stored completely.
	tab.Wait(`kashshaf.update.ready && document.querySelector(".new-edition").innerText.includes("إصدار أحدث")`)
	if got := len(caches(tab)); got != 4 {
		t.Errorf("while one edition waits there are caches %q", caches(tab))
	}

	// The next page opened is of the new edition, offline too.
	tab.Open(h.at(""))
	tab.Ready()
	tab.Wait(fmt.Sprintf(`(%s).then((n) => n === 1)`, added))
	want := []string{"kashshaf /a/ " + new.report.Edition, "kashshaf /a/b/ 123", "somebody else's"}
	tab.Wait(`caches.keys().then((k) => k.length === 3)`)
	if got := caches(tab); !slices.Equal(got, want) {
		t.Errorf("caches %q, want %q", got, want)
	}
	h.Close()
	tab.Open(h.at("d/added-later/?q=زمهرير"))
	tab.Ready()
	tab.Wait(`document.querySelector("main mark")`)
	tab.Clean()
}

// TestRedeployWhileTabsAreOpen switches to the new edition when the reader says so.
func TestRedeployWhileTabsAreOpen(t *testing.T) {
	old, new := first(t), second(t)
	h := serve(t, old, "/")
	browser := Start(t)
	one := browser.Tab(t)
	one.Open(h.at(""))
	one.Ready()
	one.Offline()
	h.deploy(new)
	two := browser.Tab(t)
	two.Open(h.at("?q=هدنة"))
	two.Ready()
	two.Wait(`kashshaf.update.ready`)
	const added = `kashshaf.search("زمهرير").then((r) => r.total === %d)`

	// With two tabs open, reloading one does not take the edition away from the other.
	two.Reload()
	two.Ready()
	two.Wait(fmt.Sprintf(added, 0))
	two.Wait(`kashshaf.update.ready`)
	two.Click(".new-edition button")
	two.Wait(fmt.Sprintf(added, 1))
	if got := caches(two); len(got) != 1 || !strings.HasSuffix(got[0], new.report.Edition) {
		t.Errorf("caches %q after switching, want one of edition %s", got, new.report.Edition)
	}
	// The other continues with the old edition, and gets the new one when reloaded.
	one.Wait(fmt.Sprintf(added, 0))
	one.Reload()
	one.Ready()
	one.Wait(fmt.Sprintf(added, 1))
	one.Clean()
	two.Clean()
}

// TestLeftOpen returns to a page that was open for hours while a new edition was deployed.
func TestLeftOpen(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at(""))
	tab.Ready()
	tab.Wait(`kashshaf.offline === "yes"`)
	h.deploy(second(t))
	const back = `document.dispatchEvent(new Event("visibilitychange"))`
	tab.Eval(back)
	tab.Eval(`new Promise((done) => setTimeout(done, 1000))`)
	if Value[bool](tab, `kashshaf.update.ready`) {
		t.Error("looked for a new edition at once")
	}
	tab.Eval(`(() => { const now = Date.now(); Date.now = () => now + 2 * 3600e3; ` + back + ` })()`)
	tab.Wait(`kashshaf.update.ready`)
	// No worker controls the page of a first visit; it switches all the same.
	tab.Click(".new-edition button")
	tab.Wait(`kashshaf.search && kashshaf.search("زمهرير").then((r) => r.total === 1)`)
	tab.Clean()
}

// TestBrokenRedeploy breaks one file of a new edition; the old one must stay complete.
func TestBrokenRedeploy(t *testing.T) {
	old, new := first(t), second(t)
	program, err := filepath.Glob(filepath.Join(new.dir, "assets", "app-*.wasm"))
	if err != nil || len(program) != 1 {
		t.Fatalf("program: %q, %v", program, err)
	}
	bytesOf, err := os.ReadFile(program[0])
	if err != nil {
		t.Fatal(err)
	}
	asset := "/assets/" + filepath.Base(program[0])
	answer := func(status int, kind string, body []byte) func(http.ResponseWriter, *http.Request) {
		return func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", kind)
			w.WriteHeader(status)
			w.Write(body)
		}
	}
	browser := Start(t) // each host is an origin of its own
	flipped := bytes.Clone(bytesOf)
	flipped[len(flipped)/2] ^= 1
	for _, tc := range []struct {
		name, file string
		answer     func(http.ResponseWriter, *http.Request)
	}{
		{"status 500", asset, answer(500, "text/plain", []byte("broken"))},
		{"truncated", asset, answer(200, "application/wasm", bytesOf[:len(bytesOf)/2])},
		{"flipped bit", asset, answer(200, "application/wasm", flipped)},
		{"captive portal", asset, answer(200, "text/html", []byte("<h1>Please log in</h1>"))},
		{"missing page", "/about/", answer(404, "text/html", nil)},
	} {
		t.Run(tc.name, func(t *testing.T) {
			h := serve(t, old, "/")
			tab := browser.Tab(t)
			tab.Open(h.at(""))
			tab.Ready()
			tab.Offline()
			h.deploy(new)
			h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
				if r.URL.Path == tc.file {
					tc.answer(w, r)
				}
				return r.URL.Path == tc.file
			})
			// The new worker is found, tries to install, and is discarded.
			tab.Eval(`navigator.serviceWorker.getRegistration().then((r) => new Promise((done) => {
				r.addEventListener("updatefound", () => r.installing.addEventListener("statechange", (e) => e.target.state === "redundant" && done()));
				r.update().catch(done);
			}))`)
			if Value[bool](tab, `kashshaf.update.ready`) {
				t.Error("a broken edition is offered")
			}
			if got := caches(tab); len(got) != 1 || !strings.HasSuffix(got[0], old.report.Edition) {
				t.Errorf("caches %q, want one of edition %s", got, old.report.Edition)
			}
			h.Close()
			tab.Open(h.at("?q=هدنة"))
			tab.Ready()
			tab.Wait(`document.querySelector(".hits mark")`)
			tab.Forget("ServiceWorker", "Failed to load resource")
			tab.Clean()
		})
	}
}

// TestNoWorker runs the site where no service worker is available.
func TestNoWorker(t *testing.T) {
	h := serve(t, first(t), "/")
	var asked atomic.Bool
	h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path == "/sw.js" {
			asked.Store(true)
			http.NotFound(w, r)
			return true
		}
		return false
	})
	tab := Start(t).Tab(t)
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	eventually(t, "the worker was asked for", asked.Load)
	tab.Wait(`document.querySelector(".hits mark") && kashshaf.offline === "no"`)
	tab.Forget("404")
	tab.Clean()
}
