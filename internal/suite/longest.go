package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A longest keeps the tests that took longest, so that a run says where its time went.
type longest []event

const (
	longTest  = 5.0 // seconds from which on a test counts as long
	longTests = 12  // of which so many are named
)

// add takes in a finished test. Tests within tests are part of theirs.
func (l *longest) add(e event) {
	if e.Elapsed >= longTest && !strings.Contains(e.Test, "/") {
		*l = append(*l, e)
	}
}

// String lists the longest first, with their seconds; it is empty if none was long.
func (l longest) String() string {
	slices.SortStableFunc(l, func(a, b event) int { return cmp.Compare(b.Elapsed, a.Elapsed) })
	var b strings.Builder
	for i, e := range l[:min(len(l), longTests)] {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%s %s %.0fs", short(e.Package), e.Test, e.Elapsed)
	}
	return b.String()
}
