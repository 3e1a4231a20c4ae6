package app

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/index/views"
)

// TestGraph: the exported network has the names and edges of the table.
func TestGraph(t *testing.T) {
	m, v := inView(t, "?view=network", "en")
	s := m.seen.(seenNetwork)
	g, table := v.graph(s), networkView{}.table(v, m)
	want(t, "ties", len(g.Edges), len(table.rows))
	for i, e := range g.Edges {
		want(t, "documents that mention both", strconv.Itoa(e.Documents), table.rows[i][2])
		want(t, "the first", g.Nodes[e.A].Label, table.rows[i][0])
	}
}

// sidesOf returns the sides of names in a picture of 600 by 600 pixels, with marks of 10 pixels.
func sidesOf(lines []views.Edge, half float64, at ...[2]float64) []int {
	p := placing{room: room{600, 600, 12, 16}, lines: lines, at: make([]int, len(at)), on: make([]box, len(at))}
	for _, a := range at {
		p.marks, p.half = append(p.marks, box{a[0], a[1], 10, 10}), append(p.half, half)
	}
	p.place()
	return p.at
}

// TestNamesApart: names are on sides of their marks where they overlap no other name and are
// under no mark with more mentions.
func TestNamesApart(t *testing.T) {
	for _, tt := range []struct {
		what string
		at   [][2]float64
		want []int
	}{
		{"alone", [][2]float64{{300, 300}}, []int{below}},
		{"one beneath the other", [][2]float64{{300, 300}, {300, 330}}, []int{above, below}},
		{"side by side", [][2]float64{{300, 300}, {340, 300}}, []int{below, above}},
		{"three side by side", [][2]float64{{300, 300}, {335, 300}, {370, 300}}, []int{below, above, rightOf}},
		{"at the lower edge", [][2]float64{{300, 590}}, []int{above}},
		{"in a corner", [][2]float64{{30, 590}}, []int{above}},
		{"where a lesser mark is", [][2]float64{{300, 300}, {330, 320}}, []int{above, below}},
		{"in a row of greater marks", [][2]float64{{300, 280}, {300, 320}, {300, 300}}, []int{above, below, rightOf}},
		{"among marks on all sides", [][2]float64{{300, 275}, {300, 325}, {250, 300}, {350, 300}, {300, 300}}, []int{above, below, below, below, noSide}},
	} {
		want(t, tt.what, fmt.Sprint(sidesOf(nil, 40, tt.at...)), fmt.Sprint(tt.want))
	}
}

// TestNamesOffLines: a name is on the side of its mark where no line crosses it.
func TestNamesOffLines(t *testing.T) {
	at := [][2]float64{{300, 300}, {100, 320}, {500, 320}}
	side := func(lines ...views.Edge) int { return sidesOf(lines, 40, at...)[0] }
	want(t, "no line", side(), below)
	want(t, "a line below", side(views.Edge{A: 1, B: 2}), above)
	at[1], at[2] = [2]float64{300, 500}, [2]float64{300, 100}
	want(t, "lines below and above", side(views.Edge{A: 0, B: 1}, views.Edge{A: 0, B: 2}), rightOf)
	want(t, "its own line straight downwards", side(views.Edge{A: 0, B: 1}), above)
	at[1], at[2] = [2]float64{500, 320}, [2]float64{590, 320}
	want(t, "a line that ends far off", side(views.Edge{A: 1, B: 2}), below)
}

// TestLatinFrontTitle: a collection's title in Latin letters is at the start of an English page,
