package app

import (
	"sort"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// height is a bar's value in the chart: documents, or their share of all in percent.
func (s seenTrends) height(line, bar int, share bool) float64 {
	n := float64(s.lines[line].bars[bar].count)
	if !share {
		return n
	}
	if s.all[bar].count == 0 {
		return 0
	}
	return 100 * n / float64(s.all[bar].count)
}

// highest is the upper end of the chart's axis.
func (s seenTrends) highest(share bool) float64 {
	most := 0.0
	for line := range s.lines {
		for i := range s.all {
			most = max(most, s.height(line, i, share))
		}
	}
	most = roundUp(max(most, 1))
	if share {
		most = min(most, 100)
	}
	return most
}

// lineChart draws the lines, each named at its end.
func (v view) lineChart(s seenTrends, share bool) ui.UI {
	p := plot{rtl: v.dir() == "rtl", before: 9, after: 18, top: 6, by: 14}
	most := s.highest(share)
	body := append(v.chartAxes(p, s.all, most, share, timesNamed), v.chartLines(p, s, most, share)...)
	return el("figure", "chart trends").Body(append([]ui.UI{},
		svg("svg").Class("lines-drawn").Attr("role", "group").Attr("aria-label", v.say(mTrends)).Body(append(body, v.lineEnds(s, p, most, share)...)...))...)
}

// timesNamed is how many times are labelled below a chart.
const timesNamed = 4

// chartLines are the lines, each a single stroke, with their points drawn over them.
func (v view) chartLines(p plot, s seenTrends, most float64, share bool) (body []ui.UI) {
	for line := range s.lines {
		var stroke strings.Builder
		var marks []ui.UI
		for i := range s.all {
			x, y := p.x(float64(i)/float64(len(s.all)-1)), p.y(s.height(line, i, share)/most)
			stroke.WriteString(decimal(x, 2) + "," + decimal(y, 2) + " ")
			marks = append(marks, v.chartPoint(s, line, i, x, y))
		}
		// A stroke in percentages needs a view box of its own, stretched to the picture's size.
		body = append(body, svg("svg").Attr("viewBox", "0 0 100 100").Attr("preserveAspectRatio", "none").Attr("overflow", "visible").Body(
			svg("polyline").Class("drawn "+lineClasses[line]).Attr("points", stroke.String()).Attr("vector-effect", "non-scaling-stroke")))
		body = append(body, marks...)
	}
	return body
}

// outletCharts are small multiples: the same lines for each outlet, on one scale.
func (v view) outletCharts(s seenTrends, share bool) ui.UI {
	if len(s.outlets) == 0 {
		return el("p", "notice").Text(v.say(mTrendsNoOutlet))
	}
	most := 0.0
	for i := range s.outlets {
		most = max(most, s.outlets[i].highest(share))
	}
	p := plot{rtl: v.dir() == "rtl", before: 12, after: 5, top: 8, by: 18}
	var charts []ui.UI
	for i := range s.outlets {
		one := s.outlets[i]
		id := "outlet-" + strconv.Itoa(i)
		body := append(v.chartAxes(p, one.all, most, share, 2), v.chartLines(p, one, most, share)...)
		charts = append(charts, el("figure", "chart trends small").Aria("labelledby", id).Body(
			el("figcaption").ID(id).Body(v.withCount(v.a(one.lines[0].at).Body(v.outlet(one.outlet)), one.lines[0].total)...),
			svg("svg").Class("lines-drawn").Attr("role", "group").Attr("aria-labelledby", id).Body(body...),
			v.outletPeaks(&one)))
	}
	return el("div", "multiples").Body(charts...)
}

// outletPeaks describes the peaks of one of several pictures.
func (v view) outletPeaks(one *seenTrends) ui.UI {
	var peaks []ui.UI
	for i := range one.lines {
		if one.lines[i].peak.named {
			peaks = append(peaks, v.peak(&one.lines[i]))
		}
	}
	if len(peaks) == 0 {
		return nil
	}
	return el("div", "peaks").Body(peaks...)
}

// stepName is the label of a bar's time.
func (v view) stepName(b bar) ui.UI {
	before, until := v.stepParts(b)
	return el("span").Body(words(before), v.when(b.date), words(until))
}

func (v view) stepText(b bar) string {
	before, until := v.stepParts(b)
	return before + v.date(b.date) + until
}

// stepParts are what is written before and after the date of a bar: a week is named by its first
// day, and a partial week also has its last.
func (v view) stepParts(b bar) (before, until string) {
	switch {
	case b.until == "" || b.until == b.date:
		return "", ""
	case dayOf(b.until)-dayOf(b.date) == weekDays-1:
		return v.say(mWeekOf) + " ", ""
	}
	return "", " – " + v.date(b.until)
}

// lineLeft says how many documents of a line are in no bar, if any.
func (v view) lineLeft(l *trend) ui.UI {
	left := l.left()
	if left <= 0 {
		return nil
	}
	before, after := v.around(mTrendsLeft)
	return el("span", "quiet-part").Body(words(before), v.figure(left), words(after))
}

// stepNote says what is not drawn as requested: a step too short for the period, and why
// documents are in no bar.
func (v view) stepNote(s seenTrends) ui.UI {
	var parts []ui.UI
	if asked := v.at.chosen("step"); asked != "" && asked != "auto" && asked != s.step {
		parts = append(parts, el("span").Text(v.fill(mTrendsTooLong, v.say(stepNames[s.step]))))
	}
	for i := range s.lines {
		if s.lines[i].left() > 0 {
			parts = append(parts, el("span").Text(v.say(mTrendsLeftWhy)))
			break
		}
	}
	if len(parts) == 0 {
		return nil
	}
	return el("p", "read-of").Body(v.dotted(parts...)...)
}

// chartAxes are the horizontal hairlines with their values, and the times below.
func (v view) chartAxes(p plot, all timeline, most float64, share bool, names int) (body []ui.UI) {
	for _, part := range [...]float64{0, 0.5, 1} {
		value := most * part
		if value != float64(int(value)) && !share {
			continue // there is no half document
		}
		text := decimal(value, 0)
		if value != float64(int(value)) {
			text = decimal(value, 1)
		}
		if share {
			text += "%"
		}
		body = append(body, segment("hairline", p.x(0), p.y(part), p.x(1), p.y(part)),
			lettering("tick", "end", p.x(-0.025), p.y(part)+1.5, v.figures(text)))
	}
	if len(all[0].date) == 10 {
		names = max(2, names-1) // a day's label is longer than a month's
	}
	step := max(1, (len(all)+names-1)/names)
	for i := 0; i < len(all); i += step {
		text := v.figures(string(all[i].date))
		switch d := string(all[i].date); len(d) {
		case 7:
			text = v.figures(d[5:7] + "/" + d[:4])
		case 10:
			text = v.dayOf(all[i].date, i == 0 || all[i-step].date.Year() != all[i].date.Year())
		}
		body = append(body, lettering("tick", "middle", p.x(float64(i)/float64(len(all)-1)), 97, text))
	}
	return body
}

// chartPoint is a line's point at one time, which links to its documents.
func (v view) chartPoint(s seenTrends, line, i int, x, y float64) ui.UI {
	l := &s.lines[line]
	n := l.bars[i].count
	if n == 0 {
		return nil
	}
	label := isolate(v.lineName(l)) + v.say(mComma) + v.stepText(l.bars[i]) + ": " + nDocuments.say(&v.settings, n) + " (" + v.portion(n, s.all[i].count) + ")"
	to := l.bars[i].of(l.at)
	class := "point"
	if l.peak.at(i) {
		class = "point peak"
	}
	return svg("a").Attr("href", v.link(to)).TabIndex(-1).Attr("aria-label", label).Body(svg("title").Text(label),
		svg("circle").Class("point-ground").Attr("cx", percents(x)).Attr("cy", percents(y)).Attr("r", 12),
		svg("circle").Class(class+" "+lineClasses[line]).Attr("cx", percents(x)).Attr("cy", percents(y)).Attr("r", 3.5))
}

// lineEnds are the names at the ends of the lines, spaced apart.
func (v view) lineEnds(s seenTrends, p plot, most float64, share bool) (body []ui.UI) {
	type end struct {
		line int
		y    float64
	}
	var ends []end
	for line := range s.lines {
		ends = append(ends, end{line, p.y(s.height(line, len(s.all)-1, share) / most)})
	}
	sort.SliceStable(ends, func(i, j int) bool { return ends[i].y < ends[j].y })
	const apart = 8
	for i := range ends {
		if i > 0 {
			ends[i].y = max(ends[i].y, ends[i-1].y+apart)
		}
	}
	for i := len(ends) - 1; i >= 0; i-- { // none below the picture
		limit := 96.0 - float64(len(ends)-1-i)*apart
		ends[i].y = min(ends[i].y, limit)
	}
	for _, e := range ends {
		name := v.lineName(&s.lines[e.line])
		body = append(body, v.named("line-end "+lineClasses[e.line], "start", p.x(1.02), e.y+1.5, shortened(name, 14)))
	}
	return body
}

// dayOf is a day on an axis: with the month's number in Arabic and its name in English, whose
// readers disagree on which of two numbers is the month. year says to add the year.
func (v view) dayOf(d corpus.Date, year bool) string {
	text, between := strings.TrimLeft(string(d[8:]), "0"), "/"
	month, err := strconv.Atoi(string(d[5:7]))
	if v.lang == "en" && err == nil && month >= 1 && month <= 12 {
		text, between = text+" "+monthsEn[month-1][:3], " "
	} else {
		text += "/" + strings.TrimLeft(string(d[5:7]), "0")
	}
	if year {
		text += between + string(d.Year())
	}
	return v.figures(text)
}
