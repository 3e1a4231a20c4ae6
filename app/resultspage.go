package app

import (
	"context"
	"net/url"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

const resultsID = "results"

// searchPage is the search page: the front page before anything is asked, and then the answer.
type searchPage struct{ plain }

func (searchPage) folder() (string, bool) { return "", false }

func (searchPage) parse(a *address, values url.Values) { a.parseSearch(values) }

func (searchPage) gather(ctx context.Context, e Engine, m *model, open openList, show func(model)) error {
	if !m.at.asks() {
		return m.gatherFront(ctx, e)
	}
	return m.gatherResults(ctx, e, open, show)
}

func (searchPage) title(v view, _ *model) string {
	if !v.at.asks() {
		return ""
	}
	return v.resultsTitle()
}

func (searchPage) draw(v view, m *model) ui.UI {
	if !v.at.asks() {
		return v.front(m)
	}
	return v.results(m)
}

func (searchPage) bind(e *explorer, do *handlers) {
	e.bindFacets(do)
	do.part, do.why = e.onPart, e.onWhy
	do.addLine, do.run = e.onAddLine, e.onRun
}

// hitsAnswer is the answer of a document search.
type hitsAnswer struct {
	result    corpus.Result
	named     *corpus.EntityRef   // the entity whose name is the query
	lacking   fieldValues         // with no result: a field's values, if it lacks the one asked for
	near      []corpus.Suggestion // with no result: what may have been meant; on an entity's page: what it may be merged into
	widened   widening            // what the open part of the query stands for
	explained corpus.Explanation  // why the opened hit is in the result
	facetState
}

// results is the search page with a question.
func (v view) results(m *model) ui.UI {
	head := []ui.UI{
		v.resultsHead(m),
		el("div", "choices").Body(v.choices(m)...),
		v.understood(m),
		v.addressNote(),
		v.viewRow(),
		v.notice(m),
		v.stuck(m.result.Total),
	}
	if m.seeing() != nil {
		return v.besideFacets(m, "search seeing",
			append(head, v.viewPiece(m))...)
	}
	return v.besideFacets(m, "search", append(head,
		v.namedEntity(m),
		el("ol", "hits").Attr("start", strconv.Itoa(v.at.number*hitsPerPage+1)).Body(v.hits(m)...),
		v.pager(m.pages(hitsPerPage)))...)
}

// besideFacets is a page with an answer: the facets on the side where a line begins, the answer
// next to them.
func (v view) besideFacets(m *model, class string, answer ...ui.UI) ui.UI {
	aside := el("aside", "facets").Aria("label", v.say(mFacets))
	if m.stale && !m.right { // its counts are hidden until they are correct again
		aside = aside.Aria("busy", true)
	}
	return el("div", class).Body(
		aside.Body(
			ui.If(!v.sheet, func() ui.UI { return v.facets(m) }),
		),
		el("section", "answer").Aria("labelledby", resultsID).Body(answer...),
		v.facetSheet(m),
	)
}

// resultsHead says what was asked and how many documents were found.
func (v view) resultsHead(m *model) ui.UI {
	return el("header", "answer-head").Body(
		el("h1", "hush").ID(resultsID).TabIndex(-1).Body(v.spoken(v.resultsTitle())...),
		el("p", "total").Role("status").Body(v.count(nDocuments, m.result.Total)),
		v.foldedNote(m),
		v.order(m.result.Total, v.orderLink(mByRelevance, corpus.ByRelevance),
			v.orderLink(mByNewest, corpus.Newest), v.orderLink(mByOldest, corpus.Oldest)),
		v.follow(m),
		v.takeButton(m.result.Total),
	)
}

// foldedNote says that some hits stand for several copies, and links to every copy as a hit.
func (v view) foldedNote(m *model) ui.UI {
	if v.at.view != "" || v.at.unfold || m.result.Folded >= m.result.Total {
		return nil
	}
	return v.a(v.at.unfolded(true), "copies").ID("unfold").Title(v.say(mShowCopies)).Body(el("span").Text(v.say(mEveryCopy)))
}

func (v view) resultsTitle() string {
	if v.at.query == "" {
		return v.say(mAllDocs)
	}
	return v.say(mResults) + " " + v.askedTitle()
}

// order offers the sort orders of an answer as links, if there is anything to sort.
func (v view) order(total int, links ...ui.UI) ui.UI {
	nav := el("nav", "order").Aria("label", v.say(mSort))
	if total < 2 || v.at.view != "" || v.undated() {
		return nav
	}
	return nav.Body(links...)
}

// undated reports whether no document of the collection has a date, so that none is newest.
func (v view) undated() bool { return v.about != nil && v.about.Documents > 0 && v.about.First == "" }

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
	return el("p", "named").Body(
		el("span").Text(v.say(mHasEntity)+" "),
		v.sign(*m.named, v.at.entity(*m.named)),
	)
}

func (v view) hits(m *model) []ui.UI {
	var items []ui.UI
	for i := range upTo(m.progress.hits, len(m.result.Hits)) {
		open := ""
		if v.openWhy == m.result.Hits[i].ID {
			open = strconv.Itoa(v.versions.reasons) + " " + v.openWhy
		}
		items = append(items, v.piece("hit "+strconv.Itoa(i), func() ui.UI { return el("li").Body(v.hit(m, i)) }, v.hitsVersion(), open))
	}
	return items
}

// hit is the i-th document of an answer. The whole headline is a link; the passage links to its
// paragraph.
func (v view) hit(m *model, i int) ui.UI {
	h := &m.result.Hits[i]
	to := v.at.open(h.ID)
	var tags []ui.UI
	for _, e := range h.Entities {
		narrow := v.at.with(corpus.Filter{Facet: e.Kind.Facet(), Value: e.ID})
		tags = append(tags, el("li").Body(
			v.a(narrow, "sign", v.signOf(e.Kind, e.ID)).
				Title(v.fill(mNarrowTo, v.nameText(e.Name, e.English))).Body(v.name(e.Name, e.English))))
	}
	var foot []ui.UI
	if len(tags) > 0 {
		foot = append(foot, el("ul", "tags").Body(tags...))
	}
	var why ui.UI
	if h.Reports > 0 {
		foot = append(foot, v.ours(v.a(v.at.ofStory(h.ID), "copies")).Title(v.say(mStoryLead)).Body(v.count(nReports, h.Reports)))
	}
	if len(h.Copies) > 0 {
		foot = append(foot, v.ours(v.a(v.at.unfolded(true), "copies")).Title(v.say(mShowCopies)).Body(v.count(nCopies, len(h.Copies))))
	}
	if v.at.query != "" {
		var ask ui.UI
		ask, why = v.why(m, h, i+1)
		foot = append(foot, ask)
	}
	if v.pieces != nil {
		foot = append(foot, v.citeButton("hit", i, mCiteThis))
	}
	return v.arabic(el("article", "hit")).Body(
		v.titleIn(el("h2", "headline"), h.Title).Body(
			v.a(to).Body(v.headline(h)...)),
		el("p", "byline").Body(v.dotted(v.source(h.Book), v.outlet(h.Outlet), v.when(h.Date))...),
		v.passage(h, to),
		ui.If(len(foot) > 0, func() ui.UI { return el("div", "hit-foot").Body(foot...) }),
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
	return el("p", "byline").Body(v.dotted(v.outlet(outlet), v.when(date))...)
}

func (v view) passage(h *corpus.Hit, to address) ui.UI {
	var parts []ui.UI
	if h.Passage != "" {
		to.paragraph = paragraphID(h.Paragraph)
		body := v.marked(h.Passage, h.Marks)
		if h.Clipped[0] {
			body = append([]ui.UI{el("span", "more").Text("… ")}, body...)
		}
		if h.Clipped[1] {
			body = append(body, el("span", "more").Text(" …"))
		}
		parts = append(parts, v.a(to).TabIndex(-1).Body(body...))
	}
	return v.arabic(el("p", "passage")).Body(parts...)
}

// pager links to the pages of a result.
func (v view) pager(pages int) ui.UI {
	nav := el("nav", "pager").Aria("label", v.say(mPaging))
	beyond := pages > 0 && v.at.number >= pages // an outdated address, or one typed by hand
	if pages < 2 && !beyond {
		return nav
	}
	step := func(to int, name message, i icon) ui.UI {
		if to < 0 || to >= pages {
			return el("span", "step")
		}
		content := []ui.UI{i.draw(), el("span").Text(v.say(name))}
		if name == mNext {
			content[0], content[1] = content[1], content[0]
		}
		return v.a(v.at.numbered(to), "step").Body(content...)
	}
	var numbers []ui.UI
	for i := range pages {
		if i != 0 && i != pages-1 && (i < v.at.number-2 || i > v.at.number+2) {
			if i == v.at.number-3 || i == v.at.number+3 {
				numbers = append(numbers, el("li", "gap").Text("…"))
			}
			continue
		}
		n := v.a(v.at.numbered(i)).Aria("label", v.fill(mPageOf, v.number(i+1))).Text(v.number(i + 1))
		if i == v.at.number {
			n = n.Aria("current", "page")
		}
		numbers = append(numbers, el("li").Body(n))
	}
	return nav.Body(
		ui.If(beyond, func() ui.UI { return el("p", "notice").Text(v.fill(mNoSuchPage, v.number(v.at.number+1))) }),
		step(min(v.at.number, pages)-1, mPrevious, iconPrevious),
		el("ol").Body(numbers...),
		step(v.at.number+1, mNext, iconNext),
	)
}
