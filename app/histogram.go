package app

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// A histogram of documents over time is drawn as SVG that stretches with its
// column; the years below it are text, so that they do not stretch. Bars are
// links to their month. Two range inputs lie over the drawing as the brush, for
// fingers and keys alike, and a table behind it tells the same to those who
// cannot see it.

// In the drawing's own units.
const (
	barWidth  = 12
	barHeight = 100
	barGap    = 2 // on each side of a bar
	axisPart  = 9 // a year with less than this part of the axis has no room for its name
)

// dates is the histogram of a result, with the brush.
func (v view) dates(m *model) ui.UI {
	t := m.timeline()
	if len(t) < 2 || m.stale && m.result.Facets == nil {
		return el("section", "facet")
	}
	return el("section", "facet dates").Aria("label", v.say(mDates)).Body(
		el("h2", "rubric").Text(v.say(mDates)),
		v.histogram(t, v.at, true),
	)
}

// histogram draws a timeline whose bars lead to their documents: to's question,
// between the bar's first and last day. The brush chooses a period for the page's
// own question.
func (v view) histogram(t timeline, to address, brush bool) ui.UI {
	from, until := v.brushed(t)
	most := t.highest()
	counts := nDocuments
	if to.ofStatements() {
		counts = nStatements
	}
	var bars []ui.UI
	for i, b := range t {
		x := i * barWidth
		if v.dir() == "rtl" {
			x = (len(t) - 1 - i) * barWidth
		}
		height := b.count * barHeight / most
		if b.count > 0 {
			height = max(height, 3)
		}
		class := "bar-plain"
		switch {
		case i < from || i > until:
			class = "bar-out"
		case from > 0 || until < len(t)-1:
			class = "bar-in"
		}
		label := v.date(b.date) + ": " + counts.say(v.settings, b.count)
		bars = append(bars, svg("a").Attr("href", v.link(to.between(b.date, b.date))).TabIndex(-1).Body(
			svg("title").Text(label),
			svg("rect").Class("bar-ground").Attr("x", x).Attr("y", 0).
				Attr("width", barWidth).Attr("height", barHeight),
			svg("rect").Class(class).Attr("x", x+barGap).Attr("y", barHeight-height).
				Attr("width", barWidth-2*barGap).Attr("height", height),
		))
	}
	var axis []ui.UI
	for _, y := range t.years() {
		label := el("span", "grow-"+strconv.Itoa(min(y.bars, 12)))
		if y.bars*axisPart >= len(t) {
			label = label.Text(v.figures(string(y.year)))
		}
		axis = append(axis, label)
	}
	if len(t) > 0 && len(t[0].date) == 4 && len(t) > 8 {
		axis = []ui.UI{
			el("span").Text(v.figures(string(t[0].date))),
			el("span", "grow-1"),
			el("span").Text(v.figures(string(t[len(t)-1].date))),
		}
	}
	return el("figure", "histogram").Body(
		svg("svg").Class("bars").Attr("viewBox", "0 0 "+strconv.Itoa(len(t)*barWidth)+" "+strconv.Itoa(barHeight)).
			Attr("preserveAspectRatio", "none").Attr("role", "presentation").Body(bars...),
		ui.If(brush, func() ui.UI { return v.rails(t) }),
		el("div", "axis").Aria("hidden", "true").Body(axis...),
		el("div", "under").Body(
			ui.If(brush, func() ui.UI { return v.chosenPeriod(t) }),
			v.table(t)),
	)
}

// table is the histogram for those who do not see it.
func (v view) table(t timeline) ui.UI {
	var rows []ui.UI
	howMany := mHowMany
	if v.at.ofStatements() {
		howMany = mSaidSince
	}
	for _, b := range t {
		if b.count == 0 {
			continue
		}
		rows = append(rows, el("tr").Body(
			el("th").Attr("scope", "row").Text(v.date(b.date)),
			el("td").Body(v.figure(b.count))))
	}
	return el("details", "as-table").Body(
		el("summary").Text(v.say(mAsTable)),
		el("table").Body(
			el("thead").Body(el("tr").Body(
				el("th").Attr("scope", "col").Text(v.say(mPeriod)),
				el("th").Attr("scope", "col").Text(v.say(howMany)))),
			el("tbody").Body(rows...)))
}

// brushed are the first and last bar of the chosen period: of the brush while
// it is dragged, else of the address.
func (v view) brushed(t timeline) (from, until int) {
	if v.dragged {
		return min(v.brush[0], v.brush[1]), max(v.brush[0], v.brush[1])
	}
	return t.place(v.at.from, 0), t.place(v.at.to, len(t)-1)
}

// rails hold the two ends of the brush.
func (v view) rails(t timeline) ui.UI {
	from, until := v.brushed(t)
	end := func(id string, label message, value int) ui.UI {
		return input("range", "brush").ID(id).Attr("min", 0).Attr("max", len(t)-1).Attr("step", 1).
			Attr("value", value).Aria("label", v.say(label)).
			Aria("valuetext", v.date(t[value].date)).
			OnInput(v.do.brush).OnChange(v.do.brushed)
	}
	return el("div", "rails").Body(
		end("brush-from", mBrushFrom, from),
		end("brush-to", mBrushTo, until))
}

// chosenPeriod says in words what the brush chooses.
func (v view) chosenPeriod(t timeline) ui.UI {
	from, until := v.brushed(t)
	period := v.say(mAllTime)
	switch {
	case from == until:
		period = v.date(t[from].date)
	case from > 0 || until < len(t)-1:
		period = v.date(t[from].date) + " – " + v.date(t[until].date)
	}
	return el("p", "period").Text(period)
}

// ends reads where the two ends of the brush are.
func ends() (from, to int) {
	read := func(id string) int {
		n := 0
		if input := ui.Window().GetElementByID(id); input.Truthy() {
			n, _ = strconv.Atoi(input.Get("value").String())
		}
		return n
	}
	from, to = read("brush-from"), read("brush-to")
	return min(from, to), max(from, to)
}

// placeBrush puts the two ends of the brush where they belong. A browser holds a
// range's value within bounds that may be those of the answer before, and go-app sets
// the attributes in any order.
func (e *explorer) placeBrush() {
	t := e.model.timeline()
	if len(t) < 2 {
		return
	}
	v := e.view()
	v.panels = e.panels
	from, to := v.brushed(t)
	for id, place := range map[string]int{"brush-from": from, "brush-to": to} {
		if end := ui.Window().GetElementByID(id); end.Truthy() {
			end.Set("value", place)
		}
	}
}

func (e *explorer) onBrush(_ ui.Context, _ ui.Event) {
	e.brush[0], e.brush[1] = ends()
	e.dragged = true
}

func (e *explorer) onBrushed(ctx ui.Context, _ ui.Event) {
	t := e.model.timeline()
	from, to := ends()
	if to >= len(t) {
		return
	}
	var first, last corpus.Date
	if from > 0 {
		first = t[from].date
	}
	if to < len(t)-1 {
		last = t[to].date
	}
	e.visit(e.model.at.between(first, last), focused())
}
