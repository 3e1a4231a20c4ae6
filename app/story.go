package app

import (
	"cmp"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// storyID is the ID of the section in which a document's page lists the reports of its event.
const storyID = "story"

// story lists, in chronological order, the documents that seem to report the same event, and
// links to their page.
func (v view) story(r *corpus.Reading) ui.UI {
	if len(r.Story) < 2 {
		return nil
	}
	var items []ui.UI
	for i := range r.Story {
		items = append(items, el("li").Body(v.arabic(el("article")).Body(v.reportHead(r.Story, i, r.Document.ID, "h3")...)))
	}
	foot := v.a(v.at.ofStory(r.Document.ID)).ID("lay-out").Text(v.say(mStoryOpen))
	if v.at.page == atFrame {
		foot = nil // a frame has no page of stories
	}
	return el("section", "related story").ID(storyID).TabIndex(-1).Body(
		v.heading(mStory),
		el("p", "quiet-note").Text(v.say(mStoryLead)),
		el("ol").Body(items...),
		ui.If(foot != nil, func() ui.UI { return el("p").Body(foot) }))
}

// ofStory is the address of the page with the reports of a document's event; in a frame it is the
// list on the document's page.
func (a address) ofStory(id string) address {
	to := a.open(id)
	if to.page == atFrame {
		to.paragraph = storyID
		return to
	}
	to.page = atStory
	return to
}

// before reports whether one date is certainly earlier: dates within the same day or month, or
// without a date, have no known order.
func before(a, b corpus.Date) bool {
	return a != "" && b != "" && a.Last() < b.First()
}

// reportHead is a report's headline, as a heading of the given level, with where and when it was
// published. here is the document being read, which is not a link.
func (v view) reportHead(reports []corpus.Report, i int, here, heading string) []ui.UI {
	label := func(m message) ui.UI { return v.ours(el("span", "label")).Text(v.say(m)) }
	r := &reports[i]
	title := cmp.Or(r.Title, v.say(mUntitled))
	head := v.titleIn(el(heading, "headline"), r.Title)
	if r.ID == here {
		head = head.Text(title)
	} else {
		head = head.Body(v.a(v.at.open(r.ID).asking("")).Text(title))
	}
	line := []ui.UI{v.outlet(r.Outlet), v.when(r.Date)}
	if i == 0 && len(reports) > 1 && before(r.Date, reports[1].Date) {
		line = append(line, label(mStoryFirst))
	}
	if r.ID == here {
		line = append(line, label(mStoryThis))
	}
	if r.Copy {
		line = append(line, label(mStoryCopy))
	}
	return []ui.UI{head, el("p", "byline").Body(v.dotted(line...)...)}
}
