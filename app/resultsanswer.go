package app

import (
	"context"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// gatherResults asks for the hits, shows them, and then asks for the facets.
func (m *model) gatherResults(ctx context.Context, e Engine, open openList, show func(model)) (err error) {
	if m.result, err = e.Search(ctx, m.at.request(hitsPerPage)); err != nil {
		return err
	}
	if m.at.query != "" && m.at.number == 0 {
		if err := m.gatherNamed(ctx, e); err != nil {
			return err
		}
	}
	if len(m.at.filters) == 0 { // of those that are chosen, the facets have the names
		m.stale = true
		show(*m)
	}
	if m.result.Facets, err = e.Facets(ctx, m.at.request(hitsPerPage)); err != nil {
		return err
	}
	if len(m.at.filters) > 0 {
		m.stale = true
		show(*m)
	}
	m.stale = false
	if err := m.gatherWhole(ctx, e, open); err != nil {
		return err
	}
	return m.gatherDays(ctx, e)
}

// gatherNamed looks for an entity of the query's name, and where nothing was found
// for what may have been meant.
func (m *model) gatherNamed(ctx context.Context, e Engine) error {
	list, err := e.Suggest(ctx, m.at.query, 4)
	if err != nil {
		return err
	}
	m.named = named(list, m.at.query)
	if m.result.Total == 0 && !m.at.narrowed() {
		m.near = list
	}
	return nil
}

// named is the entity among suggestions whose whole name the query is, if there is
// one, so that its page can be offered above the documents.
func named(list []corpus.Suggestion, query string) *corpus.EntityRef {
	want := arabic.Normalize(query)
	for _, s := range list {
		if s.Entity == nil {
			continue
		}
		for _, name := range []string{s.Entity.Name, s.Entity.English, s.Alias} {
			if name != "" && arabic.Normalize(name) == want {
				return s.Entity
			}
		}
	}
	return nil
}

// pages is how many pages of hits a result has: copies share one hit unless they
// are unfolded.
func (m *model) pages(size int) int {
	hits := m.result.Folded
	if m.at.unfold {
		hits = m.result.Total
	}
	return (hits + size - 1) / size
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

// loadReasons asks what the open part of the query stands for, and why the hit
// that is asked about is in the result.
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
