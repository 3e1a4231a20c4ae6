package app

import (
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// How many of each thing a page holds.
const (
	hitsPerPage   = 20
	hitsInFrame   = 8
	newestOnFront = 6
	contextsShown = 60
	facetShort    = 6   // values of a facet before "more"
	facetLong     = 200 // and after it
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
	profile   corpus.Profile // entityPage
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
		} else if at.query != "" && at.number == 0 {
			m.named = named(e, at.query)
			if m.result.Total == 0 && !at.narrowed() {
				m.near = e.Suggest(at.query, 4)
			}
		}
	case embedPage:
		if at.id != "" {
			m.reading, ok = e.Read(at.id)
			m.found = found(e, at)
		} else {
			m.result = e.Search(at.request(hitsInFrame))
		}
	case documentPage:
		m.reading, ok = e.Read(at.id)
		m.found = found(e, at)
	case entityPage:
		m.profile, ok = e.Profile(at.id, contextsShown)
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
