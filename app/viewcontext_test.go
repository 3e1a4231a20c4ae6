package app

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus/index/views"
)

func TestContextView(t *testing.T) {
	m, v := inView(t, "?view=context&by=before&q=%D8%A5%D8%AF%D9%84%D8%A8", "ar")
	page := parsed(t, v.page(m))
	s := m.seen.(seenContext)
	lines := find(page, ".line")
	want(t, "lines", len(lines), min(s.occurrences, linesPerPage))
	for _, l := range lines {
		if !strings.Contains(attr(l, "href"), "#p") || !strings.HasPrefix(attr(l, "href"), "../../d/") {
			t.Errorf("a line leads to %q", attr(l, "href"))
		}
	}
	key := s.groups[0].Key
	m, v = inView(t, "?view=context&by=before&q=%D8%A5%D8%AF%D9%84%D8%A8&only="+key, "ar")
	want(t, "only one group", len(find(parsed(t, v.page(m)), ".line")), len(s.groups[0].Lines))
}

// TestContextRuns: two thousand lines are a page, whose first run is drawn at once while the
// others are placeholders until requested; every line is in one run, and a group that continues
// in the next run says its name once.
func TestContextRuns(t *testing.T) {
	var groups []views.Group
	for i, n := range []int{90, 1, 9} {
		groups = append(groups, views.Group{Key: strconv.Itoa(i), Written: "كلمة", Lines: make([]views.Line, n)})
	}
	m, v := inView(t, "?view=context&q=%D8%A5%D8%AF%D9%84%D8%A8", "ar")
	m.seen = seenContext{groups: groups, grouped: true, occurrences: 100}
	count := func() string {
		page := parsed(t, v.page(m))
		return fmt.Sprint(len(find(page, ".line")), len(find(page, ".line-key")), len(find(page, ".lines-ahead")))
	}
	want(t, "static: lines, groups, places kept", count(), "100 3 0")
	v.pieces = make(map[string]*source)
	drawn := func(n int) string {
		page := parsed(t, el("div").Body(v.linesFrom(groups, true, n*linesInRun, min((n+1)*linesInRun, 100))...))
		return fmt.Sprint(len(find(page, ".line")), len(find(page, ".line-key")), len(find(page, ".goes-on")))
	}
	want(t, "runs: lines, groups begun, gone on", drawn(0)+", "+drawn(1)+", "+drawn(2), "40 1 0, 40 0 1, 20 2 1")
	for n, kept := range []bool{false, true, false} {
		v.runs = 1 << 2
		_, piece := v.run(m, groups, true, n, 0, 1).(ui.HTMLElem)
		want(t, fmt.Sprintf("the place of run %d is kept", n), piece, kept)
	}
	for _, tt := range []struct {
		drawn uint64
		n     int
		says  string
	}{{0, 1, "60 موضعا"}, {1 << 2, 1, "40 موضعا"}, {1 << 1, 2, "20 موضعا"}} {
		v.runs = tt.drawn
		page := parsed(t, v.run(m, groups, true, tt.n, tt.n*linesInRun, 100))
		want(t, "lines that paper says are not drawn", attr(find(page, ".lines-ahead")[0], "data-lines"), tt.says)
	}
	if linesPerPage/linesInRun > 64 {
		t.Error("a page has more runs than are told of")
	}
}

// TestLineJoined: what follows an occurrence without a space is drawn without one.
func TestLineJoined(t *testing.T) {
	_, v := inView(t, "?view=context", "ar")
	for after, class := range map[string]string{". ثم": "line-after joined", " ثم": "line-after"} {
		page := parsed(t, v.line(&views.Line{ID: "a", Before: "قال ", Found: "إيران", After: after}))
		want(t, "as close: "+after, attr(find(page, ".line-after")[0], "class"), class)
		want(t, "the text", text(find(page, ".line")[0]), "قال إيران"+after)
	}
}
