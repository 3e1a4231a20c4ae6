package bundle

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestAround: an unknown entity is between the nearest known ones.
func TestAround(t *testing.T) {
	p := &Parts{documents: make([]int, 10), refs: map[int]corpus.EntityRef{2: {ID: "b"}, 4: {ID: "d"}, 7: {ID: "g"}}}
	for entity, want := range map[int][2]string{0: {"", "b"}, 3: {"b", "d"}, 5: {"d", "g"}, 6: {"d", "g"}, 9: {"g", ""}} {
		if got := p.around(entity); got != want {
			t.Errorf("entity %d is between %q, want %q", entity, got, want)
		}
		wish := Wish{p: p}
		if got := wish.Entities([]Name{{Entity: entity}, {Entity: 4}}); len(got) != 2 || got[0] != want || got[1] != [2]string{"d", "d"} {
			t.Errorf("wishing for entity %d and one that is known gives %q", entity, got)
		}
	}
}
