package app

import (
	"cmp"
	"context"
	"net/url"
	"slices"
	"sort"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// storyPage shows the reports of one event over time: who reported first, what each adds, who is
// quoted where, and which texts are the same. Its address names one of the reports.
type storyPage struct{ plain }

// addedShown is how many of the sentences a report adds are shown.
const addedShown = 6

func (storyPage) folder() (string, bool) { return "story", false }

func (storyPage) parse(a *address, values url.Values) {
	a.id, a.query = clean(values.Get("doc")), askable(values.Get("q"))
}

func (storyPage) gather(ctx context.Context, e Engine, m *model, _ openList, _ func(model)) (err error) {
	if m.at.id != "" {
		m.reports, err = e.Story(ctx, m.at.id)
	}
	return err
}

// storyAnswer is the reports of an event.
type storyAnswer struct{ reports []corpus.Report }

func (storyPage) title(v view, m *model) string {
	if len(m.reports) == 0 || m.reports[0].Title == "" {
		return v.say(mStoryTitle)
	}
	return v.say(mStoryTitle) + " – " + m.reports[0].Title
}

func (storyPage) description(v view, _ *model) string { return v.say(mStoryLead) }

func (storyPage) draw(v view, m *model) ui.UI {
	var outlets ui.UI // nil if no report has an outlet
	if n := outletsOf(m.reports); n > 0 {
		outlets = v.count(nOutlets, n)
	}
	head := []ui.UI{el("h1", "display").TabIndex(-1).Text(v.say(mStoryTitle))}
	if len(m.reports) < 2 {
		note := mStoryNone
		if m.at.id != "" {
			note = mStoryAlone
			head = append(head, el("p").Body(v.a(address{page: atDocument, id: m.at.id}).Text(v.say(mStoryToIt))))
		}
		return el("article", "story-page").Body(append(head, el("p", "notice").Text(v.say(note)))...)
	}
	var items []ui.UI
	for i := range m.reports {
		items = append(items, el("li").ID(reportID(i)).TabIndex(-1).Body(v.laidOut(m.reports, i)))
	}
	return el("article", "story-page").Body(
		el("header").Body(append(head,
			el("p", "byline").Body(v.dotted(v.count(nReportsAll, len(m.reports)), outlets, v.span(m.reports))...),
			el("p", "quiet-note").Text(v.say(mStoryGuess)),
			v.takeButton(len(m.reports)))...),
		el("ol", "laid-out").Body(items...),
		v.quotedWhere(m.reports))
}

func reportID(i int) string { return "report-" + strconv.Itoa(i+1) }

// outletsOf counts the known outlets of reports.
func outletsOf(reports []corpus.Report) int {
	seen := make(map[string]bool)
	for i := range reports {
		if reports[i].Outlet != "" {
			seen[reports[i].Outlet] = true
		}
	}
	return len(seen)
}

// span is the period from the first report to the last.
func (v view) span(reports []corpus.Report) ui.UI {
	first, last := reports[0].Date, reports[len(reports)-1].Date
	if first == "" || last == "" || first == last {
		return v.when(first)
	}
	return el("span").Text(v.date(first) + " – " + v.date(last))
}

// laidOut is one report: what it adds to the previous ones, and whom it quotes.
func (v view) laidOut(reports []corpus.Report, i int) ui.UI {
	r := &reports[i]
	parts := v.reportHead(reports, i, "", "h2")
	switch {
	case r.Unread:
		parts = append(parts, v.ours(el("p", "quiet-note")).Text(v.say(mStoryUnread)))
	case i > 0 && len(r.Adds) == 0 && !r.Copy:
		parts = append(parts, v.ours(el("p", "quiet-note")).Text(v.say(mStoryNothing)))
	}
	if n := len(r.Adds); n > 0 {
		var added []ui.UI
		for _, a := range r.Adds[:min(n, addedShown)] {
			to := v.at.open(r.ID)
			to.paragraph = paragraphID(a.Paragraph)
			added = append(added, el("li").Body(v.a(to).Text(shorten(a.Text, addedLetters))))
		}
		name := []ui.UI{el("span").Text(v.say(mStoryAdds))}
		if n > addedShown {
			name = append(name, words(" "), v.count(nSentencesFirst, n))
		}
		parts = append(parts, el("div", "reason").Body(v.ours(el("bdi", "reason-name")).Body(name...)), el("ul", "adds").Body(added...))
	}
	if len(r.Speakers) > 0 {
		var names []ui.UI
		for _, e := range r.Speakers {
			names = append(names, el("li").Body(v.sign(e.EntityRef, v.at.entity(e.EntityRef))))
		}
		parts = append(parts, el("div", "reason").Body(v.ours(el("bdi", "reason-name")).Text(v.say(mStoryHeard)), el("ul", "tags").Body(names...)))
	}
	return v.arabic(el("article")).Body(parts...)
}

// addedLetters is how many letters of a sentence are shown.
const addedLetters = 320

// quotedWhere lists the speakers with the reports that quote them, most reports first.
func (v view) quotedWhere(reports []corpus.Report) ui.UI {
	type quoted struct {
		speaker    corpus.EntityRef
		in         []int
		statements int
	}
	var all []quoted
	for i := range reports {
		for _, s := range reports[i].Speakers {
			n := slices.IndexFunc(all, func(q quoted) bool { return q.speaker.ID == s.ID })
			if n < 0 {
				n, all = len(all), append(all, quoted{speaker: s.EntityRef})
			}
			all[n].in, all[n].statements = append(all[n].in, i), all[n].statements+s.Count
		}
	}
	if len(all) == 0 {
		return nil
	}
	sort.SliceStable(all, func(i, j int) bool { return len(all[i].in) > len(all[j].in) })
	var rows []ui.UI
	for _, q := range all {
		var in []ui.UI
		for _, i := range q.in {
			here := v.at
			here.paragraph = reportID(i)
			in = append(in, el("li").Body(v.a(here).Title(reports[i].Title).Body(v.figure(i+1))))
		}
		rows = append(rows, el("tr").Body(
			el("th").Attr("scope", "row").Body(v.sign(q.speaker, v.at.entity(q.speaker))),
			el("td").Body(v.figure(q.statements)),
			el("td").Body(el("ul", "tags").Body(in...))))
	}
	head := func(m message) ui.UI { return el("th").Attr("scope", "col").Text(v.say(m)) }
	return el("section", "quoted-where").Body(
		v.heading(mStoryQuoted),
		el("div", "scrolls").Body(el("table").Body(
			el("thead").Body(el("tr").Body(head(mColName), head(mQuoted), head(mStoryIn))),
			el("tbody").Body(rows...))))
}

// storyTable is the reports for export, with everything that each adds.
func (v view) storyTable(reports []corpus.Report) dataTable {
	t := dataTable{columns: []string{v.say(mColDocument), v.say(mOutlet), v.say(mColDate), v.say(mStoryCopy),
		strings.TrimSuffix(v.say(mStoryHeard), ":"), strings.TrimSuffix(v.say(mStoryAdds), ":"), v.say(mColAdded)}, numbers: 1}
	for i := range reports {
		r := &reports[i]
		var added, heard []string
		for _, a := range r.Adds {
			added = append(added, a.Text)
		}
		for _, s := range r.Speakers {
			heard = append(heard, v.nameText(s.Name, s.English)+" "+strconv.Itoa(s.Count))
		}
		copied, sentences := "", strconv.Itoa(len(added))
		if r.Copy {
			copied = v.say(mStoryCopy)
		}
		if i == 0 || r.Copy || r.Unread { // additions were not determined
			sentences = ""
		}
		t.rows = append(t.rows, []string{cmp.Or(r.Title, r.ID), v.outletText(r.Outlet), string(r.Date), copied, strings.Join(heard, "; "), strings.Join(added, " … "), sentences})
		t.to = append(t.to, address{page: atDocument, id: r.ID})
	}
	return t
}
