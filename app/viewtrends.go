package app

import (
	"cmp"
	"context"
	"slices"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/views"
)

// Trends: how many documents hold the query, and up to five other words, names or
// queries, in every month or year of the same filters, or which share of all.
type trendsView struct{}

func (trendsView) name() string   { return "trends" }
func (trendsView) title() message { return mTrends }
func (trendsView) lead() message  { return mTrendsLead }

const lineOption = "line"

func (trendsView) options() []option {
	return []option{
		{name: "measure", label: mTrendsMeasure, values: []optionValue{{"count", mTrendsCount}, {"share", mTrendsShare}}},
		{name: "step", label: mTrendsStep, values: []optionValue{{"auto", mTrendsAuto}, {"month", mMonth}, {"year", mYear}}},
		{name: lineOption},
	}
}

// A trend is one line.
type trend struct {
	query string  // "" for all documents
	name  string  // what it is called, where that is not the query
	at    address // the list of its documents
	own   bool    // the query of the result itself
	bars  timeline
	total int // documents with a date within the period
	peak  peak
}

// A peak is the highest bar of a line, with what tells it from the rest of the line.
type peak struct {
	bar   int // -1 for none
	names []corpus.EntityRef
	first corpus.Hit // the oldest document
}

type seenTrends struct {
	lines []trend
	all   timeline // every document of the same filters
}

// trendQueries are the lines of an address.
func (a address) trendQueries() []string {
	var out []string
	if a.query != "" {
		out = append(out, a.query)
	}
	for _, line := range a.allChosen(lineOption) {
		if line = askable(line); line != "" && !slices.Contains(out, line) && len(out) < mostTexts {
			out = append(out, line)
		}
	}
	if len(out) == 0 {
		out = append(out, "")
	}
	return out
}

func (trendsView) gather(ctx context.Context, e Engine, m *model) error {
	var s seenTrends
	all, err := e.Facets(ctx, m.at.asking("").request(0))
	if err != nil {
		return err
	}
	s.all = m.period(all)
	for _, query := range m.at.trendQueries() {
		at := m.at.asking(query)
		request := at.request(0)
		request.FacetLimit = -1
		result, err := e.Search(ctx, request)
		if err != nil {
			return err
		}
		facets, err := e.Facets(ctx, request)
		if err != nil {
			return err
		}
		line := trend{query: query, at: at.viewed(""), own: query == m.at.query, bars: s.all.recounted(facets)}
		for _, b := range line.bars {
			line.total += b.count
		}
		if line.peak, err = peakOf(ctx, e, at, line, facets, result.Total); err != nil {
			return err
		}
		s.lines = append(s.lines, line)
	}
	m.seen = s
	return nil
}

// period is the time that the lines are drawn over, with all documents.
func (m *model) period(all map[corpus.Facet][]corpus.FacetCount) timeline {
	months, years := all[corpus.FacetMonth], all[corpus.FacetYear]
	first, last := crowded(m.about.First.First(), m.about.Last.Last(), months)
	if from := m.at.from.First(); from > first {
		first = from
	}
	if to := m.at.to.Last(); to != "" && (to < last || last == "") {
		last = to
	}
	switch m.at.chosen("step") {
	case "year":
		return newTimeline(first, last, nil, years)
	case "month":
		if first == "" || last == "" || monthNumber(last)-monthNumber(first) < mostMonths {
			return everyMonth(first, last, months)
		}
	}
	return newTimeline(first, last, months, years)
}

// mostMonths is the longest period whose months are drawn when months are asked for:
// twenty years.
const mostMonths = 240

// everyMonth is every month between two dates, however many.
func everyMonth(first, last corpus.Date, months []corpus.FacetCount) timeline {
	if first == "" || last == "" || first > last {
		return newTimeline(first, last, months, nil)
	}
	counts := make(map[corpus.Date]int, len(months))
	for _, c := range months {
		counts[corpus.Date(c.ID)] = c.Count
	}
	var t timeline
	for n := monthNumber(first.First()); n <= monthNumber(last.Last()); n++ {
		d := corpus.Date(pad(n/12, 4) + "-" + pad(n%12+1, 2))
		t = append(t, bar{d, counts[d]})
	}
	return t
}

// recounted are the same stretches of time with the counts of other facets.
func (t timeline) recounted(facets map[corpus.Facet][]corpus.FacetCount) timeline {
	counts := make(map[corpus.Date]int)
	for _, facet := range [...]corpus.Facet{corpus.FacetMonth, corpus.FacetYear} {
		for _, c := range facets[facet] {
			counts[corpus.Date(c.ID)] = c.Count
		}
	}
	out := make(timeline, len(t))
	for i, b := range t {
		out[i] = bar{b.date, counts[b.date]}
	}
	return out
}

// fewestAtPeak is how many documents a peak has at least.
const fewestAtPeak = 2

// namesAtPeak is how many names are told of a peak.
const namesAtPeak = 3

// peakOf finds the highest bar of a line, the names that are peculiar to its documents
// against the rest of the line, and the first of them.
func peakOf(ctx context.Context, e Engine, at address, line trend, facets map[corpus.Facet][]corpus.FacetCount, total int) (peak, error) {
	p := peak{bar: -1}
	for i, b := range line.bars {
		if b.count >= fewestAtPeak && (p.bar < 0 || b.count > line.bars[p.bar].count) {
			p.bar = i
		}
	}
	if p.bar < 0 || len(line.bars) < 2 || line.query == "" {
		return peak{bar: -1}, nil
	}
	then := at.between(line.bars[p.bar].date, line.bars[p.bar].date).sorted(corpus.Oldest)
	request := then.request(1)
	request.FacetLimit = -1
	r, err := e.Search(ctx, request)
	if err != nil {
		return p, err
	}
	if len(r.Hits) > 0 {
		p.first = r.Hits[0]
	}
	if r.Facets, err = e.Facets(ctx, request); err != nil {
		return p, err
	}
	whole := make(map[string]int)
	for _, k := range corpus.Kinds {
		for _, c := range facets[k.Facet()] {
			whole[c.ID] = c.Count
		}
	}
	var names []views.Contrast
	refs := make(map[string]corpus.EntityRef)
	for _, k := range corpus.Kinds {
		for _, c := range r.Facets[k.Facet()] {
			rest := whole[c.ID] - c.Count
			names = append(names, views.Contrast{Key: c.ID, Here: c.Count, Rest: rest, Strength: views.LogOdds(c.Count, r.Total, rest, total-r.Total)})
			refs[c.ID] = corpus.EntityRef{ID: c.ID, Kind: k, Name: c.Name, English: c.English}
		}
	}
	here, _ := views.Peculiar(names, namesAtPeak, 1)
	for _, c := range here {
		p.names = append(p.names, refs[c.Key])
	}
	return p, nil
}

// lineName is what a line is called.
func (v view) lineName(l *trend) string {
	return cmp.Or(l.name, l.query, v.say(mAllDocs))
}

func (rv trendsView) draw(v view, m *model) []ui.UI {
	s, ok := m.seen.(seenTrends)
	if !ok || len(s.all) < 2 {
		return []ui.UI{el("p", "notice").Text(v.say(mTrendsNone)), v.lineForm()}
	}
	out := []ui.UI{v.lineChips(s), v.lineForm(), v.lineChart(s, v.at.chosen("measure") == "share")}
	for i := range s.lines {
		if p := v.peak(&s.lines[i]); p != nil {
			out = append(out, p)
		}
	}
	return out
}

// lineChips name the lines with their numbers; each that was added can be taken away.
func (v view) lineChips(s seenTrends) ui.UI {
	var items []ui.UI
	for i := range s.lines {
		l := &s.lines[i]
		content := []ui.UI{sampleOf(i), v.a(l.at).Body(v.source(v.lineName(l)), ui.Text(" "), v.figure(l.total))}
		if !l.own && l.query != "" {
			var rest []string
			for _, other := range v.at.allChosen(lineOption) {
				if other != l.query {
					rest = append(rest, other)
				}
			}
			off := v.fill(mRemove, l.query)
			content = append(content, v.a(v.at.choosing(lineOption, rest...), "line-off").Title(off).Aria("label", off).Body(iconClose.draw()))
		}
		items = append(items, el("li").Body(content...))
	}
	return el("ul", "trend-lines").Body(items...)
}

const lineFieldID = "add-line"

// lineForm adds a line.
func (v view) lineForm() ui.UI {
	if len(v.at.trendQueries()) >= mostTexts {
		return nil
	}
	return v.fieldOf(mTrendsAdd, mTrendsAddIt)
}

// fieldOf is the field of a view, and the button beside it.
func (v view) fieldOf(label, do message) ui.UI {
	return el("form", "add-line").Attr("action", v.root).Attr("method", "get").OnSubmit(v.do.addLine).Body(
		el("label").Attr("for", lineFieldID).Text(v.say(label)),
		input("search", "within").ID(lineFieldID).Attr("name", "q").Attr("autocomplete", "off").Attr("autocapitalize", "off").Attr("spellcheck", "false"),
		el("button", "primary").Attr("type", "submit").Text(v.say(do)))
}

func (e *explorer) onAddLine(_ ui.Context, event ui.Event) {
	event.PreventDefault()
	typed := clean(value(lineFieldID))
	if typed == "" {
		return
	}
	if rv, ok := e.model.seeing().(typedInto); ok {
		setField(lineFieldID, "")
		e.visit(rv.added(e.model.at, typed), lineFieldID)
	}
}

// A view that is typedInto has a field of its own: added is the address with what was
// typed.
type typedInto interface {
	added(at address, typed string) address
}

func (trendsView) added(at address, typed string) address {
	return at.choosing(lineOption, append(at.allChosen(lineOption), typed)...)
}

// peak tells of the highest bar of a line.
func (v view) peak(l *trend) ui.UI {
	if l.peak.bar < 0 {
		return nil
	}
	b := l.bars[l.peak.bar]
	to := l.at.between(b.date, b.date)
	body := []ui.UI{el("span").Body(v.spoken(v.fill(mTrendsPeak, v.lineName(l)) + " ")...),
		v.a(to).Body(v.when(b.date), words(" "), v.count(nDocuments, b.count))}
	if len(l.peak.names) > 0 {
		body = append(body, words(v.say(mTrendsPeakNames)+" "))
		for i, name := range l.peak.names {
			if i > 0 {
				body = append(body, words(v.say(mComma)))
			}
			body = append(body, v.sign(name, to.with(corpus.Filter{Facet: name.Kind.Facet(), Value: name.ID})))
		}
	}
	if l.peak.first.ID != "" {
		body = append(body, words(v.say(mTrendsPeakFirst)+" "),
			v.titleIn(v.a(v.at.asking(l.query).open(l.peak.first.ID)), l.peak.first.Title).Text(cmp.Or(l.peak.first.Title, v.say(mUntitled))))
	}
	return el("p", "peak-of").Body(body...)
}

func (trendsView) table(v view, m *model) dataTable {
	s, _ := m.seen.(seenTrends)
	t := dataTable{columns: []string{v.say(mPeriod)}}
	for i := range s.lines {
		name := v.lineName(&s.lines[i])
		t.columns = append(t.columns, name)
		if s.lines[i].query != "" {
			t.columns = append(t.columns, name+" %")
		}
	}
	t.columns = append(t.columns, v.say(mTrendsAll))
	t.numbers = len(t.columns) - 1
	for i, b := range s.all {
		row := []string{string(b.date)}
		for line := range s.lines {
			row = append(row, decimal(float64(s.lines[line].bars[i].count), 0))
			if s.lines[line].query != "" {
				row = append(row, portionText(s.lines[line].bars[i].count, b.count))
			}
		}
		t.rows = append(t.rows, append(row, decimal(float64(b.count), 0)))
		t.to = append(t.to, v.at.viewed("").between(b.date, b.date))
	}
	return t
}
