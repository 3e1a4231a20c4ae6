package app

import (
	"context"
	"math"
	"slices"
	"sort"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/atlas"
)

// Where: the places of the result on a map. The base map is a file of the site
// (world.svg), which the browser fetches when the view is first opened.
type mapView struct{}

const (
	placesMarked = 200
	placesNamed  = 14 // that have their names on the map
	placesListed = 40
)

func (mapView) name() string   { return "map" }
func (mapView) title() message { return mMap }
func (mapView) lead() message  { return mMapLead }

func (mapView) options() []option {
	return []option{{name: "area", label: mMapArea, values: []optionValue{
		{"fit", mMapFit}, {"levant", mMapLevant}, {"mideast", mMapMideast}, {"africa", mMapAfrica}, {"europe", mMapEurope}, {"world", mMapWorld}}}}
}

// A placed is a place of the result that the atlas knows.
type placed struct {
	corpus.FacetCount
	at atlas.Point
}

type seenMap struct {
	places  []placed // most documents first
	unknown int      // places of the result that the atlas does not know
}

func (mapView) gather(ctx context.Context, e Engine, m *model) error {
	request := m.at.request(0)
	request.FacetLimit = -1
	facets, err := e.Facets(ctx, request)
	if err != nil {
		return err
	}
	where := atlas.Places()
	var s seenMap
	for _, c := range facets[corpus.FacetPlace] {
		p, ok := where[c.ID]
		switch {
		case c.Count == 0:
		case ok:
			s.places = append(s.places, placed{c, p})
		default:
			s.unknown++
		}
	}
	sort.SliceStable(s.places, func(i, j int) bool { return s.places[i].Count > s.places[j].Count })
	m.seen = s
	return nil
}

// An area is what of the earth is drawn: degrees west, east, south and north. The map is
// plane: a degree is as wide as it is high, but for the areas' own stretch.
type area struct{ west, east, south, north float64 }

var areas = map[string]area{
	"levant": {33, 43.5, 30.5, 38}, "mideast": {24, 64, 11, 43}, "africa": {-20, 54, -36, 38},
	"europe": {-12, 46, 34, 62}, "world": {-170, 180, -57, 80},
}

// areaOf is the area of an address: its own, or one that has all of the places, where
// most are.
func (s seenMap) areaOf(name string) area {
	if a, ok := areas[name]; ok {
		return a
	}
	if len(s.places) == 0 {
		return areas["mideast"]
	}
	// Without the few that lie far off to a side, which would make all others small.
	var a area
	a.west, a.east = s.most(func(p atlas.Point) float64 { return p.Lon })
	a.south, a.north = s.most(func(p atlas.Point) float64 { return p.Lat })
	const room, least = 0.12, 6
	wide, high := max(a.east-a.west, least), max(a.north-a.south, least)
	x, y := (a.west+a.east)/2, (a.south+a.north)/2
	wide, high = wide*(1+2*room), high*(1+2*room)
	wide = max(wide, high*1.4) // as the picture is
	high = max(high, wide/2.4)
	return area{x - wide/2, x + wide/2, y - high/2, y + high/2}
}

// most is between which degrees most of the places lie, by the documents that mention
// them: a tenth is left out on each side.
func (s seenMap) most(of func(atlas.Point) float64) (low, high float64) {
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
	return of(list[from].at), of(list[to].at)
}

// place is where a point stands in the picture, in percent, and whether it is in it.
func (a area) place(p atlas.Point) (x, y float64, in bool) {
	x, y = 100*(p.Lon-a.west)/(a.east-a.west), 100*(a.north-p.Lat)/(a.north-a.south)
	return x, y, x >= 0 && x <= 100 && y >= 0 && y <= 100
}

// The base map's own units, and what of the earth it shows.
const (
	unitsPerDegree = 20
	baseWest       = -180
	baseNorth      = 85
	baseWide       = 360
	baseHigh       = 145
)

func (rv mapView) draw(v view, m *model) []ui.UI {
	s, ok := m.seen.(seenMap)
	if !ok || len(s.places) == 0 {
		return []ui.UI{el("p", "notice").Text(v.say(mMapNone))}
	}
	out := []ui.UI{el("div", "network").Body(v.mapDrawn(s), v.placeList(s))}
	if s.unknown > 0 {
		out = append(out, el("p", "read-of").Body(el("span").Text(v.say(mMapUnknown)+" "), v.count(nPlaces, s.unknown)))
	}
	return append(out, el("p", "method").Text(v.say(mMapSource)))
}

// narrowedTo is the list of the result's documents that mention a place.
func (v view) narrowedTo(id string) address {
	return v.at.viewed("").with(corpus.Filter{Facet: corpus.FacetPlace, Value: id})
}

func (v view) mapDrawn(s seenMap) ui.UI {
	a := s.areaOf(v.at.chosen("area"))
	number := func(f float64) string { return decimal(f, 1) }
	base := svg("svg").Attr("width", "100%").Attr("height", "100%").Attr("preserveAspectRatio", "none").
		Attr("viewBox", number(a.west*unitsPerDegree)+" "+number(-a.north*unitsPerDegree)+" "+number((a.east-a.west)*unitsPerDegree)+" "+number((a.north-a.south)*unitsPerDegree)).
		Body(svg("image").Attr("href", v.root+"world.svg").Attr("preserveAspectRatio", "none").
			Attr("x", baseWest*unitsPerDegree).Attr("y", -baseNorth*unitsPerDegree).Attr("width", baseWide*unitsPerDegree).Attr("height", baseHigh*unitsPerDegree))
	body := []ui.UI{base}
	most := s.places[0].Count
	named := 0
	type box struct{ x, y float64 }
	var taken []box
	for i := min(len(s.places), placesMarked) - 1; i >= 0; i-- { // the largest above
		if mark := v.placeMark(&s.places[i], a, most); mark != nil {
			body = append(body, mark)
		}
	}
	for i := range s.places[:min(len(s.places), placesMarked)] {
		p := &s.places[i]
		x, y, in := a.place(p.at)
		free := !slices.ContainsFunc(taken, func(b box) bool { return math.Abs(b.x-x) < 14 && math.Abs(b.y-y) < 6 })
		if in && free && named < placesNamed {
			named++
			taken = append(taken, box{x, y})
			body = append(body, v.named("place-name", "middle", x, y, shortened(v.nameText(p.Name, p.English), 22)).Attr("dy", -4-placeRadius(p.Count, most)))
		}
	}
	return el("figure", "chart").Body(svg("svg").Class("map-drawn").Attr("role", "group").Attr("aria-label", v.say(mMap)).Body(body...))
}

// placeRadius makes circles whose areas are as the documents.
func placeRadius(count, most int) float64 {
	return 3 + 15*math.Sqrt(float64(count)/float64(max(most, 1)))
}

func (v view) placeMark(p *placed, a area, most int) ui.UI {
	x, y, in := a.place(p.at)
	if !in {
		return nil
	}
	label := v.nameText(p.Name, p.English) + ": " + nDocuments.say(v.settings, p.Count)
	return svg("a").Attr("href", v.link(v.narrowedTo(p.ID))).TabIndex(-1).Attr("aria-label", label).Body(svg("title").Text(label),
		svg("circle").Class("node-ground").Attr("cx", percents(x)).Attr("cy", percents(y)).Attr("r", 13),
		svg("circle").Class("place-mark").Attr("cx", percents(x)).Attr("cy", percents(y)).Attr("r", decimal(placeRadius(p.Count, most), 1)))
}

// placeList is the same as a list: each narrows the result to itself.
func (v view) placeList(s seenMap) ui.UI {
	var items []ui.UI
	for i := range s.places[:min(len(s.places), placesListed)] {
		p := &s.places[i]
		items = append(items, el("li").Body(
			v.a(v.narrowedTo(p.ID), "sign place").Attr("rel", "nofollow").Body(v.name(p.Name, p.English)), v.figure(p.Count)))
	}
	return el("div", "pairs").Body(el("h2", "rubric").ID("places").Text(v.say(mPlace)), el("ol").Aria("labelledby", "places").Body(items...))
}

func (mapView) table(v view, m *model) dataTable {
	s, _ := m.seen.(seenMap)
	t := dataTable{columns: []string{v.say(mColName), v.say(mColDocuments), v.say(mColLat), v.say(mColLon)}, numbers: 3}
	for i := range s.places {
		p := &s.places[i]
		t.rows = append(t.rows, []string{v.nameText(p.Name, p.English), strconv.Itoa(p.Count), decimal(p.at.Lat, 2), decimal(p.at.Lon, 2)})
		t.to = append(t.to, v.narrowedTo(p.ID))
	}
	return t
}
