package browsertest

import (
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/andybalholm/brotli"

	"github.com/kashshaf/kashshaf/web"
)

var (
	pagefind = flag.String("pagefind", "", "site that Pagefind searches, of the same articles as -dist (internal/bench/pagefind makes one)")
	beside   = flag.String("beside", "", "another build of the same articles, to be measured by turns with -dist")
	visits   = flag.Int("visits", 5, "how often each first answer is measured")
)

// asks is the query of first answers.
const asks = "وزير الدفاع الروسي"

// A measuredSite is a site that is measured with the same steps as the others.
type measuredSite struct {
	name    string
	ours    bool
	handler http.Handler
	before  string // script that sets window.seen: when the hits, and when the complete answer, became visible
	inPage  string // parameter that keeps its work in the page, whose processor is slowed
	find    string // expression of a function that returns the promise of ten hits
}

// noting returns a script that records when two conditions become true, in milliseconds from the
// page's opening.
func noting(hits, all string) string {
	return `(() => {
  window.seen = {hits: 0, all: 0, bytes: 0};
  const note = () => {
    if (!seen.hits && (` + hits + `)) {
      seen.hits = performance.now();
      for (const kind of ["navigation", "resource"]) for (const e of performance.getEntriesByType(kind)) seen.bytes += e.transferSize;
    }
    if (seen.hits && !seen.all && (` + all + `)) seen.all = performance.now();
    if (!seen.all) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
})()`
}

func measuredSites(t *testing.T) []measuredSite {
	ours := measuredSite{name: "kashshaf", ours: true, handler: web.Handler(*dist), find: `(q) => kashshaf.search(q, {limit: 10})`,
		before: noting(`document.querySelector("#explorer .hits li mark")`,
			`document.querySelectorAll("#explorer .facet").length > 2 && !document.querySelector("#explorer .counting")`)}
	list := []measuredSite{ours}
	if *beside != "" {
		ours.name, ours.handler = "beside", web.Handler(*beside)
		list = append(list, ours)
	}
	if *pagefind != "" {
		files := http.FileServer(http.Dir(*pagefind))
		list = append(list, measuredSite{name: "pagefind", handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Cache-Control", "max-age=3600")
			files.ServeHTTP(w, r)
		}), find: `find`, inPage: "&inpage", before: noting(`document.querySelector("#hits li")`, `window.answered`)})
	}
	return list
}

// compress compresses the program and any other WebAssembly of a site's assets, as a host that
// compresses once would send it.
func compress(t *testing.T, dir string) {
	names, err := filepath.Glob(filepath.Join(dir, "assets", "*.wasm"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no program in %q: %v", dir, err)
	}
	for _, name := range names {
		if _, err := os.Stat(name + ".br"); err == nil {
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		f, err := os.Create(name + ".br")
		if err != nil {
			t.Fatal(err)
		}
		w := brotli.NewWriterOptions(f, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
		if _, err := w.Write(data); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// A firstAnswer is the duration and size of one visit, in milliseconds and bytes.
type firstAnswer struct {
	Hits, All float64
	Bytes     float64 // requested by the page before the hits; without what a worker stores
}

// visitsOfOne are the visits of one browser, one after the other, to the same address. A later
// visit finds the program and the parts of the corpus that its query needs; the last one also
// finds its answer as it was left (web/static/again.js).
var visitsOfOne = [...]string{"first visit", "second visit", "opened again, with its answer kept"}

// forgetting makes a page find no kept answer.
const forgetting = `for (const name of Object.keys(localStorage)) if (name.startsWith("kashshaf.left ")) localStorage.removeItem(name)`

// visit opens a site at a query in a new browser, and again in other tabs of it.
func (s measuredSite) visit(t *testing.T, l *line, slower float64) (answers [len(visitsOfOne)]firstAnswer) {
	browser, address := Start(t), l.open(t)
	at := address + "/?q=" + url.QueryEscape(asks)
	if slower > 1 {
		at += s.inPage
	}
	for i := range answers {
		tab := browser.Tab(t)
		tab.Before(s.before)
		if i == 1 {
			tab.Before(forgetting)
		}
		if slower > 1 {
			tab.Slower(slower)
		}
		tab.Open(at)
		tab.Wait(`window.seen && seen.all`)
		var err error
		if answers[i], err = value[firstAnswer](tab, `({Hits: seen.hits, All: seen.all, Bytes: seen.bytes})`); err != nil {
			t.Fatal(err)
		}
		tab.driver.close()
	}
	return answers
}

// middle returns the median of a figure over some answers.
func middle(answers []firstAnswer, of func(firstAnswer) float64) float64 {
	list := make([]float64, len(answers))
	for i, a := range answers {
		list[i] = of(a)
	}
	slices.Sort(list)
	return list[len(list)/2]
}

// offered is how long it takes until the box offers a name, in milliseconds; the text is typed as
// soon as the box exists.
func (s measuredSite) offered(t *testing.T, l *line) float64 {
	tab := Start(t).Tab(t)
	tab.Before(`(() => {
  const type = () => {
    const box = document.querySelector("#ask");
    if (!box) return requestAnimationFrame(type);
    box.focus();
    if (box.value !== "ترا") box.value = "ترا";
    box.dispatchEvent(new InputEvent("input", {bubbles: true}));
    if (!document.querySelector("#suggestions li")) return setTimeout(type, 50);
    window.offered = performance.now();
  };
  requestAnimationFrame(type);
})()`)
	tab.Open(l.open(t) + "/")
	tab.Wait(`window.offered`)
	v, err := value[float64](tab, `offered`)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// conditions are the conditions of a visit: the line's delay and rate, in bytes per second, and
// how many times slower the processor is.
var conditions = []struct {
	name   string
	delay  time.Duration
	rate   float64
	slower float64
}{
	{"1.6 Mbit/s, 150 ms", 150 * time.Millisecond, 1.6e6 / 8, 1},
	{"unthrottled", 0, 0, 1},
	{"slowed 6×", 0, 0, 6},
}

// TestBadLine prints how soon a built site answers on a bad line and on a slow processor,
// compared with Pagefind on the same articles, or with another build. Sites are visited and
// queried in turns: a machine may become slower by half within minutes.
func TestBadLine(t *testing.T) {
	if *dist == "" {
		t.Skip("no site to measure: give one with -dist")
	}
	needs(t, "be slowed")
	rows := newTable()
	defer rows.print(os.Stdout) // print what was measured even if something fails
	sites := measuredSites(t)
	for _, s := range sites {
		if s.ours {
			compress(t, map[string]string{"kashshaf": *dist, "beside": *beside}[s.name])
		}
	}
	for _, c := range conditions {
		answers := make([][len(visitsOfOne)][]firstAnswer, len(sites))
		for i := range *visits {
			for at, s := range sites {
				t.Run(fmt.Sprintf("%s %s %d", s.name, c.name, i), func(t *testing.T) {
					for n, a := range s.visit(t, &line{site: s.handler, delay: c.delay, rate: c.rate}, c.slower) {
						answers[at][n] = append(answers[at][n], a)
					}
				})
			}
		}
		for at, s := range sites {
			if len(answers[at][0]) == 0 {
				continue
			}
			for n, name := range visitsOfOne {
				rows.put(c.name+": "+name+", hits; all of the answer, s", s.name, "%.2f; %.2f",
					middle(answers[at][n], func(a firstAnswer) float64 { return a.Hits / 1000 }), middle(answers[at][n], func(a firstAnswer) float64 { return a.All / 1000 }))
			}
			if c.rate == 0 && c.slower == 1 {
				rows.put("bytes to the first hits, kB", s.name, "%.0f", middle(answers[at][0], func(a firstAnswer) float64 { return a.Bytes / 1e3 }))
			}
		}
	}
	t.Run("names", func(t *testing.T) { nameTimes(t, rows, sites) })
	t.Run("sessions", func(t *testing.T) { sessionRows(t, rows, sites) })
}

// nameTimes measures how soon our own sites offer names.
func nameTimes(t *testing.T, rows *table, sites []measuredSite) {
	names := make([][]firstAnswer, len(sites))
	for range *visits {
		for at, s := range sites {
			if s.ours {
				l := &line{site: s.handler, delay: 150 * time.Millisecond, rate: 1.6e6 / 8}
				names[at] = append(names[at], firstAnswer{Hits: s.offered(t, l)})
			}
		}
	}
	for at, s := range sites {
		if s.ours {
			rows.put("1.6 Mbit/s, 150 ms: names offered, s", s.name, "%.2f", middle(names[at], func(a firstAnswer) float64 { return a.Hits / 1000 }))
		}
	}
}

// TestMemory prints the private memory of a page after fifty queries over a built site.
func TestMemory(t *testing.T) {
	if *dist == "" {
		t.Skip("no site to measure: give one with -dist")
	}
	tab := Start(t).Tab(t)
	tab.Before(withoutWorker)
	tab.Open((&line{site: web.Handler(*dist)}).open(t) + "/")
	tab.Wait(`window.kashshaf && typeof kashshaf.search === "function"`)
	queries := queriesFrom(tab, 80)
	opened := rendererMemory(nil)
	for _, q := range queries[:50] {
		text, _ := json.Marshal(q)
		tab.Eval(`kashshaf.search(` + string(text) + `, {limit: 10})`)
	}
	t.Logf("%d MB with the titles of 80 documents, %d MB after %d queries", opened/1e6, rendererMemory(nil)/1e6, 50)
}
