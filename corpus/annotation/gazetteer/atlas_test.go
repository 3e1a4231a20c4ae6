package gazetteer_test

import (
	"slices"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/gazetteer"
)

// TestStatesLieSomewhere: every country whose adjective we know has a place on the map, and
// so has every city of cities.tsv.
func TestStatesLieSomewhere(t *testing.T) {
	a, err := gazetteer.NewAtlas()
	if err != nil {
		t.Fatal(err)
	}
	entities, err := gazetteer.Curated()
	if err != nil {
		t.Fatal(err)
	}
	states := 0
	for _, e := range entities {
		if a.Country[e.ID] != e.ID || a.Adjective(e.ID, false) == "" {
			continue
		}
		if states++; e.At == nil {
			t.Errorf("%s (%s) is nowhere", e.ID, e.Name)
		}
	}
	if states < 150 {
		t.Errorf("%d states with an adjective, want nearly all", states)
	}
	for _, id := range []string{"bhutan", "fiji", "haiti", "conakry", "thimphu", "port-moresby"} {
		i := slices.IndexFunc(entities, func(e corpus.Entity) bool { return e.ID == id })
		if i < 0 || entities[i].At == nil {
			t.Errorf("%s is nowhere", id)
		}
	}
}

func TestAtlas(t *testing.T) {
	a, err := gazetteer.NewAtlas()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ place, country string }{
		{"cairo", "egypt"}, {"egypt", "egypt"}, {"amman", "jordan"}, {"muscat", "oman"}, {"gaza", "palestine"},
		{"egyptian-ministry-of-interior", "egypt"}, {"us-congress", ""}, {"asia", ""},
	} {
		if got := a.Country[tt.place]; got != tt.country {
			t.Errorf("%s is of %q, want %q", tt.place, got, tt.country)
		}
	}
	for _, tt := range []struct {
		bare, country, id string
		known             bool
	}{
		{"وزاره الداخليه", "egypt", "egyptian-ministry-of-interior", true},
		{"وزاره الدفاع", "united-states", "us-department-of-defense", true},
		{"البنك المركزي", "turkey", "central-bank-of-turkey", true},
		{"نادي الصيد", "egypt", "", false},
	} {
		if id, known := a.Body(tt.bare, tt.country); id != tt.id || known != tt.known {
			t.Errorf("%s of %s: %q, %v; want %q, %v", tt.bare, tt.country, id, known, tt.id, tt.known)
		}
	}
	if got := a.Adjectives["تونسيه"]; got != "tunisia" {
		t.Errorf("«تونسية» is of %q", got)
	}
	if got := a.Adjective("egypt", true); got != "المصرية" {
		t.Errorf("Egypt's adjective is %q", got)
	}
	entities, _, err := gazetteer.All(nil)
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, e := range entities {
		known[e.ID] = true
	}
	for id, country := range a.Country {
		if !known[id] || !known[country] {
			t.Errorf("%q of %q: no such entity", id, country)
		}
	}
}
