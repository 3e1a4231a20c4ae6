package app

import (
	"cmp"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// storyID is where a document's page lays out the reports of its event.
const storyID = "story"

// story lays out, in order of time, the documents that seem to report the same event: who was
// first, where their days tell, what each adds, who is quoted where, and what is the same text.
func (v view) story(r *corpus.Reading) ui.UI {
	if len(r.Story) < 2 {
		return nil
	}
	var items []ui.UI
	for i := range r.Story {
		items = append(items, el("li").Body(v.report(&r.Story[i], r.Document.ID, i == 0 && before(r.Story[0].Date, r.Story[1].Date))))
	}
	return el("section", "related story").ID(storyID).TabIndex(-1).Body(
		v.heading(mStory),
		el("p", "quiet-note").Text(v.say(mStoryLead)),
		el("ol").Body(items...))
}

// before reports that one date is surely earlier: of a day, as of its month or of no
// date, nobody knows what was first.
func before(a, b corpus.Date) bool {
	return a != "" && b != "" && a.Last() < b.First()
}

func (v view) report(r *corpus.Report, here string, first bool) ui.UI {
	label := func(m message) ui.UI { return v.ours(el("span", "label")).Text(v.say(m)) }
	title := cmp.Or(r.Title, v.say(mUntitled))
	head := v.titleIn(el("h3", "headline"), r.Title)
	if r.ID == here {
		head = head.Text(title)
	} else {
		head = head.Body(v.a(v.at.open(r.ID).asking("")).Text(title))
	}
	line := []ui.UI{v.outlet(r.Outlet), v.when(r.Date)}
	if first {
		line = append(line, label(mStoryFirst))
	}
	if r.ID == here {
		line = append(line, label(mStoryThis))
	}
	if r.Copy {
		line = append(line, label(mStoryCopy))
	}
	parts := []ui.UI{head, el("p", "byline").Body(v.dotted(line...)...)}
	if r.Adds != "" {
		before, after := v.around(mStoryAdds)
		parts = append(parts, v.ours(el("p", "adds")).Body(words(before), v.arabic(el("bdi")).Text(shorten(r.Adds, descriptionLength)), words(after)))
	}
	if len(r.Speakers) > 0 {
		var names []ui.UI
		for _, e := range r.Speakers {
			names = append(names, el("li").Body(v.sign(e, v.at.entity(e))))
		}
		parts = append(parts, el("div", "reason").Body(v.ours(el("bdi", "reason-name")).Text(v.say(mStoryHeard)), el("ul", "tags").Body(names...)))
	}
	return v.arabic(el("article")).Body(parts...)
}
