package markup

import (
	"bytes"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Table returns the cells of the longest table of a page, row by row; nil if it has none.
func Table(page []byte) (rows [][]string) {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return nil
	}
	for n := range root.Descendants() {
		if n.DataAtom != atom.Table {
			continue
		}
		var table [][]string
		for tr := range n.Descendants() {
			if tr.DataAtom != atom.Tr {
				continue
			}
			var row []string
			for c := tr.FirstChild; c != nil; c = c.NextSibling {
				if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
					row = append(row, textOf(c))
				}
			}
			table = append(table, row)
		}
		if len(table) > len(rows) {
			rows = table
		}
	}
	return rows
}
