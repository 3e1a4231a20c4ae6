package app

import (
	"math"

	"github.com/kashshaf/kashshaf/corpus/index/views"
)

// A name takes about so much of the picture of a network, in percent: for each letter and
// for a line, and so far from its mark: as wide as a page is, and as narrow as a telephone.
const (
	letterWide, lineWide, belowWide, aboveWide         = 1.05, 3.5, 5, -3
	letterNarrow, lineNarrow, belowNarrow, aboveNarrow = 1.7, 4, 5.5, -3.5
	markWide, markNarrow                               = 1.2, 2.6 // half of a mark that would cover a name
	nameGap                                            = 5        // pixels between a mark and a name above it
)

// A label tells where the name of a mark can stand without lying on another name or under a
// mark that is mentioned more: on a wide page, on a narrow one, and whether above the mark.
type label struct{ wide, narrow, above bool }

// namesApart finds room for the names, those that are mentioned most first: below their
// marks or above, where fewer lines run beneath them, else where there is room. All are in
// the list and the table.
func (v view) namesApart(s seenNetwork, lines []views.Edge, shown []bool, x, y func(int) float64) []label {
	labels := make([]label, len(s.nodes))
	at := make([]float64, len(s.nodes))
	letters := make([]float64, len(s.nodes))
	for i := range s.nodes {
		name := v.nameText(s.nodes[i].Entity.Name, s.nodes[i].Entity.English)
		at[i], letters[i] = besideEdges(x(i), name), 2*halfOf(name, 1)
	}
	// free tells whether a name may stand at a height among those that stand already.
	free := func(i int, above bool, letter, line, below, over, mark float64, has func(int) bool) bool {
		height := func(n int, above bool) float64 {
			if above {
				return y(n) + over
			}
			return y(n) + below
		}
		for j := range i {
			if !shown[j] {
				continue
			}
			if has(j) && math.Abs(at[i]-at[j]) < letter/2*(letters[i]+letters[j]) && math.Abs(height(i, above)-height(j, labels[j].above)) < line {
				return false
			}
			if math.Abs(at[i]-x(j)) < letter/2*letters[i]+mark && math.Abs(height(i, above)-y(j)) < line/2+mark/2 {
				return false
			}
		}
		return true
	}
	// crossed is how many lines a name would lie on.
	crossed := func(i int, height float64) (n int) {
		for _, e := range lines {
			part := 0.5 // of the way along the line, where it comes nearest to the height
			if rise := y(e.B) - y(e.A); rise != 0 {
				part = max(0, min((height-y(e.A))/rise, 1))
			}
			across, down := x(e.A)+part*(x(e.B)-x(e.A)), y(e.A)+part*(y(e.B)-y(e.A))
			if math.Abs(across-at[i]) < letterWide/2*letters[i] && math.Abs(down-height) < lineWide/2 {
				n++
			}
		}
		return n
	}
	for i := range s.nodes {
		better := crossed(i, y(i)+aboveWide) < crossed(i, y(i)+belowWide)
		for _, above := range [...]bool{better, !better} {
			if !shown[i] || labels[i].wide && labels[i].narrow {
				break
			}
			wide := free(i, above, letterWide, lineWide, belowWide, aboveWide, markWide, func(j int) bool { return labels[j].wide })
			narrow := wide && free(i, above, letterNarrow, lineNarrow, belowNarrow, aboveNarrow, markNarrow, func(j int) bool { return labels[j].narrow })
			if narrow || wide && !labels[i].wide {
				labels[i] = label{wide, narrow, above}
			}
		}
	}
	return labels
}

// nameLetters is how many letters of a name are drawn.
const nameLetters = 22

// halfOf is how much of the picture a name takes on each side of its middle.
func halfOf(name string, letter float64) float64 {
	return letter / 2 * float64(len([]rune(shortened(name, nameLetters))))
}

// besideEdges is where the middle of a name is drawn whose sign stands at x: further in
// where a narrow screen would cut it.
func besideEdges(x float64, name string) float64 {
	half := min(halfOf(name, letterNarrow), 50)
	return max(half, min(x, 100-half))
}
