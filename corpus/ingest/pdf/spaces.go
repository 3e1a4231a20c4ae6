package pdf

import (
	"cmp"
	"math"
	"slices"
)

// apart is the distance, in font sizes, after which something else begins on the same line: another
// column, or another cell.
const apart = 2.5

// visual reads a line by the positions of its clusters: from the right if it is Arabic, and parts
// that are far apart each in its own direction.
func visual(line []*cluster, spaces []glyph, bySpaces, otherwise bool) (text []rune, arabic bool) {
	slices.SortStableFunc(line, func(a, b *cluster) int { return cmp.Or(cmp.Compare(a.x, b.x), cmp.Compare(a.middle(), b.middle())) })
	arabic = isArabic(line, otherwise)
	var parts [][]*cluster
	for i, c := range line {
		if i == 0 || c.left-line[i-1].right > apart*c.em {
			parts = append(parts, nil)
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], c)
	}
	if arabic {
		slices.Reverse(parts)
	}
	for i, p := range parts {
		if i > 0 {
			text = append(text, ' ')
		}
		text = append(text, read(spacedOut(p, spaces, bySpaces), isArabic(p, arabic))...)
	}
	return text, arabic
}

// spacedOut returns the texts of a line's clusters from left to right, with spaces where the file
// has them, or where there is room for one.
func spacedOut(line []*cluster, spaces []glyph, bySpaces bool) [][]rune {
	height := heightOf(line)
	var between []float64
	for i := range spaces {
		if s := &spaces[i]; math.Abs(s.y-height) < 0.45*line[0].em {
			between = append(between, s.middle())
		}
	}
	slices.Sort(between)
	var units [][]rune
	for i, c := range line {
		if i > 0 {
			before := line[i-1]
			room, has := c.from-before.to, false
			for _, x := range between {
				has = has || x > before.middle() && x <= c.middle()
			}
			least := 0.2
			// Where spaces are drawn, other gaps separate cells. The box of a cluster with a mark
			// may be that of the mark.
			level := math.Abs(c.y-height) < 0.02*c.em && math.Abs(before.y-height) < 0.02*c.em && !c.carries() && !before.carries()
			if bySpaces && !(level && c.word != before.word) {
				least = 0.8
			}
			if has || room > least*c.em || c.note || before.note {
				units = append(units, []rune{' '})
			}
		}
		var text []rune
		for _, g := range c.glyphs {
			if g.r != filler {
				text = append(text, g.r)
			}
		}
		if len(text) > 0 {
			units = append(units, text)
		}
	}
	return units
}

// heightOf returns the median height of a line's clusters.
func heightOf(line []*cluster) float64 {
	var heights []float64
	for _, c := range line {
		heights = append(heights, c.y)
	}
	slices.Sort(heights)
	return heights[len(heights)/2]
}
