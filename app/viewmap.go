package app

import (
	"context"
	"math"
	"slices"
	"sort"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// mapView shows the places of the result on a map. The base map is a file of the site
// (world.svg), which the browser fetches when the view is first opened.
type mapView struct{}

const (
	placesMarked = 200
	placesNamed  = 40 // whose names are on the map
	placesListed = 40
	placesFitted = 10 // places that always fit on the map, if at least a quarter as many documents mention them as the first
	unknownNamed = 8  // places without a known position, by name
	boxOption    = "box"
)

func (mapView) name() string   { return "map" }
func (mapView) title() message { return mMap }
func (mapView) lead() message  { return mMapLead }

func (mapView) options() []option {
	return []option{
		{name: "area", label: mMapArea, values: []optionValue{
			{value: "fit", label: mMapFit}, {value: "levant", label: mMapLevant}, {value: "mideast", label: mMapMideast}, {value: "africa", label: mMapAfrica}, {value: "europe", label: mMapEurope}, {value: "asia", label: mMapAsia}, {value: "americas", label: mMapAmericas}, {value: "world", label: mMapWorld}}},
		{name: boxOption}, // the area after zooming and moving
	}
}

// A placed is a place of the result with a known position.
type placed struct {
	corpus.FacetCount
	at corpus.Point
}

type seenMap struct {
	places  []placed            // most documents first
	unknown []corpus.FacetCount // places of the result without a known position, likewise
}

func (mapView) gather(ctx context.Context, e Engine, m *model) error {
	request := m.at.request(0)
	request.FacetLimit = -1
	facets, err := e.Facets(ctx, request)
	if err != nil {
		return err
	}
	entities, err := e.Entities(ctx)
	if err != nil {
		return err
	}
	where := make(map[string]*corpus.Point)
	for _, c := range entities {
		if c.At != nil {
			where[c.ID] = c.At
		}
	}
	var s seenMap
	for _, c := range facets[corpus.FacetPlace] {
		p, ok := where[c.ID]
		switch {
		case c.Count == 0:
		case ok:
			s.places = append(s.places, placed{c, *p})
		default:
			s.unknown = append(s.unknown, c)
		}
	}
	sort.SliceStable(s.unknown, func(i, j int) bool { return s.unknown[i].Count > s.unknown[j].Count })
	sort.SliceStable(s.places, func(i, j int) bool { return s.places[i].Count > s.places[j].Count })
	m.seen = s
	return nil
}

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

func (rv mapView) draw(v view, m *model) []ui.UI {
	s, ok := m.seen.(seenMap)
	if !ok || len(s.places) == 0 {
		return []ui.UI{el("p", "notice").Text(v.say(mMapNone))}
	}
	a := s.areaOf(v.at.chosen("area"), v.at.chosen(boxOption))
	out := []ui.UI{v.mapMoves(s, a), el("div", "network").Body(v.mapDrawn(s, a), v.placeList(s, a))}
	var beyond []corpus.FacetCount
	for i := range s.places {
		if !a.Has(s.places[i].at) {
			beyond = append(beyond, s.places[i].FacetCount)
		}
	}
	return append(out, v.placesNot(mMapBeyond, beyond), v.placesNot(mMapUnknown, s.unknown), el("p", "method").Text(v.say(mMapSource)))
}

// placesNot names the first of the places that are not on the map, and says how many there are.
func (v view) placesNot(why message, places []corpus.FacetCount) ui.UI {
	n := len(places)
	if n == 0 {
		return nil
	}
	body := []ui.UI{el("span").Text(v.say(why) + " "), v.count(nPlaces, n), words(": ")}
	for i, c := range places[:min(n, unknownNamed)] {
		if i > 0 {
			body = append(body, words(v.say(mComma)))
		}
		body = append(body, v.withCount(v.a(v.narrowedTo(c.ID)).Attr("rel", "nofollow").Body(v.name(c.Name, c.English)), c.Count)...)
	}
	return el("p", "read-of").Body(body...)
}

// narrowedTo is the list of the result's documents that mention a place.
func (v view) narrowedTo(id string) address {
	return v.at.viewed("").with(corpus.Filter{Facet: corpus.FacetPlace, Value: id})
}

// mapMoves are the links that zoom and move the map, and the one that filters by the visible
// area.
func (v view) mapMoves(s seenMap, a corpus.Area) ui.UI {
	const step, zoom = 0.4, 2
	var moves []ui.UI
	for _, m := range [...]struct {
		id, sign           string
		says               message
		east, north, times float64
	}{
		{"zoom-in", "+", mMapCloser, 0, 0, 1.0 / zoom}, {"zoom-out", "−", mMapFurther, 0, 0, zoom},
		{"go-north", "↑", mMapNorth, 0, step, 1}, {"go-south", "↓", mMapSouth, 0, -step, 1}, {"go-west", "←", mMapWest, -step, 0, 1}, {"go-east", "→", mMapEast, step, 0, 1},
	} {
		to := v.at.choosing(boxOption, moved(a, m.east, m.north, m.times).String())
		moves = append(moves, el("li").Body(v.a(to).ID(m.id).Attr("rel", "nofollow").Title(v.say(m.says)).Aria("label", v.say(m.says)).Text(m.sign)))
	}
	here := corpus.Filter{Facet: corpus.FacetArea, Value: a.String()}
	places := 0
	for i := range s.places {
		if a.Has(s.places[i].at) {
			places++
		}
	}
	var only ui.UI
	if places > 0 && places < len(s.places)+len(s.unknown) && !slices.Contains(v.at.filters, here) {
		only = v.a(v.at.inArea(here)).ID("only-area").Attr("rel", "nofollow").Body(el("span").Text(v.say(mMapOnly)+" "), v.count(nPlaces, places))
	}
	return el("div", "options map-moves").Body(el("ul").Dir("ltr").Aria("label", v.say(mMapMove)).Body(moves...), only)
}

// inArea is the same view of the documents that mention a place in an area, replacing any other
// area.
func (a address) inArea(f corpus.Filter) address {
	filters := slices.DeleteFunc(slices.Clone(a.filters), func(f corpus.Filter) bool { return f.Facet == corpus.FacetArea })
	a.filters, a.number = append(filters, f), 0
	return a
}

func (v view) mapDrawn(s seenMap, a corpus.Area) ui.UI {
	// The base map is laid out larger than the picture, and not scaled by it, so that its borders stay
	// thin when one comes closer.
	base := svg("image").Attr("href", v.root+"world.svg").Attr("preserveAspectRatio", "none")
	wide, high := 100/(a.East-a.West), 100/(a.North-a.South)
	for i, at := range [...]float64{(baseWest - a.West) * wide, (a.North - baseNorth) * high, baseWide * wide, baseHigh * high} {
		base = base.Attr([...]string{"x", "y", "width", "height"}[i], percents(at))
	}
	body := []ui.UI{base}
	most := s.places[0].Count
	for i := min(len(s.places), placesMarked) - 1; i >= 0; i-- { // the largest on top
		if mark := v.placeMark(&s.places[i], a, most); mark != nil {
			body = append(body, mark)
		}
	}
	body = append(body, v.placeNames(s, a, most)...)
	return el("figure", "chart").Body(v.keyed("map-drawn shape-"+strconv.Itoa(shapeOf(a)), mMap).Body(body...), v.keysHint())
}

// placeNames are the names of places next to their marks, most documents first, as far as they do
// not overlap.
func (v view) placeNames(s seenMap, a corpus.Area, most int) (names []ui.UI) {
	var spots []spot
	for i := range s.places[:min(len(s.places), placesMarked)] {
		p := &s.places[i]
		if x, y, in := placeIn(a, p.at); in && len(spots) < placesNamed {
			spots = append(spots, spot{name: v.nameText(p.Name, p.English), x: x, y: y, size: placeRadius(p.Count, most)})
		}
	}
	shape := float64(shapeOf(a)) / 100
	labels := namesApart(spots, roomsOf(545/shape, 356/shape), nil, true)
	for i, s := range spots {
		names = append(names, v.nameBeside("place-name", s, labels[0][i], labels[1][i])...)
	}
	return names
}

// placeRadius makes the area of circles proportional to the documents.
func placeRadius(count, most int) float64 {
	return 3 + 15*math.Sqrt(float64(count)/float64(max(most, 1)))
}

func (v view) placeMark(p *placed, a corpus.Area, most int) ui.UI {
	x, y, in := placeIn(a, p.at)
	if !in {
		return nil
	}
	label := isolate(v.nameText(p.Name, p.English)) + ": " + nDocuments.say(&v.settings, p.Count)
	return svg("a").Attr("href", v.link(v.narrowedTo(p.ID))).TabIndex(-1).Attr("aria-label", label).Body(svg("title").Text(label),
		svg("circle").Class("node-ground").Attr("cx", percents(x)).Attr("cy", percents(y)).Attr("r", 13),
		svg("circle").Class("place-mark").Attr("cx", percents(x)).Attr("cy", percents(y)).Attr("r", decimal(placeRadius(p.Count, most), 1)))
}

// placeList lists the places drawn: each narrows the result to itself.
func (v view) placeList(s seenMap, a corpus.Area) ui.UI {
	var items []ui.UI
	for i := range s.places {
		p := &s.places[i]
		if !a.Has(p.at) {
			continue
		}
		if len(items) == placesListed {
			break
		}
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
	for _, c := range s.unknown {
		t.rows = append(t.rows, []string{v.nameText(c.Name, c.English), strconv.Itoa(c.Count), "", ""})
		t.to = append(t.to, v.narrowedTo(c.ID))
	}
	return t
}
