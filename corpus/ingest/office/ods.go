package office

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// Ods reads an OpenDocument spreadsheet, each sheet as a table.
func Ods(f source.File, to source.Sink) error {
	p, err := source.OpenPackage(f)
	if err != nil {
		return err
	}
	data, err := part(p, "content.xml")
	if err != nil {
		return err
	}
	root, err := source.Parse(bytes.NewReader(data))
	if err != nil {
		to.Warn(0, "the tables break off in the middle (%v); what is before it is read", err)
	}
	for _, table := range root.All("table") {
		var rows [][]string
		for _, row := range table.All("table-row") {
			cells := odsRow(row)
			rows = append(rows, cells)
			// An empty row may be repeated to the end of the sheet.
			for n := min(repeated(row, "number-rows-repeated"), mostRepeats); n > 1 && len(cells) > 0 && len(rows) < mostRows; n-- {
				rows = append(rows, cells)
			}
		}
		to.Table(table.Get("name"), rows)
	}
	return nil
}

// mostRepeats is how often a repeated row with text is read: no document occurs more often.
const mostRepeats = 100

func odsRow(row *source.Node) []string {
	var cells []string
	for _, c := range row.Kids {
		if c.Name != "table-cell" && c.Name != "covered-table-cell" {
			continue
		}
		var parts []string
		for _, p := range c.All("p") {
			parts = append(parts, clean.Tidy(p.String()))
		}
		value := strings.Join(parts, "\n")
		if date := c.Get("date-value"); date != "" {
			value = date
		}
		for n := min(repeated(c, "number-columns-repeated"), mostColumns-len(cells)); n > 0; n-- {
			cells = append(cells, value)
		}
	}
	for len(cells) > 0 && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	return cells
}

func repeated(n *source.Node, name string) int {
	if k, err := strconv.Atoi(n.Get(name)); err == nil && k > 1 {
		return k
	}
	return 1
}
