package search

import "github.com/kashshaf/kashshaf/corpus"

// areaFilter lets through documents that mention a place within an area or, if the area is
// excluded, that mention none. It is separate from the filter of the place facet, which is still
// counted over what this one leaves. A value that is not an area holds no place.
func (e *Engine) areaFilter(f corpus.Filter) filter {
	values := make(map[int]bool)
	for _, id := range e.PlacesIn(f.Value) {
		if value, ok := e.b.FindValue(corpus.FacetPlace, id); ok {
			values[value] = true
		}
	}
	if f.Exclude {
		return filter{unwanted: values}
	}
	return filter{wanted: values, nothing: len(values) == 0}
}

// PlacesIn returns the IDs of the collection's places that lie within an area, as corpus.ParseArea
// reads it; none if it is not an area.
func (e *Engine) PlacesIn(area string) (ids []string) {
	a, ok := corpus.ParseArea(area)
	if !ok {
		return nil
	}
	e.b.WantWhole("values")
	from, to := e.b.ValueRange(corpus.FacetPlace)
	for value := from; value < to; value++ {
		if place := e.b.Value(value); place.At != nil && a.Has(*place.At) {
			ids = append(ids, place.ID)
		}
	}
	return ids
}
