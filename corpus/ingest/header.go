package ingest

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// named returns the number of columns in a table's header, if one of its cells is the name of a
// field or a guess at one; else 0.
func (r *reader) named(table [][]string) int {
	for len(table) > 0 && blank(table[0]) {
		table = table[1:]
	}
	if len(table) == 0 {
		return 0
	}
	header := table[r.headerAt(table)]
	for _, cell := range header {
		if name := fieldName(cell); isField[name] || isGuess(name) || r.settings.columns[name] != "" {
			return widest([][]string{header})
		}
	}
	return 0
}

func isGuess(name string) bool {
	for _, g := range guesses {
		if slices.Contains(g.names, name) {
			return true
		}
	}
	return false
}

// widest returns the number of columns of a table, up to the last that is not empty.
func widest(table [][]string) (n int) {
	for _, row := range table {
		for i, cell := range row {
			if strings.TrimSpace(cell) != "" {
				n = max(n, i+1)
			}
		}
	}
	return n
}

// filledCells returns the first row of a table that is not empty, on one line.
func filledCells(table [][]string) string {
	for _, row := range table {
		if !blank(row) {
			return clean.Title(strings.Join(row, " "))
		}
	}
	return ""
}

// headerAt returns the index of the row that names a table's columns: the first, unless that is a
// title and a row soon below it has names of fields.
func (r *reader) headerAt(table [][]string) int {
	const most = 10 // rows that are searched
	known := func(row []string) (n int) {
		for _, cell := range row {
			if name := fieldName(cell); isField[name] || r.settings.columns[name] != "" {
				n++
			}
		}
		return n
	}
	filled := func(row []string) (n int) {
		for _, cell := range row {
			if strings.TrimSpace(cell) != "" {
				n++
			}
		}
		return n
	}
	if len(table) == 0 || known(table[0]) > 0 || filled(table[0]) > 2 {
		return 0
	}
	for i, row := range table[:min(len(table)-1, most)] {
		if known(row) > 0 && filled(row) > filled(table[0]) {
			return i
		}
	}
	return 0
}

// titles reports what is left out above the header of a table.
func (r *reader) titles(name string, rows [][]string) {
	var said []string
	for _, row := range rows {
		if !blank(row) {
			said = append(said, strings.TrimSpace(strings.Join(row, " ")))
		}
	}
	if len(said) > 0 {
		r.notice(name, 0, "what stands over the header is left out: %q", strings.Join(said, " / "))
	}
}
