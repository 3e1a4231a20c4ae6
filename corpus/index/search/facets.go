package search

import (
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
)

// defaultFacetLimit is how many values of a facet are given unless the request
// says otherwise.
const defaultFacetLimit = 12

// facetCounts lists the values of every facet with their counts.
func (e *Engine) facetCounts(counts []int, req corpus.Request) map[corpus.Facet][]corpus.FacetCount {
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
	for _, facet := range corpus.Facets {
		list := []corpus.FacetCount{} // never null in JSON
		from, to := e.b.ValueRange(facet)
		for _, v := range e.topValues(counts, from, to, facet, limit) {
			list = append(list, e.facetCount(facet, v, counts[v]))
		}
		for _, f := range req.Filters { // chosen values are always given
			v, ok := e.b.FindValue(facet, f.Value)
			if f.Facet != facet || !ok || holdsValue(list, f.Value) {
				continue
			}
			list = append(list, e.facetCount(facet, v, counts[v]))
		}
		for i := range list {
			exclude, ok := chosen[key{facet, list[i].ID}]
			list[i].Chosen, list[i].Excluded = ok && !exclude, ok && exclude
		}
		out[facet] = list
	}
	return out
}

// topValues gives the values that any document has, most frequent first, or for
// years and months all of them in order of time.
func (e *Engine) topValues(counts []int, from, to int, facet corpus.Facet, limit int) []int {
	var values []int
	if facet == corpus.FacetYear || facet == corpus.FacetMonth {
		for v := from; v < to; v++ {
			if counts[v] > 0 {
				values = append(values, v)
			}
		}
		return values
	}
	var keys []uint64 // of equal counts the first value, so the count with the value's complement
	for v := from; v < to; v++ {
		if counts[v] > 0 {
			keys = append(keys, uint64(counts[v])<<32|uint64(^uint32(v)))
		}
	}
	slices.Sort(keys)
	if limit > 0 && len(keys) > limit {
		keys = keys[len(keys)-limit:]
	}
	for _, key := range slices.Backward(keys) {
		values = append(values, int(^uint32(key)))
	}
	return values
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
	return corpus.FacetCount{ID: v.ID, Name: v.Name, English: v.English, Count: count}
}

func holdsValue(list []corpus.FacetCount, id string) bool {
	for _, c := range list {
		if c.ID == id {
			return true
		}
	}
	return false
}
