package app

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// onSaid searches statements as one types.
func (e *explorer) onSaid(ctx ui.Context, _ ui.Event) {
	typed := clean(ctx.JSSrc().Get("value").String())
	e.sequence++
	sequence := e.sequence
	e.ctx.After(keysRest, func(ctx ui.Context) {
		if sequence == e.sequence {
			e.follow(ctx, e.model.at.asking(typed))
		}
	})
}

func (e *explorer) onSubmitSaid(ctx ui.Context, event ui.Event) {
	event.PreventDefault()
	e.sequence++
	e.follow(ctx, e.model.at.asking(value(saidFieldID)))
	e.writing = false
	hideKeyboard(saidFieldID)
}

// onChoose opens the list from which another speaker is chosen for a side.
func (e *explorer) onChoose(ctx ui.Context, _ ui.Event) {
	side, _ := strconv.Atoi(data(ctx, "side"))
	if e.choosing == side {
		side = 0
	}
	e.choosing, e.within = side, ""
	if side > 0 {
		e.after(func() { focusOn("choose", true) })
	}
}

// loadLike fills the whole list of speakers or subjects: those that are counted,
// and, for what is typed into it, those whose name begins so, however few their
// statements are.
func (m *model) loadLike(e Engine, facet, typed string) {
	counted := m.values(corpus.Facet(facet))
	m.whole = lookedFor(counted, typed)
	if typed == "" || facet != string(facetSpeaker) && facet != string(facetSubject) {
		m.whole = counted
		return
	}
	listed := make(map[string]bool)
	for _, c := range m.whole {
		listed[c.ID] = true
	}
	for _, s := range e.Suggest(typed, suggestionsShown) {
		if s.Entity == nil || listed[s.Entity.ID] {
			continue
		}
		at := m.at
		at.filters, at.number = nil, 0
		for _, f := range m.at.filters {
			if f.Facet != corpus.Facet(facet) {
				at = at.with(f)
			}
		}
		at = at.with(corpus.Filter{Facet: corpus.Facet(facet), Value: s.Entity.ID})
		if n := e.Statements(at.statementRequest(0)).Total; n > 0 {
			m.whole = append(m.whole, corpus.FacetCount{ID: s.Entity.ID, Name: s.Entity.Name, English: s.Entity.English, Count: n})
		}
	}
}
