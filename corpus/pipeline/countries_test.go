package pipeline

import (
	"slices"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestOfCountries: an office with a nation's adjective may also be asked for with the country, by
// each of its names; one without an adjective or an article, and one that belongs to no nation, may
// not.
func TestOfCountries(t *testing.T) {
	entities := []corpus.Entity{
		{ID: "turkey", Kind: corpus.Place, Name: "تركيا", Aliases: []string{"Türkiye"}},
		{ID: "iraq", Kind: corpus.Place, Name: "العراق", Aliases: []string{"جمهورية العراق"}},
		{ID: "trt", Kind: corpus.Organization, Name: "تركيا"},
	}
	var roles []corpus.Role
	for _, phrase := range []string{"الرييس التركي", "وزير الدفاع التركي", "رييس الوزراء العراقي", "مدير المتحف", "امين عام", "الرييس السابق", "التركي", "نايب تركي"} {
		roles = append(roles, corpus.Role{Phrase: phrase, Entity: "x", Documents: 3})
	}
	var got []string
	for _, r := range ofCountries(roles, entities) {
		got = append(got, r.Phrase)
		if r.Entity != "x" || r.Documents != 3 {
			t.Errorf("%+v is not of whom the role is", r)
		}
	}
	want := []string{"رييس تركيا", "وزير دفاع تركيا", "رييس وزراء العراق", "رييس وزراء جمهوريه العراق"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
