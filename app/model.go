package app

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// How many of each thing a page holds.
const (
	hitsPerPage     = 20
	hitsInFrame     = 8
	newestOnFront   = 6
	speakersOnFront = 3
	sayingsPerPage  = 20
	sayingsInFrame  = 8
	sayingsOfEntity = 4
	contextsShown   = 60
	facetShort      = 6   // values of a facet before "more"
	facetLong       = 200 // and after it
)

// A model is what a page shows: the engine's answers for one address.
type model struct {
	at        address
	about     corpus.About
	result    corpus.Result       // searchPage, embedPage
	newest    []corpus.Hit        // searchPage without a question
	named     *corpus.EntityRef   // the entity whose name the query is
	near      []corpus.Suggestion // with no result: what may have been meant
	reading   corpus.Reading      // documentPage, embedPage with a document
	found     []corpus.Span
	profile   corpus.Profile         // entityPage
	said      corpus.StatementResult // statementsPage, an embed of statements; entityPage: said by it
	saidOf    corpus.StatementResult // entityPage: said about it
	sides     [2]side                // comparePage
	heard     []corpus.StatementHit  // front page: the newest statement of each of the most frequent speakers
	ways      []way                  // out of an answer without statements
	entities  []corpus.EntityCount
	whole     []corpus.FacetCount // every value of the facet whose list is open
	widened   widening            // what the open part of the query stands for
	explained corpus.Explanation  // why the opened hit is in the result
	analysis  corpus.WordAnalysis // wordsPage with a word
	missing   bool                // nothing is at this address
	stale     bool                // the facets are still those of the answer before
}

// An openList is the facet whose whole list is open, and what is typed into it.
type openList struct {
	facet  corpus.Facet
	within string
}

// gather asks an engine for what an address shows. It hands on a model as soon as
// there is something to read, and once more when the rest is there: the hits come
// first, the facets in a later frame. open are lists that are open already.
func gather(ctx context.Context, e Engine, at address, open openList, show func(model)) error {
	about, err := e.About(ctx)
	if err != nil {
		return err
	}
	m := model{at: at, about: about}
	switch at.page {
	case searchPage:
		if at.asks() {
			err = m.gatherResults(ctx, e, hitsPerPage, open, show)
		} else {
			err = m.gatherFront(ctx, e)
		}
	case statementsPage:
		err = m.gatherSaid(ctx, e, sayingsPerPage, open)
	case comparePage:
		err = m.gatherPair(ctx, e, open)
	case embedPage:
		switch {
		case at.ofSayings():
			err = m.gatherSaid(ctx, e, sayingsInFrame, open)
		case at.id != "":
			err = m.gatherReading(ctx, e)
		case at.whom != "":
			err = m.gatherProfile(ctx, e, at.whom)
		default:
			err = m.gatherFrame(ctx, e)
		}
	case documentPage:
		err = m.gatherReading(ctx, e)
	case entityPage:
		err = m.gatherProfile(ctx, e, at.id)
	case entitiesPage:
		m.entities, err = e.Entities(ctx)
	case wordsPage:
		if at.word != "" {
			m.analysis, err = e.Analyse(ctx, at.word)
		}
	case noPage:
		err = ErrNothing
	}
	if errors.Is(err, ErrNothing) {
		m.missing, err = true, nil
	}
	if err != nil {
		return err
	}
	show(m)
	return nil
}

// gatherResults asks for the hits, shows them, and then asks for the facets.
func (m *model) gatherResults(ctx context.Context, e Engine, perPage int, open openList, show func(model)) (err error) {
	if m.result, err = e.Search(ctx, m.at.request(perPage)); err != nil {
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
	if m.result.Facets, err = e.Facets(ctx, m.at.request(perPage)); err != nil {
		return err
	}
	if len(m.at.filters) > 0 {
		m.stale = true
		show(*m)
	}
	m.stale = false
	return m.gatherWhole(ctx, e, open)
}

// gatherFrame asks for the hits of a frame, and for the names of what is chosen.
func (m *model) gatherFrame(ctx context.Context, e Engine) (err error) {
	request := m.at.request(hitsInFrame)
	if m.result, err = e.Search(ctx, request); err == nil && len(m.at.filters) > 0 {
		m.result.Facets, err = e.Facets(ctx, request)
	}
	return err
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

// gatherFront asks what the collection holds, and what is newest in it.
func (m *model) gatherFront(ctx context.Context, e Engine) (err error) {
	everything := corpus.Request{Sort: corpus.Newest, Limit: newestOnFront}
	if m.result, err = e.Search(ctx, everything); err != nil {
		return err
	}
	m.newest, m.result.Hits = m.result.Hits, nil
	if m.result.Facets, err = e.Facets(ctx, everything); err != nil {
		return err
	}
	return m.hear(ctx, e)
}

// gatherReading asks for a document and for the found words in it.
func (m *model) gatherReading(ctx context.Context, e Engine) (err error) {
	if m.reading, err = e.Read(ctx, m.at.id); err != nil || m.at.query == "" {
		return err
	}
	m.found, err = e.Found(ctx, m.at.id, m.at.query)
	return err
}

// gatherProfile asks for an entity and for what it said and what was said about it.
func (m *model) gatherProfile(ctx context.Context, e Engine, id string) (err error) {
	if m.profile, err = e.Profile(ctx, id, contextsShown); err != nil || m.about.Statements == 0 {
		return err
	}
	if m.said, err = e.Statements(ctx, corpus.StatementRequest{Speakers: []string{id}, Limit: sayingsOfEntity}); err != nil {
		return err
	}
	m.saidOf, err = e.Statements(ctx, corpus.StatementRequest{About: []string{id}, Limit: sayingsOfEntity})
	return err
}

// hear asks who speaks most, and for the newest statement of each.
func (m *model) hear(ctx context.Context, e Engine) (err error) {
	if m.about.Statements == 0 {
		return nil
	}
	if m.said, err = e.Statements(ctx, corpus.StatementRequest{}); err != nil {
		return err
	}
	m.said.Speakers = slices.DeleteFunc(m.said.Speakers, isAsWritten)
	for _, c := range m.said.Speakers[:min(len(m.said.Speakers), speakersOnFront)] {
		newest, err := e.Statements(ctx, corpus.StatementRequest{Speakers: []string{c.ID}, Limit: 1})
		if err != nil {
			return err
		}
		m.heard = append(m.heard, newest.Hits...)
	}
	return nil
}

// gatherWhole asks for every value of the facet whose list is open.
func (m *model) gatherWhole(ctx context.Context, e Engine, open openList) (err error) {
	m.whole = nil
	switch {
	case m.at.ofSayings():
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

// isAsWritten tells whether a speaker is no entity but a name as a text has it.
func isAsWritten(c corpus.FacetCount) bool { return c.ID == c.Name }

// listChosen lists the chosen speakers and subjects that are no entities here, so
// that they can be let go.
func (m *model) listChosen() {
	for _, f := range m.at.filters {
		list := &m.said.Speakers
		if f.Facet == facetSubject {
			list = &m.said.About
		} else if f.Facet != facetSpeaker {
			continue
		}
		if !slices.ContainsFunc(*list, func(c corpus.FacetCount) bool { return c.ID == f.Value }) {
			*list = append(*list, corpus.FacetCount{ID: f.Value, Name: f.Value, Chosen: true})
		}
	}
}

// gatherSaid asks for statements, and where there are none for what to do about it.
func (m *model) gatherSaid(ctx context.Context, e Engine, perPage int, open openList) (err error) {
	if m.about.Statements == 0 {
		return nil
	}
	if m.said, err = e.Statements(ctx, m.at.statementRequest(perPage)); err != nil {
		return err
	}
	m.listChosen()
	if m.said.Total == 0 {
		if m.ways, err = waysOut(ctx, e, m.at); err != nil {
			return err
		}
	}
	if m.at.page == statementsPage && m.at.id != "" {
		if m.reading, _, err = there(e.Read(ctx, m.at.id)); err != nil {
			return err
		}
	}
	return m.gatherWhole(ctx, e, open)
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
