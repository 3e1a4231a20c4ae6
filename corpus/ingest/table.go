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

// table reads a file of rows with a header. The delimiter is the one of comma,
// semicolon and tab that the header has most of: spreadsheets write any of them
// into a .csv.
//
// A row that breaks the rules of quoting is cut at its delimiters as it stands;
// if that gives as many cells as the header has, it is read so, else passed
// over. A row with too few cells is read, one with too many is not: where the
// cell was cut that has a delimiter in it cannot be known.
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
	rows := newRows(text)
	header, line, err := rows.next()
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
		rows.cells = 0 // it is the header that says how many
		if header, line, err = rows.next(); err != nil {
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

// firstRows gives some rows below the header, to see what the columns hold.
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

// breaks counts the new lines inside the cells of a row: by so many the lines of a
// file go ahead of its rows.
func breaks(row []string) int {
	n := 0
	for _, cell := range row {
		n += strings.Count(cell, "\n")
	}
	return n
}

// rows reads the rows below a header, in which so many lines are broken.
func (r *reader) rows(name string, rows *rows, columns []string, broken int) error {
	const mostFaults = 1000 // then it is no table
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

// row reads one row by the fields of its columns.
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

// cells reads a table whose cells are there already, as of a spreadsheet. A
// sheet without a text is passed over with a notice.
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

// headerAt finds the row of a table that names its columns: the first, unless that
// is a title over the table and a row soon below it has the names of fields.
func (r *reader) headerAt(table [][]string) int {
	const most = 10 // rows of titles
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

// titles tells what stands over the header of a table.
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

// cellValues gives what a cell holds; topics and sources may be several, with
// semicolons or bars between them.
func cellValues(column, cell string) []string {
	if slices.Contains(namesTopics, column) || slices.Contains(namesBasedOn, column) {
		return compacted(strings.FieldsFunc(cell, func(r rune) bool { return r == ';' || r == '|' || r == '؛' }))
	}
	return compacted([]string{listed(cell)})
}

var listCell = regexp.MustCompile(`^\[\s*(?:'[^']*'|"[^"]*")(?:\s*,\s*(?:'[^']*'|"[^"]*"))*\s*\]$`)
var listItem = regexp.MustCompile(`'[^']*'|"[^"]*"`)

// listed reads a cell that is a list as programs print it, ['…', '…']: of words
// a sentence, of sentences paragraphs.
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

// rows reads a table from memory, so that after a row that cannot be read it
// can go back to the row's second line and on from there: a quotation mark that
// is never closed costs one line, not the rest of the file.
type rows struct {
	text  string
	comma rune
	cells int // of the header
	at    int // offset at which csv begins
	line  int // of that offset, from 0
	in    *window
	csv   *csv.Reader
	back  int // how often it went back
}

const (
	maxRow  = 4 << 20 // bytes: where the search for a closing mark ends
	maxBack = 200     // then quotation marks are no help in this file
)

// window is a reader that ends before the text does.
type window struct {
	text string
	end  int
}

func (w *window) Read(p []byte) (int, error) {
	n := copy(p, w.text[:min(w.end, len(w.text))])
	if n == 0 {
		return 0, io.EOF
	}
	w.text, w.end = w.text[n:], w.end-n
	return n, nil
}

func newRows(text string) *rows {
	header, rest, _ := strings.Cut(text, "\n")
	r := &rows{text: text, comma: ','}
	// Spreadsheets tell each other the delimiter in a first line of its own.
	if sep, ok := strings.CutPrefix(strings.TrimSpace(header), "sep="); ok && len(sep) <= 1 {
		if r.comma = '\t'; sep != "" {
			r.comma = rune(sep[0])
		}
		if !strings.ContainsRune(",;\t|:", r.comma) {
			r.comma = ','
		}
		r.restart(len(text) - len(rest))
		return r
	}
	for i := 0; i < 5 && !strings.ContainsAny(header, ",;\t|") && rest != ""; i++ { // a title over the table
		header, rest, _ = strings.Cut(rest, "\n")
	}
	for _, c := range ";\t|" {
		if strings.Count(header, string(c)) > strings.Count(header, string(r.comma)) {
			r.comma = c
		}
	}
	r.restart(0)
	return r
}

func (r *rows) restart(at int) {
	r.line += strings.Count(r.text[r.at:at], "\n")
	r.at = at
	r.in = &window{text: r.text[at:]}
	r.csv = csv.NewReader(r.in)
	r.csv.Comma = r.comma
	r.csv.FieldsPerRecord = -1
}

// next gives the next row and the line at which it begins.
func (r *rows) next() ([]string, int, error) {
	for {
		if r.back > maxBack {
			return r.bareLine(r.at)
		}
		begin := r.at + int(r.csv.InputOffset())
		r.in.end = max(r.in.end, begin+maxRow-(len(r.text)-len(r.in.text)))
		row, err := r.csv.Read()
		switch {
		case err == nil && blank(row):
		case err == nil:
			line, _ := r.csv.FieldPos(0)
			if r.cells == 0 {
				r.cells = len(row)
			}
			return row, r.line + line, nil
		case errors.Is(err, io.EOF):
			return nil, r.line, err
		default:
			r.back++
			row, line, bareErr := r.bareLine(begin)
			if bareErr != nil {
				return nil, line, err
			}
			return row, line, nil
		}
	}
}

// bareLine reads the line at an offset, or the first after it that is not empty,
// as a row without quotation, and goes on behind it.
func (r *rows) bareLine(begin int) ([]string, int, error) {
	for begin < len(r.text) && (r.text[begin] == '\n' || r.text[begin] == '\r') {
		begin++
	}
	if begin == len(r.text) {
		return nil, r.line, io.EOF
	}
	line := r.line + strings.Count(r.text[r.at:begin], "\n") + 1
	physical, _, _ := strings.Cut(r.text[begin:], "\n")
	r.restart(min(len(r.text), begin+len(physical)+1))
	row := r.bare(strings.TrimRight(physical, "\r"))
	if len(row) != r.cells {
		return nil, line, csv.ErrQuote
	}
	return row, line, nil
}

// bare cuts a line at its delimiters, with the quotation marks around a cell
// taken off and those inside left alone.
func (r *rows) bare(line string) []string {
	row := strings.Split(line, string(r.comma))
	for i, cell := range row {
		if t := strings.TrimSpace(cell); len(t) >= 2 && t[0] == '"' && t[len(t)-1] == '"' {
			row[i] = strings.ReplaceAll(t[1:len(t)-1], `""`, `"`)
		}
	}
	return row
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
