package ingest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/dates"
)

// headless returns the columns of a table whose first row is a document, which would be lost if it
// were taken for a header: no cell is the name of a field, and one is a text and not a question.
// The longest column is the text, columns of dates and of addresses are recognised, and the others
// are named by number. It is nil for a table with a header.
func (r *reader) headless(name string, first []string, below [][]string) []string {
	const sentence = 8 // words: more than the name of a column has
	text := -1
	for i, cell := range first {
		if name := fieldName(cell); isField[name] || r.settings.columns[name] != "" {
			return nil
		}
		if len(strings.Fields(cell)) >= sentence && !asks(cell) {
			text = i
		}
	}
	if text < 0 {
		return nil
	}
	columns := make([]string, len(first))
	rows := append([][]string{first}, below...)
	longest := 0
	for i := range columns {
		columns[i] = fmt.Sprintf("column %d", i+1)
		if n := lengthOf(rows, i); n > longest {
			text, longest = i, n
		}
	}
	columns[text] = namesText[0]
	said := []string{fmt.Sprintf("text: %d", text+1)}
	for _, guess := range []struct {
		field string
		is    func(string) bool
	}{{namesDate[0], isDate}, {namesURL[0], func(s string) bool { return strings.HasPrefix(s, "http") }}} {
		i := slices.IndexFunc(columns, func(c string) bool {
			at := slices.Index(columns, c)
			return at != text && holds(rows, at, guess.is)
		})
		if i >= 0 {
			columns[i] = guess.field
			said = append(said, fmt.Sprintf("%s: %d", guess.field, i+1))
		}
	}
	r.notice(name, 1, "there is no header, so the first row is read as a document, and columns are guessed by what they hold: %s; write the names of the columns into a row above", strings.Join(said, ", "))
	return columns
}

// asks reports whether a cell is a question, as in the header of a form's answers.
func asks(cell string) bool {
	cell = strings.TrimRight(cell, " *\n\u200f")
	return strings.HasSuffix(cell, "؟") || strings.HasSuffix(cell, "?") || strings.HasSuffix(cell, ":")
}

func isDate(s string) bool {
	_, err := dates.Parse(s)
	return err == nil
}

// lengthOf returns the number of bytes in a column.
func lengthOf(rows [][]string, column int) (n int) {
	for _, row := range rows {
		if column < len(row) {
			n += len(row[column])
		}
	}
	return n
}

// holds reports whether a column has cells that are not empty, and all of them satisfy is.
func holds(rows [][]string, column int, is func(string) bool) bool {
	n := 0
	for _, row := range rows {
		if column >= len(row) || strings.TrimSpace(row[column]) == "" {
			continue
		}
		if !is(strings.TrimSpace(row[column])) {
			return false
		}
		n++
	}
	return n > 0
}
