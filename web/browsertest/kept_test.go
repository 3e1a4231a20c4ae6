package browsertest

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"
)

// The tests of this file are about what is stored for offline use, as the reader sees and
// controls it, and about the site as an installed app.

const offlineNow = `document.querySelector("#offline-state").innerText`

// keptSize returns how many bytes the worker of a site stores.
func keptSize(tab *Tab) float64 {
	tab.t.Helper()
	return Value[float64](tab, `caches.keys().then(async (names) => {
		let sum = 0;
		for (const name of names.filter((n) => n.startsWith("kashshaf ")))
			for (const r of await (await caches.open(name)).matchAll()) sum += (await r.arrayBuffer()).byteLength;
		return sum;
	})`)
}

// TestKept stores the site, showing the progress and the size, removes it for good, and stores it
// again.
func TestKept(t *testing.T) {
	h := serve(t, first(t), "/a/")
	let := h.hold(func(path string) bool { return path == "/words/" }) // the last file to be stored
	tab := Start(t).Tab(t)
	tab.Open(h.at("about/?lang=en"))
	tab.Ready()
	tab.Wait(`kashshaf.offline === "storing" && kashshaf.kept.done > 0.9 * kashshaf.kept.total`)
	tab.Wait(`document.querySelector("#offline progress") && document.querySelector("#offline progress").position > 0.9`)
	if got := tab.Text("#offline-state"); !strings.Contains(got, "Being saved now") {
		t.Errorf("while it is stored the page says %q", got)
	}
	if got := tab.Text(".foot-offline"); !strings.Contains(got, "9") || !strings.Contains(got, "%") {
		t.Errorf("while it is stored the foot says %q", got)
	}
	let()
	tab.Wait(`kashshaf.offline === "yes"`)
	tab.Offline()
	size := keptSize(tab)
	if got := Value[float64](tab, `kashshaf.kept.total`); got != size || size < 1e7 {
		t.Errorf("%v bytes are said to be kept, and %v are", got, size)
	}
	mb := fmt.Sprintf("%.1f MB", size/1e6)
	tab.Wait(fmt.Sprintf(offlineNow+`.includes(%q)`, mb))
	if got := tab.Text(".foot-offline"); got != "Available offline ("+mb+")" {
		t.Errorf("the foot says %q, want %s", got, mb)
	}
	if tab.Count("#offline progress") != 0 {
		t.Error("the progress stays when all is stored")
	}

	tab.Click("#offline-forget")
	tab.Wait(`kashshaf.offline === "off" && caches.keys().then((k) => k.length === 0)`)
	tab.Wait(offlineNow + `.includes("removed")`)
	tab.Wait(`document.activeElement.id === "offline-state"`)
	tab.Open(h.at("about/?lang=en"))
	tab.Ready()
	tab.Wait(`kashshaf.offline === "off" && navigator.serviceWorker.getRegistration().then((r) => !r)`)
	if names := caches(tab); len(names) > 0 {
		t.Errorf("against the reader's wish there are caches %q", names)
	}

	tab.Click("#offline-keep")
	tab.Wait(`kashshaf.offline === "yes"`)
	tab.Wait(fmt.Sprintf(offlineNow+`.includes(%q)`, mb))
	h.Close()
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	tab.Wait(`document.querySelector(".hits mark")`)
	tab.Clean()
}

// TestForgottenAndKeptAtOnce removes and stores again while the page is open; its previous worker
// continues to serve it.
func TestForgottenAndKeptAtOnce(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at(""))
	tab.Ready()
	tab.Offline()
	tab.Open(h.at("about/"))
	tab.Ready()
	size := keptSize(tab)
	tab.Wait(`kashshaf.offline === "yes"`)
	tab.Click("#offline-forget")
	tab.Wait(`kashshaf.offline === "off" && caches.keys().then((k) => k.length === 0)`)
	tab.Click("#offline-keep")
	tab.Wait(`kashshaf.offline === "yes" && kashshaf.kept.done === kashshaf.kept.total`)
	if got := keptSize(tab); got != size {
		t.Errorf("%v bytes are kept again, want %v", got, size)
	}
	// The browser evicts some files: the next page restores them.
	tab.Eval(`caches.keys().then(async ([name]) => { const c = await caches.open(name); for (const r of (await c.keys()).slice(0, 3)) await c.delete(r); })`)
	tab.Open(h.at("about/"))
	tab.Ready()
	tab.Wait(`kashshaf.offline === "yes" && kashshaf.kept.done === kashshaf.kept.total`)
	if got := keptSize(tab); got != size {
		t.Errorf("%v bytes are kept after some were lost, want %v", got, size)
	}
	tab.Clean()
}

// TestNoRoom gives the site less room than it needs: it continues, and says so.
func TestNoRoom(t *testing.T) {
	needs(t, "be given less room to store")
	for name, s := range map[string]*site{"whole": first(t), "parts": must(t, firstPacked)} {
		t.Run(name, func(t *testing.T) { noRoom(t, s) })
	}
}

func noRoom(t *testing.T, s *site) {
	h := serve(t, s, "/")
	tab := Start(t).Tab(t)
	quota := func(bytes float64) {
		t.Helper()
		tab.Do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
			_, err := cdp.Call(ctx, target, storage.OverrideQuotaForOrigin, storage.OverrideQuotaForOriginParams{Origin: h.URL, QuotaSize: &bytes})
			return err
		}))
	}
	quota(1e6)
	tab.Open(h.at("about/?lang=en"))
	tab.Ready()
	tab.Wait(`kashshaf.offline === "full"`)
	tab.Wait(offlineNow + `.includes("no room")`)
	if got := tab.Text(".foot-offline"); !strings.Contains(got, "Online only") {
		t.Errorf("the foot says %q", got)
	}
	for _, name := range caches(tab) {
		if !strings.HasSuffix(name, " parts") { // which have what was read, as long as there is room
			t.Errorf("half an edition is left: %q", name)
		}
	}
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	tab.Wait(`document.querySelector(".hits mark") && kashshaf.offline === "full"`)
	quota(1e9)
	tab.Open(h.at("about/"))
	tab.Ready()
	tab.Wait(`kashshaf.offline === "yes"`)
	tab.Forget("Quota", "ServiceWorker")
	tab.Clean()
}

// TestFirstStoreBroken breaks one file while an edition is stored for the first time: nothing is
// kept, the page continues, and the next visit stores it.
func TestFirstStoreBroken(t *testing.T) {
	s := first(t)
	browser := Start(t)
	for name, answer := range map[string]http.HandlerFunc{
		"status 500":     func(w http.ResponseWriter, r *http.Request) { http.Error(w, "broken", 500) },
		"captive portal": func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "<!doctype html><h1>Please log in</h1>") },
		"broken off": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Length", "5000")
			fmt.Fprint(w, "<!doctype html>")
			panic(http.ErrAbortHandler)
		},
	} {
		t.Run(name, func(t *testing.T) {
			h := serve(t, s, "/")
			var mended, answered atomic.Bool
			h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
				broken := r.URL.Path == "/words/" && !mended.Load()
				if broken {
					answered.Store(true)
					answer(w, r)
				}
				return broken
			})
			tab := browser.Tab(t)
			tab.Open(h.at("about/?lang=en"))
			tab.Ready()
			eventually(t, "the broken file was asked for", answered.Load)
			tab.Wait(`kashshaf.offline === "no" && caches.keys().then((k) => k.length === 0)`)
			tab.Wait(offlineNow + `.includes("Not saved")`)
			tab.Type("#ask", "إدلب")
			tab.Press(Enter)
			tab.Wait(`document.querySelector(".hits mark")`)
			mended.Store(true)
			tab.Open(h.at(""))
			tab.Ready()
			tab.Wait(`kashshaf.offline === "yes"`)
			tab.Forget("500", "net::", "ServiceWorker", "Failed to load")
			tab.Clean()
		})
	}
}

// TestCaptivePortal answers everything with a portal's page, once the first page has loaded.
// Nothing of it is taken for the program or stored, and after logging in the site continues.
func TestCaptivePortal(t *testing.T) {
	h := serve(t, first(t), "/")
	var open atomic.Bool
	h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
		closed := !open.Load() && (strings.HasSuffix(r.URL.Path, ".wasm") || r.URL.Path == "/sw.js")
		if closed {
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprint(w, "<!doctype html><h1>Please log in</h1>")
		}
		return closed
	})
	tab := Start(t).Tab(t)
	tab.Open(h.at("about/?lang=en"))
	tab.Wait(`document.querySelector("#loader button")`)
	if got := tab.Text(".masthead .ask-why"); !strings.Contains(got, "could not be loaded") {
		t.Errorf("the search box says %q", got)
	}
	if got := Value[string](tab, `document.getElementById(document.querySelector("#ask").getAttribute("aria-describedby")).innerText`); !strings.Contains(got, "could not be loaded") {
		t.Errorf("the search box is described by %q", got)
	}
	open.Store(true)
	tab.Click("#loader button")
	tab.Ready()
	tab.Wait(`document.querySelector("#loader").hidden && !document.querySelector(".ask-why:not(noscript *)") && kashshaf.offline === "yes"`)
	tab.Clean()
}

// TestRefused runs the site in a browser that lets it store nothing at all.
func TestRefused(t *testing.T) {
	h := serve(t, first(t), "/")
	browser := start(t, map[string]string{
		Chromium: `{"profile": {"default_content_setting_values": {"cookies": 2}}}`,
		Firefox:  `user_pref("network.cookie.cookieBehavior", 2);`,
	})
	tab := browser.Tab(t)
	tab.Open(h.at("about/?lang=en"))
	tab.Ready()
	tab.Wait(`kashshaf.offline === "refused"`)
	tab.Wait(offlineNow + `.includes("save nothing")`)
	if got := tab.Text(".foot-offline"); !strings.Contains(got, "Online only") {
		t.Errorf("the foot says %q", got)
	}
	tab.Click(`#theme`) // settings last as long as the page
	tab.Type("#ask", "هدنة")
	tab.Press(Enter)
	tab.Wait(`document.querySelector(".hits mark")`)
	tab.Forget("ServiceWorker") // the browser says it too
	tab.Clean()
}

// lasting skips a test if the browser cannot be asked for persistent storage.
func lasting(t *testing.T, tab *Tab) {
	t.Helper()
	if !Value[bool](tab, `!!navigator.storage?.persist`) {
		if tab.Wait(`kashshaf.offline === "yes"`); tab.Count("#offline-last") != 0 {
			t.Error("the page offers what the browser cannot do")
		}
		t.Skip((&cannot{*choice, "be asked to keep what is stored", "it has no StorageManager"}).Error())
	}
}

// TestInstall offers to install the site if the browser does, and asks for persistent storage
// once it is installed.
func TestInstall(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("about/?lang=en"))
	tab.Ready()
	lasting(t, tab)
	tab.Wait(`kashshaf.offline === "yes"`)
	tab.Wait(`goappIsAppInstallable() === !!document.querySelector("#install")`)
	tab.Eval(`(() => {
		window.asked = [];
		addEventListener("beforeinstallprompt", (e) => e.isTrusted && e.stopImmediatePropagation(), true); // the browser's own may come at any time
		Object.defineProperty(StorageManager.prototype, "persist", {value: () => (asked.push("persist"), Promise.resolve(true))});
		const offer = new Event("beforeinstallprompt", {cancelable: true});
		offer.prompt = () => (asked.push("prompt"), Promise.resolve());
		dispatchEvent(offer);
		if (!offer.defaultPrevented) asked.push("the browser's own bar");
	})()`)
	if got := Value[string](tab, `(async () => {
		const at = [];
		for (const now of ["storing", "yes"]) {
			kashshaf.offline = now;
			dispatchEvent(new Event("kashshaf-offline"));
			await new Promise((later) => setTimeout(later, 300));
			const box = document.querySelector("#install").getBoundingClientRect();
			at.push(box.left + " " + (box.top + scrollY));
		}
		return at[0] === at[1] ? "" : at.join(", then ");
	})()`); got != "" {
		t.Errorf("the button moves while the site is being stored: %s", got)
	}
	tab.Click("#install")
	tab.Wait(`asked.join() === "prompt" && !document.querySelector("#install")`)
	tab.Eval(`dispatchEvent(new Event("appinstalled"))`)
	tab.Wait(`asked.join() === "prompt,persist" && !document.querySelector("#offline-last")`)
	tab.Wait(`document.querySelector("#offline").innerText.includes("will not clear it")`)
	tab.Clean()
}

// TestLast asks for persistent storage when the reader says so and not before; a refusal by the
// browser before it was asked does not count.
func TestLast(t *testing.T) {
	h := serve(t, first(t), "/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("about/"))
	tab.Ready()
	lasting(t, tab)
	tab.Eval(`(window.asked = 0, Object.defineProperty(StorageManager.prototype, "persist", {value: () => (asked++, Promise.resolve(true))}))`)
	tab.Wait(`kashshaf.offline === "yes"`)
	if Value[int](tab, `asked`) != 0 {
		t.Error("the reader was not asked")
	}
	tab.Click("#offline-last")
	tab.Wait(`asked === 1 && kashshaf.kept.lasting && !document.querySelector("#offline-last")`)
	tab.Eval(`(() => {
		StorageManager.prototype.persisted = () => new Promise((then) => (window.said = () => then(false)));
		kashshaf.kept.lasting = false;
		kashshaf.keep();
	})()`)
	tab.Wait(`window.said`)
	tab.Eval(`kashshaf.last().then(said)`)
	tab.Wait(`kashshaf.offline === "yes"`)
	if !Value[bool](tab, `kashshaf.kept.lasting`) {
		t.Error("what the browser said before undoes its promise")
	}
	tab.Clean()
}

// TestLaunch comes to the open window by a shortcut, by sharing, and by a plain launch, which
// changes nothing.
func TestLaunch(t *testing.T) {
	h := serve(t, first(t), "/a/")
	tab := Start(t).Tab(t)
	tab.Open(h.at("#ask"))
	tab.Ready()
	if got := Value[string](tab, focused); got != "ask" {
		t.Errorf("the shortcut to search leads to %q", got)
	}
	for shared, want := range map[string]string{
		"هدنة إدلب": "هدنة إدلب",
		"\"وقف إطلاق النار\"\n https://news.example/a?b=1#:~:text=x": `"وقف إطلاق النار"`,
		"  https://news.example/ ": "",
	} {
		tab.Open(h.at("?shared=" + url.QueryEscape(shared)))
		tab.Ready()
		if got := Value[string](tab, `new URLSearchParams(location.search).get("q") || ""`); got != want || strings.Contains(tab.Location(), "shared") {
			t.Errorf("%q was shared, and %q is searched for at %s", shared, got, tab.Location())
		}
	}
	tab.Before(`Object.defineProperty(window, "launchQueue", {value: {setConsumer: (f) => (window.launch = f)}})`)
	tab.Open(h.at("about/"))
	tab.Ready()
	tab.Eval(`launch({targetURL: ` + fmt.Sprintf("%q", h.at("")) + `})`)
	tab.Eval(`launch({targetURL: null})`)
	tab.Eval(`new Promise((done) => setTimeout(done, 300))`)
	if got := tab.Location(); got != h.at("about/") {
		t.Errorf("a plain start leads to %s", got)
	}
	tab.Eval(`launch({targetURL: ` + fmt.Sprintf("%q", h.at("?shared=إدلب")) + `})`)
	tab.Wait(query("q") + ` === "إدلب"`)
	tab.Clean()
}
