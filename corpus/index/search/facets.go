package search

import (
	"github.com/kashshaf/kashshaf/corpus"
)

// defaultFacetLimit bounds the values of a facet unless the request says otherwise.
const defaultFacetLimit = 12

// facetCounts lists the values of every facet with their counts.
func (e *Engine) facetCounts(counts *valueTally, req corpus.Request) map[corpus.Facet][]corpus.FacetCount {
	type key struct {
		facet corpus.Facet
		id    string
	}
	chosen := make(map[key]bool)
	for _, f := range req.Filters {
		chosen[key{f.Facet, f.Value}] = f.Exclude
	}
	limit := req.FacetLimit
	if limit == 0 {
		limit = defaultFacetLimit
	}
	out := make(map[corpus.Facet][]corpus.FacetCount, len(corpus.Facets))
	most, listed := e.listed(req)
	for i, facet := range corpus.Facets {
		if i < len(corpus.Kinds) && !e.countsEntities() {
			if listed {
				out[facet] = e.listedCounts(most[i][:min(limit, len(most[i]))])
			}
			continue
		}
		list := []corpus.FacetCount{} // never null in JSON
		from, to := e.b.ValueRange(facet)
		for _, v := range counts.top(from, to, facet, limit) {
			list = append(list, e.facetCount(facet, v, counts.counts[v]))
		}
		for _, f := range req.Filters { // chosen values are always listed
			v, ok := e.b.FindValue(facet, f.Value)
			if f.Facet != facet || !ok || holdsValue(list, f.Value) {
				continue
			}
			list = append(list, e.facetCount(facet, v, counts.counts[v]))
		}
		for i := range list {
			exclude, ok := chosen[key{facet, list[i].ID}]
			list[i].Chosen, list[i].Excluded = ok && !exclude, ok && exclude
		}
		out[facet] = list
	}
	return out
}

func (e *Engine) facetCount(facet corpus.Facet, value, count int) corpus.FacetCount {
	v := e.b.Value(value)
	switch about := e.b.About(); facet {
	case corpus.FacetOutlet:
		name := about.OutletName(v.ID)
		v.Name, v.English = name.Arabic, name.English
	case corpus.FacetTopic:
		name := about.TopicName(v.ID)
		v.Name, v.English = name.Arabic, name.English
	}
	return corpus.FacetCount{ID: v.ID, Name: v.Name, English: v.English, Count: count, At: v.At}
}

func holdsValue(list []corpus.FacetCount, id string) bool {
	for _, c := range list {
		if c.ID == id {
			return true
		}
	}
	return false
}
