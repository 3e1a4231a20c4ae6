package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/atlas"
)

// overBorder is how much wider than its country a name may be.
const overBorder = 1.4

// countryNames are the names of countries that the result does not mention, so that a reader knows
// what is where: of those in which the name has room, on a desktop page and on a telephone, away
// from the places of the result and their names, which are placed in both rooms.
func (v view) countryNames(s seenMap, a corpus.Area, rooms [2]*placing) (names []ui.UI) {
	found := make(map[string]bool, len(s.places))
	for i := range s.places {
		found[s.places[i].ID] = true
	}
	var taken [2][]box
	for n, r := range rooms {
		for i := range s.places[:min(len(s.places), placesMarked)] {
			p := &s.places[i]
			if x, y, in := placeIn(a, p.at); in {
				size := placeRadius(p.Count, s.places[0].Count)
				taken[n] = append(taken[n], box{x * r.wide / 100, y * r.high / 100, size, size})
			}
		}
		for i, side := range r.at {
			if side != noSide {
				taken[n] = append(taken[n], r.on[i])
			}
		}
	}
	for _, c := range atlas.Countries() {
		x, y, in := placeIn(a, corpus.Point{Lat: c.Lat, Lon: c.Lon})
		if !in || found[c.ID] {
			continue
		}
		name := v.nameText(c.Name, c.English)
		var fits [2]bool
		for n, r := range rooms {
			at := box{x * r.wide / 100, y * r.high / 100, wide(name)*r.letter/2 + nameGap, r.line / 2}
			fits[n] = 2*(at.w-nameGap) <= overBorder*c.Wide/(a.East-a.West)*r.wide && hasRoom(at, r.room, taken[n])
			if fits[n] {
				taken[n] = append(taken[n], at)
			}
		}
		class := "country-name"
		switch fits {
		case [2]bool{}:
			continue
		case [2]bool{true, false}:
			class += " on-page"
		case [2]bool{false, true}:
			class += " on-telephone"
		}
		names = append(names, v.named(class, "middle", x, y, name).Attr("transform", "translate(0 4)"))
	}
	return names
}

// hasRoom reports whether a box lies within a picture and on nothing that is in it.
func hasRoom(at box, in room, taken []box) bool {
	if at.x < at.w || at.x+at.w > in.wide || at.y < at.h || at.y+at.h > in.high {
		return false
	}
	for _, other := range taken {
		if meet(at, other) {
			return false
		}
	}
	return true
}
