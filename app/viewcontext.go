package app

import (
	"cmp"
	"context"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/views"
)

// contextView shows words in context: every match on a line of its own with the words around it,
// the lines sorted by the neighbouring words.
type contextView struct{}

const (
	linesAtMost = 10_000 // of the documents read; nobody reads more
	groupsShown = 12     // above the lines
)

func (contextView) name() string   { return "context" }
func (contextView) title() message { return mContext }
func (contextView) lead() message  { return mContextLead }

func (contextView) options() []option {
	return []option{
		{name: "by", label: mLinesBy, values: []optionValue{
			{value: "after", label: mLinesAfter}, {value: "after2", label: mLinesAfter2}, {value: "before", label: mLinesBefore}, {value: "before2", label: mLinesBefore2},
			{value: "date", label: mLinesDate}, {value: "outlet", label: mLinesOutlet}, {value: "result", label: mLinesResult}}},
		{name: "form", label: mLinesForm, values: []optionValue{{value: "stem", label: mLinesStem}, {value: "written", label: mLinesWritten}}},
		{name: "only", of: "query"},
		depths(),
	}
}

// seenContext is what the view shows.
type seenContext struct {
	groups      []views.Group // a single one without a key if lines are not grouped
	grouped     bool
	occurrences int
	read        int // documents
}

// lineOrder says what lines are grouped by, if they are.
func lineOrder(a address) (by views.By, grouped bool) {
	by.Stem = a.chosen("form") == "stem"
	switch a.chosen("by") {
	case "after":
		by.Side = views.After
	case "after2":
		by.Side, by.Nth = views.After, 1
	case "before":
		by.Side = views.Before
	case "before2":
		by.Side, by.Nth = views.Before, 1
	default:
		return by, false
	}
	return by, true
}

func (contextView) gather(ctx context.Context, e Engine, m *model) error {
	if m.at.query == "" {
		return nil
	}
	request := m.at.request(0)
	request.Limit = m.depth()
	ids, err := e.Members(ctx, request)
	if err != nil {
		return err
	}
	s := seenContext{read: len(ids)}
	var lines []views.Line
	err = readClosely(ctx, e, ids, m.at.query, func(doc *corpus.Closeup) {
		s.occurrences += len(doc.Found)
		if len(lines) < linesAtMost {
			lines = append(lines, views.Lines(doc)...)
		}
	})
	if err != nil {
		return err
	}
	by, grouped := lineOrder(m.at)
	switch s.grouped = grouped; {
	case grouped:
		s.groups = views.Grouped(lines, by)
	case m.at.chosen("by") == "date":
		views.ByDate(lines)
	case m.at.chosen("by") == "outlet":
		views.ByOutlet(lines)
	}
	if !grouped {
		s.groups = []views.Group{{Lines: lines}}
	}
	m.seen = s
	return nil
}

// kept are the groups that the address asks for.
func (s seenContext) kept(only string) []views.Group {
	if only == "" || !s.grouped {
		return s.groups
	}
	for i := range s.groups {
		if s.groups[i].Key == only {
			return s.groups[i : i+1]
		}
	}
	return nil
}

func (rv contextView) draw(v view, m *model) []ui.UI {
	s, ok := m.seen.(seenContext)
	if !ok {
		return []ui.UI{el("p", "notice").Text(v.say(mContextNone))}
	}
	groups := s.kept(v.at.chosen("only"))
	lines := 0
	for i := range groups {
		lines += len(groups[i].Lines)
	}
	out := []ui.UI{
		v.foundIn(mFoundInFirst, s.occurrences, s.read, m.result.Total),
		v.readOf(rv, mReadFirst, s.read, m.result.Total),
	}
	if s.grouped {
		out = append(out, v.beside(s))
	}
	from := min(v.at.number, max(lines-1, 0)/linesPerPage) * linesPerPage
	end := min(lines, from+linesPerPage)
	for n := 0; from+n*linesInRun < end; n++ {
		out = append(out, v.run(m, groups, s.grouped, n, from+n*linesInRun, end))
	}
	return append(out, v.pager((lines+linesPerPage-1)/linesPerPage))
}

// groupName is the neighbouring word that the lines of a group share.
func (v view) groupName(g *views.Group) ui.UI {
	if g.Key == "" {
		return el("span", "none").Text(v.say(mLinesEdge))
	}
	return v.source(g.Written)
}

// beside lists the most frequent neighbouring words; each links to its lines.
func (v view) beside(s seenContext) ui.UI {
	var items []ui.UI
	only := v.at.chosen("only")
	for i := range s.groups[:min(len(s.groups), groupsShown)] {
		g := &s.groups[i]
		if g.Key == "" {
			continue
		}
		a := v.a(v.at.choosing("only", g.Key)).ID("only-"+strconv.Itoa(i)).Attr("rel", "nofollow")
		if g.Key == only {
			a = v.a(v.at.choosing("only")).ID("only-"+strconv.Itoa(i)).Attr("rel", "nofollow").Aria("current", "true")
		}
		items = append(items, el("li").Body(a.Body(v.groupName(g), ui.Text(" "), v.figure(len(g.Lines)))))
	}
	if only != "" {
		items = append(items, el("li").Body(v.a(v.at.choosing("only")).ID("only-all").Text(v.say(mLinesAll))))
	}
	return el("ul", "tags near-words").Aria("label", v.say(mLinesBeside)).Body(items...)
}

// lineAt is the paragraph of an occurrence.
func (v view) lineAt(l *views.Line) address {
	to := v.at.open(l.ID)
	to.paragraph = paragraphID(max(l.Paragraph, 0))
	return to
}

// joinedTo is the class of the text next to an occurrence: without a space, like a full stop, it
// is drawn as close as in the text.
func joinedTo(class string, spaced bool) string {
	if spaced {
		return class
	}
	return class + " joined"
}

// foundIn says how many matches were found and, if not all documents were read, in how many; said
// names those.
func (v view) foundIn(said message, n, read, total int) ui.UI {
	p := el("p", "view-count").Role("status")
	if read >= total {
		return p.Body(v.count(nFound, n))
	}
	return p.Body(v.count(nFound, n), words(" "), el("span").Body(v.spoken(v.fill(said, nDocuments.say(&v.settings, read)))...))
}

// line is one occurrence, which links to its paragraph.
func (v view) line(l *views.Line) ui.UI {
	return el("li").Body(
		v.a(v.lineAt(l), "line").Title(l.Title).Body(
			el("span", joinedTo("line-before", strings.HasSuffix(l.Before, " "))).Body(el("bdi").Text(l.Before)),
			el("mark").Text(l.Found),
			el("span", joinedTo("line-after", strings.HasPrefix(l.After, " "))).Body(el("bdi").Text(l.After))),
		v.ours(el("span", "line-of")).Body(v.dotted(v.outlet(l.Outlet), v.when(l.Date))...))
}

func (contextView) table(v view, m *model) dataTable {
	s, _ := m.seen.(seenContext)
	t := dataTable{read: [2]int{s.read, m.result.Total}, columns: []string{v.say(mColBefore), v.say(mColFound), v.say(mColAfter), v.say(mOutlet), v.say(mColDate), v.say(mColDocument)}}
	for _, g := range s.kept(m.at.chosen("only")) {
		for i := range g.Lines {
			l := &g.Lines[i]
			t.rows = append(t.rows, []string{l.Before, l.Found, l.After, v.outletText(l.Outlet), string(l.Date), cmp.Or(l.Title, l.ID)})
			t.to = append(t.to, v.lineAt(l))
		}
	}
	return t
}
