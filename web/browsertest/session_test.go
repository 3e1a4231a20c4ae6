package browsertest

import (
	"encoding/json"
	"slices"
	"strconv"
	"testing"
)

// queriesFrom returns up to two hundred queries of one to three words from the titles of that
// many documents.
func queriesFrom(tab *Tab, documents int) []string {
	return Value[[]string](tab, `kashshaf.search("", {limit: `+strconv.Itoa(documents)+`}).then((all) => all.hits.map(({title}, i) => {
		const words = title.split(/\s+/), take = 1 + i % 3;
		return words.length > take ? words.slice(1, 1 + take).join(" ") : "";
	}).filter((q) => q).slice(0, 200))`)
}

// A session is one tab in which queries are asked one after the other.
type session struct {
	site   measuredSite
	tab    *Tab
	bytes  []float64 // fetched by each query when first asked
	memory int64     // private memory of the page after fifty queries
	times  []float64 // of each query when asked again, in milliseconds
}

func (s *session) ask(t *testing.T, q string) float64 {
	text, _ := json.Marshal(q)
	v, err := value[float64](s.tab, `(async (find, q) => { const begin = performance.now(); await find(q); return performance.now() - begin; })(`+s.site.find+`, `+string(text)+`)`)
	if err != nil {
		t.Fatalf("%s: %q: %v", s.site.name, q, err)
	}
	return v
}

// begin opens a site and asks it all queries.
func (s measuredSite) begin(t *testing.T, queries []string) *session {
	others := renderers()
	l := &line{site: s.handler}
	begun := &session{site: s, tab: Start(t).Tab(t)}
	begun.tab.Before(withoutWorker)
	begun.tab.Open(l.open(t) + "/?" + s.inPage)
	begun.tab.Wait(`window.answered || window.kashshaf && typeof kashshaf.search === "function"`)
	begun.ask(t, asks)
	for i, q := range queries {
		before := l.sent.Load()
		begun.ask(t, q)
		begun.bytes = append(begun.bytes, float64(l.sent.Load()-before))
		if i == 49 {
			begun.memory = rendererMemory(others)
		}
	}
	return begun
}

// sessionRows measures what later queries fetch, and how long they take on a slow processor when
// asked again.
func sessionRows(t *testing.T, rows *table, sites []measuredSite) {
	tab := Start(t).Tab(t)
	tab.Open((&line{site: sites[0].handler}).open(t) + "/")
	tab.Wait(`window.kashshaf && typeof kashshaf.search === "function"`)
	queries := queriesFrom(tab, 1000)
	tab.driver.close()
	var sessions []*session
	for _, s := range sites {
		sessions = append(sessions, s.begin(t, queries))
	}
	for _, s := range sessions {
		s.tab.Slower(6)
	}
	for _, q := range queries {
		for _, s := range sessions {
			s.times = append(s.times, s.ask(t, q))
		}
	}
	n := len(queries)
	for _, s := range sessions {
		slices.Sort(s.bytes)
		slices.Sort(s.times)
		rows.put("bytes of a later query, median; p95, kB", s.site.name, "%.0f; %.0f", s.bytes[n/2]/1e3, s.bytes[n*95/100]/1e3)
		rows.put("warm query slowed 6×, median; p95, ms", s.site.name, "%.0f; %.0f", s.times[n/2], s.times[n*95/100])
		rows.put("memory of the page after 50 queries, MB", s.site.name, "%d", s.memory/1e6)
	}
}
