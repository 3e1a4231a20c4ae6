package app

import (
	"context"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// gatherResults fetches the hits, shows them, and then fetches the facets.
func (m *model) gatherResults(ctx context.Context, e Engine, open openList, show func(model)) (err error) {
	hits := hitsPerPage
	if m.seeing() != nil {
		hits = 0 // a view reads what it shows itself
	}
	few := m.fewAtFirst(ctx, e, open)
	request := m.at.request(hits)
	if few {
		request.Limit = hitsToBegin
	}
	if m.result, err = e.Search(ctx, request); err != nil {
		return err
	}
	m.named = named(m.result.Parts, m.at.query)
	if m.at.query != "" && m.result.Total == 0 && !m.at.narrowed() {
		if m.near, err = e.Suggest(ctx, m.at.query, 4); err != nil {
			return err
		}
	}
	if m.result.Total == 0 {
		if err = m.gatherValues(ctx, e); err != nil {
			return err
		}
	}
	if rv := m.seeing(); rv != nil {
		if err = m.gatherView(ctx, e, rv, longerThanFew(), show); err != nil {
			return err
		}
	} else if len(m.at.filters) == 0 { // the facets contain the names of the chosen values
		m.stale = true
		show(*m)
		m.stale = false
	}
	if m.seeing() == nil {
		if err := m.gatherCounts(ctx, e, open, few, show); err != nil {
			return err
		}
		if m.spared {
			return m.gatherDays(ctx, e)
		}
	}
	if err := m.gatherWhole(ctx, e, open); err != nil {
		return err
	}
	return m.gatherDays(ctx, e)
}

// fewAtFirst reports whether a page begins with only some of its hits: if documents have to be
// fetched, those further down would delay the visible ones.
func (m *model) fewAtFirst(ctx context.Context, e Engine, open openList) bool {
	l, here := e.(*local)
	return open.begins && here && m.seeing() == nil && len(m.at.filters) == 0 && l.lacks(ctx)
}

// gatherCounts fetches the facets; before the ones that are not counted yet, it fetches the rest
// of the hits.
func (m *model) gatherCounts(ctx context.Context, e Engine, open openList, few bool, show func(model)) error {
	request := m.at.request(hitsPerPage)
	few = few && request.Offset+len(m.result.Hits) < m.listed()
	counted, all, err := e.Counted(ctx, request)
	if err != nil {
		return err
	}
	some := counted != nil && !all
	if some {
		m.result.Facets, m.some, m.spared = counted, true, open.spare
		if few {
			show(*m)
		}
	}
	if few {
		whole, err := e.Search(ctx, request)
		if err != nil {
			return err
		}
		m.result.Hits = whole.Hits
	}
	if m.spared {
		return nil
	}
	if some {
		show(*m)
		m.some = false
	}
	m.result.Facets, err = e.Facets(ctx, request)
	return err
}

// named returns the entity whose name is the whole query, if there is one, so that its page can
// be offered above the documents. Of several it is the one whose name is exactly the query.
func named(parts []corpus.QueryPart, query string) *corpus.EntityRef {
	if len(parts) != 1 || parts[0].Kind != corpus.PartName {
		return nil
	}
	entities, want := parts[0].Entities, arabic.Normalize(query)
	for i := range entities {
		e := &entities[i]
		if len(entities) == 1 || arabic.Normalize(e.Name) == want || arabic.Normalize(e.English) == want {
			return e
		}
	}
	return nil
}

// pages is how many pages of hits a result has: copies share one hit unless they are unfolded.
func (m *model) pages(size int) int { return m.pagesOf(m.listed(), size) }

// listed is how many hits all pages of a result have together.
func (m *model) listed() int {
	if m.at.unfold {
		return m.result.Total
	}
	return m.result.Folded
}

func (e *explorer) onPart(ctx ui.Context, _ ui.Event) {
	n, _ := strconv.Atoi(data(ctx, "part"))
	if e.openPart == n {
		n = 0
	}
	e.openPart = n
	e.loadReasons()
}

func (e *explorer) onWhy(ctx ui.Context, _ ui.Event) {
	id := data(ctx, "why")
	if e.openWhy == id {
		id = ""
	}
	e.openWhy = id
	e.loadReasons()
}

// loadReasons asks what the open part of the query stands for, and why the hit whose reasons are
// open is in the result.
func (e *explorer) loadReasons() {
	e.inquiries.cancel(askReasons)
	if e.panels.openPart == 0 && e.panels.openWhy == "" {
		return
	}
	m, part, why := e.model, e.panels.openPart, e.panels.openWhy
	e.inquiries.ask(askReasons, func(q *inquiry) error {
		widened, err := widen(q, q.Engine, m.result.Parts, part)
		if err != nil {
			return err
		}
		var explained corpus.Explanation
		for _, hit := range m.result.Hits {
			if hit.ID == why {
				if explained, _, err = there(q.Explain(q, hit, m.at.query)); err != nil {
					return err
				}
			}
		}
		q.tell(func() {
			e.model.widened, e.model.explained = widened, explained
			e.versions.reasons++
		})
		return nil
	}, e.orSay(e.loadReasons))
}
