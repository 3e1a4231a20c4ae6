package pipeline_test

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// Documents, facets, areas and statements of a result, counted once more.

// TestDatedCounts counts the documents of a result by day and outlet.
func TestDatedCounts(t *testing.T) { onBoth(t, datedCounts) }

func datedCounts(t *testing.T, s *counted) {
	for _, request := range s.queries {
		want := make(map[corpus.DateCount]int)
		for _, id := range s.engine.Members(request) {
			d := s.document(id)
			want[corpus.DateCount{Date: d.Date, Outlet: d.Outlet}]++
		}
		got := s.engine.Dated(request)
		if len(got) != len(want) || !slices.IsSortedFunc(got, func(a, b corpus.DateCount) int { return cmp.Compare(a.Date, b.Date) }) {
			t.Errorf("%+v: %d dates and outlets, want %d in order", request, len(got), len(want))
		}
		for _, c := range got {
			if n := want[corpus.DateCount{Date: c.Date, Outlet: c.Outlet}]; n != c.Count {
				t.Errorf("%+v: %+v, want %d", request, c, n)
			}
		}
	}
}

// TestFacetCounts counts the places, people and others of a result, which maps, networks
// and what is peculiar are made of, in the documents themselves.
func TestFacetCounts(t *testing.T) { onBoth(t, facetCounts) }

func facetCounts(t *testing.T, s *counted) {
	kinds := make(map[string]corpus.Kind)
	for i := range s.c.Entities {
		kinds[s.c.Entities[i].ID] = s.c.Entities[i].Kind
	}
	for _, request := range s.queries {
		if len(request.Filters) > 0 {
			continue // a facet that is filtered is counted as if it were open
		}
		want := make(map[string]int)
		for _, id := range s.engine.Members(request) {
			seen := make(map[string]bool)
			for _, m := range s.c.Mentions[slices.IndexFunc(s.c.Documents, func(d corpus.Document) bool { return d.ID == id })] {
				if !seen[m.Entity] {
					seen[m.Entity] = true
					want[m.Entity]++
				}
			}
		}
		request.FacetLimit = -1
		got := 0
		facets := s.engine.Search(request).Facets
		for _, kind := range corpus.Kinds {
			for _, c := range facets[kind.Facet()] {
				if c.Count != want[c.ID] || kinds[c.ID] != kind {
					t.Errorf("%+v: %s %q in %d documents, want %d", request, kind, c.ID, c.Count, want[c.ID])
				}
				if c.Count > 0 {
					got++
				}
			}
		}
		if got != len(want) {
			t.Errorf("%+v: %d names, want %d", request, got, len(want))
		}
	}
}

// TestAreaCounts: an area lets through the documents that mention a place within, and no
// other, and what excludes it the rest.
func TestAreaCounts(t *testing.T) { onBoth(t, areaCounts) }

func areaCounts(t *testing.T, s *counted) {
	at := make(map[string]*corpus.Point)
	known := 0
	for i := range s.c.Entities {
		if at[s.c.Entities[i].ID] = s.c.Entities[i].At; s.c.Entities[i].At != nil {
			known++
		}
	}
	area, _ := corpus.ParseArea("33,30.5,43.5,38")
	want := make(map[string]bool)
	for i, mentions := range s.c.Mentions {
		for _, m := range mentions {
			if p := at[m.Entity]; p != nil && area.Has(*p) {
				want[s.c.Documents[i].ID] = true
			}
		}
	}
	for _, exclude := range []bool{false, true} {
		got := s.engine.Members(corpus.Request{Filters: []corpus.Filter{{Facet: corpus.FacetArea, Value: area.String(), Exclude: exclude}}})
		for _, id := range got {
			if want[id] == exclude {
				t.Errorf("exclude %v: %s is let through", exclude, id)
			}
		}
		if n := len(want); n == 0 || known == 0 || len(got) != n && !exclude || len(got) != len(s.c.Documents)-n && exclude {
			t.Errorf("exclude %v: %d documents, want %d of %d", exclude, len(got), n, len(s.c.Documents))
		}
	}
	for _, c := range s.engine.Entities() {
		if p := at[c.ID]; (p == nil) != (c.At == nil) || p != nil && (math.Abs(p.Lat-c.At.Lat) > 0.006 || math.Abs(p.Lon-c.At.Lon) > 0.006) {
			t.Errorf("%s lies at %v, want %v", c.ID, c.At, p)
		}
	}
}

// TestSaidCounts: of a document that is read closely those statements are told whose speaker
// is named and sure.
func TestSaidCounts(t *testing.T) { onBoth(t, saidCounts) }

func saidCounts(t *testing.T, s *counted) {
	all := 0
	for _, doc := range s.engine.Closely(s.engine.Documents(), "") {
		var want []string
		i := slices.IndexFunc(s.c.Documents, func(d corpus.Document) bool { return d.ID == doc.ID })
		for _, said := range s.c.Statements[i] {
			if said.Speaker != "" && !said.Weak() {
				want = append(want, string(said.Class)+" "+strings.Join(append([]string{said.Speaker}, said.With...), " "))
			}
		}
		var got []string
		for _, said := range doc.Said {
			line := string(said.Class)
			for _, who := range said.Speakers {
				line += " " + who.ID
			}
			got = append(got, line)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", doc.ID, got, want)
		}
		all += len(got)
	}
	if all == 0 {
		t.Error("nobody says anything")
	}
}
