package program

import (
	"slices"
	"testing"
)

// TestViews: the list of views is found in the checkout, and unknown views are rejected.
func TestViews(t *testing.T) {
	names, err := Views("../..")
	if err != nil || !slices.Contains(names, "network") || !slices.Contains(names, "sides") {
		t.Errorf("views %q, %v: want network and sides among them", names, err)
	}
	if _, err := LinkWithout(t.Context(), "../..", "nothing"); err == nil {
		t.Error("a view that is not there is left out")
	}
	if _, err := Views(t.TempDir()); err == nil {
		t.Error("views of no checkout")
	}
}
