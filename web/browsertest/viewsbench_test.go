package browsertest

import (
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"testing"

	"github.com/kashshaf/kashshaf/web"
)

// viewsMeasured are the views with what tells that one is drawn. Side by side, the other
// side is the same question in the outlet with most documents.
var viewsMeasured = []struct{ name, drawn string }{
	{"context", ".line mark"},
	{"trends", ".lines-drawn .drawn"},
	{"company", ".companions li"},
	{"peculiar", ".more-here li"},
	{"network", ".network-drawn .node"},
	{"map", ".map-drawn .place-mark"},
	{"sides", ".sides-head"},
}

// openView follows a link that is on the page and waits until what it leads to can be seen:
// how long that took, and the longest task that the page was busy with meanwhile, in
// milliseconds (Long Tasks tell of those above 50).
const openView = `(async (link, drawn) => {
  const frame = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
  const tasks = [], observer = new PerformanceObserver((list) => { for (const e of list.getEntries()) tasks.push(e.duration); });
  observer.observe({type: "longtask"});
  await frame();
  const begin = performance.now();
  document.querySelector(link).click();
  while (!document.querySelector(drawn)) await frame();
  await frame();
  const took = performance.now() - begin;
  await new Promise((then) => setTimeout(then, 500));
  observer.disconnect();
  return JSON.stringify([took, Math.max(0, ...tasks)]);
})`

// BenchmarkViews measures, in headless Chromium on a built site, how long each view of a
// result of about 2,000 documents takes from the click until it can be seen, at full speed
// and six times slower.
func BenchmarkViews(b *testing.B) {
	if *dist == "" {
		b.Skip("no site to measure: give one with -dist")
	}
	server := httptest.NewServer(web.Handler(*dist))
	defer server.Close()
	figures := make(map[string]float64)
	for _, slower := range []float64{1, 6} {
		tab := Start(b).Tab(b)
		tab.Open(server.URL + "/")
		tab.Wait(`window.kashshaf && typeof kashshaf.search == "function"`)
		query := Value[string](tab, `(async () => {
			let best = ["", 1e9];
			for (const word of ["ترامب", "روسيا", "الحكومة", "إيران", "سوريا", "المنتخب", "النفط"]) {
				const r = await kashshaf.search(word, {limit: 1});
				if (Math.abs(r.total - 2000) < Math.abs(best[1] - 2000)) best = [word, r.total];
			}
			return best[0] + " " + best[1];
		})()`)
		var word string
		var total float64
		if _, err := fmt.Sscan(query, &word, &total); err != nil {
			b.Fatal(err)
		}
		figures["documents"] = total
		for _, view := range viewsMeasured {
			tab.Slower(1)
			tab.Open(server.URL + "/?q=" + word)
			tab.Ready()
			tab.Wait(`document.querySelector("#view-` + view.name + `")`)
			link := "#view-" + view.name
			if view.name == "sides" {
				tab.Click(link)
				link = "#against-outlet-0"
				tab.Wait(`document.querySelector("` + link + `")`)
			}
			tab.Slower(slower)
			var got [2]float64
			if err := json.Unmarshal([]byte(Value[string](tab, openView+`("`+link+`", "`+view.drawn+`")`)), &got); err != nil {
				b.Fatal(err)
			}
			figures[fmt.Sprintf("%s-at-%g-ms", view.name, slower)] = got[0]
			figures[fmt.Sprintf("%s-task-at-%g-ms", view.name, slower)] = got[1]
		}
	}
	for b.Loop() {
	}
	for unit, v := range figures {
		b.ReportMetric(v, unit)
	}
}
