package app

import (
	"math/bits"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus/index/views"
)

// The lines of a page are drawn in runs: the first at once, another when it is about to scroll
// into view (kashshaf.seeLines), so that two thousand lines are one scroll. What is drawn stays;
// a run not yet drawn is represented by a button that draws it.
const (
	linesPerPage = 2000
	linesInRun   = 40 // drawn in one task; a page has at most 64 runs
)

// run is the n-th run of the lines of a page that end before end: those from from on, counted over
// all groups. Where it is not drawn, paper says how many lines are not (views.css).
func (v view) run(m *model, groups []views.Group, grouped bool, n, from, end int) ui.UI {
	if n > 0 && v.pieces != nil && v.runs>>n&1 == 0 {
		ahead := min(end-from, bits.TrailingZeros64(v.runs>>n)*linesInRun)
		return el("div", "lines-ahead").ID("lines-"+strconv.Itoa(n)).DataSet("lines", nFound.say(&v.settings, ahead)).Body(
			el("button", "plain").Attr("type", "button").Attr("data-run", n).OnClick(v.do.run).Text(v.say(mMore)))
	}
	return v.piece("lines-"+strconv.Itoa(n), func() ui.UI {
		return el("div", "line-run").Body(v.linesFrom(groups, grouped, from, min(from+linesInRun, end))...)
	}, v.hitsVersion(), strconv.Itoa(m.drawn))
}

// linesFrom are the lines [from, to) in their groups; a group continued from the previous run
// repeats its name.
func (v view) linesFrom(groups []views.Group, grouped bool, from, to int) (out []ui.UI) {
	at := 0
	for i := range groups {
		g := &groups[i]
		first, last := max(from-at, 0), min(to-at, len(g.Lines))
		at += len(g.Lines)
		if first >= last {
			continue
		}
		var items []ui.UI
		for n := first; n < last; n++ {
			items = append(items, v.line(&g.Lines[n]))
		}
		named := grouped && (first == 0 || from%linesPerPage == 0)
		class := "line-group"
		if first > 0 && !named {
			class += " goes-on"
		}
		out = append(out, el("section", class).Body(
			ui.If(named, func() ui.UI { return el("h2", "line-key").Body(v.groupName(g), ui.Text(" "), v.figure(len(g.Lines))) }),
			v.arabic(el("ol", "lines")).Body(items...)))
	}
	return out
}

// onRun draws a run of lines.
func (e *explorer) onRun(ctx ui.Context, _ ui.Event) {
	n, _ := strconv.Atoi(data(ctx, "run"))
	e.runs |= 1 << n
	e.after(seeLines)
}
