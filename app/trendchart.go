package app

import (
	"sort"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// height is what a bar counts for in the chart: documents, or their share of all.
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

func (v view) lineChart(s seenTrends, share bool) ui.UI {
	p := plot{rtl: v.dir() == "rtl", before: 9, after: 18, top: 6, by: 14}
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
	at := func(i int) float64 { return float64(i) / float64(len(s.all)-1) }
	body := v.chartAxes(p, s.all, most, share)
	for line := range s.lines {
		var marks []ui.UI
		for i := range s.all {
			y := p.y(s.height(line, i, share) / most)
			if i > 0 {
				body = append(body, segment(lineClasses[line], p.x(at(i-1)), p.y(s.height(line, i-1, share)/most), p.x(at(i)), y))
			}
			marks = append(marks, v.chartPoint(s, line, i, p.x(at(i)), y))
		}
		body = append(body, marks...)
	}
	return el("figure", "chart trends").Body(append([]ui.UI{},
		svg("svg").Class("lines-drawn").Attr("role", "group").Attr("aria-label", v.say(mTrends)).Body(append(body, v.lineEnds(s, p, most, share)...)...))...)
}

// chartAxes are the hairlines with their values, and the names of the time below.
func (v view) chartAxes(p plot, all timeline, most float64, share bool) (body []ui.UI) {
	for _, part := range [...]float64{0, 0.5, 1} {
		value := most * part
		if value != float64(int(value)) && !share {
			continue // no half of a document
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
	const names = 4
	step := max(1, (len(all)+names-1)/names)
	for i := 0; i < len(all); i += step {
		text := v.figures(string(all[i].date))
		if len(all[i].date) > 4 {
			text = v.figures(string(all[i].date[5:7]) + "/" + string(all[i].date[:4]))
		}
		body = append(body, lettering("tick", "middle", p.x(float64(i)/float64(len(all)-1)), 97, text))
	}
	return body
}

// chartPoint is the place of a line at one time, which leads to its documents.
func (v view) chartPoint(s seenTrends, line, i int, x, y float64) ui.UI {
	l := &s.lines[line]
	n := l.bars[i].count
	if n == 0 {
		return nil
	}
	label := v.lineName(l) + v.say(mComma) + v.date(l.bars[i].date) + ": " + nDocuments.say(v.settings, n) + " (" + v.portion(n, s.all[i].count) + ")"
	to := l.at.between(l.bars[i].date, l.bars[i].date)
	class := "point"
	if i == l.peak.bar {
		class = "point peak"
	}
	return svg("a").Attr("href", v.link(to)).TabIndex(-1).Attr("aria-label", label).Body(svg("title").Text(label),
		svg("circle").Class("point-ground").Attr("cx", percents(x)).Attr("cy", percents(y)).Attr("r", 12),
		svg("circle").Class(class+" "+lineClasses[line]).Attr("cx", percents(x)).Attr("cy", percents(y)).Attr("r", 3.5))
}

// lineEnds name the lines where they end, apart from one another.
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
