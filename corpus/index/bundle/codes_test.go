package bundle

import (
	"strconv"
	"testing"
)

// TestGroupsTooMany: more entities than there are tags for are refused, without an endless search
// for a free tag.
func TestGroupsTooMany(t *testing.T) {
	if _, _, err := groupsOf(5*tags, strconv.Itoa); err == nil {
		t.Error("five entities for each tag are put in groups, want an error")
	}
	if sizes, named, err := groupsOf(tags, strconv.Itoa); err != nil || len(sizes) != len(named) {
		t.Errorf("%d groups with %d tags, %v", len(sizes), len(named), err)
	}
}
