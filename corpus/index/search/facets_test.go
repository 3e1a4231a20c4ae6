package search_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

func counts(list []corpus.FacetCount) string {
	var out []string
	for _, c := range list {
		s := fmt.Sprintf("%s %d", c.ID, c.Count)
		if c.Chosen {
			s += " chosen"
		}
		if c.Excluded {
			s += " excluded"
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

// TestFacets: OR within a facet, AND across facets; the counts of a filtered facet are those that
// it would have without its filter.
func TestFacets(t *testing.T) {
	e := open(t)
	reuters := corpus.Filter{Facet: corpus.FacetOutlet, Value: "رويترز"}
	anadolu := corpus.Filter{Facet: corpus.FacetOutlet, Value: "الأناضول"}
	syria := corpus.Filter{Facet: corpus.FacetPlace, Value: "syria"}
	for _, tt := range []struct {
		name          string
		req           corpus.Request
		want          string
		outlet, place string
	}{
		{"open", corpus.Request{}, "truce strike talks kremlin lebanon minister",
			"رويترز 3, الأناضول 2, صحيفة محلية 1", "syria 3, idlib 1"},
		{"a word", corpus.Request{Query: "شويغو"}, "talks minister", "الأناضول 1, رويترز 1", "syria 1"},
		{"one", corpus.Request{Filters: []corpus.Filter{reuters}}, "truce strike minister",
			"رويترز 3 chosen, الأناضول 2, صحيفة محلية 1", "idlib 1, syria 1"},
		{"or within", corpus.Request{Filters: []corpus.Filter{reuters, anadolu}}, "truce strike talks kremlin minister",
			"رويترز 3 chosen, الأناضول 2 chosen, صحيفة محلية 1", "syria 2, idlib 1"},
		{"and across", corpus.Request{Filters: []corpus.Filter{reuters, syria}}, "minister",
			"الأناضول 1, رويترز 1 chosen, صحيفة محلية 1", "idlib 1, syria 1 chosen"},
		{"exclude", corpus.Request{Filters: []corpus.Filter{{Facet: corpus.FacetOutlet, Value: "رويترز", Exclude: true}}},
			"talks kremlin lebanon", "رويترز 3 excluded, الأناضول 2, صحيفة محلية 1", "syria 2"},
		{"what no document has", corpus.Request{Filters: []corpus.Filter{{Facet: corpus.FacetTopic, Value: "رياضة"}}}, "", "", ""},
		{"days", corpus.Request{From: "2019-05-20", To: "2020-01"}, "truce minister", "رويترز 2", "idlib 1, syria 1"},
		{"a month", corpus.Request{Filters: []corpus.Filter{{Facet: corpus.FacetMonth, Value: "2019-05"}}}, "strike minister", "رويترز 2", "syria 1"},
	} {
		tt.req.Limit = 10
		r := e.Search(tt.req)
		if sorted(ids(r)) != sorted(tt.want) {
			t.Errorf("%s: got %s, want %s", tt.name, ids(r), tt.want)
		}
		if got := counts(r.Facets[corpus.FacetOutlet]); got != tt.outlet {
			t.Errorf("%s: outlets %s, want %s", tt.name, got, tt.outlet)
		}
		if got := counts(r.Facets[corpus.FacetPlace]); got != tt.place {
			t.Errorf("%s: places %s, want %s", tt.name, got, tt.place)
		}
	}
	// Time is one filter: years and months stay open under a range of days.
	r := e.Search(corpus.Request{From: "2020", Limit: 1})
	if got := counts(r.Facets[corpus.FacetYear]); got != "2018 2, 2019 2, 2020 1" {
		t.Errorf("years under a range: %s", got)
	}
	// A chosen value is listed even if it is beyond the limit.
	r = e.Search(corpus.Request{Filters: []corpus.Filter{{Facet: corpus.FacetOutlet, Value: "صحيفة محلية"}}, FacetLimit: 1})
	if got := counts(r.Facets[corpus.FacetOutlet]); got != "رويترز 3, صحيفة محلية 1 chosen" {
		t.Errorf("limited outlets: %s", got)
	}
}

func TestSortAndPages(t *testing.T) {
	e := open(t)
	for _, tt := range []struct {
		req  corpus.Request
		want string
	}{
		{corpus.Request{Sort: corpus.Newest, Limit: 10}, "truce minister strike talks kremlin lebanon"},
		{corpus.Request{Sort: corpus.Oldest, Limit: 10}, "kremlin talks strike minister truce lebanon"},
		{corpus.Request{Sort: corpus.Newest, Limit: 2}, "truce minister"},
		{corpus.Request{Sort: corpus.Newest, Offset: 2, Limit: 2}, "strike talks"},
		{corpus.Request{Sort: corpus.Newest, Offset: 5, Limit: 2}, "lebanon"},
		{corpus.Request{Sort: corpus.Newest, Offset: 50, Limit: 2}, ""},
		{corpus.Request{Sort: corpus.Newest, Offset: math.MaxInt - 1, Limit: math.MaxInt}, ""},
		{corpus.Request{Sort: corpus.Newest, Offset: 4, Limit: math.MaxInt}, "kremlin lebanon"},
	} {
		r := e.Search(tt.req)
		if ids(r) != tt.want || r.Total != 6 {
			t.Errorf("%+v: got %s of %d, want %s of 6", tt.req, ids(r), r.Total, tt.want)
		}
	}
}

// TestOwnExclusions: what is excluded from a facet does not count for its other values, years and
// months included: the number at a value is what choosing it gives.
func TestOwnExclusions(t *testing.T) {
	e := open(t)
	for _, tt := range []struct {
		name    string
		filters []corpus.Filter
		facet   corpus.Facet
		want    string
	}{
		{"a person", []corpus.Filter{{Facet: corpus.FacetPerson, Value: "recep-tayyip-erdogan", Exclude: true}}, corpus.FacetPerson,
			"recep-tayyip-erdogan 2 excluded, sergei-shoigu 2"},
		{"two people who stand together", []corpus.Filter{{Facet: corpus.FacetPerson, Value: "recep-tayyip-erdogan", Exclude: true},
			{Facet: corpus.FacetPerson, Value: "vladimir-putin", Exclude: true}}, corpus.FacetPerson,
			"sergei-shoigu 2, recep-tayyip-erdogan 1 excluded, vladimir-putin 0 excluded"},
		{"a year", []corpus.Filter{{Facet: corpus.FacetYear, Value: "2019", Exclude: true}}, corpus.FacetMonth, "2018-12 1, 2020-01 1"},
		{"a month", []corpus.Filter{{Facet: corpus.FacetMonth, Value: "2019-05", Exclude: true}}, corpus.FacetYear, "2018 2, 2020 1"},
		{"one wanted and one not", []corpus.Filter{{Facet: corpus.FacetPlace, Value: "syria"}, {Facet: corpus.FacetPlace, Value: "idlib", Exclude: true}},
			corpus.FacetPlace, "syria 3 chosen, idlib 1 excluded"},
	} {
		if got := counts(e.Search(corpus.Request{Filters: tt.filters}).Facets[tt.facet]); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
		for _, c := range e.Search(corpus.Request{Filters: tt.filters}).Facets[tt.facet] {
			if c.Chosen || c.Excluded || slices.ContainsFunc(tt.filters, func(f corpus.Filter) bool { return !f.Exclude }) {
				continue
			}
			chosen := append(slices.Clone(tt.filters), corpus.Filter{Facet: tt.facet, Value: c.ID})
			if got := e.Search(corpus.Request{Filters: chosen}).Total; got != c.Count {
				t.Errorf("%s: %s says %d, choosing it gives %d", tt.name, c.ID, c.Count, got)
			}
		}
	}
}
