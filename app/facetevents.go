package app

import (
	"cmp"
	"context"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// An openList describes what is open on a page: the facet whose whole list is open and the search
// text in it; whether the reader saves data, so that nothing is fetched for counts alone; and
// whether a visit begins with this page, whose first hits then matter most.
type openList struct {
	facet  corpus.Facet
	within string
	spare  bool
	begins bool
}

// gatherWhole fetches every value of the facet whose list is open.
func (m *model) gatherWhole(ctx context.Context, e Engine, open openList) (err error) {
	m.whole = nil
	switch {
	case m.at.ofStatements():
		m.whole, err = m.like(ctx, e, cmp.Or(open.facet, facetSpeaker), open.within)
	case open.facet != "":
		request := m.at.request(0)
		request.FacetLimit = -1
		var facets map[corpus.Facet][]corpus.FacetCount
		facets, err = e.Facets(ctx, request)
		m.whole = facets[open.facet]
	}
	return err
}

// bindFacets binds the events of pages that have facets.
func (e *explorer) bindFacets(do *handlers) {
	do.openSheet, do.closeSheet, do.more, do.within = e.onOpenSheet, e.onCloseSheet, e.onMore, e.onWithin
	do.brush, do.brushed = e.onBrush, e.onBrushed
	do.count = e.onCount
}

// onCount counts the spared facets for a reader who saves data, now and from now on.
func (e *explorer) onCount(ctx ui.Context, _ ui.Event) {
	e.panels.counts = true
	e.wanted = "more-" + data(ctx, "facet")
	e.load(e.at, func() {})
}

func (e *explorer) onOpenSheet(ctx ui.Context, _ ui.Event) {
	e.sheet = true
	e.after(func() { openDialog(facetSheetID) })
}

func (e *explorer) onCloseSheet(ctx ui.Context, _ ui.Event) {
	e.sheet = false
	closeDialog(facetSheetID)
	e.after(func() { focusOn("open-filters", true) })
}

func (e *explorer) onMore(ctx ui.Context, _ ui.Event) {
	facet := corpus.Facet(data(ctx, "facet"))
	e.within = ""
	opening := e.facet != facet
	if opening {
		e.facet = facet
	} else {
		e.facet = ""
	}
	e.loadWhole(func() {
		e.after(func() {
			if opening {
				focusOn("within-"+string(facet), true)
			} else {
				focusOn("more-"+string(facet), true)
			}
		})
	})
}

func (e *explorer) onWithin(ctx ui.Context, _ ui.Event) {
	e.within = clean(ctx.JSSrc().Get("value").String())
	if e.model.at.ofStatements() {
		e.loadWhole(func() {})
	}
}

// loadWhole fetches every value of the facet whose list is open, and redraws it.
func (e *explorer) loadWhole(then func()) {
	m, open := e.model, openList{facet: e.panels.facet, within: e.panels.within}
	e.inquiries.ask(askList, func(q *inquiry) error {
		err := m.gatherWhole(q, q.Engine, open)
		if err == nil {
			q.tell(func() {
				if e.model.at.String() == m.at.String() {
					e.model.whole = m.whole
					e.versions.facets++
				}
				then()
			})
		}
		return err
	}, e.orSay(func() { e.loadWhole(then) }))
}
