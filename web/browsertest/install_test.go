package browsertest

import (
	"fmt"
	"net/url"
	"strings"
	"testing"
)

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
		if got := Value[string](tab, `new URLSearchParams(location.search).get("q") || ""`); got != want ||
			strings.Contains(tab.Location(), "shared") {
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
