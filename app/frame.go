package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// frame is the explorer inside somebody else's page: the box, the answer, and
// the way to the whole explorer. Documents open inside it; everything else
// opens in a tab of its own.
func (v view) frame(m *model) ui.UI {
	var inside ui.UI
	switch {
	case v.failure != nil && v.failure.whole:
		inside = v.lostPage()
	case m.missing:
		inside = v.nowhere()
	case v.at.id != "":
		inside = v.document(m)
	case v.at.whom != "":
		inside = v.entity(m)
	case v.at.said:
		inside = v.frameSaid(m)
	default:
		inside = v.frameResults(m)
	}
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
	)
}

func (v view) frameResults(m *model) ui.UI {
	return el("section", "answer").Aria("labelledby", resultsID).Body(
		v.resultsHead(m),
		el("div", "choices").Body(v.choices(m)...),
		v.notice(m),
		el("ol", "hits").Body(v.hits(m)...),
		v.pager(m.pages(hitsInFrame)),
	)
}

// frameSaid shows statements; the frame's box searches in them.
func (v view) frameSaid(m *model) ui.UI {
	return el("section", "answer sayings").Aria("labelledby", resultsID).Body(
		el("h1", "hush").ID(resultsID).TabIndex(-1).Text(v.saidTitle(m)),
		v.saidAnswer(m, sayingsInFrame))
}

// fullAddress is the same state in the explorer itself.
func (v view) fullAddress() string {
	to := v.at
	to.page, to.theme, to.digits, to.said = searchPage, "", "", false
	switch {
	case to.id != "":
		to = address{page: documentPage, id: v.at.id, query: v.at.query, lang: v.at.lang}
	case to.whom != "":
		to = address{page: entityPage, id: v.at.whom, lang: v.at.lang}
	case v.at.said:
		to.page = statementsPage
	}
	return v.root + to.String()
}
