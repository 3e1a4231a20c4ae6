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
	placesFitted = 10 // places that always fit on the map, if at least half as many documents mention them as the first
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
	where, err := lying(ctx, e, facets[corpus.FacetPlace])
	if err != nil {
		return err
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

// lying returns where places lie. An engine in the page says it with their counts; from another that
// says it of none, the index of all entities is read.
func lying(ctx context.Context, e Engine, places []corpus.FacetCount) (where map[string]*corpus.Point, err error) {
	where = make(map[string]*corpus.Point)
	for _, c := range places {
		if c.At != nil {
			where[c.ID] = c.At
		}
	}
	if len(where) > 0 || len(places) == 0 || inPage(e) {
		return where, nil
	}
	entities, err := e.Entities(ctx)
	for _, c := range entities {
		if c.At != nil {
			where[c.ID] = c.At
		}
	}
	return where, err
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
	var rooms [2]*placing
	var labels [2][]label
	for n, r := range roomsOf(545/shape, 356/shape) {
		rooms[n] = placingOf(spots, r, nil, true)
		labels[n] = rooms[n].labels(spots)
	}
	names = v.countryNames(s, a, rooms)
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
