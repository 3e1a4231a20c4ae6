package app

import (
	"context"
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"net/url"
)

// framePage is the explorer inside somebody else's page.
type framePage struct{ plain }

func (framePage) folder() (string, bool) { return "embed", false }

func (framePage) parse(a *address, values url.Values) {
	if whose := clean(values.Get("statements")); whose != "" {
		a.parseFrameStatements(values, whose)
	} else {
		a.parseSearch(values)
	}
	a.id = values.Get("doc")
	a.whom = values.Get("entity")
	a.theme = oneOf(values.Get("theme"), "light", "dark")
	a.digits = oneOf(values.Get("digits"), "latin", "arabic")
}

// shown is the page shown in the frame.
func (a address) shown() page {
	switch {
	case a.id != "":
		return documentPage{}
	case a.whom != "":
		return entityPage{}
	case a.said:
		return statementsPage{}
	}
	return searchPage{}
}

func (framePage) gather(ctx context.Context, e Engine, m *model, open openList, show func(model)) error {
	if !m.at.reads() && !m.at.said {
		return m.gatherFrame(ctx, e)
	}
	return m.at.shown().gather(ctx, e, m, open, show)
}

func (framePage) title(v view, m *model) string { return v.at.shown().title(v, m) }

func (framePage) draw(v view, m *model) ui.UI {
	switch {
	case v.at.reads():
		return v.at.shown().draw(v, m)
	case v.at.said:
		return v.frameStatements(m)
	}
	return v.frameResults(m)
}

func (framePage) bind(e *explorer, do *handlers) { e.model.at.shown().bind(e, do) }

// frame is the explorer inside somebody else's page: the box, the answer, and a link to the whole
// explorer. Documents open inside it; everything else opens in a new tab.
func (v view) frame(m *model) ui.UI {
	inside := v.inside(m)
	return el("div", "page framed").Body(
		el("header", "masthead").Body(el("div", "masthead-in").Body(
			el("p", "nameplate").Body(iconLens.draw(), v.titled(el("span"), m)),
			v.searchBox(v.title(m))),
			v.noScript()),
		v.failed(),
		el("main", "main").ID("main").TabIndex(-1).Body(inside),
		el("footer", "foot").Body(el("p").Body(
			outside(v.fullAddress()).Attr("target", "_blank").Attr("rel", "noopener").
				Body(el("span").Text(v.say(mOpenFull)), iconOut.draw()))),
		v.moreSheet(m),
	)
}

func (v view) frameResults(m *model) ui.UI {
	if m.seeing() != nil {
		return el("section", "answer seeing").Aria("labelledby", resultsID).Body(
			v.resultsHead(m),
			v.viewRow(),
			el("div", "choices").Body(v.choices(m)...),
			v.notice(m),
			v.stuck(m.result.Total),
			v.viewPiece(m))
	}
	return el("section", "answer").Aria("labelledby", resultsID).Body(
		v.resultsHead(m),
		el("div", "choices").Body(v.choices(m)...),
		v.notice(m),
		v.stuck(m.result.Total),
		el("ol", "hits").Body(v.hits(m)...),
		v.pager(m.pages(hitsInFrame)),
	)
}

// frameStatements shows statements; the frame's box searches them.
func (v view) frameStatements(m *model) ui.UI {
	return el("section", "answer sayings").Aria("labelledby", resultsID).Body(
		el("h1", "hush").ID(resultsID).TabIndex(-1).Text(v.statementsTitle(m)),
		v.statementList(m, statementsInFrame))
}

// fullAddress is the link to the same state in the explorer itself.
func (v view) fullAddress() string {
	to := v.at
	to.page, to.theme, to.digits, to.said = atSearch, "", "", false
	switch {
	case to.id != "":
		to = address{page: atDocument, id: v.at.id, query: v.at.query, lang: v.at.lang}
	case to.whom != "":
		to = address{page: atEntity, id: v.at.whom, lang: v.at.lang}
	case v.at.said:
		to.page = atStatements
	}
	return v.href(to)
}

// gatherFrame fetches the hits of a frame and the names of the chosen values.
func (m *model) gatherFrame(ctx context.Context, e Engine) (err error) {
	request := m.at.request(hitsInFrame)
	if rv := m.seeing(); rv != nil {
		request = m.at.request(0)
		if err = rv.gather(ctx, e, m); err != nil {
			return err
		}
	}
	if m.result, err = e.Search(ctx, request); err == nil && len(m.at.filters) > 0 {
		m.result.Facets, err = e.Facets(ctx, request)
	}
	return err
}
