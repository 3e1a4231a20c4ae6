package app

import (
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
}

// load asks the engine for what an address shows.
func load(e Engine, at address) model {
	m := model{at: at, about: e.About()}
	ok := true
	switch at.page {
	case searchPage:
		m.result = e.Search(at.request(hitsPerPage))
		if !at.asks() {
			m.newest = e.Search(corpus.Request{Sort: corpus.Newest, Limit: newestOnFront}).Hits
			m.hear(e)
		} else if at.query != "" && at.number == 0 {
			m.named = named(e, at.query)
			if m.result.Total == 0 && !at.narrowed() {
				m.near = e.Suggest(at.query, 4)
			}
		}
	case statementsPage:
		m.loadSaid(e, sayingsPerPage)
	case comparePage:
		m.loadPair(e)
	case embedPage:
		switch {
		case at.ofSayings():
			m.loadSaid(e, sayingsInFrame)
		case at.id != "":
			m.reading, ok = e.Read(at.id)
			m.found = found(e, at)
		case at.whom != "":
			ok = m.loadProfile(e, at.whom)
		default:
			m.result = e.Search(at.request(hitsInFrame))
		}
	case documentPage:
		m.reading, ok = e.Read(at.id)
		m.found = found(e, at)
	case entityPage:
		ok = m.loadProfile(e, at.id)
	case entitiesPage:
		m.entities = e.Entities()
	case wordsPage:
		if at.word != "" {
			m.analysis = e.Analyse(at.word)
		}
	case noPage:
		ok = false
	}
	m.missing = !ok
	return m
}

// loadProfile asks for an entity and for what it said and what was said about it.
func (m *model) loadProfile(e Engine, id string) (ok bool) {
	m.profile, ok = e.Profile(id, contextsShown)
	if m.about.Statements > 0 {
		m.said = e.Statements(corpus.StatementRequest{Speakers: []string{id}, Limit: sayingsOfEntity})
		m.saidOf = e.Statements(corpus.StatementRequest{About: []string{id}, Limit: sayingsOfEntity})
	}
	return ok
}

// hear asks who speaks most, and for the newest statement of each.
func (m *model) hear(e Engine) {
	if m.about.Statements == 0 {
		return
	}
	m.said = e.Statements(corpus.StatementRequest{})
	m.said.Speakers = slices.DeleteFunc(m.said.Speakers, isAsWritten)
	for _, c := range m.said.Speakers[:min(len(m.said.Speakers), speakersOnFront)] {
		m.heard = append(m.heard, e.Statements(corpus.StatementRequest{Speakers: []string{c.ID}, Limit: 1}).Hits...)
	}
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

// loadSaid asks for statements, and where there are none for what to do about it.
func (m *model) loadSaid(e Engine, perPage int) {
	if m.about.Statements == 0 {
		return
	}
	m.said = e.Statements(m.at.statementRequest(perPage))
	m.listChosen()
	if m.said.Total == 0 {
		m.ways = waysOut(e, m.at)
	}
	if m.at.page == statementsPage && m.at.id != "" {
		m.reading, _ = e.Read(m.at.id)
	}
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

func found(e Engine, at address) []corpus.Span {
	if at.query == "" {
		return nil
	}
	return e.Found(at.id, at.query)
}

// named is the entity whose whole name the query is, if there is one, so that
// its page can be offered above the documents.
func named(e Engine, query string) *corpus.EntityRef {
	want := arabic.Normalize(query)
	for _, s := range e.Suggest(query, 4) {
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
