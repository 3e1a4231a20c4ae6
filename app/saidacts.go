package app

import (
	"context"
	"slices"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// onSaid searches statements as one types.
func (e *explorer) onSaid(ctx ui.Context, _ ui.Event) {
	typed := clean(ctx.JSSrc().Get("value").String())
	e.sequence++
	sequence := e.sequence
	e.ctx.After(keysRest, func(ui.Context) {
		if sequence == e.sequence {
			e.follow(e.at.asking(typed))
		}
	})
}

func (e *explorer) onSubmitSaid(ctx ui.Context, event ui.Event) {
	event.PreventDefault()
	e.sequence++
	e.follow(e.at.asking(value(saidFieldID)))
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

// like gives the whole list of speakers or subjects: those that are counted, and,
// for what is typed into it, those whose name begins so, however few their
// statements are.
func (m *model) like(ctx context.Context, e Engine, facet corpus.Facet, typed string) ([]corpus.FacetCount, error) {
	counted := m.values(facet)
	if typed == "" || facet != facetSpeaker && facet != facetSubject {
		return counted, nil
	}
	list := slices.Clone(lookedFor(counted, typed))
	listed := make(map[string]bool)
	for _, c := range list {
		listed[c.ID] = true
	}
	suggestions, err := e.Suggest(ctx, typed, suggestionsShown)
	if err != nil {
		return nil, err
	}
	for _, s := range suggestions {
		if s.Entity == nil || listed[s.Entity.ID] {
			continue
		}
		at := m.at
		at.filters, at.number = nil, 0
		for _, f := range m.at.filters {
			if f.Facet != facet {
				at = at.with(f)
			}
		}
		at = at.with(corpus.Filter{Facet: facet, Value: s.Entity.ID})
		r, err := e.Statements(ctx, at.statementRequest(0))
		if err != nil {
			return nil, err
		}
		if r.Total > 0 {
			list = append(list, corpus.FacetCount{ID: s.Entity.ID, Name: s.Entity.Name, English: s.Entity.English, Count: r.Total})
		}
	}
	return list, nil
}
