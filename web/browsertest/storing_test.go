package browsertest

import (
	"bytes"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// TestStoringWaits: while a page of the site is opening, the worker stores nothing, and continues
// once the answer is there.
func TestStoringWaits(t *testing.T) {
	h := serve(t, must(t, firstPacked), "/a/")
	worker, stored := h.asked("/sw.js"), h.asked("/about/")
	tab := Start(t).Tab(t)
	tab.Before(`navigator.locks?.request("kashshaf /a/ opening", {mode: "shared"}, () => new Promise((end) => (window.endOpening = end)))`)
	tab.Open(h.at("?q=هدنة"))
	eventually(t, "the worker is asked for", func() bool { return len(worker()) > 0 })
	tab.Wait(`navigator.serviceWorker.getRegistration().then((r) => r?.installing)`)
	tab.Eval(`new Promise((then) => setTimeout(then, 1000))`)
	if n := len(stored()); n > 0 {
		t.Errorf("%d pages are stored while a page is being opened", n)
	}
	tab.Eval(`endOpening()`)
	tab.Wait(`kashshaf.offline === "yes"`)
	if len(stored()) == 0 {
		t.Error("nothing was stored that the test looks for")
	}
	tab.Clean()
}

// TestStoringWaitsNotForEver: a page that never finishes opening, because its scripts are
// blocked, delays storing once, not for every file.
func TestStoringWaitsNotForEver(t *testing.T) {
	h := serve(t, must(t, firstPacked), "/a/")
	const wait = 1500 * time.Millisecond
	var changed, parts atomic.Int64
	h.rewriting(func(path string) bool {
		if strings.Contains(path, "/assets/parts/") {
			parts.Add(1)
		}
		return strings.HasSuffix(path, "/sw.js")
	}, func(script []byte) []byte {
		changed.Add(int64(bytes.Count(script, []byte("}, 20000);"))))
		return bytes.ReplaceAll(script, []byte("}, 20000);"), []byte("}, 1500);"))
	})
	tab := Start(t).Tab(t)
	tab.Before(`navigator.locks?.request("kashshaf /a/ opening", {mode: "shared"}, () => new Promise(() => {}))`)
	tab.Open(h.at(""))
	tab.Wait(`kashshaf.offline === "storing"`)
	since := time.Now()
	tab.Wait(`kashshaf.offline === "yes"`)
	took, n := time.Since(since), parts.Load()
	if changed.Load() == 0 || n < 20 {
		t.Fatalf("the wait was found %d times in the worker, %d parts were asked for", changed.Load(), n)
	}
	if each := wait * time.Duration(n) / 2; took > each { // two at a time
		t.Errorf("%d parts were stored in %v, which is a wait for each", n, took)
	}
	tab.Clean()
}
