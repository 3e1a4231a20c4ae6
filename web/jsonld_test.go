package web

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestLinkedProvenance: the JSON-LD says of pages which file they are in, and whether a machine
// read them.
func TestLinkedProvenance(t *testing.T) {
	for _, tt := range []struct {
		place   corpus.Position
		machine float64
		want    []string
		not     string
	}{
		{corpus.Position{Kind: "page", First: "12", Last: "14"}, .83, []string{`"pageStart":"12"`, `"pageEnd":"14"`, `"encoding":{"@type":"MediaObject","name":"a.pdf"}`, "a machine that is 83 % sure"}, "position"},
		{corpus.Position{Kind: "page", First: "12"}, 0, []string{`"pageStart":"12"`, `"pageEnd":"12"`}, "creditText"},
		{corpus.Position{Kind: "row", First: "7"}, 0, nil, "row 7"},
		{corpus.Position{}, 0, nil, "position"},
	} {
		got, err := newsArticle(&corpus.Document{ID: "x", Title: "خبر", Source: "a.pdf", Place: tt.place, Machine: tt.machine}, corpus.About{}, "ar", "", false)
		if err != nil || strings.Contains(string(got), tt.not) {
			t.Errorf("%s (%v)", got, err)
		}
		for _, want := range tt.want {
			if !strings.Contains(string(got), want) {
				t.Errorf("%s, want %s", got, want)
			}
		}
	}
}
