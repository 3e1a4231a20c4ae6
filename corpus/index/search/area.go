package search

import "github.com/kashshaf/kashshaf/corpus"

// areaFilter lets through documents that mention a place within an area, or, where that is
// excluded, none. It is a filter beside those of the facet of places, which goes on to be
// counted over what it leaves. What is no area holds no place.
func (e *Engine) areaFilter(f corpus.Filter) filter {
	values := make(map[int]bool)
	if area, ok := corpus.ParseArea(f.Value); ok {
		from, to := e.b.ValueRange(corpus.FacetPlace)
		for value := from; value < to; value++ {
			entity, ok := e.b.FindEntity(e.b.Value(value).ID)
			if !ok {
				continue
			}
			if place, _, _ := e.b.Entity(entity); place.At != nil && area.Has(*place.At) {
				values[value] = true
			}
		}
	}
	if f.Exclude {
		return filter{unwanted: values}
	}
	return filter{wanted: values, nothing: len(values) == 0}
}
