package cluster

import (
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// A choice is what a request filters by in one facet. Year, month and the range of dates share
// one: a choice in any of them leaves all three open in the counts.
type choice struct {
	wanted, unwanted []corpus.Filter
	from, to         corpus.Date
}

// group returns the facet under which a facet's choices are kept.
func group(f corpus.Facet) corpus.Facet {
	if f == corpus.FacetMonth {
		return corpus.FacetYear
	}
	return f
}

func choices(req corpus.Request) map[corpus.Facet]*choice {
	out := make(map[corpus.Facet]*choice)
	get := func(f corpus.Facet) *choice {
		if out[group(f)] == nil {
			out[group(f)] = new(choice)
		}
		return out[group(f)]
	}
	for _, f := range req.Filters {
		if c := get(f.Facet); f.Exclude {
			c.unwanted = append(c.unwanted, f)
		} else {
			c.wanted = append(c.wanted, f)
		}
	}
	if req.From != "" {
		get(corpus.FacetYear).from = req.From.First()
	}
	if req.To != "" {
		get(corpus.FacetYear).to = req.To.Last()
	}
	return out
}

// filters returns the choice as filters that must all hold.
func (c *choice) filters() []obj {
	var out []obj
	if len(c.wanted) > 0 {
		out = append(out, obj{"bool": obj{"should": eachOf(c.wanted), "minimum_should_match": 1}})
	}
	if len(c.unwanted) > 0 {
		out = append(out, none(c.unwanted))
	}
	days := obj{}
	if c.from != "" {
		days["gte"] = bundle.DayNumber(c.from)
	}
	if c.to != "" {
		days["lte"] = bundle.DayNumber(c.to)
	}
	if len(days) > 0 {
		out = append(out, obj{"range": obj{"first": days}})
	}
	return out
}

// inAreas returns a request with each area replaced by the places within it, since the cluster's
// documents have only places.
func inAreas(local *search.Engine, req corpus.Request) corpus.Request {
	var filters []corpus.Filter
	for _, f := range req.Filters {
		if f.Facet != corpus.FacetArea {
			filters = append(filters, f)
			continue
		}
		places := local.PlacesIn(f.Value)
		if len(places) == 0 {
			places = []string{""} // matches no document
		}
		for _, id := range places {
			filters = append(filters, corpus.Filter{Facet: f.Facet, Value: id, Exclude: f.Exclude})
		}
	}
	req.Filters = filters
	return req
}

func eachOf(list []corpus.Filter) []obj {
	var out []obj
	var places []string
	for _, f := range list {
		if f.Facet == corpus.FacetArea {
			places = append(places, f.Value)
		}
	}
	if len(places) > 0 {
		return []obj{{"terms": obj{string(corpus.FacetPlace): places}}} // there may be more than a query may have clauses
	}
	for _, f := range list {
		out = append(out, obj{"term": obj{string(f.Facet): f.Value}})
	}
	return out
}

// none returns a filter for documents with none of the given values.
func none(list []corpus.Filter) obj {
	if len(list) == 0 {
		return obj{"match_all": obj{}}
	}
	return obj{"bool": obj{"must_not": eachOf(list)}}
}

// filtersOf returns all filters of a request.
func filtersOf(req corpus.Request) []obj { return others(choices(req), "") }

// others returns the filters of all choices but one.
func others(all map[corpus.Facet]*choice, but corpus.Facet) []obj {
	var out []obj
	for _, f := range append(slices.Clip(corpus.Facets[:]), corpus.FacetArea) {
		if c := all[f]; c != nil && f != but {
			out = append(out, c.filters()...)
		}
	}
	return out
}

// both combines filters into one that requires all of them.
func both(filters []obj) obj {
	if len(filters) == 0 {
		return obj{"match_all": obj{}}
	}
	return obj{"bool": obj{"filter": filters}}
}
