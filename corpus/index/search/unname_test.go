package search

import (
	"maps"
	"slices"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic/background"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// TestUnname: a form of a common word is no name because it was taken for somebody.
func TestUnname(t *testing.T) {
	known, err := background.Open(background.Words())
	if err != nil {
		t.Fatal(err)
	}
	c := &corpus.Corpus{Entities: []corpus.Entity{
		{ID: "a", Kind: corpus.Person, Name: "مزارعو الوادي", Discovered: true},
		{ID: "b", Kind: corpus.Person, Name: "شيطانا", Discovered: true},
		{ID: "c", Kind: corpus.Person, Name: "كمال الشوربجي", Discovered: true},
		{ID: "d", Kind: corpus.Place, Name: "الرمادين", Discovered: true},
		{ID: "e", Kind: corpus.Person, Name: "سيملأ", Discovered: false},
	}}
	names := bundle.Uncut(c)
	unname(names, c, known)
	got := slices.Sorted(maps.Keys(names))
	if want := []string{"الرمادين", "الشوربجي", "الوادي", "سيملا", "كمال"}; !slices.Equal(got, want) {
		t.Errorf("names keep %q, want %q", got, want)
	}
}
