package app

import (
	"cmp"
	"math"
	"slices"

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
	a := s.near()
	const room = 0.12
	wide, high := max(a.East-a.West, leastArea), max(a.North-a.South, leastArea)
	x, y := (a.West+a.East)/2, (a.South+a.North)/2
	wide, high = wide*(1+2*room), high*(1+2*room)
	wide = max(wide, high*pictureShape)
	wide, high = min(wide, baseWide), min(max(high, wide/1.9), baseHigh)
	// There is nothing to see beyond the base map.
	x = max(min(x, baseWest+baseWide-wide/2), baseWest+wide/2)
	y = max(min(y, baseNorth-high/2), baseNorth-baseHigh+high/2)
	return corpus.Area{West: x - wide/2, South: y - high/2, East: x + wide/2, North: y + high/2}
}

// What the automatic area is at least, in degrees, and how much wider than high its picture is.
const (
	leastArea    = 6
	pictureShape = 1.4
)

// At most one in farShare of the mentions is left out of the automatic area, and only where each
// hundredth of them brings the rest closer by farCloser hundredths.
const (
	farShare  = 6
	farCloser = 4
)

// near returns the area in which most of what is mentioned lies: far-off places that few documents
// mention would make everything else small. None is left out of the first that half as many
// documents mention as the first of all.
func (s seenMap) near() corpus.Area {
	held := slices.Clone(s.places[:min(len(s.places), placesMarked)])
	kept := make(map[corpus.Point]bool)
	total := 0
	for i, p := range held {
		total += p.Count
		if i < placesFitted && 2*p.Count >= held[0].Count {
			kept[p.at] = true
		}
	}
	spare := total / farShare
	for {
		rest, lost := closer(held, kept, spare, total)
		if rest == nil {
			within := areasWithin(held)
			return within[len(within)-1]
		}
		held, spare = rest, spare-lost
	}
}

// closer leaves out the places beyond one side of a map that bring the others closest for as many
// as mention them, which lost is: none if that is not worth it. It puts the places in another order.
func closer(held []placed, kept map[corpus.Point]bool, spare, total int) (rest []placed, lost int) {
	best := float64(farCloser)
	for _, out := range [...]func(corpus.Point) float64{
		func(p corpus.Point) float64 { return p.Lon }, func(p corpus.Point) float64 { return -p.Lon },
		func(p corpus.Point) float64 { return p.Lat }, func(p corpus.Point) float64 { return -p.Lat },
	} {
		slices.SortStableFunc(held, func(a, b placed) int { return cmp.Compare(out(a.at), out(b.at)) })
		within := areasWithin(held)
		all := breadth(within[len(held)-1])
		for i, n := len(held)-1, 0; i > 0 && !kept[held[i].at]; i-- {
			if n += held[i].Count; n > spare {
				break
			}
			if gain := math.Log(all/breadth(within[i-1])) * float64(total) / float64(n); gain > best {
				best, lost, rest = gain, n, slices.Clone(held[:i])
			}
		}
	}
	return rest, lost
}

// areasWithin returns the area of the first place, of the first two, and so on.
func areasWithin(places []placed) []corpus.Area {
	areas := make([]corpus.Area, len(places))
	for i, p := range places {
		a := corpus.Area{West: p.at.Lon, South: p.at.Lat, East: p.at.Lon, North: p.at.Lat}
		if i > 0 {
			b := areas[i-1]
			a = corpus.Area{West: min(a.West, b.West), South: min(a.South, b.South), East: max(a.East, b.East), North: max(a.North, b.North)}
		}
		areas[i] = a
	}
	return areas
}

// breadth is how many degrees wide the picture of an area is.
func breadth(a corpus.Area) float64 {
	return max(a.East-a.West, leastArea, max(a.North-a.South, leastArea)*pictureShape)
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
