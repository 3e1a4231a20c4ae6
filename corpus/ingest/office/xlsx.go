package office

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"path"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// Bounds of a spreadsheet: those of Excel itself, and for columns what any table
// of documents has.
const (
	mostRows    = 1 << 20
	mostColumns = 1 << 10
	mostCells   = 50 << 20
)

// Xlsx reads a workbook of Excel, each sheet as a table.
func Xlsx(f source.File, to source.Sink) error {
	p, err := source.OpenPackage(f)
	if err != nil {
		return err
	}
	data, err := part(p, "xl/workbook.xml")
	if err != nil {
		return err
	}
	book, _ := source.Parse(bytes.NewReader(data))
	x := &xlsx{p: p}
	if pr := book.Find("workbookPr"); pr != nil {
		x.from1904 = pr.Get("date1904") == "1" || pr.Get("date1904") == "true"
	}
	if err := x.shared(); err != nil {
		return err
	}
	if err := x.formats(); err != nil {
		return err
	}
	targets, err := x.targets()
	if err != nil {
		return err
	}
	for i, s := range book.All("sheet") {
		name := targets[s.Get("id")]
		if name == "" {
			name = fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)
		}
		if state := s.Get("state"); state == "hidden" || state == "veryHidden" {
			to.Warn(0, "the sheet %q is hidden and not read; show it if it is meant", s.Get("name"))
			continue
		}
		rows, err := x.sheet(name)
		if err != nil {
			to.Warn(0, "the sheet %q breaks off (%v); the rows before it are read", s.Get("name"), err)
		}
		to.Table(s.Get("name"), rows)
	}
	return nil
}

type xlsx struct {
	p        *source.Package
	strings  []string
	isDate   []bool // by style
	from1904 bool
}

func (x *xlsx) targets() (map[string]string, error) {
	data, err := x.p.Part("xl/_rels/workbook.xml.rels")
	if err != nil || data == nil {
		return nil, err
	}
	root, _ := source.Parse(bytes.NewReader(data))
	out := make(map[string]string)
	for _, r := range root.All("Relationship") {
		target := r.Get("Target")
		if !strings.HasPrefix(target, "/") {
			target = path.Join("xl", target)
		}
		out[r.Get("Id")] = strings.TrimPrefix(target, "/")
	}
	return out, nil
}

// shared reads the strings that cells refer to; phonetic readings are left out.
func (x *xlsx) shared() error {
	data, err := x.p.Part("xl/sharedStrings.xml")
	if err != nil || data == nil {
		return err
	}
	d := source.Decoder(bytes.NewReader(data))
	var b strings.Builder
	inText, phonetic := false, 0
	for {
		token, err := d.RawToken()
		if err != nil {
			return nil // what is missing is seen in the cells
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "si":
				b.Reset()
			case "t":
				inText = phonetic == 0
			case "rPh":
				phonetic++
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "si":
				x.strings = append(x.strings, unescaped(b.String()))
			case "t":
				inText = false
			case "rPh":
				phonetic--
			}
		case xml.CharData:
			if inText {
				b.Write(t)
			}
		}
	}
}

// formats finds the styles whose numbers are dates.
func (x *xlsx) formats() error {
	data, err := x.p.Part("xl/styles.xml")
	if err != nil || data == nil {
		return err
	}
	root, _ := source.Parse(bytes.NewReader(data))
	custom := make(map[string]bool)
	for _, f := range root.All("numFmt") {
		code := strings.ToLower(f.Get("formatCode"))
		custom[f.Get("numFmtId")] = strings.Contains(code, "yy") || strings.Contains(code, "d") && strings.Contains(code, "m") && !strings.Contains(code, "red")
	}
	if cells := root.Find("cellXfs"); cells != nil {
		for _, xf := range cells.All("xf") {
			id := xf.Get("numFmtId")
			n, _ := strconv.Atoi(id)
			x.isDate = append(x.isDate, n >= 14 && n <= 17 || n == 22 || n >= 27 && n <= 36 || custom[id])
		}
	}
	return nil
}

// sheet reads the rows of a sheet. Rows and cells that are left out are empty.
func (x *xlsx) sheet(name string) ([][]string, error) {
	data, err := part(x.p, name)
	if err != nil {
		return nil, err
	}
	r := sheetReader{x: x}
	d := source.Decoder(bytes.NewReader(data))
	for {
		token, err := d.RawToken()
		if err != nil {
			if err.Error() == "EOF" {
				err = nil
			}
			return r.rows, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			err = r.start(t)
		case xml.EndElement:
			err = r.end(t.Name.Local)
		case xml.CharData:
			if r.inValue {
				r.text.Write(t)
			}
		}
		if err != nil {
			return r.rows, err
		}
	}
}

// A sheetReader is where the reading of a sheet stands.
type sheetReader struct {
	x       *xlsx
	rows    [][]string
	cells   int // in all rows
	text    strings.Builder
	kind    string
	style   int
	column  int // of the cell that is open
	inValue bool
}

func (r *sheetReader) start(t xml.StartElement) error {
	switch t.Name.Local {
	case "row":
		r.column = -1
		r.rows = append(r.rows, nil)
		// Empty rows may be left out; a row is known by its number.
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

// columnOf reads the letters of a cell's name: 0 for A7.
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

// value is what a cell shows.
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

// unescaped writes the characters that a workbook keeps as their numbers, _x000D_.
func unescaped(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	return escape.ReplaceAllStringFunc(s, func(e string) string {
		n, _ := strconv.ParseUint(e[2:6], 16, 32) // of four digits
		if n == '\r' {
			return "" // before the end of a line
		}
		return string(rune(n))
	})
}

// merge gives what a cell over several rows says to each of them, as «D5:D8».
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

// rowOf reads the number of a cell's name: 7 for A7.
func rowOf(name string) int {
	n, _ := strconv.Atoi(strings.TrimLeft(strings.ToUpper(name), "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
	return n
}

// date is the day of a serial number: days since the end of 1899, with a day in
// it that never was, or since the first of 1904.
func (x *xlsx) date(n float64) string {
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if x.from1904 {
		epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return epoch.AddDate(0, 0, int(n)).Format("2006-01-02")
}
