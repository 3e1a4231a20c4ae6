package app

import (
	"strconv"
	"strings"
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// A histogram of documents over time is an SVG that stretches with its column; the years below it
// are HTML text, which does not stretch. Bars are links to their period. Two range inputs over
// the drawing are the brush, for fingers and keys alike, and a table has the same content for
// those who cannot see it.

// In units of the drawing.
const (
	barWidth  = 12
	barHeight = 100
	barGap    = 2 // on each side of a bar
	axisPart  = 9 // a year narrower than 1/axisPart of the axis has no room for its name
)

// dates is the histogram of a result, with the brush.
func (v view) dates(m *model) ui.UI {
	t := m.timeline()
	if len(t) < 2 {
		return el("section", "facet")
	}
	return el("section", "facet dates").Aria("label", v.say(mDates)).Body(
		el("h2", "rubric").Text(v.say(mDates)),
		v.histogram(t, m.dated(), v.at, true),
	)
}

// histogram draws a timeline whose bars link to their documents: to's question, from the bar's
// first to its last day. The brush chooses a period for the page's own question. months are all
// that was counted, including those outside the timeline.
func (v view) histogram(t timeline, months []corpus.FacetCount, to address, brush bool) ui.UI {
	from, until := v.brushed(t)
	most := t.highest()
	counts := nDocuments
	if to.ofStatements() {
		counts = nStatements
	}
	var bars []ui.UI
	for i, b := range t {
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
		label := v.date(b.date) + ": " + counts.say(&v.settings, b.count)
		bars = append(bars, v.barMark(t, i, to.between(b.date, b.date), label, class, barHeight-height, height))
	}
	return el("figure", "histogram").Body(
		v.barsOf(t, bars),
		ui.If(brush, func() ui.UI { return v.rails(t) }),
		el("div", "axis").Aria("hidden", "true").Body(v.axis(t)...),
		el("div", "under").Body(
			ui.If(brush, func() ui.UI { return v.chosenPeriod(t, months) }),
			v.table(t)),
	)
}

// barMark is the mark of a timeline's i-th bar, at y with the given height; the full height of
// the bar is clickable.
func (v view) barMark(t timeline, i int, to address, label, class string, y, height int) ui.UI {
	x := i * barWidth
	if v.dir() == "rtl" {
		x = (len(t) - 1 - i) * barWidth
	}
	return svg("a").Attr("href", v.link(to)).TabIndex(-1).Body(
		svg("title").Text(label),
		svg("rect").Class("bar-ground").Attr("x", x).Attr("y", 0).Attr("width", barWidth).Attr("height", barHeight),
		svg("rect").Class(class).Attr("x", x+barGap).Attr("y", y).Attr("width", barWidth-2*barGap).Attr("height", height))
}

// barsOf is the drawing of a timeline.
func (v view) barsOf(t timeline, body []ui.UI) ui.UI {
	return svg("svg").Class("bars").Attr("viewBox", "0 0 "+strconv.Itoa(len(t)*barWidth)+" "+strconv.Itoa(barHeight)).
		Attr("preserveAspectRatio", "none").Attr("role", "presentation").Body(body...)
}

// axis labels years under years and under long rows of months, and months or days if there are
// few.
func (v view) axis(t timeline) (axis []ui.UI) {
	label := func(bars int, text string) {
		axis = append(axis, el("span", "grow-"+strconv.Itoa(min(bars, 12))).Text(text))
	}
	years := t.years()
	switch {
	case len(t[0].date) == 4 && len(t) > 8:
		return []ui.UI{
			el("span").Text(v.figures(string(t[0].date))),
			el("span", "grow-1"),
			el("span").Text(v.figures(string(t[len(t)-1].date))),
		}
	case len(t[0].date) == 4, len(t[0].date) == 7 && len(years) > 2:
		for _, y := range years {
			text := ""
			if y.bars*axisPart >= len(t) {
				text = v.figures(string(y.year))
			}
			label(y.bars, text)
		}
		return axis
	}
	step := max(1, (len(t)+namesOnAxis-1)/namesOnAxis)
	for i := 0; i < len(t); i += step {
		label(min(step, len(t)-i), v.onAxis(t, i, step))
	}
	return axis
}

// namesOnAxis is how many months or days have room for their names.
const namesOnAxis = 3

// onAxis is a bar's label. The year of a month, and the month of a day, are left out if they are
// those of the label before it.
func (v view) onAxis(t timeline, i, step int) string {
	whole := v.date(t[i].date)
	if i == 0 {
		return whole
	}
	if len(t[i].date) == 7 && t[i].date.Year() == t[i-step].date.Year() {
		return strings.TrimSuffix(whole, " "+v.figures(string(t[i].date.Year())))
	}
	if len(t[i].date) == 10 && t[i].date.Month() == t[i-step].date.Month() {
		return v.figures(strings.TrimPrefix(string(t[i].date[8:]), "0"))
	}
	return whole
}

// table is the histogram for those who cannot see it.
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

// brushed returns the first and last bar of the chosen period: the brush's while it is dragged,
// else the address's.
func (v view) brushed(t timeline) (from, until int) {
	if v.dragged {
		return min(v.brush[0], v.brush[1]), max(v.brush[0], v.brush[1])
	}
	return t.place(v.at.from, 0), t.placeOfEnd(v.at.to, len(t)-1)
}

// rails are the two ends of the brush.
func (v view) rails(t timeline) ui.UI {
	from, until := v.brushed(t)
	end := func(id string, label message, value int) ui.UI {
		class := "brush"
		if id == "brush-from" && 2*from >= len(t)-1 {
			class = "brush over" // the one that can still move is on top
		}
		return input("range", class).ID(id).Attr("min", 0).Attr("max", len(t)-1).Attr("step", 1).
			Attr("value", value).Aria("label", v.say(label)).
			Aria("valuetext", v.date(t[value].date)).
			OnInput(v.do.brush).OnChange(v.do.brushed)
	}
	return el("div", "rails").Body(
		end("brush-from", mBrushFrom, from),
		end("brush-to", mBrushTo, until))
}

// chosenPeriod says in words which period the brush chooses, and links back to the whole period
// and to what lies outside the timeline.
func (v view) chosenPeriod(t timeline, months []corpus.FacetCount) ui.UI {
	from, until := v.brushed(t)
	chosen := v.at.from != "" || v.at.to != ""
	period := v.say(mAllTime)
	switch {
	case from == until:
		period = v.date(t[from].date)
	case from > 0 || until < len(t)-1 || chosen:
		period = v.date(t[from].date) + " – " + v.date(t[until].date)
	}
	parts := []ui.UI{el("span").Text(period)}
	if chosen {
		parts = append(parts, v.a(v.at.between("", "")).Attr("rel", "nofollow").Text(v.say(mAllTime)))
	} else {
		parts = append(parts, v.beyond(t, months, v.at)...)
	}
	return el("p", "period").Body(v.dotted(parts...)...)
}

// beyond says how many documents lie before and after a timeline that leaves out a few far-off
// ones, and links to them.
func (v view) beyond(t timeline, months []corpus.FacetCount, at address) (parts []ui.UI) {
	before, after := t.outside(months)
	if before > 0 {
		parts = append(parts, v.a(at.between("", dayBefore(t[0].date.First()))).Attr("rel", "nofollow").
			Body(v.withCount(el("span").Text(v.fill(mEarlier, v.date(t[0].date))), before)...))
	}
	if after > 0 {
		parts = append(parts, v.a(at.between(dayAfter(t[len(t)-1].date.Last()), "")).Attr("rel", "nofollow").
			Body(v.withCount(el("span").Text(v.fill(mLater, v.date(t[len(t)-1].date))), after)...))
	}
	return parts
}

func dayBefore(d corpus.Date) corpus.Date { return dayFrom(d, -1) }
func dayAfter(d corpus.Date) corpus.Date  { return dayFrom(d, 1) }

func dayFrom(d corpus.Date, days int) corpus.Date {
	day, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return ""
	}
	return corpus.Date(day.AddDate(0, 0, days).Format(time.DateOnly))
}

// ends reads the positions of the two ends of the brush.
func ends() (from, to int) {
	read := func(id string) int {
		n := 0
		if input := byID(id); input.Truthy() {
			n, _ = strconv.Atoi(input.Get("value").String())
		}
		return n
	}
	from, to = read("brush-from"), read("brush-to")
	return min(from, to), max(from, to)
}

// placeBrush sets the two ends of the brush. A browser clamps a range's value to bounds that may
// be those of the previous answer, and go-app sets the attributes in any order.
func (e *explorer) placeBrush() {
	t := e.model.timeline()
	if len(t) < 2 {
		return
	}
	v := e.view()
	v.panels = e.panels
	from, to := v.brushed(t)
	place := func(id string, at int) {
		if end := byID(id); end.Truthy() {
			end.Set("value", at)
		}
	}
	place("brush-from", from)
	place("brush-to", to)
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
	first, last := e.model.at.from, e.model.at.to
	if from > 0 {
		first = t[from].date
	}
	if to < len(t)-1 {
		last = t[to].date
	}
	e.visit(e.model.at.between(first, last), focused())
}
