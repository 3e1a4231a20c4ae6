package browsertest

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/internal/program"
	"github.com/kashshaf/kashshaf/web"
)

// Sites whose corpus is in parts, separate from the program.
var (
	firstPacked  = sync.OnceValues(func() (*site, error) { return buildPacked("first-packed", "") })
	secondPacked = sync.OnceValues(func() (*site, error) { return buildPacked("second-packed", addedLater) })
)

func buildPacked(name, added string) (*site, error) {
	block, err := editionBundle(name, added)
	if err != nil {
		return nil, err
	}
	p, err := linked()
	if err != nil {
		return nil, err
	}
	head, files, err := search.Divide(block, nil)
	if err != nil {
		return nil, err
	}
	opt := web.Options{Program: p.Wasm, WasmExec: p.Glue, Packs: program.Packs([][]byte{head})}
	for _, f := range files {
		opt.Parts = append(opt.Parts, web.Part(f))
	}
	return buildAround(name, block, opt)
}

// asked counts how often each file with a suffix, and each range of it (which follows the name),
// is requested.
func (h *host) asked(ending string) func() map[string]int {
	var mutex sync.Mutex
	counts := make(map[string]int)
	before := *h.handler.Load()
	var handler http.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ending) {
			mutex.Lock()
			counts[strings.TrimSpace(path.Base(r.URL.Path)+" "+r.Header.Get("Range"))]++
			mutex.Unlock()
		}
		before.ServeHTTP(forgetful{w}, r)
	})
	h.handler.Store(&handler)
	return func() map[string]int {
		mutex.Lock()
		defer mutex.Unlock()
		out := make(map[string]int)
		for name, n := range counts {
			out[name] = n
		}
		return out
	}
}

// TestPacks visits a site in parts with nothing in the browser's own cache: the first answer
// fetches some of them, all are then stored, the next edition fetches only those that changed,
// and all of it works offline.
func TestPacks(t *testing.T) {
	h := serve(t, must(t, firstPacked), "/a/")
	whole, asked := h.asked(".wasm"), h.asked(".bin")
	tab := Start(t).Tab(t)
	tab.Before(withoutWorker)
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	tab.Wait(`document.querySelector(".hits mark")`)
	tab.Wait(`document.querySelectorAll("#explorer .facet").length > 2 && !document.querySelector("#explorer .counting")`)
	read := asked()
	for name, n := range read {
		if n != 1 {
			t.Errorf("%s was asked for %d times, want once", name, n)
		}
	}
	all := partsOf(t, must(t, firstPacked))
	if n := len(filesOf(read)); n == 0 || n >= len(all) {
		t.Errorf("%d of %d parts were read for the first answer", n, len(all))
	}
	if len(whole()) != 2 {
		t.Errorf("a program and a head are two files: %v", whole())
	}

	again := Start(t).Tab(t) // with a worker
	again.Open(h.at("?q=هدنة"))
	again.Ready()
	again.Wait(`kashshaf.offline === "yes"`)
	kept := filesOf(asked())
	if len(kept) != len(all) {
		t.Errorf("%d of %d parts were asked for when all is kept", len(kept), len(all))
	}
	h.deploy(must(t, secondPacked))
	asked = h.asked(".bin")
	again.Open(h.at("about/"))
	again.Ready()
	again.Wait(`kashshaf.update.ready`)
	for name := range asked() {
		if all[name] {
			t.Errorf("%s has not changed and was asked for again", name)
		}
	}
	h.Close()
	again.Open(h.at("?q=زمهرير"))
	again.Ready()
	again.Wait(`kashshaf.search("زمهرير").then((r) => r.total === 1)`)
	again.Wait(`document.querySelector(".hits mark")`)
	again.Clean()
}

// filesOf returns the names of files that were requested, completely or in ranges.
func filesOf(asked map[string]int) map[string]bool {
	names := make(map[string]bool)
	for name := range asked {
		name, _, _ = strings.Cut(name, " ")
		names[name] = true
	}
	return names
}

// partsOf returns the names of a site's parts.
func partsOf(t *testing.T, s *site) map[string]bool {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(s.dir, "assets", "parts"))
	if err != nil {
		t.Fatal(err)
	}
	names := make(map[string]bool)
	for _, e := range entries {
		names[e.Name()] = true
	}
	return names
}

// withoutWorker makes pages register no worker, so that parts are only fetched when they are
// read. Where there can be none, as in the blank page before the first, there is nothing to do.
const withoutWorker = `if (navigator.serviceWorker) navigator.serviceWorker.register = () => Promise.reject(new DOMException("not here", "NetworkError"))`

// TestAnswerBeforeStoring: nothing is stored for offline use while the first answer is on its way
// over the same line; once it has arrived, everything is.
func TestAnswerBeforeStoring(t *testing.T) {
	h := serve(t, must(t, firstPacked), "/a/")
	worker := h.asked("/sw.js")
	var parts atomic.Int32
	let := h.hold(func(path string) bool {
		part := strings.HasSuffix(path, ".bin")
		if part {
			parts.Add(1)
		}
		return part
	})
	tab := Start(t).Tab(t)
	tab.Open(h.at("?q=هدنة"))
	eventually(t, "a part is asked for", func() bool { return parts.Load() > 0 })
	tab.Wait(`kashshaf.waits > 0`)
	if n := Value[int](tab, `navigator.serviceWorker.getRegistrations().then((list) => list.length)`); n > 0 || len(worker()) > 0 {
		t.Errorf("%d workers are registered, %d asked for, before the first answer", n, len(worker()))
	}
	let()
	tab.Wait(`document.querySelector(".hits mark")`)
	tab.Wait(`kashshaf.offline === "yes"`)
	tab.Clean()
}

// TestPartsOffline: if the connection breaks in the middle of a query, the page says so, and
// continues on request once there is one again.
func TestPartsOffline(t *testing.T) {
	h := serve(t, must(t, firstPacked), "/")
	var away atomic.Bool
	h.disturb(func(w http.ResponseWriter, r *http.Request) bool {
		if away.Load() && strings.Contains(r.URL.Path, "/parts/") {
			panic(http.ErrAbortHandler)
		}
		return false
	})
	tab := Start(t).Tab(t)
	tab.Before(withoutWorker)
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	tab.Wait(`document.querySelector(".hits mark")`)
	away.Store(true)
	tab.Wait(`kashshaf.search("صواريخ").then(() => false, (err) => /part of the collection/.test(err.message))`)
	away.Store(false)
	tab.Wait(`kashshaf.search("صواريخ").then((r) => r.total > 0)`)
	tab.Forget("net::", "Failed to load")
	tab.Clean()
}

// TestStorageAsleep: if the browser's storage has stopped responding, what it stores is fetched
// from the network.
func TestStorageAsleep(t *testing.T) {
	h := serve(t, must(t, firstPacked), "/")
	tab := Start(t).Tab(t)
	tab.Before(withoutWorker)
	tab.Before(`window.kashshaf = {dozes: 100};
		if (window.caches) { // not in the page before the first
			CacheStorage.prototype.has = async () => true;
			Cache.prototype.match = Cache.prototype.put = () => new Promise(() => {});
		}`)
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	tab.Wait(`document.querySelector(".hits mark")`)
	tab.Wait(`kashshaf.search("صواريخ").then((r) => r.total > 0)`)
	tab.Clean()
}

// uncompressed returns the body of a handler's answer without compression.
func uncompressed(h http.Handler, r *http.Request) []byte { return record(h, r).Body.Bytes() }

// record returns a handler's answer without compression.
func record(h http.Handler, r *http.Request) *httptest.ResponseRecorder {
	r = r.Clone(r.Context())
	r.Header.Del("Accept-Encoding")
	answer := httptest.NewRecorder()
	h.ServeHTTP(answer, r)
	return answer
}

// TestSavingData: for a reader who saves data, the entities of an answer are only counted on
// request, and what counting needs is not fetched before.
func TestSavingData(t *testing.T) {
	h := serve(t, must(t, firstPacked), "/")
	asked := h.asked(".bin")
	tab := Start(t).Tab(t)
	tab.Before(withoutWorker)
	tab.Before(`Object.defineProperty(navigator, "connection", {value: {saveData: true}})`)
	tab.Open(h.at("?q=هدنة"))
	tab.Ready()
	tab.Wait(`document.querySelector(".hits mark") && document.querySelector("#count-person") && kashshaf.waits === 0`)
	before := len(asked())
	tab.Click("#count-person")
	tab.Wait(`document.querySelector("#explorer .facet .sign") && !document.querySelector("#count-person")`)
	if after := len(asked()); after <= before {
		t.Errorf("%d parts were fetched before entities were to be counted, %d after", before, after)
	}
	tab.Clean()
}
