package app

import (
	"net/url"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
)

// Statements have facets of their own; their outlets are those of the documents.
// The values of a speaker and a subject are IDs of entities, of whatever kind.
const (
	facetSpeaker corpus.Facet = "speaker"
	facetClass   corpus.Facet = "class"
	facetSubject corpus.Facet = "about"
)

// saidFacets are those that statements are filtered by, in the order in which
// they are shown, and allFacets those that any address may have, in the order in
// which they are written.
var (
	saidFacets = [...]corpus.Facet{facetSpeaker, facetClass, facetSubject, corpus.FacetOutlet}
	allFacets  = [...]corpus.Facet{facetSpeaker, facetClass, facetSubject, corpus.FacetPerson, corpus.FacetPlace,
		corpus.FacetOrganization, corpus.FacetEvent, corpus.FacetOutlet, corpus.FacetTopic, corpus.FacetYear, corpus.FacetMonth}
)

// embedSaid is the value of the parameter that makes an embed search statements:
// "embed/?statements=1&speaker=putin". It may also be "all", or a speaker's ID.
const embedSaid = "1"

// parseEmbedded reads a search of statements in a frame.
func (a *address) parseEmbedded(values url.Values, whose string) {
	a.said = true
	a.parseSaid(values)
	if whose != embedSaid && whose != "all" {
		*a = a.with(corpus.Filter{Facet: facetSpeaker, Value: whose})
	}
}

// parseSaid reads a search of statements. Nothing is excluded from one.
func (a *address) parseSaid(values url.Values) {
	a.parseAsked(values, saidFacets[:])
	a.filters = slices.DeleteFunc(a.filters, func(f corpus.Filter) bool {
		return f.Exclude || f.Facet == facetClass && !slices.Contains(corpus.Classes[:], corpus.Class(f.Value))
	})
	if len(a.filters) == 0 {
		a.filters = nil
	}
	a.sort = corpus.Sort(oneOf(values.Get("sort"), string(corpus.Oldest)))
}

// ofSayings reports whether the address shows statements, to be filtered.
func (a address) ofSayings() bool {
	return a.page == statementsPage || a.page == comparePage || a.said && a.id == "" && a.whom == ""
}

// allSaid is where statements are searched from here: on their page, or in
// the frame.
func (a address) allSaid() address {
	if a.page == embedPage {
		return address{page: statementsPage}.within(a)
	}
	return address{page: statementsPage}
}

// saying is where the statements of a speaker are.
func (a address) saying(id string) address {
	to := a.allSaid()
	if id == "" {
		return to
	}
	return to.with(corpus.Filter{Facet: facetSpeaker, Value: id})
}

// values are the chosen values of a facet.
func (a address) values(facet corpus.Facet) []string {
	var list []string
	for _, f := range a.filters {
		if f.Facet == facet {
			list = append(list, f.Value)
		}
	}
	return list
}

// statementRequest is what the engine is asked at this address.
func (a address) statementRequest(limit int) corpus.StatementRequest {
	r := corpus.StatementRequest{
		Query: a.query, Speakers: a.values(facetSpeaker), About: a.values(facetSubject), Outlets: a.values(corpus.FacetOutlet),
		From: a.from, To: a.to, Oldest: a.sort == corpus.Oldest, Offset: a.number * limit, Limit: limit,
	}
	if a.page == statementsPage {
		r.Document = a.id
	}
	for _, c := range a.values(facetClass) {
		r.Classes = append(r.Classes, corpus.Class(c))
	}
	return r
}
