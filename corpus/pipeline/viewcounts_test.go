package pipeline_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// holders returns the documents that hold the collection's word, by its normal form.
func (s *counted) holders() map[string]bool {
	in := make(map[string]bool)
	for i := range s.c.Documents {
		if d := &s.c.Documents[i]; slices.Contains(arabic.Words(d.Text()), s.word) {
			in[d.ID] = true
		}
	}
	return in
}

// TestDatedCounts counts the documents that hold a word by day and outlet: what lines over time are
// drawn from.
func TestDatedCounts(t *testing.T) { onBoth(t, datedCounts) }

func datedCounts(t *testing.T, s *counted) {
	type cell struct {
		date   corpus.Date
		outlet string
	}
	want := make(map[cell]int)
	holders := s.holders()
	for i := range s.c.Documents {
		if d := &s.c.Documents[i]; holders[d.ID] {
			want[cell{d.Date, d.Outlet}]++
		}
	}
	got := make(map[cell]int)
	for _, c := range s.engine.Dated(corpus.Request{Query: "=" + s.word}) {
		got[cell{c.Date, c.Outlet}] += c.Count
	}
	if len(want) == 0 || !maps.Equal(got, want) {
		t.Errorf("by day and outlet %v, want %v", got, want)
	}
}

// TestPlaceCounts counts the documents that hold a word by the places that they mention: what a map
// is drawn from. Those that mention a place within an area are its filter.
func TestPlaceCounts(t *testing.T) { onBoth(t, placeCounts) }

func placeCounts(t *testing.T, s *counted) {
	places := make(map[string]*corpus.Point)
	for i := range s.c.Entities {
		if e := &s.c.Entities[i]; e.Kind == corpus.Place {
			places[e.ID] = e.At
		}
	}
	area := corpus.Area{West: 33, South: 30, East: 44, North: 38}
	holders, want, within := s.holders(), make(map[string]int), 0
	for i := range s.c.Documents {
		if !holders[s.c.Documents[i].ID] {
			continue
		}
		inside, seen := false, make(map[string]bool)
		for _, m := range s.c.Mentions[i] {
			at, place := places[m.Entity]
			if place && !seen[m.Entity] {
				seen[m.Entity] = true
				want[m.Entity]++
				inside = inside || at != nil && area.Has(*at)
			}
		}
		if inside {
			within++
		}
	}
	request := corpus.Request{Query: "=" + s.word, Unfold: true, FacetLimit: -1}
	got := make(map[string]int)
	for _, c := range s.engine.Search(request).Facets[corpus.FacetPlace] {
		if c.Count > 0 {
			got[c.ID] = c.Count
		}
	}
	if len(want) == 0 || !maps.Equal(got, want) {
		t.Errorf("by place %v, want %v", got, want)
	}
	request.Filters = []corpus.Filter{{Facet: corpus.FacetArea, Value: area.String()}}
	if n := s.engine.Search(request).Total; within == 0 || n != within {
		t.Errorf("%d documents mention a place within %v, want %d", n, area, within)
	}
}
