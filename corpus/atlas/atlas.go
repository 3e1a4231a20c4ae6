// Package atlas says where places are. Its list has the countries and those places of
// the gazetteer's hand-written lists that are known to a tenth of a degree.
package atlas

import (
	_ "embed"
	"strconv"
	"strings"
)

// places.tsv: id, latitude and longitude in degrees, north and east of zero positive.
// Of countries it is the middle of the largest part (Natural Earth), of Syrian towns
// what Who's On First has, and else the city's, by hand.
//
//go:embed places.tsv
var placesTSV string

// A Point is a place on the earth, in degrees.
type Point struct{ Lat, Lon float64 }

// Places gives the points of the places that are known, by their IDs. A line that makes
// no sense is left out; a test sees to it that there is none.
func Places() map[string]Point {
	places := make(map[string]Point)
	for line := range strings.Lines(placesTSV) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		if len(cells) != 3 {
			continue
		}
		lat, err := strconv.ParseFloat(cells[1], 64)
		lon, err2 := strconv.ParseFloat(cells[2], 64)
		if err == nil && err2 == nil {
			places[cells[0]] = Point{lat, lon}
		}
	}
	return places
}
