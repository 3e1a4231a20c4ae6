package app

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

const resultsID = "results"

// results is the search page with a question: the facets at the side where a
// line begins, the answer beside them.
func (v view) results(m *model) ui.UI {
	return ui.Div().Class("search").Body(
		ui.Aside().Class("facets").Aria("label", v.say(mFacets)).Body(
			ui.If(!v.sheet, func() ui.UI { return v.facets(m) }),
		),
		ui.Section().Class("answer").Aria("labelledby", resultsID).Body(
			ui.Header().Class("answer-head").Body(
				ui.H1().ID(resultsID).Class("hush").TabIndex(-1).Text(v.resultsTitle()),
				ui.P().Class("total").Role("status").Body(v.count(nDocuments, m.result.Total)),
				v.order(m.result.Total),
			),
			ui.Div().Class("choices").Body(v.choices(m)...),
			v.understood(),
			v.notice(m),
			v.namedEntity(m),
			ui.Ol().Class("hits").Attr("start", strconv.Itoa(v.at.number*hitsPerPage+1)).Body(v.hits(m)...),
			v.pager(m.result.Total, hitsPerPage),
		),
		v.facetSheet(m),
	)
}

func (v view) resultsTitle() string {
	if v.at.query == "" {
		return v.say(mAllDocs)
	}
	return v.say(mResults) + " " + v.fill(mResultsFor, v.at.query)
}

// order offers the orders as links: each is an address.
func (v view) order(total int) ui.UI {
	link := func(name message, by corpus.Sort) ui.UI {
		to := v.at.sorted(by)
		a := ui.A().ID("sort-" + string(by)).Href(v.link(to)).Text(v.say(name))
		if to.sort == v.at.sort {
			a = a.Aria("current", "true").Class("on")
		}
		return a
	}
	nav := ui.Nav().Class("order").Aria("label", v.say(mSort))
	if total < 2 {
		return nav
	}
	return nav.Body(
		link(mByRelevance, corpus.ByRelevance), link(mByNewest, corpus.Newest), link(mByOldest, corpus.Oldest))
}

// notice says plainly what happened when the answer is not simply the documents
// with all the words, and what to do.
func (v view) notice(m *model) ui.UI {
	r, at := &m.result, v.at
	var lines []ui.UI
	line := func(text string) { lines = append(lines, ui.P().Text(text)) }
	link := func(name message, to address) {
		lines = append(lines, ui.P().Body(ui.A().Href(v.link(to)).Text(v.say(name))))
	}
	switch {
	case r.Total == 0 && at.narrowed() && at.query != "":
		line(v.fill(mNothingHere, at.query))
		link(mTryWithout, address{query: at.query, page: at.page})
	case r.Total == 0 && at.query != "":
		line(v.fill(mNothingFor, at.query))
		lines = append(lines, v.meant(m.near))
		line(v.say(mTryFewer))
		lines = append(lines, ui.P().Body(ui.A().Href(v.link(address{page: entitiesPage})).Text(v.say(mWholeIndex))))
	case r.Total == 0:
		line(v.say(mNothing))
		link(mTryWithout, address{page: at.page, sort: at.sort})
	case r.Relaxed:
		line(v.fill(mRelaxed, nMissing.say(v.settings, max(r.Missing, 1))))
		link(mTryAny, at.matching(corpus.MatchAny))
	case at.match == corpus.MatchAny && at.query != "":
		line(v.say(mMatchedAny))
		link(mWantAll, at.matching(corpus.MatchAll))
	}
	if r.Total == 0 {
		return ui.Div().Class("notice empty").Body(lines...)
	}
	return ui.Div().Class("notice").Body(lines...)
}

// meant offers what begins like the words that were not found.
func (v view) meant(near []corpus.Suggestion) ui.UI {
	if len(near) == 0 {
		return nil
	}
	parts := []ui.UI{ui.Span().Text(v.say(mMeant) + " ")}
	var links []ui.UI
	for _, s := range near {
		links = append(links, ui.A().Href(v.link(v.at.asking(s.Text))).Body(v.source(s.Text)))
	}
	return ui.P().Body(append(parts, dotted(links...)...)...)
}

// namedEntity offers the page of the entity whose name was asked for.
func (v view) namedEntity(m *model) ui.UI {
	if m.named == nil {
		return ui.P().Class("named")
	}
	return ui.P().Class("named").Body(
		ui.Span().Text(v.say(mHasEntity)+" "),
		v.sign(*m.named, v.at.entity(*m.named)),
	)
}

func (v view) hits(m *model) []ui.UI {
	var items []ui.UI
	for i := range m.result.Hits {
		items = append(items, ui.Li().Body(v.hit(&m.result.Hits[i])))
	}
	return items
}

// hit is one document of an answer. The whole headline is the link; the
// passage leads to its paragraph.
func (v view) hit(h *corpus.Hit) ui.UI {
	to := v.at.open(h.ID)
	var tags []ui.UI
	for _, e := range h.Entities {
		narrow := v.at.with(corpus.Filter{Facet: e.Kind.Facet(), Value: e.ID})
		tags = append(tags, ui.Li().Body(
			ui.A().Class("sign", e.Kind.String()).Href(v.link(narrow)).
				Title(v.fill(mNarrowTo, v.nameText(e.Name, e.English))).Body(v.name(e.Name, e.English))))
	}
	return v.arabic(ui.Elem("article")).Class("hit").Body(
		v.arabic(ui.Elem("h2")).Class("headline").Body(
			ui.A().Href(v.link(to)).Body(v.headline(h)...)),
		v.byline(h.Outlet, h.Date),
		v.passage(h, to),
		ui.If(len(tags) > 0, func() ui.UI { return ui.Ul().Class("tags").Body(tags...) }),
	)
}

func (v view) headline(h *corpus.Hit) []ui.UI {
	if h.Title == "" {
		return []ui.UI{ui.Text(v.say(mUntitled))}
	}
	return v.marked(h.Title, h.TitleMarks)
}

func (v view) byline(outlet string, date corpus.Date) ui.UI {
	return ui.P().Class("byline").Body(dotted(v.source(outlet), v.when(date))...)
}

func (v view) passage(h *corpus.Hit, to address) ui.UI {
	var parts []ui.UI
	if h.Passage != "" {
		to.paragraph = "p" + strconv.Itoa(h.Paragraph+1)
		body := v.marked(h.Passage, h.Marks)
		if h.Clipped[0] {
			body = append([]ui.UI{ui.Span().Class("more").Text("… ")}, body...)
		}
		if h.Clipped[1] {
			body = append(body, ui.Span().Class("more").Text(" …"))
		}
		parts = append(parts, ui.A().Href(v.link(to)).TabIndex(-1).Body(body...))
	}
	return v.arabic(ui.Elem("p")).Class("passage").Body(parts...)
}

// pager leads through the pages of a result, each an address.
func (v view) pager(total, size int) ui.UI {
	pages := (total + size - 1) / size
	nav := ui.Nav().Class("pager").Aria("label", v.say(mPaging))
	if pages < 2 {
		return nav
	}
	step := func(to int, name message, i icon) ui.UI {
		if to < 0 || to >= pages {
			return ui.Span().Class("step")
		}
		content := []ui.UI{i.draw(), ui.Span().Text(v.say(name))}
		if name == mNext {
			content[0], content[1] = content[1], content[0]
		}
		return ui.A().Class("step").Href(v.link(v.at.numbered(to))).Body(content...)
	}
	var numbers []ui.UI
	for i := range pages {
		if i != 0 && i != pages-1 && (i < v.at.number-2 || i > v.at.number+2) {
			if i == v.at.number-3 || i == v.at.number+3 {
				numbers = append(numbers, ui.Li().Class("gap").Text("…"))
			}
			continue
		}
		n := ui.A().Href(v.link(v.at.numbered(i))).Aria("label", v.fill(mPageOf, v.number(i+1))).Text(v.number(i + 1))
		if i == v.at.number {
			n = n.Aria("current", "page")
		}
		numbers = append(numbers, ui.Li().Body(n))
	}
	return nav.Body(
		step(v.at.number-1, mPrevious, iconPrevious),
		ui.Ol().Body(numbers...),
		step(v.at.number+1, mNext, iconNext),
	)
}
