package app

import (
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
)

// The methods of this file return the address a link leads to. Each works on a copy and shares
// nothing with the original address.

func (a address) asking(query string) address {
	a.query, a.short, a.typing, a.number, a.paragraph = query, false, false, 0, ""
	if rv := viewNamed(a.view); rv != nil {
		for _, o := range rv.options() {
			if o.of == "query" { // chosen for the previous query
				a = a.choosing(o.name)
			}
		}
	}
	return a
}

// with adds a filter, replacing the opposite filter on the same value. Filters are kept in the
// order of allFacets and, within a facet, in the order they were chosen.
func (a address) with(f corpus.Filter) address {
	a = a.without(f.Facet, f.Value)
	place := func(f corpus.Filter) int { return slices.Index(allFacets[:], f.Facet) }
	i := len(a.filters)
	for i > 0 && place(a.filters[i-1]) > place(f) {
		i--
	}
	a.filters = append(a.filters, f) // slices.Insert costs three kilobytes per type
	copy(a.filters[i+1:], a.filters[i:])
	a.filters[i] = f
	return a
}

// without removes a value, chosen or excluded.
func (a address) without(facet corpus.Facet, value string) address {
	kept := make([]corpus.Filter, 0, len(a.filters)+1)
	for _, f := range a.filters {
		if f.Facet != facet || f.Value != value {
			kept = append(kept, f)
		}
	}
	a.filters, a.number = kept, 0
	return a
}

func (a address) between(from, to corpus.Date) address {
	a.from, a.to, a.number = from, to, 0
	return a
}

func (a address) sorted(by corpus.Sort) address {
	if by == corpus.ByRelevance {
		by = ""
	}
	a.sort, a.number = by, 0
	return a
}

func (a address) matching(m corpus.Match) address {
	if m == corpus.MatchAll {
		m = ""
	}
	a.match, a.number = m, 0
	return a
}

// unfolded shows every copy of a text, or one for all of them.
func (a address) unfolded(unfold bool) address {
	a.unfold, a.number = unfold, 0
	return a
}

func (a address) numbered(n int) address {
	a.number = n
	return a
}

// open is the address for reading a document from here: its own page, or inside the frame when
// the explorer is embedded.
func (a address) open(id string) address {
	if a.page == atFrame {
		a.id, a.paragraph = id, ""
		return a
	}
	to := address{page: atDocument, id: id}
	if a.page == atSearch {
		to.query, to.short = a.query, a.short
	}
	return to
}

// entity is the address an entity links to from here: its own page or, when the explorer is
// embedded, the documents that mention it.
func (a address) entity(e corpus.EntityRef) address {
	if a.page == atFrame && a.said {
		return a.statementsOf(e.ID)
	}
	if a.page == atFrame {
		filter := corpus.Filter{Facet: e.Kind.Facet(), Value: e.ID}
		return address{filters: []corpus.Filter{filter}}.within(a)
	}
	return address{page: atEntity, id: e.ID}
}

// request is the request to the engine at this address.
func (a address) request(limit int) corpus.Request {
	return corpus.Request{
		Query: a.query, Filters: a.filters, From: a.from, To: a.to,
		Sort: a.sort, Match: a.match, Offset: a.number * limit, Limit: limit, Unfold: a.unfold, Typing: a.typing,
	}
}
