package office

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"path"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// Limits of a spreadsheet: those of Excel itself, and for columns as many as any table of documents
// has.
const (
	mostRows    = 1 << 20
	mostColumns = 1 << 10
	mostCells   = 50 << 20
)

// Xlsx reads an Excel workbook, each sheet as a table.
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
			return nil // what is missing shows in the cells
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

// formats finds the styles that show numbers as dates.
func (x *xlsx) formats() error {
	data, err := x.p.Part("xl/styles.xml")
	if err != nil || data == nil {
		return err
	}
	root, _ := source.Parse(bytes.NewReader(data))
	custom := make(map[string]bool)
	for _, f := range root.All("numFmt") {
		code := strings.ToLower(f.Get("formatCode"))
		custom[f.Get("numFmtId")] = strings.Contains(code, "yy") ||
			strings.Contains(code, "d") && strings.Contains(code, "m") && !strings.Contains(code, "red")
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

// sheet reads the rows of a sheet. Omitted rows and cells are empty.
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
