package app

import (
	"net/url"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
)

// Statements have facets of their own, except for the outlets, which are those of documents. The
// values of speaker and subject are IDs of entities of any kind.
const (
	facetSpeaker corpus.Facet = "speaker"
	facetClass   corpus.Facet = "class"
	facetSubject corpus.Facet = "about"
)

// statementFacets are the facets of statements, in the order in which they are shown. allFacets
// are the facets that any address may have, in the order in which they are written.
var (
	statementFacets = [...]corpus.Facet{facetSpeaker, facetClass, facetSubject, corpus.FacetOutlet}
	allFacets       = [...]corpus.Facet{facetSpeaker, facetClass, facetSubject, corpus.FacetPerson, corpus.FacetPlace,
		corpus.FacetOrganization, corpus.FacetEvent, corpus.FacetOutlet, corpus.FacetTopic, corpus.FacetYear, corpus.FacetMonth}
)

// frameOfStatements is the value of the parameter "statements" that makes an embed search
// statements: "embed/?statements=1&speaker=putin". The parameter may also be "all", or a
// speaker's ID.
const frameOfStatements = "1"

// parseFrameStatements parses a search of statements in a frame.
func (a *address) parseFrameStatements(values url.Values, whose string) {
	a.said = true
	a.parseStatements(values)
	if whose != frameOfStatements && whose != "all" {
		*a = a.with(corpus.Filter{Facet: facetSpeaker, Value: whose})
	}
}

// parseStatements parses a search of statements, which cannot exclude anything.
func (a *address) parseStatements(values url.Values) {
	a.parseAsked(values, statementFacets[:])
	a.filters = slices.DeleteFunc(a.filters, func(f corpus.Filter) bool {
		return f.Exclude || f.Facet == facetClass && !slices.Contains(corpus.Classes[:], corpus.Class(f.Value))
	})
	if len(a.filters) == 0 {
		a.filters = nil
	}
	a.sort = corpus.Sort(oneOf(values.Get("sort"), string(corpus.Oldest)))
}

// ofStatements reports whether the address shows statements that can be filtered.
func (a address) ofStatements() bool {
	return a.page == atStatements || a.page == atCompare || a.said && a.id == "" && a.whom == ""
}

// allStatements is the address for searching statements from here: on their page, or in the
// frame.
func (a address) allStatements() address {
	if a.page == atFrame {
		return address{page: atStatements}.within(a)
	}
	return address{page: atStatements}
}

// statementsOf is the address of a speaker's statements.
func (a address) statementsOf(id string) address {
	to := a.allStatements()
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

// statementRequest is the request to the engine at this address.
func (a address) statementRequest(limit int) corpus.StatementRequest {
	r := corpus.StatementRequest{
		Query: a.query, Speakers: a.values(facetSpeaker), About: a.values(facetSubject), Outlets: a.values(corpus.FacetOutlet),
		From: a.from, To: a.to, Oldest: a.sort == corpus.Oldest, Offset: a.number * limit, Limit: limit,
	}
	if a.page == atStatements {
		r.Document = a.id
	}
	for _, c := range a.values(facetClass) {
		r.Classes = append(r.Classes, corpus.Class(c))
	}
	return r
}
