package app

import (
	"context"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestMapCounts: the documents of every place on the map are those that mention it, and places
// unknown to the atlas are counted.
func TestMapCounts(t *testing.T) {
	m, v := inView(t, "?view=map&area=world", "ar")
	s := m.seen.(seenMap)
	f := newFake()
	known := 0
	for _, p := range s.places {
		n := 0
		for i := range f.docs {
			if slices.ContainsFunc(f.mentions[i], func(m corpus.Mention) bool { return m.Entity == p.ID }) {
				n++
			}
		}
		want(t, p.ID, p.Count, n)
		known++
	}
	want(t, "all places", known+len(s.unknown), len(m.result.Facets[corpus.FacetPlace]))
	want(t, "marks", len(find(parsed(t, v.page(m)), ".place-mark")), known)
	for name, a := range areas {
		if _, _, in := placeIn(a, corpus.Point{Lat: (a.North + a.South) / 2, Lon: (a.West + a.East) / 2}); !in ||
			a.West >= a.East || a.South >= a.North {
			t.Errorf("the area %s has no middle", name)
		}
	}
	fit := s.areaOf("fit", "")
	if _, _, in := placeIn(fit, s.places[0].at); !in {
		t.Error("the place that most documents mention is not on the map")
	}
}

// An indexed engine counts how often the index of all entities is read.
type indexed struct {
	*fake
	read int
}

func (e *indexed) Entities() []corpus.EntityCount {
	e.read++
	return e.fake.Entities()
}

// TestMapWithoutIndex: where no place of a result has a position, the index of all entities, which
// may have to be fetched, is not read: by an engine in the page, which says where places lie with
// their counts, and by none if there is no place.
func TestMapWithoutIndex(t *testing.T) {
	nowhere := []corpus.FacetCount{{ID: "idlib", Count: 1}}
	for _, c := range []struct {
		what   string
		turn   func(context.Context)
		places []corpus.FacetCount
		read   int
	}{{"in the page", func(context.Context) {}, nowhere, 0}, {"elsewhere", nil, nowhere, 1}, {"no place", nil, nil, 0}} {
		e := &indexed{fake: newFake()}
		where, err := lying(t.Context(), newLocal(e, c.turn), c.places)
		if err != nil || e.read != c.read || (len(where) > 0) != (c.read > 0) {
			t.Errorf("%s: the index is read %d times, want %d: %d places (%v)", c.what, e.read, c.read, len(where), err)
		}
	}
}

// TestMapArea: an area of the map filters the result, appears in the address and on a chip, and
// leaves the places of the rest of the earth to be counted.
func TestMapArea(t *testing.T) {
	m, v := inView(t, "?view=map&area=levant", "ar")
	to := hrefs(parsed(t, v.page(m)), "#only-area")
	want(t, "the area's address", to, []string{"../../?within=33%2C30.5%2C43.5%2C38&view=map&area=levant"})
	whole := m.result.Total
	m, v = inView(t, strings.TrimPrefix(to[0], "../../"), "ar")
	f, in := newFake(), 0
	for i := range f.docs {
		if slices.ContainsFunc(f.mentions[i], func(m corpus.Mention) bool { return m.Entity == "idlib" || m.Entity == "syria" }) {
			in++
		}
	}
	want(t, "documents that mention a place there", m.result.Total, in)
	if in == 0 || in == whole {
		t.Errorf("%d of %d documents mention a place there: that proves nothing", in, whole)
	}
	page := parsed(t, v.page(m))
	want(t, "the chip", strings.Contains(strings.Join(texts(page, ".chips"), " "), "بلاد الشام"), true)
	want(t, "what is exported says so", strings.Join(v.askedAt(m, "").Filters, "; "), "المنطقة: بلاد الشام")
	if len(m.seen.(seenMap).places) < 3 {
		t.Error("places elsewhere are not counted any more")
	}
	for _, box := range []string{"33,30,43", "43,30,33,38", "x"} {
		want(t, "no area: "+box, read(t, "?within="+box+"&q=a").String(), "?q=a")
	}
}

// TestMapBase: the base map lies under the places, whatever part of it the picture shows.
func TestMapBase(t *testing.T) {
	for _, area := range []string{"levant", "world"} {
		m, v := inView(t, "?view=map&area="+area, "ar")
		image := find(parsed(t, v.page(m)), "image")[0]
		at := func(name string) (share float64) {
			if _, err := fmt.Sscanf(attr(image, name), "%f%%", &share); err != nil {
				t.Fatal(err)
			}
			return share
		}
		aleppo := corpus.Point{Lat: 36.2, Lon: 37.16}
		x, y, _ := placeIn(areas[area], aleppo)
		if got := at("x") + at("width")*(aleppo.Lon+180)/360; math.Abs(got-x) > .05 {
			t.Errorf("%s: Aleppo is %.2f %% from the left of the map and %.2f of the base map", area, x, got)
		}
		if got := at("y") + at("height")*(85-aleppo.Lat)/145; math.Abs(got-y) > .05 {
			t.Errorf("%s: Aleppo is %.2f %% from the top of the map and %.2f of the base map", area, y, got)
		}
	}
}

// TestMapMoved: the map is zoomed and moved by addresses, but not off the earth.
func TestMapMoved(t *testing.T) {
	a := areas["levant"]
	if b := moved(moved(a, 0, 0, 2), 0, 0, 0.5); b != a {
		t.Errorf("out and in again is %v, want %v", b, a)
	}
	for range 20 {
		a = moved(a, 0.4, 0.4, 1)
	}
	if a.West > 180 || a.South > 85 {
		t.Errorf("moved off the earth: %v", a)
	}
	m, v := inView(t, "?view=map&box=30%2C30%2C40%2C40", "en")
	want(t, "closer", hrefs(parsed(t, v.page(m)), "#zoom-in"), []string{"../../?view=map&box=32.5%2C32.5%2C37.5%2C37.5"})
}

// TestMapFit: the automatic map includes the places that most documents mention, wherever they
// are; those beyond it are listed.
func TestMapFit(t *testing.T) {
	at := func(id string, n int, lon, lat float64) placed {
		return placed{corpus.FacetCount{ID: id, Name: id, Count: n}, corpus.Point{Lon: lon, Lat: lat}}
	}
	s := seenMap{places: []placed{at("إيران", 96, 53, 32), at("الولايات المتحدة", 47, -97, 38), at("سوريا", 40, 38, 35), at("روسيا", 26, 97, 60), at("العراق", 30, 44, 33), at("أستراليا", 1, 134, -25)}}
	a := s.areaOf("fit", "")
	for _, p := range s.places {
		if in := a.Has(p.at); in != (p.Count > 1) {
			t.Errorf("%s, in %d documents, is on the map: %t", p.Name, p.Count, in)
		}
	}
	m, v := inView(t, "?view=map", "ar")
	m.seen = s
	page := parsed(t, v.page(m))
	want(t, "beyond", strings.Contains(strings.Join(texts(page, ".read-of"), " "), "خارج ما يُرى من الخريطة: مكان واحد: أستراليا"), true)
}

// TestMapNear: a far-off place that few documents mention does not make all others small; it is
// beyond the map, and said to be. Where much of what is mentioned is far off, the map shows it.
func TestMapNear(t *testing.T) {
	at := func(id string, n int, lon, lat float64) placed {
		return placed{corpus.FacetCount{ID: id, Name: id, Count: n}, corpus.Point{Lon: lon, Lat: lat}}
	}
	near := []placed{at("إدلب", 14, 36.6, 35.9), at("تركيا", 12, 35, 39), at("موسكو", 10, 37.6, 55.8), at("أنقرة", 9, 32.9, 39.9), at("سوريا", 9, 38.5, 35)}
	for what, c := range map[string]struct {
		far  placed
		want bool
	}{
		"a capital of small rank": {at("واشنطن", 5, -77, 38.9), false}, "one of the first": {at("الولايات المتحدة", 13, -98.6, 39.8), true},
		"a neighbour": {at("طهران", 2, 51.4, 35.7), true},
	} {
		s := seenMap{places: append(slices.Clone(near), c.far)}
		a := s.areaOf("fit", "")
		for _, p := range near {
			if !a.Has(p.at) {
				t.Errorf("%s: %s is not on the map %v", what, p.Name, a)
			}
		}
		if in := a.Has(c.far.at); in != c.want {
			t.Errorf("%s: on the map %v is %t", what, a, in)
		}
	}
}

// TestMapShape: the picture of an area has about the proportions of the area on the earth, and
// the style sheet has every shape.
func TestMapShape(t *testing.T) {
	for name, shape := range map[string]int{"levant": 120, "mideast": 120, "africa": 100, "europe": 140, "world": 250} {
		if got := shapeOf(areas[name]); got != shape {
			t.Errorf("%s is drawn %d wide, want %d", name, got, shape)
		}
	}
	style, err := os.ReadFile("../web/static/views.css")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range shapes {
		rule := fmt.Sprintf(".shape-%d { --shape: %v; }", s, float64(s)/100)
		if !strings.Contains(string(style), rule) {
			t.Errorf("views.css has no %q", rule)
		}
	}
}

// TestMapNames: names of neighbouring places are on different sides of their marks, and one
// without room is hidden; what lies beyond the map has no name on it.
func TestMapNames(t *testing.T) {
	var s seenMap
	for i, name := range []string{"مكة المكرمة", "المدينة المنورة", "جدة", "الطائف", "ينبع"} {
		s.places = append(s.places, placed{corpus.FacetCount{ID: name, Name: name, Count: 9 - i}, corpus.Point{Lon: 40, Lat: 30}})
	}
	s.places = append(s.places, placed{corpus.FacetCount{ID: "b", Name: "بعيد", Count: 1}, corpus.Point{Lon: 80, Lat: 40}})
	v := staticView(address{}, "./", "ar")
	page := parsed(t, svg("svg").Body(v.placeNames(s, corpus.Area{West: 30, South: 20, East: 50, North: 41}, 9)...))
	var seen, sides []string
	for _, name := range find(page, ".place-name") {
		if !strings.Contains(attr(name, "class"), "unsaid") {
			seen, sides = append(seen, text(name)), append(sides, attr(name, "transform"))
		}
	}
	want(t, "names", fmt.Sprint(seen), "[مكة المكرمة المدينة المنورة جدة الطائف]")
	slices.Sort(sides)
	want(t, "sides of their own", len(slices.Compact(sides)), 4)
}

// TestMapOnEarth: the map that fits all places shows nothing beyond the base map.
func TestMapOnEarth(t *testing.T) {
	at := func(lon, lat float64) placed {
		return placed{corpus.FacetCount{Count: 5}, corpus.Point{Lon: lon, Lat: lat}}
	}
	for what, places := range map[string][]placed{
		"north": {at(-77, 39), at(100, 61), at(37, 55)}, "south": {at(-70, -50), at(150, -40)}, "everywhere": {at(-170, 70), at(170, -50)},
	} {
		a := seenMap{places: places}.areaOf("", "")
		if a.North > baseNorth || a.South < baseNorth-baseHigh {
			t.Errorf("%s: %v", what, a)
		}
		for _, p := range places {
			if !a.Has(p.at) {
				t.Errorf("%s: %v has no %v", what, a, p.at)
			}
		}
	}
}

// TestCountryNames: a map names the countries that the result does not mention, in the reader's
// language, where their names have room; those that it mentions have their mark's name alone.
func TestCountryNames(t *testing.T) {
	for lang, names := range map[string][2]string{"ar": {"العراق", "تركيا"}, "en": {"Iraq", "Türkiye"}} {
		m, v := inView(t, "?view=map&area=mideast", lang)
		s := m.seen.(seenMap)
		page := parsed(t, v.page(m))
		named := texts(page, ".country-name")
		if !slices.Contains(named, names[0]) || slices.Contains(named, names[1]) {
			t.Errorf("%s: countries %q, want %q and not %q", lang, named, names[0], names[1])
		}
		for _, p := range s.places {
			if slices.Contains(named, v.nameText(p.Name, p.English)) {
				t.Errorf("%s: %s is named twice", lang, p.Name)
			}
		}
		far := s.areaOf("world", "")
		var rooms [2]*placing
		for n, r := range roomsOf(400, 300) {
			rooms[n] = placingOf(nil, r, nil, true)
		}
		if near := s.areaOf("levant", ""); len(v.countryNames(s, near, rooms)) == 0 || len(v.countryNames(s, far, rooms)) < 5 {
			t.Errorf("%s: too few countries: %d, %d", lang, len(v.countryNames(s, near, rooms)), len(v.countryNames(s, far, rooms)))
		}
		for _, c := range v.countryNames(s, far, rooms) {
			if text := markup(c); strings.Contains(text, "لبنان") || strings.Contains(text, "Lebanon") {
				t.Errorf("%s: a small country has no room in the world: %s", lang, text)
			}
		}
	}
}
