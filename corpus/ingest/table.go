package ingest

import (
	"encoding/csv"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// table reads a file of rows with a header. The delimiter is whichever of comma, semicolon, tab and
// bar the header has most of: spreadsheets write any of them into a .csv.
//
// A row that breaks the rules of quoting is split at its delimiters as it stands; if that yields as
// many cells as the header has, it is read so, else skipped. A row with too few cells is read, one
// with too many is not: there is no telling which cell contains a delimiter.
func (r *reader) table(f source.File) error {
	name := f.Name
	data, err := f.Bytes()
	if err != nil {
		return reason(err)
	}
	text, problem, line := decode(data)
	if problem != "" {
		r.warn(name, line, "%s", problem)
	}
	return r.tableOf(name, text, problem)
}

// tableOf reads the text of a table; problem is what has already been reported about it.
func (r *reader) tableOf(name, text, problem string) error {
	rows := newRows(text)
	header, _, err := rows.next()
	if err != nil {
		if text != "" || problem == "" {
			return errors.New("there is no header; write the names of the columns in the first row")
		}
		return nil
	}
	sample := firstRows(text, 50)
	top := append([][]string{header}, sample...)
	skipped := r.headerAt(top)
	r.titles(name, top[:skipped])
	for range skipped {
		rows.cells = 0 // the header decides how many
		if header, _, err = rows.next(); err != nil {
			return reasonOfRow(err)
		}
	}
	if made := r.headless(name, header, sample[skipped:]); made != nil {
		rows = newRows(text)
		rows.cells = len(header)
		return r.rows(name, rows, made, 0)
	}
	columns, err := r.columns(name, header, sample[skipped:])
	if err != nil {
		return err
	}
	return r.rows(name, rows, columns, breaks(header))
}

// firstRows returns some rows below the header, to see what the columns hold.
func firstRows(text string, most int) [][]string {
	rows := newRows(text)
	var sample [][]string
	for len(sample) <= most {
		row, _, err := rows.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			sample = append(sample, row)
		}
	}
	return sample[min(1, len(sample)):]
}

// breaks counts the line breaks inside the cells of a row: the line number in the file runs ahead
// of the row number by as many.
func breaks(row []string) int {
	n := 0
	for _, cell := range row {
		n += strings.Count(cell, "\n")
	}
	return n
}

// rows reads the rows below a header; broken is the number of line breaks inside the header's
// cells.
func (r *reader) rows(name string, rows *rows, columns []string, broken int) error {
	const mostFaults = 1000 // after that it is not a table
	for faults, records := 0, 0; ; {
		row, line, err := rows.next()
		if errors.Is(err, io.EOF) {
			if records == 0 && faults == 0 {
				r.warn(name, 0, "there is a header but no row; write some or take it out of the folder")
			}
			return nil
		}
		number := line - broken
		broken += breaks(row)
		if len(columns) == 1 && len(row) > 1 { // a list of texts, whose commas are the texts' own
			row = []string{strings.Join(row, string(rows.comma))}
		}
		switch {
		case err != nil:
			r.warn(name, line, "row passed over: %v; double the quotation marks inside a quoted cell", reasonOfRow(err))
		case len(row) > len(columns) && !blank(row[len(columns):]):
			r.warn(name, line, "row passed over: it has %d cells and the header %d; quote cells that hold the delimiter", len(row), len(columns))
		default:
			if len(row) < len(columns) {
				r.warn(name, line, "the row has %d cells and the header %d; the missing ones are taken as empty", len(row), len(columns))
			}
			records++
			r.progress(name, int64(rows.at)+rows.csv.InputOffset(), int64(len(rows.text)))
			r.row(name, line, number, columns, row)
			continue
		}
		if faults++; faults == mostFaults {
			r.warn(name, line, "the rest is not read: %d rows before it were broken; export the table again", faults)
			return nil
		}
	}
}

// row reads one row into the fields of its columns.
func (r *reader) row(name string, line, number int, columns, row []string) {
	f := make(fields, len(row))
	for i, cell := range row[:min(len(row), len(columns))] {
		values := cellValues(columns[i], cell)
		if slices.Contains(namesText, columns[i]) && len(f[columns[i]]) > 0 { // a text in several columns
			f[columns[i]] = append(f[columns[i]], values...)
			continue
		}
		f.add(columns[i], values)
	}
	r.filed(name, line, number, f)
}

// cells reads a table that is already split into cells, such as a spreadsheet's. A sheet without a
// text is skipped with a warning.
func (r *reader) cells(name, sheet string, table [][]string) {
	above := 0 // rows before the header
	for len(table) > 0 && blank(table[0]) {
		table = table[1:]
		above++
	}
	if len(table) < 2 {
		if len(table) == 1 {
			r.warn(name, 0, "the sheet %q has one row only; write the names of the columns in the first and a document in each row below", sheet)
		}
		return
	}
	skipped := r.headerAt(table)
	r.titles(name, table[:skipped])
	table, above = table[skipped:], above+skipped
	if made := r.headless(name, table[0], table[1:min(len(table), 50)]); made != nil {
		for i, row := range table {
			if !blank(row) {
				r.row(name, above+i+1, above+i+1, made, row)
			}
		}
		return
	}
	columns, err := r.columns(name, table[0], table[1:min(len(table), 50)])
	if err != nil {
		r.warn(name, 0, "the sheet %q is not read: %v", sheet, err)
		return
	}
	for i, row := range table[1:] {
		r.progress(name, int64(i), int64(len(table)))
		if !blank(row) {
			r.row(name, above+i+2, above+i+2, columns, row)
		}
	}
}

// cellValues returns the values in a cell; topics and sources may be several, separated by
// semicolons or bars.
func cellValues(column, cell string) []string {
	if slices.Contains(namesTopics, column) || slices.Contains(namesBasedOn, column) {
		return compacted(strings.FieldsFunc(cell, func(r rune) bool { return r == ';' || r == '|' || r == '؛' }))
	}
	if cell == `\N` { // how databases write NULL
		return nil
	}
	return compacted([]string{listed(strings.ReplaceAll(cell, `\"`, `"`))})
}

var listCell = regexp.MustCompile(`^\[\s*(?:'[^']*'|"[^"]*")(?:\s*,\s*(?:'[^']*'|"[^"]*"))*\s*\]$`)
var listItem = regexp.MustCompile(`'[^']*'|"[^"]*"`)

// listed reads a cell that is a list as programs print it, ['…', '…']: words are joined to a
// sentence, sentences to paragraphs.
func listed(cell string) string {
	cell = strings.TrimSpace(cell)
	if !strings.HasPrefix(cell, "[") || !listCell.MatchString(cell) {
		return cell
	}
	items := listItem.FindAllString(cell, -1)
	sep := " "
	for i := range items {
		items[i] = items[i][1 : len(items[i])-1]
		if len(items[i]) > 60 {
			sep = "\n"
		}
	}
	return strings.Join(items, sep)
}

func blank(row []string) bool {
	for _, cell := range row {
		if strings.TrimSpace(cell) != "" {
			return false
		}
	}
	return true
}

func reasonOfRow(err error) error {
	if e, ok := errors.AsType[*csv.ParseError](err); ok {
		return e.Err
	}
	return err
}
