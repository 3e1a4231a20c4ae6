package ingest

import (
	"bytes"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/markup"
	"github.com/kashshaf/kashshaf/corpus/ingest/office"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// Tables under the names of other files.

// isTabbed knows a text that is a table, as Excel saves one that is to be "Unicode text":
// the cells of its first line are names of fields, two or more, a text among them, with
// tabs between them.
func isTabbed(text string) bool {
	first, rest, _ := strings.Cut(strings.TrimPrefix(text, "\ufeff"), "\n")
	cells := strings.Split(strings.TrimSpace(first), "\t")
	if len(cells) < 2 || strings.TrimSpace(rest) == "" {
		return false
	}
	known, texts := 0, false
	for _, c := range cells {
		name := fieldName(c)
		if isField[name] {
			known++
		}
		texts = texts || slices.Contains(namesText, name)
		for _, g := range guesses {
			if slices.Contains(g.names, name) {
				known++
				texts = texts || g.field[0] == namesText[0]
			}
		}
	}
	second, _, _ := strings.Cut(rest, "\n")
	return known >= 2 && texts && strings.Contains(second, "\t")
}

// isOldSheet knows a file with the name of an old workbook of Excel that is none: programs
// write pages, tables of text and XML under it. Excel's own is no text.
func isOldSheet(name string, head []byte) bool {
	if extension(name) != ".xls" {
		return false
	}
	marked := bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff"))
	return marked || bytes.IndexByte(head, 0) < 0 && !bytes.HasPrefix(head, []byte("PK\x03\x04")) && len(bytes.TrimSpace(head)) > 0
}

// oldSheet reads such a file by what is in it.
func (r *reader) oldSheet(f source.File) error {
	data, err := f.Bytes()
	if err != nil {
		return reason(err)
	}
	if bytes.Contains(data[:min(len(data), 4096)], []byte("<Workbook")) {
		return by(func(_ source.File, to source.Sink) error { return office.SheetXML(data, to) })(r, f)
	}
	text, problem := pageText(data), ""
	if text == "" {
		var line int
		if text, problem, line = decode(data); problem != "" {
			r.warn(f.Name, line, "%s", problem)
		}
	}
	if rows := markup.Table([]byte(text)); len(rows) > 1 {
		r.cells(f.Name, "", rows)
		return nil
	}
	if isPage(f.Name, []byte(text)) {
		return r.article(f.Name, data, source.Text{Found: true})
	}
	return r.tableOf(f.Name, text, problem)
}
