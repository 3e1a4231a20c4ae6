package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

const facetSheetID = "sheet"

// facetSheet shows the facets on a narrow screen: a modal dialog, which by itself keeps the focus
// and closes on Escape.
func (v view) facetSheet(m *model) ui.UI {
	sheet := el("dialog", "facet-sheet").ID(facetSheetID)
	if !v.sheet {
		return sheet
	}
	return sheet.Aria("label", v.say(mFacets)).On("close", v.do.closeSheet).Body(
		el("header", "sheet-head").Body(
			el("h2", "rubric").Text(v.say(mFacets)),
			button().Title(v.say(mCloseSheet)).Aria("label", v.say(mCloseSheet)).
				OnClick(v.do.closeSheet).Body(iconClose.draw()),
		),
		v.facets(m),
		el("footer", "sheet-foot").Body(
			button("primary").OnClick(v.do.closeSheet).
				Text(v.fill(mShow, m.total(&v.settings))),
		),
	)
}

// total is the number of results, in words.
func (m *model) total(s *settings) string {
	if m.at.ofStatements() {
		return nStatements.say(s, m.said.Total)
	}
	return nDocuments.say(s, m.result.Total)
}
