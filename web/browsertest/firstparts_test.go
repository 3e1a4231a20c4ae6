package browsertest

import (
	"testing"
)

// counting makes a page count what it looks for among the parts that are kept.
const counting = `window.matched = []; { const { match } = Cache.prototype; Cache.prototype.match = function (url) { matched.push(String(url)); return match.call(this, url) } }`

// TestFirstPartsAtOnce: what a visit's first answer needed the next visit gets out of the storage
// in one piece, and a piece that is not what it was is not taken for it, and replaced.
func TestFirstPartsAtOnce(t *testing.T) {
	h := serve(t, must(t, firstPacked), "/a/")
	browser := Start(t)
	visit := func() (*Tab, string) {
		t.Helper()
		tab := browser.Tab(t)
		tab.Before(`if (location.protocol === "http:") {` + withoutWorker + ";" + counting + ";" + forgetting + "}") // Firefox begins with a page that may store nothing
		tab.Open(h.at("?q=هدنة"))
		tab.Ready()
		tab.Wait(`document.querySelectorAll("#explorer .facet").length > 2 && !document.querySelector("#explorer .counting")`)
		tab.Wait(`document.querySelector(".hits mark") && kashshaf.waits === 0`)
		return tab, tab.Text(".hits")
	}
	const kept = `caches.match(new URL("/a/first", location.href))`
	tab, want := visit()
	tab.Wait(kept + `.then((r) => !!r)`)
	asked := h.asked(".bin")
	tab, got := visit()
	if got != want {
		t.Errorf("a second visit shows %q, the first one %q", got, want)
	}
	const parts = `matched.filter((url) => /\.bin/.test(url)).length`
	if n := Value[int](tab, parts); n != 0 || len(asked()) != 0 {
		t.Errorf("the storage was asked for %d parts one by one, and the host for %v", n, asked())
	}
	tab.Eval(`(async () => {
		const was = await ` + kept + `, bytes = new Uint8Array(await was.arrayBuffer());
		for (let i = 0; i < bytes.length; i += 50) bytes[i] ^= 1;
		const headers = { "Kashshaf-First": was.headers.get("Kashshaf-First"), Broken: "yes" };
		await (await caches.open("kashshaf /a/ parts")).put(was.url || new URL("/a/first", location.href), new Response(bytes, { headers }));
	})()`)
	tab, got = visit()
	if got != want {
		t.Errorf("of parts that were broken %q is shown, want %q", got, want)
	}
	if len(asked()) == 0 {
		t.Error("parts that were broken were taken for whole ones")
	}
	// What came instead is kept in their place, and the next visit asks the host for nothing.
	tab.Wait(kept + `.then((r) => !r.headers.has("Broken"))`)
	asked = h.asked(".bin")
	tab, got = visit()
	if got != want || len(asked()) != 0 {
		t.Errorf("after parts were broken the host was asked for %v, and %q is shown", asked(), got)
	}
	tab.Clean()
}
