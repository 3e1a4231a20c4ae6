package corpus

import (
	"strconv"
	"strings"
)

// An Area is a rectangle on the earth, in degrees.
type Area struct{ West, South, East, North float64 }

// ParseArea parses what String prints, «33,30.5,43.5,38»: west, south, east and north, the order
// of GeoJSON's bounding boxes. ok is false if that is not an area.
func ParseArea(s string) (a Area, ok bool) {
	cells := strings.Split(s, ",")
	if len(cells) != 4 {
		return a, false
	}
	for i, at := range [...]*float64{&a.West, &a.South, &a.East, &a.North} {
		f, err := strconv.ParseFloat(cells[i], 64)
		if err != nil || !(f >= -360 && f <= 360) {
			return a, false
		}
		*at = f
	}
	return a, a.West < a.East && a.South < a.North
}

// String formats an area to a hundredth of a degree.
func (a Area) String() string {
	var cells []string
	for _, f := range [...]float64{a.West, a.South, a.East, a.North} {
		text := strconv.FormatFloat(f, 'f', 2, 64)
		cells = append(cells, strings.TrimSuffix(strings.TrimRight(text, "0"), "."))
	}
	return strings.Join(cells, ",")
}

// Has reports whether a point lies within the area.
func (a Area) Has(p Point) bool {
	return p.Lon >= a.West && p.Lon <= a.East && p.Lat >= a.South && p.Lat <= a.North
}
