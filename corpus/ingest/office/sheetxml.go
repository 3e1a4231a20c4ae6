package office

import (
	"bytes"
	"strconv"

	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// SheetXML reads a workbook in the XML of Excel 2003, which programs still write, often with the
// extension of an older format. Each sheet is a table.
func SheetXML(data []byte, to source.Sink) error {
	root, err := source.Parse(bytes.NewReader(data))
	if err != nil {
		to.Warn(0, "the workbook breaks off in the middle (%v); what is before it is read", err)
	}
	cells := 0
	for _, sheet := range root.All("Worksheet") {
		var rows [][]string
		for _, r := range sheet.All("Row") {
			// Empty rows and cells are omitted; the next one states its place.
			for n, ok := index(r, mostRows); ok && len(rows) < n-1; {
				rows = append(rows, nil)
			}
			var row []string
			for _, c := range r.All("Cell") {
				for n, ok := index(c, mostColumns); ok && len(row) < n-1; {
					row = append(row, "")
				}
				row = append(row, c.Find("Data").String())
			}
			if cells += len(row); len(rows) >= mostRows || cells > mostCells {
				to.Warn(0, "the sheet %q has more than %d rows or %d cells; what is before them is read", sheet.Get("Name"), mostRows, mostCells)
				break
			}
			rows = append(rows, row)
		}
		to.Table(sheet.Get("Name"), rows)
	}
	return nil
}

// index returns the place that a row or a cell states, counted from 1, if it is within the limit.
func index(n *source.Node, most int) (int, bool) {
	i, err := strconv.Atoi(n.Get("Index"))
	return i, err == nil && i > 0 && i <= most
}
