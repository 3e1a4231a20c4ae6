package browsertest

import (
	"net/url"
	"testing"

	"github.com/kashshaf/kashshaf/web"
)

// timelineOf is an expression for a page's requests and marks, in chronological order, in
// milliseconds from its opening.
const timelineOf = `(() => {
  const n = (x) => String(Math.round(x)).padStart(6);
  const lines = [];
  for (const e of performance.getEntries()) {
    if (e.entryType === "resource" || e.entryType === "navigation") lines.push([e.startTime, n(e.startTime) + n(e.responseStart) + n(e.responseEnd) + n(e.transferSize / 1000) + " kB  " + e.name.replace(/^.*\//, "").slice(0, 40)]);
    else if (e.entryType === "mark" || e.entryType === "paint") lines.push([e.startTime, n(e.startTime) + " ".repeat(24) + e.name]);
  }
  lines.push([seen.hits, n(seen.hits) + " ".repeat(24) + "HITS"], [seen.all, n(seen.all) + " ".repeat(24) + "ALL"]);
  return lines.sort((a, b) => a[0] - b[0]).map((l) => l[1]).join("\n");
})()`

// TestTimeline prints what a first and a second visit to a built site request, and when: begun,
// first byte, last byte.
func TestTimeline(t *testing.T) {
	if *dist == "" {
		t.Skip("no site to measure: give one with -dist")
	}
	needs(t, "be slowed")
	compress(t, *dist)
	s := measuredSites(t)[0]
	for _, c := range conditions {
		t.Run(c.name, func(t *testing.T) {
			browser, l := Start(t), &line{site: web.Handler(*dist), delay: c.delay, rate: c.rate}
			at := l.open(t) + "/?q=" + url.QueryEscape(asks)
			for _, visit := range []string{"first", "second"} {
				tab := browser.Tab(t)
				tab.Before(s.before)
				if c.slower > 1 {
					tab.Slower(c.slower)
				}
				tab.Open(at)
				tab.Wait(`window.seen && seen.all`)
				t.Logf("%s visit: begun, first and last byte, ms\n%s", visit, Value[string](tab, timelineOf))
				tab.driver.close()
			}
		})
	}
}
