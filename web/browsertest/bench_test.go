package browsertest

import (
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"testing"

	"github.com/kashshaf/kashshaf/web"
)

// measure runs in the page: queries of one, two and three words from titles, every fourth a
// phrase and every fifth filtered, one after the other, each with its facets, ten hits and their
// passages; then the suggestions for each of them while it is typed, from its second letter on.
const measure = `(async () => {
  const all = await kashshaf.search("", {limit: 1000});
  const queries = [];
  for (let i = 0; queries.length < 200 && i < all.hits.length; i++) {
    const words = all.hits[i].title.split(/\s+/), take = 1 + i % 3;
    if (words.length <= take) continue;
    const q = words.slice(1, 1 + take).join(" ");
    queries.push([i % 4 == 3 ? '"' + q + '"' : q, i % 5 == 4 ? {outlet: [all.hits[i].outlet]} : {}]);
  }
  const times = [];
  let found = 0;
  for (const [q, filters] of queries) {
    const begin = performance.now();
    const r = await kashshaf.search(q, {filters: filters, limit: 10});
    times.push(performance.now() - begin);
    if (r.total > 0) found++;
  }
  const typing = [];
  for (const [q] of queries.slice(0, 60)) {
    for (let i = 2; i <= q.length; i++) {
      const begin = performance.now();
      await kashshaf.suggest(q.slice(0, i).replaceAll('"', ""), 8);
      typing.push(performance.now() - begin);
    }
  }
  for (const list of [times, typing]) list.sort((a, b) => a - b);
  const part = (list, share) => list[Math.floor(list.length * share)];
  const at = name => performance.getEntriesByName(name)[0].startTime;
  return JSON.stringify({
    queries: times.length, found: found,
    median: part(times, 0.5), p95: part(times, 0.95), worst: times[times.length - 1],
    suggestMedian: part(typing, 0.5), suggestP95: part(typing, 0.95),
    open: at("kashshaf-open") - at("kashshaf-begin"), begin: at("kashshaf-begin"),
  });
})()`

// slowest runs in the page the queries that demand most of the engine: the hundred pairs of
// adjacent words that are in most passages, as phrases; a prefix of half of all words; a frequent
// word excluded from three others; and 20 pasted passages of forty words, each a title and the
// passage after it. The median of three runs of each query counts.
const slowest = `(async () => {
  const all = await kashshaf.search("", {limit: 1000});
  const counts = new Map(), pasted = [];
  const wordsOf = text => text.replace(/[^\p{L}\p{N}\p{M}\s]/gu, " ").split(/\s+/).filter(w => w);
  for (const hit of all.hits) {
    const words = wordsOf(hit.passage), pairs = new Set();
    for (let i = 0; i + 1 < words.length; i++) pairs.add(words[i] + " " + words[i + 1]);
    for (const pair of pairs) counts.set(pair, (counts.get(pair) || 0) + 1);
    const long = wordsOf(hit.title + " " + hit.passage).slice(0, 40);
    if (long.length == 40 && pasted.length < 20) pasted.push(long.join(" "));
  }
  const phrases = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 100).map(([pair]) => '"' + pair + '"');
  const worst = async queries => {
    let most = 0;
    for (const q of queries) {
      const times = [];
      for (let i = 0; i < 3; i++) {
        const begin = performance.now();
        await kashshaf.search(q, {limit: 10});
        times.push(performance.now() - begin);
      }
      most = Math.max(most, times.sort((a, b) => a - b)[1]);
    }
    return most;
  };
  return JSON.stringify({
    "worst-phrase-ms": await worst(phrases), "prefix-al-ms": await worst(["ال*"]),
    "exclusion-ms": await worst(["(في أو من أو على) -أن"]), "worst-pasted-ms": await worst(pasted),
  });
})()`

// firstSeen records when the first hits become visible; typed types a query of three words into
// the box and returns the page's longest task, in milliseconds (Long Tasks reports those above
// 50).
const (
	firstSeen = `(() => {
  window.seen = {hits: 0, tasks: []};
  new PerformanceObserver((list) => { for (const e of list.getEntries()) seen.tasks.push(e.duration); }).observe({type: "longtask"});
  new MutationObserver(() => {
    if (seen.hits || !document.querySelector("#explorer .hits li")) return;
    seen.hits = performance.now();
    requestAnimationFrame(() => setTimeout(() => (seen.hits = performance.now())));
  }).observe(document, {subtree: true, childList: true});
})()`
	typed = `(async () => {
  seen.tasks.length = 0;
  const box = document.querySelector("#ask"), whole = "وزير الدفاع الروسي";
  box.focus();
  for (let n = 1; n <= whole.length; n++) {
    box.value = whole.slice(0, n);
    box.dispatchEvent(new InputEvent("input", {bubbles: true}));
    await new Promise((then) => setTimeout(then, 150));
  }
  await new Promise((then) => setTimeout(then, 1500));
  return Math.max(0, ...seen.tasks);
})()`
)

// BenchmarkPage measures a built site in headless Chromium: the time to open the bundle, two
// hundred queries and the most demanding ones, and the time from opening until the first hits are
// visible, at full speed and six times slower.
func BenchmarkPage(b *testing.B) {
	if *dist == "" {
		b.Skip("no site to measure: give one with -dist")
	}
	server := httptest.NewServer(web.Handler(*dist))
	defer server.Close()
	tab := Start(b).Tab(b)
	tab.Open(server.URL + "/")
	tab.Wait(`window.kashshaf && typeof kashshaf.search == "function"`)
	page := make(map[string]float64) // reported at the end: the loop resets earlier metrics
	for _, slower := range []float64{1, 6} {
		another := Start(b).Tab(b)
		another.Before(firstSeen)
		another.Slower(slower)
		another.Open(server.URL + "/?q=وزير الدفاع الروسي")
		another.Ready()
		page[fmt.Sprintf("open-to-hits-at-%g-ms", slower)] = Value[float64](another, `seen.hits - performance.getEntriesByName("kashshaf-open")[0].startTime`)
		page[fmt.Sprintf("longest-task-typing-at-%g-ms", slower)] = Value[float64](another, typed)
	}
	hard := make(map[string]float64)
	if err := json.Unmarshal([]byte(Value[string](tab, slowest)), &hard); err != nil {
		b.Fatal(err)
	}
	for unit, v := range hard {
		if v == 0 {
			b.Fatalf("%s is 0: nothing was asked", unit)
		}
		page[unit] = v
	}
	for b.Loop() {
		var got struct {
			Queries, Found                  int
			Median, P95, Worst, Open, Begin float64
			SuggestMedian, SuggestP95       float64
		}
		if err := json.Unmarshal([]byte(Value[string](tab, measure)), &got); err != nil {
			b.Fatal(err)
		}
		if got.Queries < 100 || got.Found < got.Queries/2 {
			b.Fatalf("%d queries of which %d found something: the measurement says nothing", got.Queries, got.Found)
		}
		b.ReportMetric(got.Median, "median-ms")
		b.ReportMetric(got.P95, "p95-ms")
		b.ReportMetric(got.Worst, "worst-ms")
		b.ReportMetric(got.SuggestMedian, "suggest-median-ms")
		b.ReportMetric(got.SuggestP95, "suggest-p95-ms")
		b.ReportMetric(got.Open, "open-ms")
		b.ReportMetric(got.Begin, "program-running-ms")
		for unit, v := range page {
			b.ReportMetric(v, unit)
		}
	}
}
