package bundle

import (
	"strconv"
	"testing"
)

// TestGroupsTooMany: entities of which there are more than tags for are refused; nothing
// looks for a free tag for ever.
func TestGroupsTooMany(t *testing.T) {
	if _, _, err := groupsOf(5*tags, strconv.Itoa); err == nil {
		t.Error("five entities for each tag are put in groups, want an error")
	}
	if sizes, named, err := groupsOf(tags, strconv.Itoa); err != nil || len(sizes) != len(named) {
		t.Errorf("%d groups with %d tags, %v", len(sizes), len(named), err)
	}
}
