package atlas_test

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/atlas"
)

// TestPlaces: every line of the list is valid, is a place of the gazetteer, and lies on the
// earth.
func TestPlaces(t *testing.T) {
	data, err := os.ReadFile("places.tsv")
	if err != nil {
		t.Fatal(err)
	}
	entities, err := gazetteer.Curated()
	if err != nil {
		t.Fatal(err)
	}
	kinds := make(map[string]corpus.Kind)
	for _, e := range entities {
		kinds[e.ID] = e.Kind
	}
	places := atlas.Places()
	if lines := strings.Count(string(data), "\n") - 1; len(places) != lines {
		t.Errorf("%d places of %d lines", len(places), lines)
	}
	for id, p := range places {
		if kind, ok := kinds[id]; !ok || kind != corpus.Place {
			t.Errorf("%q is no place of the gazetteer", id)
		}
		if math.Abs(p.Lat) > 90 || math.Abs(p.Lon) > 180 {
			t.Errorf("%q lies nowhere: %+v", id, p)
		}
	}
}

// TestCountries: the countries that a map names are called as in the gazetteer and lie where places.tsv
// has them, and no name reaches as far as another country's middle.
func TestCountries(t *testing.T) {
	entities, err := gazetteer.Curated()
	if err != nil {
		t.Fatal(err)
	}
	names := make(map[string][2]string)
	for _, e := range entities {
		names[e.ID] = [2]string{e.Name, e.English}
	}
	of, err := gazetteer.NewAtlas()
	if err != nil {
		t.Fatal(err)
	}
	places, list := atlas.Places(), atlas.Countries()
	if len(list) < 175 {
		t.Errorf("%d countries", len(list))
	}
	for i, c := range list {
		if got := [2]string{c.Name, c.English}; got != names[c.ID] || of.Country[c.ID] != c.ID || c.Point != places[c.ID] {
			t.Errorf("%s is %v at %v, want a country %v at %v", c.ID, got, c.Point, names[c.ID], places[c.ID])
		}
		if c.Wide <= 0 || i > 0 && c.Wide > list[i-1].Wide {
			t.Errorf("%s is %v degrees wide, after %v", c.ID, c.Wide, list[max(i, 1)-1].Wide)
		}
		for _, d := range list {
			if d.ID != c.ID && math.Abs(d.Lat-c.Lat) < 0.1 && math.Abs(d.Lon-c.Lon) < c.Wide/2 {
				t.Errorf("the name of %s lies on %s", c.ID, d.ID)
			}
		}
	}
}

// TestSides: places lie where the list of what lies in which country puts them: not far from
// their country's other places.
func TestSides(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "annotation", "gazetteer", "within.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	wide := map[string]float64{"russia": 120, "united-states": 100, "canada": 60, "china": 60, "australia": 45, "france": 25, "brazil": 40, "indonesia": 40}
	places := atlas.Places()
	for line := range strings.Lines(string(data)) {
		country, list, _ := strings.Cut(strings.TrimSpace(line), "\t")
		middle, ok := places[country]
		if !ok {
			continue
		}
		most := 22.0
		if w, ok := wide[country]; ok {
			most = w
		}
		for id := range strings.FieldsSeq(list) {
			if p, ok := places[id]; ok && math.Hypot(p.Lat-middle.Lat, p.Lon-middle.Lon) > most {
				t.Errorf("%s (%v) is far from %s (%v)", id, p, country, middle)
			}
		}
	}
}
