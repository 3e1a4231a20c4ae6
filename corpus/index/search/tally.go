package search

import (
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
)

// A valueTally counts documents by facet value. It is reused: a collection has tens of thousands of
// values, but most answers touch few of them.
type valueTally struct {
	counts  []int // by value
	touched []int // values that were counted
	sorted  bool  // touched is in order
}

// begin clears the counts and makes room for this many values.
func (t *valueTally) begin(values int) {
	if len(t.counts) != values {
		t.counts, t.touched = make([]int, values), nil
	}
	for _, v := range t.touched {
		t.counts[v] = 0
	}
	t.touched, t.sorted = t.touched[:0], true
}

func (t *valueTally) add(value int) {
	if t.counts[value] == 0 {
		t.touched, t.sorted = append(t.touched, value), false
	}
	t.counts[value]++
}

// within returns the values from … to that were counted, in order. The slice is valid until the
// next add.
func (t *valueTally) within(from, to int) []int {
	if !t.sorted {
		slices.Sort(t.touched)
		t.sorted = true
	}
	first, _ := slices.BinarySearch(t.touched, from)
	last, _ := slices.BinarySearch(t.touched, to)
	return t.touched[first:max(first, last)]
}

// top returns the values from … to that were counted, most frequent first; for years and months,
// all of them in order of time. limit is how many; 0 or less for all.
func (t *valueTally) top(from, to int, facet corpus.Facet, limit int) []int {
	within := t.within(from, to)
	if facet == corpus.FacetYear || facet == corpus.FacetMonth {
		return slices.Clone(within)
	}
	// For equal counts the first value, hence the complement of the value. The keys are ints
	// because the program sorts ints anyway: another type would add 12 kB.
	keys := make([]int, len(within))
	for i, v := range within {
		keys[i] = t.counts[v]<<32 | int(^uint32(v))
	}
	slices.Sort(keys)
	if limit > 0 && len(keys) > limit {
		keys = keys[len(keys)-limit:]
	}
	var values []int
	for _, key := range slices.Backward(keys) {
		values = append(values, int(^uint32(key)))
	}
	return values
}
