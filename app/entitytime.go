package app

import (
	"cmp"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// An entity's page has one timeline: the documents that mention it, what it said, what was said
// about it, and the stories that most of its documents report, one above the other.

// whenMentioned draws the timeline; find is the search for the entity's documents.
func (v view) whenMentioned(m *model, find address) ui.UI {
	p := &m.profile
	first, last := edges(p.Months, nil)
	first, last = crowded(first.First(), last.Last(), p.Months)
	t := newTimeline(first, last, p.Months, nil)
	if len(m.days) > 0 {
		t = daily(m.about.First.First(), m.about.Last.Last(), m.days)
	}
	if len(t) < 2 {
		if len(p.Stories) == 0 {
			return el("section")
		}
		return el("section", "over-time").Body(v.heading(mWhen), v.storyList(p.Stories))
	}
	said := address{page: atStatements}
	rows := []ui.UI{v.histogram(t, p.Months, find, false)}
	if beyond := v.beyond(t, p.Months, find); len(beyond) > 0 {
		rows = append(rows, el("p", "period").Body(v.dotted(beyond...)...))
	}
	for _, row := range [...]struct {
		name   message
		months []corpus.FacetCount
		total  int
		to     address
	}{
		{mTimeSaid, m.said.Months, m.said.Total, said.with(corpus.Filter{Facet: facetSpeaker, Value: p.Entity.ID})},
		{mTimeOfIt, m.saidOf.Months, m.saidOf.Total, said.with(corpus.Filter{Facet: facetSubject, Value: p.Entity.ID})},
	} {
		if row.total > 0 && len(row.months) > 0 && len(m.days) == 0 { // statements are only counted by month
			rows = append(rows, v.timeRow(row.name, newTimeline(t[0].date.First(), t[len(t)-1].date.Last(), row.months, nil), row.to, row.total))
		}
	}
	if len(p.Stories) > 0 {
		rows = append(rows, v.storyRow(t, p.Stories), v.storyList(p.Stories))
	}
	return el("section", "over-time").Body(append([]ui.UI{v.heading(mWhen)}, rows...)...)
}

// timeRow is a low row of bars for statements on the same timeline, with its name and the total.
func (v view) timeRow(name message, t timeline, to address, total int) ui.UI {
	most := t.highest()
	var bars []ui.UI
	for i, b := range t {
		if b.count == 0 {
			continue
		}
		height := max(b.count*barHeight/most, 8)
		label := v.date(b.date) + ": " + nStatements.say(&v.settings, b.count)
		bars = append(bars, v.barMark(t, i, to.between(b.date, b.date), label, "bar-plain", barHeight-height, height))
	}
	return el("div", "time-row").Body(
		el("p", "time-name").Body(el("span").Text(v.say(name)+" "), v.a(to).Body(v.figure(total))),
		v.barsOf(t, bars))
}

// storyRow marks on the timeline when the stories listed below began.
func (v view) storyRow(t timeline, stories []corpus.StoryRef) ui.UI {
	var marks []ui.UI
	for i := range stories {
		s := &stories[i]
		n := t.place(s.Date, -1)
		if n < 0 || s.Date.First() < t[0].date.First() || s.Date.First() > t[n].date.Last() {
			continue // outside the timeline; the list has it
		}
		label := v.date(s.Date) + ": " + cmp.Or(s.Title, v.say(mUntitled))
		marks = append(marks, v.barMark(t, n, v.at.ofStory(s.ID), label, "story-mark", 20, 60))
	}
	return el("div", "time-row").Body(
		el("p", "time-name").Body(v.withCount(el("span").Text(v.say(mTimeStories)), len(stories))...),
		v.barsOf(t, marks))
}

// storyList lists the stories in chronological order.
func (v view) storyList(stories []corpus.StoryRef) ui.UI {
	var items []ui.UI
	for i := range stories {
		s := &stories[i]
		items = append(items, el("li").Body(
			v.when(s.Date),
			v.titleIn(el("span", "story-title"), s.Title).Body(v.a(v.at.ofStory(s.ID)).Text(cmp.Or(s.Title, v.say(mUntitled)))),
			v.count(nReportsAll, s.Reports)))
	}
	return el("div", "story-list").Body(el("ol").Body(items...), el("p", "quiet-note").Text(v.say(mTimeGuess)))
}
