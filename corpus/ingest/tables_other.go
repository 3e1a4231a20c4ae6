package ingest

import (
	"bytes"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/markup"
	"github.com/kashshaf/kashshaf/corpus/ingest/office"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// Tables under the extensions of other files.

// isTabbed reports whether a text is a table, as Excel saves one as "Unicode text": its first line
// consists of cells with tabs between them, of which two or more are names of fields, one of them a
// text.
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

// isOldSheet reports whether a file only has the extension of an old Excel workbook: programs use
// it for pages, text tables and XML. Excel's own files are not text.
func isOldSheet(name string, head []byte) bool {
	if extension(name) != ".xls" {
		return false
	}
	marked := bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff"))
	return marked || bytes.IndexByte(head, 0) < 0 && !bytes.HasPrefix(head, []byte("PK\x03\x04")) && len(bytes.TrimSpace(head)) > 0
}

// oldSheet reads such a file by its content.
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
