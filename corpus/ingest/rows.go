package ingest

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
)

// rows reads a table from memory, so that after a row that cannot be read it can go back to the
// row's second line and continue there: a quotation mark that is never closed costs one line, not
// the rest of the file.
type rows struct {
	text  string
	comma rune
	cells int // of the header
	at    int // offset in text at which csv begins
	line  int // of at, counted from 0
	in    *window
	csv   *csv.Reader
	back  int // how often it has gone back
}

const (
	maxRow  = 4 << 20 // bytes searched for a closing mark
	maxBack = 200     // after that, quotation marks are ignored in this file
)

// window is a reader that may end before the text does.
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
	// Spreadsheets may state the delimiter in a first line of its own.
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
	for i := 0; i < 5 && !strings.ContainsAny(header, ",;\t|") && rest != ""; i++ { // a title above the table
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

// next returns the next row and the line at which it begins.
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

// bareLine reads the line at an offset, or the first after it that is not empty, as a row without
// quoting, and continues after it.
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

// bare splits a line at its delimiters, removing the quotation marks around a cell and leaving
// those inside.
func (r *rows) bare(line string) []string {
	row := strings.Split(line, string(r.comma))
	for i, cell := range row {
		if t := strings.TrimSpace(cell); len(t) >= 2 && t[0] == '"' && t[len(t)-1] == '"' {
			row[i] = strings.ReplaceAll(t[1:len(t)-1], `""`, `"`)
		}
	}
	return row
}
