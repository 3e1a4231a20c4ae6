package views

import "sort"

// sortBy sorts a list and keeps equal elements in order. The generic functions of package slices
// are compiled into the program once for every type, of which there are many here; this one is not.
func sortBy[T any](list []T, compare func(a, b T) int) {
	sort.SliceStable(list, func(i, j int) bool { return compare(list[i], list[j]) < 0 })
}
