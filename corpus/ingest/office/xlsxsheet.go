package office

import (
	"encoding/xml"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// A sheetReader is the state of reading a sheet.
type sheetReader struct {
	x       *xlsx
	rows    [][]string
	cells   int // in all rows
	text    strings.Builder
	kind    string
	style   int
	column  int // of the open cell
	inValue bool
}

func (r *sheetReader) start(t xml.StartElement) error {
	switch t.Name.Local {
	case "row":
		r.column = -1
		r.rows = append(r.rows, nil)
		// Empty rows may be omitted; a row has its number.
		if n, err := strconv.Atoi(source.Attr(t, "r")); err == nil && n > len(r.rows) && n <= mostRows {
			r.rows = append(r.rows, make([][]string, n-len(r.rows))...)
		}
		if len(r.rows) > mostRows {
			return fmt.Errorf("more than %d rows", mostRows)
		}
	case "mergeCell":
		merge(r.rows, source.Attr(t, "ref"))
	case "c":
		if r.column++; source.Attr(t, "r") != "" {
			r.column = columnOf(source.Attr(t, "r"))
		}
		r.kind = source.Attr(t, "t")
		r.style, _ = strconv.Atoi(source.Attr(t, "s"))
		r.text.Reset()
	case "v", "t":
		r.inValue = true
	}
	return nil
}

func (r *sheetReader) end(name string) error {
	switch name {
	case "v", "t":
		r.inValue = false
	case "c":
		if len(r.rows) == 0 || r.column < 0 || r.column >= mostColumns {
			return nil
		}
		row := &r.rows[len(r.rows)-1]
		for len(*row) <= r.column {
			*row = append(*row, "")
			r.cells++
		}
		(*row)[r.column] = r.x.value(r.text.String(), r.kind, r.style)
		if r.cells > mostCells {
			return fmt.Errorf("more than %d cells", mostCells)
		}
	}
	return nil
}

// columnOf returns the column of a cell's name: 0 for A7.
func columnOf(name string) int {
	n := 0
	for _, c := range strings.ToUpper(name) {
		if c < 'A' || c > 'Z' || n > mostColumns {
			break
		}
		n = n*26 + int(c-'A') + 1
	}
	return n - 1
}

// value returns what a cell shows.
func (x *xlsx) value(s, kind string, style int) string {
	switch kind {
	case "s":
		if i, err := strconv.Atoi(strings.TrimSpace(s)); err == nil && i >= 0 && i < len(x.strings) {
			return x.strings[i]
		}
		return ""
	case "", "n":
		if style >= 0 && style < len(x.isDate) && x.isDate[style] {
			if n, err := strconv.ParseFloat(s, 64); err == nil && n > 0 && n < 3e6 {
				return x.date(n)
			}
		}
	case "e":
		return ""
	case "inlineStr", "str":
		return unescaped(s)
	}
	return s
}

var escape = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// unescaped decodes the characters that a workbook stores as numbers, such as _x000D_.
func unescaped(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	return escape.ReplaceAllStringFunc(s, func(e string) string {
		n, _ := strconv.ParseUint(e[2:6], 16, 32) // four hex digits
		if n == '\r' {
			return "" // before the end of a line
		}
		return string(rune(n))
	})
}

// merge copies the content of a cell that spans several rows, such as «D5:D8», to each of them.
func merge(rows [][]string, ref string) {
	from, to, ok := strings.Cut(ref, ":")
	first, last := rowOf(from), rowOf(to)
	column := columnOf(from)
	if !ok || columnOf(to) != column || first < 1 || last > len(rows) || last <= first || column < 0 || column >= len(rows[first-1]) {
		return
	}
	value := rows[first-1][column]
	for i := first; i < last; i++ {
		if len(rows[i]) == 0 {
			continue // an empty row stays one
		}
		for len(rows[i]) <= column {
			rows[i] = append(rows[i], "")
		}
		if rows[i][column] == "" {
			rows[i][column] = value
		}
	}
}

// rowOf returns the row number in a cell's name: 7 for A7.
func rowOf(name string) int {
	n, _ := strconv.Atoi(strings.TrimLeft(strings.ToUpper(name), "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
	return n
}

// date returns the day of a serial number: days since the end of 1899, including one that never
// existed, or since the first of 1904.
func (x *xlsx) date(n float64) string {
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if x.from1904 {
		epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return epoch.AddDate(0, 0, int(n)).Format("2006-01-02")
}
