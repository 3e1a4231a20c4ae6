package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A dataTable is what a view counts, as text. Numbers are in Latin digits without separators, so
// that they can be exported unchanged.
type dataTable struct {
	columns []string
	rows    [][]string
	to      []address // links of the rows, if any
	read    [2]int    // how many documents were read for it, out of how many; zero if all are counted
	numbers int       // how many columns, counted from the last, hold numbers
	forms   int       // the column whose cells are words with their counts ("word 3; other 2"), 0 for none
}

// rowsShown is how many rows of the table under a picture are shown.
const rowsShown = 200

// draw is the table under a picture. The page draws its rows only when it is opened; exports
// contain all of them.
func (t dataTable) draw(v view) ui.UI {
	closed := v.pieces != nil && !v.tableOpen
	details := el("details", "as-table").On("toggle", v.do.table)
	if !closed && v.pieces != nil {
		details = details.Attr("open", true)
	}
	var head, rows []ui.UI
	if closed { // two thousand elements that nobody sees
		return details.Body(el("summary").ID("view-table").Text(v.say(mAsTable)))
	}
	for _, c := range t.columns {
		head = append(head, el("th").Attr("scope", "col").Body(v.source(c)))
	}
	for i, r := range t.rows[:min(len(t.rows), rowsShown)] {
		head := v.source(v.figures(r[0]))
		if i < len(t.to) {
			head = v.a(t.to[i]).Attr("rel", "nofollow").Body(head)
		}
		cells := []ui.UI{el("th").Attr("scope", "row").Body(head)}
		for n, cell := range r[1:] {
			switch {
			case n+1 >= len(t.columns)-t.numbers:
				cells = append(cells, el("td").Body(el("bdi", "n").Text(v.figures(cell))))
			case n+1 == t.forms:
				cells = append(cells, el("td").Body(v.wordsCounted(cell)...))
			default:
				cells = append(cells, el("td").Body(v.source(cell)))
			}
		}
		rows = append(rows, el("tr").Body(cells...))
	}
	return details.Body(
		el("summary").ID("view-table").Text(v.say(mAsTable)),
		el("div", "scrolls").TabIndex(0).Attr("role", "region").Aria("labelledby", "view-table").Body(
			el("table").Body(el("thead").Body(el("tr").Body(head...)), el("tbody").Body(rows...))))
}

// wordsCounted are words with their counts in the order of the interface: each word is isolated,
// or the counts would be drawn before words of the other direction.
func (v view) wordsCounted(cell string) (out []ui.UI) {
	for part := range strings.SplitSeq(cell, "; ") {
		if out != nil {
			out = append(out, words("; "))
		}
		at := max(strings.LastIndexByte(part, ' '), 0)
		out = append(out, v.source(part[:at]), words(v.figures(part[at:])))
	}
	return out
}

// onTable draws the table under a picture when the reader opens it.
func (e *explorer) onTable(ctx ui.Context, _ ui.Event) {
	e.panels.tableOpen = ctx.JSSrc().Get("open").Bool()
}
