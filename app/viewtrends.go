package app

import (
	"cmp"
	"context"
	"slices"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// trendsView shows over time how many documents match the query, and up to five other words,
// names or queries, under the same filters, or which share of all that is.
type trendsView struct{}

func (trendsView) name() string   { return "trends" }
func (trendsView) title() message { return mTrends }
func (trendsView) lead() message  { return mTrendsLead }

const lineOption = "line"

var stepNames = map[string]message{byDay: mDay, byWeek: mWeek, byMonth: mMonthStep, byYear: mYearStep}

func (trendsView) options() []option {
	return []option{
		{name: "measure", label: mTrendsMeasure, values: []optionValue{{value: "count", label: mTrendsCount}, {value: "share", label: mTrendsShare}}},
		{name: "step", label: mTrendsStep, values: []optionValue{{value: "auto", label: mTrendsAuto}, {value: byDay, label: mDay}, {value: byWeek, label: mWeek}, {value: byMonth, label: mMonthStep}, {value: byYear, label: mYearStep}}},
		{name: "each", label: mTrendsEach, values: []optionValue{{value: "all", label: mTrendsTogether}, {value: "outlet", label: mTrendsOutlets}}},
		{name: lineOption},
	}
}

// A trend is one line.
type trend struct {
	query string  // "" for all documents
	name  string  // display name, if that is not the query
	at    address // the list of its documents
	own   bool    // it is the query of the result itself
	bars  timeline
	total int // documents of any date
	peak  peak
	dated []corpus.DateCount
}

type seenTrends struct {
	lines  []trend
	all    timeline // every document of the same filters
	step   string   // the step of time
	outlet string   // the outlet, if this is one of several pictures
	// outlets are the same by outlet, most documents first.
	outlets []seenTrends
}

// left is how many documents of a line are in no bar: outside the period drawn, or not dated
// precisely enough.
func (l *trend) left() int { return l.total - l.bars.total() }

// trendQueries are the queries of the lines of an address.
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

// gather counts; the documents of the peaks are read after the lines have been drawn.
func (trendsView) gather(ctx context.Context, e Engine, m *model) error {
	s, drawn := m.seen.(seenTrends)
	if !drawn {
		if err := s.count(ctx, e, m); err != nil {
			return err
		}
	}
	if peaks := s.peaks(); m.few {
		m.cut = len(peaks) > 0
	} else if err := readPeaks(ctx, e, peaks); err != nil {
		return err
	}
	m.seen = s
	return nil
}

func (s *seenTrends) count(ctx context.Context, e Engine, m *model) error {
	all, err := e.Dated(ctx, m.at.asking("").request(0))
	if err != nil {
		return err
	}
	s.all, s.step = m.stretch(all)
	for _, query := range m.at.trendQueries() {
		at := m.at.asking(query)
		request := at.request(0)
		request.FacetLimit = -1
		line := trend{query: query, at: at.viewed(""), own: query == m.at.query, peak: peak{bar: -1}}
		if line.dated, err = e.Dated(ctx, request); err != nil {
			return err
		}
		line.bars = s.all.counted(s.step, line.dated, "")
		line.total = countOf(line.dated)
		s.lines = append(s.lines, line)
	}
	share := m.at.chosen("measure") == "share"
	if m.at.chosen("each") == "outlet" {
		s.divide(all, share)
		return nil // the names of these peaks are counted after the pictures have been drawn
	}
	for i := range s.lines {
		l := &s.lines[i]
		if l.peak = l.highest(s.all, share); l.peak.bar >= 0 {
			if err := l.namePeak(ctx, e); err != nil {
				return err
			}
		}
	}
	return nil
}

// outletsDrawn is how many outlets have a picture of their own.
const outletsDrawn = 8

// divide divides the lines by outlet.
func (s *seenTrends) divide(all []corpus.DateCount, share bool) {
	totals := make(map[string]int)
	for i := range s.lines {
		for _, c := range s.lines[i].dated {
			if c.Outlet != "" {
				totals[c.Outlet] += c.Count
			}
		}
	}
	outlets := mostFirst(totals)
	for _, outlet := range outlets[:min(len(outlets), outletsDrawn)] {
		one := seenTrends{outlet: outlet, step: s.step, all: s.all.counted(s.step, all, outlet)}
		for _, l := range s.lines {
			l.at = l.at.with(corpus.Filter{Facet: corpus.FacetOutlet, Value: outlet})
			l.bars = l.bars.counted(s.step, l.dated, outlet)
			l.total, l.peak = 0, l.highest(one.all, share)
			for _, c := range l.dated {
				if c.Outlet == outlet {
					l.total += c.Count
				}
			}
			one.lines = append(one.lines, l)
		}
		s.outlets = append(s.outlets, one)
	}
}

// lineName is the display name of a line.
func (v view) lineName(l *trend) string {
	return cmp.Or(l.name, l.query, v.say(mAllDocs))
}

func (rv trendsView) draw(v view, m *model) []ui.UI {
	s, ok := m.seen.(seenTrends)
	if !ok || len(s.all) < 2 {
		return []ui.UI{el("p", "notice").Text(v.say(mTrendsNone)), v.lineForm()}
	}
	share := v.at.chosen("measure") == "share"
	out := []ui.UI{v.lineChips(s), v.lineForm(), v.stepNote(s)}
	if v.at.chosen("each") == "outlet" {
		return append(out, v.outletCharts(s, share))
	}
	out = append(out, v.lineChart(s, share))
	for i := range s.lines {
		if p := v.peak(&s.lines[i]); p != nil {
			out = append(out, p)
		}
	}
	return out
}

// lineChips are the names and counts of the lines; those that were added can be removed.
func (v view) lineChips(s seenTrends) ui.UI {
	var items []ui.UI
	for i := range s.lines {
		l := &s.lines[i]
		content := []ui.UI{sampleOf(i), v.a(l.at).Body(v.withCount(v.source(v.lineName(l)), l.total)...)}
		if left := v.lineLeft(l); left != nil {
			content = append(content, left)
		}
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

// fieldOf is a view's field with its button.
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

// A typedInto view has a field of its own: added is the address after something was typed into
// it.
type typedInto interface {
	added(at address, typed string) address
}

func (trendsView) comparesOthers() {}

func (trendsView) added(at address, typed string) address {
	return at.choosing(lineOption, append(at.allChosen(lineOption), typed)...)
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
	if len(s.outlets) > 0 {
		return v.outletsTable(s, t)
	}
	return v.lineRows(s, t, nil)
}

// outletsTable has the rows of all outlets one after the other, each preceded by the outlet's
// name.
func (v view) outletsTable(s seenTrends, t dataTable) dataTable {
	t.columns = append([]string{v.say(facetNames[corpus.FacetOutlet])}, t.columns...)
	for i := range s.outlets {
		t = v.lineRows(s.outlets[i], t, []string{v.outletText(s.outlets[i].outlet)})
	}
	return t
}

// lineRows adds a row for each bar.
func (v view) lineRows(s seenTrends, t dataTable, before []string) dataTable {
	at := v.at.viewed("")
	if s.outlet != "" {
		at = at.with(corpus.Filter{Facet: corpus.FacetOutlet, Value: s.outlet})
	}
	for i, b := range s.all {
		row := append(slices.Clone(before), string(b.date))
		for line := range s.lines {
			row = append(row, decimal(float64(s.lines[line].bars[i].count), 0))
			if s.lines[line].query != "" {
				row = append(row, portionText(s.lines[line].bars[i].count, b.count))
			}
		}
		t.rows = append(t.rows, append(row, decimal(float64(b.count), 0)))
		t.to = append(t.to, b.of(at))
	}
	return t
}
