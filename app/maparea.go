package app

import (
	"math"
	"slices"
	"sort"

	"github.com/kashshaf/kashshaf/corpus"
)

// areas are the areas offered. The map is flat: all degrees of longitude of a picture are as wide
// as in its middle (shapeOf).
var areas = map[string]corpus.Area{
	"levant": {West: 33, South: 30.5, East: 43.5, North: 38}, "mideast": {West: 24, South: 11, East: 64, North: 43},
	"africa": {West: -20, South: -36, East: 54, North: 38}, "europe": {West: -12, South: 34, East: 46, North: 62},
	"asia": {West: 44, South: -11, East: 148, North: 56}, "americas": {West: -168, South: -56, East: -34, North: 72},
	"world": {West: -170, South: -57, East: 180, North: 80},
}

var areaNames = map[string]message{"levant": mMapLevant, "mideast": mMapMideast, "africa": mMapAfrica, "europe": mMapEurope, "asia": mMapAsia, "americas": mMapAmericas, "world": mMapWorld}

// areaName is the display name of an area used as a filter.
func (v view) areaName(value string) string {
	for name, a := range areas {
		if a.String() == value {
			return v.say(areaNames[name])
		}
	}
	return v.say(mMapOwnArea)
}

// areaOf is the area of an address: its own, or one that fits the places where most of them are.
func (s seenMap) areaOf(name, box string) corpus.Area {
	if a, ok := corpus.ParseArea(box); ok {
		return a
	}
	if a, ok := areas[name]; ok {
		return a
	}
	if len(s.places) == 0 {
		return areas["mideast"]
	}
	// A few far-off places are left out, which would make everything else small.
	var a corpus.Area
	a.West, a.East = s.most(func(p corpus.Point) float64 { return p.Lon })
	a.South, a.North = s.most(func(p corpus.Point) float64 { return p.Lat })
	const room, least = 0.12, 6
	wide, high := max(a.East-a.West, least), max(a.North-a.South, least)
	x, y := (a.West+a.East)/2, (a.South+a.North)/2
	wide, high = wide*(1+2*room), high*(1+2*room)
	wide = max(wide, high*1.4) // the proportions of the picture
	wide, high = min(wide, baseWide), min(max(high, wide/1.9), baseHigh)
	// There is nothing to see beyond the base map.
	x = max(min(x, baseWest+baseWide-wide/2), baseWest+wide/2)
	y = max(min(y, baseNorth-high/2), baseNorth-baseHigh+high/2)
	return corpus.Area{West: x - wide/2, South: y - high/2, East: x + wide/2, North: y + high/2}
}

// most returns the range of degrees in which most places lie, weighted by documents: a tenth is
// left out on each side, but none of those that most documents mention.
func (s seenMap) most(of func(corpus.Point) float64) (low, high float64) {
	list, total := slices.Clone(s.places), 0
	for _, p := range list {
		total += p.Count
	}
	sort.SliceStable(list, func(i, j int) bool { return of(list[i].at) < of(list[j].at) })
	from, to, spare := 0, len(list)-1, total/10
	for n := list[from].Count; from < to && n <= spare; n += list[from].Count {
		from++
	}
	for n := list[to].Count; from < to && n <= spare; n += list[to].Count {
		to--
	}
	low, high = of(list[from].at), of(list[to].at)
	for _, p := range s.places[:min(len(s.places), placesFitted)] {
		if 4*p.Count >= s.places[0].Count {
			low, high = min(low, of(p.at)), max(high, of(p.at))
		}
	}
	return low, high
}

// placeIn returns the position of a point in a picture of an area, in percent, and whether the
// area contains it.
func placeIn(a corpus.Area, p corpus.Point) (x, y float64, in bool) {
	return 100 * (p.Lon - a.West) / (a.East - a.West), 100 * (a.North - p.Lat) / (a.North - a.South), a.Has(p)
}

// moved is an area moved east and north by multiples of its own width and height, and scaled; it
// is unchanged if it would leave the earth.
func moved(a corpus.Area, east, north, times float64) corpus.Area {
	wide, high := a.East-a.West, a.North-a.South
	x, y := (a.West+a.East)/2+east*wide, (a.South+a.North)/2+north*high
	wide, high = wide*times/2, high*times/2
	if x < -180 || x > 180 || y < -85 || y > 85 || wide > 180 || high > 85 || wide < 0.5 {
		return a
	}
	return corpus.Area{West: x - wide, South: y - high, East: x + wide, North: y + high}
}

// shapes are the width-to-height ratios that the picture of an area may have, in hundredths: each
// has a class in views.css.
var shapes = [...]int{75, 100, 120, 140, 170, 210, 250}

// shapeOf is the ratio at which an area looks roughly as it does on the earth: a degree of
// longitude is narrower the further it is from the equator.
func shapeOf(a corpus.Area) int {
	middle := (a.South + a.North) / 2 * math.Pi / 180
	want := 100 * (a.East - a.West) * math.Cos(middle) / (a.North - a.South)
	best := shapes[0]
	for _, s := range shapes {
		if math.Abs(math.Log(float64(s)/want)) < math.Abs(math.Log(float64(best)/want)) {
			best = s
		}
	}
	return best
}

// Which part of the earth the base map shows.
const (
	baseWest  = -180
	baseNorth = 85
	baseWide  = 360
	baseHigh  = 145
)
