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
	return box("div", "search",
		el("aside", "facets").Aria("label", v.say(mFacets)).Body(
			ui.If(!v.sheet, func() ui.UI { return v.facets(m) }),
		),
		el("section", "answer").Aria("labelledby", resultsID).Body(
			box("header", "answer-head",
				el("h1", "hush").ID(resultsID).TabIndex(-1).Body(v.spoken(v.resultsTitle())...),
				el("p", "total").Role("status").Body(v.count(nDocuments, m.result.Total)),
				v.order(m.result.Total),
			),
			box("div", "choices", v.choices(m)...),
			v.understood(m),
			v.notice(m),
			v.namedEntity(m),
			el("ol", "hits").Attr("start", strconv.Itoa(v.at.number*hitsPerPage+1)).Body(v.hits(m)...),
			v.pager(m.pages(hitsPerPage)),
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
	nav := el("nav", "order").Aria("label", v.say(mSort))
	if total < 2 {
		return nav
	}
	return nav.Body(v.orderLink(mByRelevance, corpus.ByRelevance),
		v.orderLink(mByNewest, corpus.Newest), v.orderLink(mByOldest, corpus.Oldest))
}

func (v view) orderLink(name message, by corpus.Sort) ui.UI {
	to := v.at.sorted(by)
	a := v.a(to).ID("sort-" + string(by)).Text(v.say(name))
	if to.sort == v.at.sort {
		a = a.Aria("current", "true").Class("on")
	}
	return a
}

// namedEntity offers the page of the entity whose name was asked for.
func (v view) namedEntity(m *model) ui.UI {
	if m.named == nil {
		return el("p", "named")
	}
	return box("p", "named",
		leaf("span", "", v.say(mHasEntity)+" "),
		v.sign(*m.named, v.at.entity(*m.named)),
	)
}

func (v view) hits(m *model) []ui.UI {
	var items []ui.UI
	for i := range m.result.Hits {
		items = append(items, box("li", "", v.hit(m, i)))
	}
	return items
}

// hit is the i-th document of an answer. The whole headline is the link; the
// passage leads to its paragraph.
func (v view) hit(m *model, i int) ui.UI {
	h := &m.result.Hits[i]
	to := v.at.open(h.ID)
	var tags []ui.UI
	for _, e := range h.Entities {
		narrow := v.at.with(corpus.Filter{Facet: e.Kind.Facet(), Value: e.ID})
		tags = append(tags, box("li", "",
			v.a(narrow, "sign", e.Kind.String()).
				Title(v.fill(mNarrowTo, v.nameText(e.Name, e.English))).Body(v.name(e.Name, e.English))))
	}
	var foot []ui.UI
	if len(tags) > 0 {
		foot = append(foot, box("ul", "tags", tags...))
	}
	var why ui.UI
	if h.Copies > 0 {
		foot = append(foot, v.ours(v.a(v.at.unfolded(true), "copies")).Title(v.say(mShowCopies)).Body(v.count(nCopies, h.Copies)))
	}
	if v.at.query != "" {
		var ask ui.UI
		ask, why = v.why(m, h, i+1)
		foot = append(foot, ask)
	}
	return v.arabic(el("article", "hit")).Body(
		v.arabic(el("h2", "headline")).Body(
			v.a(to).Body(v.headline(h)...)),
		v.byline(h.Outlet, h.Date),
		v.passage(h, to),
		ui.If(len(foot) > 0, func() ui.UI { return box("div", "hit-foot", foot...) }),
		why,
	)
}

func (v view) headline(h *corpus.Hit) []ui.UI {
	if h.Title == "" {
		return []ui.UI{ui.Text(v.say(mUntitled))}
	}
	return v.marked(h.Title, h.TitleMarks)
}

func (v view) byline(outlet string, date corpus.Date) ui.UI {
	return box("p", "byline", dotted(v.source(outlet), v.when(date))...)
}

func (v view) passage(h *corpus.Hit, to address) ui.UI {
	var parts []ui.UI
	if h.Passage != "" {
		to.paragraph = "p" + strconv.Itoa(h.Paragraph+1)
		body := v.marked(h.Passage, h.Marks)
		if h.Clipped[0] {
			body = append([]ui.UI{leaf("span", "more", "… ")}, body...)
		}
		if h.Clipped[1] {
			body = append(body, leaf("span", "more", " …"))
		}
		parts = append(parts, v.a(to).TabIndex(-1).Body(body...))
	}
	return v.arabic(el("p", "passage")).Body(parts...)
}

// pager leads through the pages of a result, each an address.
func (v view) pager(pages int) ui.UI {
	nav := el("nav", "pager").Aria("label", v.say(mPaging))
	if pages < 2 {
		return nav
	}
	step := func(to int, name message, i icon) ui.UI {
		if to < 0 || to >= pages {
			return el("span", "step")
		}
		content := []ui.UI{i.draw(), leaf("span", "", v.say(name))}
		if name == mNext {
			content[0], content[1] = content[1], content[0]
		}
		return v.a(v.at.numbered(to), "step").Body(content...)
	}
	var numbers []ui.UI
	for i := range pages {
		if i != 0 && i != pages-1 && (i < v.at.number-2 || i > v.at.number+2) {
			if i == v.at.number-3 || i == v.at.number+3 {
				numbers = append(numbers, leaf("li", "gap", "…"))
			}
			continue
		}
		n := v.a(v.at.numbered(i)).Aria("label", v.fill(mPageOf, v.number(i+1))).Text(v.number(i + 1))
		if i == v.at.number {
			n = n.Aria("current", "page")
		}
		numbers = append(numbers, box("li", "", n))
	}
	return nav.Body(
		step(v.at.number-1, mPrevious, iconPrevious),
		box("ol", "", numbers...),
		step(v.at.number+1, mNext, iconNext),
	)
}
