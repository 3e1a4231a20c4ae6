package search

import (
	"slices"
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// HasValue reports whether the collection has the value that a filter gives by its ID.
func (e *Engine) HasValue(f corpus.Filter) bool {
	_, ok := e.b.FindValue(f.Facet, f.Value)
	return ok
}

// NearValues returns up to limit values of a filter's facet that may have been meant by one that
// the collection does not have: first those with that name, then those whose ID or name contains it
// or has a near spelling, nearest first.
func (e *Engine) NearValues(f corpus.Filter, limit int) []corpus.FacetCount {
	typed := strings.Join(arabic.Words(f.Value), " ")
	if typed == "" || letters(typed) > longest {
		return nil
	}
	named := e.resolve(query.Field{Facet: f.Facet, Value: f.Value})
	type near struct {
		value corpus.FacetCount
		cost  float64
	}
	var list []near
	from, to := e.b.ValueRange(f.Facet)
	for v := from; v < to; v++ {
		value := e.b.Value(v)
		cost := min(valueCost(typed, value.ID), valueCost(typed, value.Name), valueCost(typed, value.English))
		if slices.Contains(named, value.ID) {
			cost = 0
		}
		if cost <= farPerOne*float64(letters(typed)) {
			list = append(list, near{corpus.FacetCount{ID: value.ID, Name: value.Name}, cost})
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].cost < list[j].cost })
	var out []corpus.FacetCount
	for _, n := range list[:min(len(list), limit)] {
		out = append(out, n.value)
	}
	return out
}

// valueCost returns how far what was typed is from a value's ID or name, or from one of its words.
func valueCost(typed, value string) float64 {
	words := arabic.Words(value)
	best := slipCost(typed, strings.Join(words, " "))
	for _, w := range words {
		best = min(best, slipCost(typed, w)+slipFirst)
	}
	return best
}
