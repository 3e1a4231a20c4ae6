// Package office reads the files of word processors and spreadsheets: DOCX, ODT, XLSX and ODS. Each
// is a ZIP archive of XML parts in which runs of text are in logical order, whatever their
// direction, so nothing needs to be reordered.
package office

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// writer collects the paragraphs of a document. A footnote follows the paragraph that it belongs
// to.
type writer struct {
	lines   []clean.Line
	text    strings.Builder
	heading int
	notes   []string
	cells   []string // of the open row of a table
	inRow   int
}

// end ends the open paragraph.
func (w *writer) end() {
	text := w.text.String()
	level := w.heading
	w.text.Reset()
	w.heading = 0
	if w.inRow > 0 {
		if text = strings.TrimSpace(text); text != "" && len(w.cells) > 0 {
			last := &w.cells[len(w.cells)-1]
			if *last != "" {
				*last += " "
			}
			*last += text
		}
		return
	}
	for _, line := range strings.Split(text, "\n") {
		w.put(line, level)
	}
	w.footnotes()
}

func (w *writer) put(text string, level int) {
	if text = clean.Tidy(text); text != "" {
		w.lines = append(w.lines, clean.Line{Number: len(w.lines) + 1, Text: text, Heading: level})
	}
}

func (w *writer) footnotes() {
	notes := w.notes
	w.notes = nil
	for _, n := range notes {
		w.put(n, 0)
	}
}

func (w *writer) beginRow() {
	if w.inRow == 0 {
		w.end()
		w.cells = w.cells[:0]
	}
	w.inRow++
}

func (w *writer) cell() {
	if w.inRow == 1 {
		w.cells = append(w.cells, "")
	}
}

func (w *writer) endRow() {
	w.end()
	if w.inRow--; w.inRow > 0 {
		return
	}
	var cells []string
	for _, c := range w.cells {
		if c = clean.Tidy(c); c != "" {
			cells = append(cells, c)
		}
	}
	w.put(strings.Join(cells, " | "), 0)
	w.footnotes()
}

// properties reads what a document says about itself: Dublin Core in both families.
func properties(p *source.Package, part string, t *source.Text) error {
	data, err := p.Part(part)
	if err != nil || data == nil {
		return err
	}
	root, _ := source.Parse(bytes.NewReader(data)) // a broken one is read as far as possible
	get := func(name string) string { return clean.Title(root.Find(name).String()) }
	t.Title = realTitle(get("title"))
	t.Author = realName(first(get("initial-creator"), get("creator")))
	t.Date = first(get("created"), get("creation-date"), get("date"))
	t.Abstract = ""
	if s := get("subject"); s != "" {
		t.Topics = append(t.Topics, s)
	}
	for _, k := range root.All("keyword") {
		t.Topics = append(t.Topics, clean.Title(k.String()))
	}
	if s := get("keywords"); s != "" {
		t.Topics = append(t.Topics, strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",;،؛", r) })...)
	}
	return nil
}

// realTitle returns a title, or "" for one that a program sets by itself.
func realTitle(s string) string {
	low := strings.ToLower(s)
	for _, begin := range []string{"microsoft word", "untitled", "document", "slide ", "بسم الله الرحمن", "مستند"} {
		if strings.HasPrefix(low, begin) {
			return ""
		}
	}
	for _, end := range []string{".doc", ".docx", ".odt", ".rtf", ".pdf"} {
		if strings.HasSuffix(low, end) {
			return ""
		}
	}
	return s
}

// realName returns a name, or "" for that of a machine or its maker.
func realName(s string) string {
	switch strings.ToLower(s) {
	case "user", "admin", "administrator", "owner", "pc", "hp", "dell", "acer", "lenovo", "asus", "toshiba", "windows user", "microsoft office user",
		"microsoft", "unknown", "author", "home", "test", "python-docx", "openpyxl", "apache poi", "un-named":
		return ""
	}
	return s
}

func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// part reads a part that must exist.
func part(p *source.Package, name string) ([]byte, error) {
	data, err := p.Part(name)
	if err == nil && data == nil {
		err = fmt.Errorf("it has no part %q; save it again", name)
	}
	return data, err
}
