package browsertest

import (
	"context"
	"fmt"
	"strings"
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
