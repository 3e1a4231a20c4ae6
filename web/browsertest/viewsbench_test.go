package browsertest

import (
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"os"
	"testing"

	"github.com/kashshaf/kashshaf/web"
)

// viewsMeasured are the views, each with a selector that matches once it is drawn. For the view
// side by side, the other side is the same question in the outlet with most documents.
var viewsMeasured = []struct{ name, drawn string }{
	{"context", ".line mark"},
	{"trends", ".lines-drawn .drawn"},
	{"company", ".companions li"},
	{"peculiar", ".more-here li"},
	{"network", ".network-drawn .node"},
	{"map", ".map-drawn .place-mark"},
	{"sides", ".sides-head"},
}

// notDrawn is how long to wait for a view, in milliseconds: less than a tab waits for an answer,
// so that a view not drawn by then is reported.
const notDrawn = 50_000

// openView follows a link on the page and waits until its target is visible: how long that took,
// and the page's longest task meanwhile, in milliseconds (Long Tasks reports those above 50).
const openView = `(async (link, drawn, most) => {
  const frame = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
  const tasks = [], observer = new PerformanceObserver((list) => { for (const e of list.getEntries()) tasks.push(e.duration); });
  observer.observe({type: "longtask"});
  await frame();
  const begin = performance.now();
  document.querySelector(link).click();
  while (!document.querySelector(drawn) && performance.now() - begin < most) await frame();
  await frame();
  const took = performance.now() - begin;
  await new Promise((then) => setTimeout(then, 500));
  observer.disconnect();
  return JSON.stringify([took, Math.max(0, ...tasks)]);
})`

// BenchmarkViews measures, in headless Chromium on a built site, how long each view of a result
// of about 2,000 documents takes from the click until it is visible, by the clock and in the
// page's processor time, and the longest task by both, at full speed and six times slower: when
// first opened, again once what it reads has been fetched, and once more. It prints a table. One
// command does all of it:
//
//	go test -run '^$' -bench Views -benchtime 1x -timeout 30m ./web/browsertest -dist SITE
func BenchmarkViews(b *testing.B) {
	if *dist == "" {
		b.Skip("no site to measure: give one with -dist")
	}
	server := httptest.NewServer(web.Handler(*dist))
	defer server.Close()
	tab := Start(b).Tab(b)
	tab.Open(server.URL + "/")
	tab.Wait(`window.kashshaf && typeof kashshaf.search == "function"`)
	word, documents := commonWord(b, tab)
	figures := newTable()
	for _, slower := range []float64{1, 6} {
		for _, view := range viewsMeasured {
			tab.Slower(1)
			tab.Open(server.URL + "/?q=" + word)
			tab.Ready()
			link := "#view-" + view.name
			tab.Wait(`document.querySelector("` + link + `") && kashshaf.waits === 0`)
			if view.name == "sides" {
				tab.Click(link)
				link = "#against-outlet-0"
				tab.Wait(`document.querySelector("` + link + `") && kashshaf.waits === 0`)
			}
			for _, when := range []string{"first", "again", "once more"} {
				tab.Slower(slower)
				var got [2]float64
				busy := tab.Traced(func() { got = opened(b, tab, link, view.drawn) })
				tab.Slower(1)
				row := fmt.Sprintf("%s, %s", view.name, when)
				figures.put(row, fmt.Sprintf("drawn, %g times slower", slower), "%.0f", got[0])
				figures.put(row, fmt.Sprintf("longest task, %g times slower", slower), "%.0f", got[1])
				if slower == 1 {
					figures.put(row, "processor time", "%.0f", busy.All)
					figures.put(row, "longest task, processor time", "%.0f", busy.Longest)
				}
				tab.Eval(`history.back()`)
				tab.Wait(`document.querySelector("` + link + `") && !document.querySelector("` + view.drawn + `") && kashshaf.waits === 0`)
			}
		}
	}
	fmt.Printf("\n%.0f documents that mention %s, milliseconds (a longest task of 0 is below 50):\n", documents, word)
	figures.print(os.Stdout)
	for b.Loop() {
	}
}

// commonWord returns the word, of some, whose result is closest to 2,000 documents, and its
// number of documents.
func commonWord(b *testing.B, tab *Tab) (word string, documents float64) {
	found := Value[string](tab, `(async () => {
		let best = ["", 1e9];
		for (const word of ["ترامب", "روسيا", "الحكومة", "إيران", "سوريا", "المنتخب", "النفط"]) {
			const r = await kashshaf.search(word, {limit: 1});
			if (Math.abs(r.total - 2000) < Math.abs(best[1] - 2000)) best = [word, r.total];
		}
		return best[0] + " " + best[1];
	})()`)
	if _, err := fmt.Sscan(found, &word, &documents); err != nil {
		b.Fatal(err)
	}
	return word, documents
}

// opened opens a view by a link and returns openView's figures.
func opened(b *testing.B, tab *Tab, link, drawn string) (got [2]float64) {
	text, err := value[string](tab, fmt.Sprintf("%s(%q, %q, %d)", openView, link, drawn, notDrawn))
	tab.done(err)
	if err := json.Unmarshal([]byte(text), &got); err != nil {
		b.Fatal(err)
	}
	if got[0] >= notDrawn {
		b.Errorf("%s leads to no %s within %d ms", link, drawn, notDrawn)
	}
	return got
}
