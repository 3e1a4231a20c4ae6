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
	case m.missing:
		inside = v.nowhere()
	case v.at.id != "":
		inside = v.document(m)
	default:
		inside = v.frameResults(m)
	}
	return ui.Div().Class("page framed").Body(
		ui.Header().Class("masthead").Body(ui.Div().Class("masthead-in").Body(
			ui.P().Class("nameplate").Body(iconLens.draw(), ui.Span().Text(v.title(m))),
			v.searchBox(v.title(m)))),
		ui.Main().ID("main").Class("main").Body(inside),
		ui.Footer().Class("foot").Body(ui.P().Body(
			ui.A().Href(v.fullAddress()).Target("_blank").Rel("noopener").
				Body(ui.Span().Text(v.say(mOpenFull)), iconOut.draw()))),
	)
}

func (v view) frameResults(m *model) ui.UI {
	return ui.Section().Class("answer").Aria("labelledby", resultsID).Body(
		ui.Header().Class("answer-head").Body(
			ui.H1().ID(resultsID).Class("hush").TabIndex(-1).Text(v.resultsTitle()),
			ui.P().Class("total").Role("status").Body(v.count(nDocuments, m.result.Total)),
			v.order(m.result.Total),
		),
		ui.Div().Class("choices").Body(v.choices(m)...),
		v.notice(m),
		ui.Ol().Class("hits").Body(v.hits(m)...),
		v.pager(m.result.Total, hitsInFrame),
	)
}

// fullAddress is the same state in the explorer itself.
func (v view) fullAddress() string {
	to := v.at
	to.page, to.theme = searchPage, ""
	if to.id != "" {
		to = address{page: documentPage, id: v.at.id, query: v.at.query, lang: v.at.lang}
	}
	return v.root + to.String()
}
