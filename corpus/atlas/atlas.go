// Package atlas knows the coordinates of places. Its list has the countries and those places of
// the gazetteer's hand-written lists that are known to a tenth of a degree.
package atlas

import (
	_ "embed"
	"strconv"
	"strings"
)

// places.tsv: id, latitude and longitude in degrees, positive north and east. For countries it is
// the middle of the largest part (Natural Earth), and of Russia that of its part in Europe; for
// Syrian towns the point in Who's On First, for all others the city's, entered by hand.
//
//go:embed places.tsv
var placesTSV string

// A Point is a place on the earth, in degrees.
type Point struct{ Lat, Lon float64 }

// Places returns the coordinates of the known places, by ID. Invalid lines are skipped; a test
// ensures that there are none.
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

// countries.tsv: the countries of places.tsv with their names, and how many degrees of longitude the
// country is wide to both sides of that point, at least, in the base map; the widest first.
//
//go:embed countries.tsv
var countriesTSV string

// A Country is a country as a map names it.
type Country struct {
	ID, Name, English string
	Point
	Wide float64 // degrees of longitude that its name may be wide
}

// Countries returns the countries, the widest first.
func Countries() (list []Country) {
	for line := range strings.Lines(countriesTSV) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		if len(cells) != 6 || cells[0] == "id" {
			continue
		}
		c := Country{ID: cells[0], Name: cells[1], English: cells[2]}
		for i, to := range [...]*float64{&c.Lat, &c.Lon, &c.Wide} {
			*to, _ = strconv.ParseFloat(cells[3+i], 64)
		}
		list = append(list, c)
	}
	return list
}
