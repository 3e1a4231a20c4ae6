package search_test

import (
	"reflect"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestOnlyWhere: looking only where somebody speaks or is spoken of gives the same as looking
// everywhere, including facets.
func TestOnlyWhere(t *testing.T) {
	e := spoken(t)
	asked := 0
	for _, entity := range e.Entities() {
		for _, req := range []corpus.StatementRequest{
			{Speakers: []string{entity.ID}, Limit: 5}, {About: []string{entity.ID}, Limit: 5},
			{Speakers: []string{entity.ID, "idlib", "nobody"}, Limit: 2, Offset: 1, Oldest: true},
		} {
			everywhere := req
			everywhere.From = "1900-01-01" // every document is later
			got, want := e.Statements(req), e.Statements(everywhere)
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("%+v:\ngot  %+v\nwant %+v", req, got, want)
			}
			asked += got.Total
		}
	}
	if asked == 0 {
		t.Error("no statement was found either way")
	}
}
