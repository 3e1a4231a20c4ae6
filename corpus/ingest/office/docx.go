package office

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// Docx reads a Word document: paragraphs, headings by their style, the numbers of lists, rows of
// tables, footnotes and endnotes after the paragraph that they belong to, and text boxes. Deleted
// revisions, hidden text, page headers and footers, and comments are left out, the last of these
// with a note.
func Docx(f source.File, to source.Sink) error {
	p, err := source.OpenPackage(f)
	if err != nil {
		return err
	}
	main := mainPart(p)
	data, err := part(p, main)
	if err != nil {
		return err
	}
	t := &source.Text{Exact: true}
	if err := properties(p, "docProps/core.xml", t); err != nil {
		to.Warn(0, "its properties are not read: %v", err)
	}
	d := &docx{levels: make(map[string]int), noteText: make(map[string]string), lists: newNumbering()}
	folder := path.Dir(main)
	if styles, err := p.Part(folder + "/styles.xml"); err == nil && styles != nil {
		d.styles(styles)
	}
	if lists, err := p.Part(folder + "/numbering.xml"); err == nil && lists != nil {
		d.lists.read(lists)
	}
	for _, kind := range []string{"footnote", "endnote"} {
		if notes, err := p.Part(folder + "/" + kind + "s.xml"); err == nil && notes != nil {
			d.readNotes(kind, notes)
		}
	}
	if err := d.read(data); err != nil {
		to.Warn(0, "the document breaks off in the middle (%v); what is before it is read", err)
	}
	if d.comments > 0 {
		to.Note("comments are left out: %d", d.comments)
	}
	t.Lines = d.lines
	if t.Title == "" {
		t.Title = d.title
	}
	to.Text(t)
	return nil
}

// mainPart returns the name of the part that holds the text, according to the package's relations.
func mainPart(p *source.Package) string {
	const usual = "word/document.xml"
	data, err := p.Part("_rels/.rels")
	if err != nil || data == nil {
		return usual
	}
	root, _ := source.Parse(bytes.NewReader(data))
	for _, r := range root.All("Relationship") {
		if strings.HasSuffix(r.Get("Type"), "/officeDocument") {
			return strings.TrimPrefix(r.Get("Target"), "/")
		}
	}
	return usual
}

type docx struct {
	writer
	levels   map[string]int    // of heading styles; -1 for that of the title
	noteText map[string]string // "footnote 3" → its text
	numbered int               // notes so far
	comments int               // readers' comments, which are left out
	lists    *numbering
	item     item   // of the open paragraph
	number   string // of that item
	title    string // the text in the style of titles
	inTitle  bool
	inText   bool
	inTabs   bool // among tab stops, which are not tabs
	inRun    bool
	hidden   bool
	skip     int      // depth inside an element that is left out
	outer    []string // text of the paragraphs around a text box
}

// styles finds the levels of headings: by the style's own outline level, its name, or the style
// that it is based on.
func (d *docx) styles(data []byte) {
	root, _ := source.Parse(bytes.NewReader(data))
	based := make(map[string]string)
	for _, s := range root.All("style") {
		id := s.Get("styleId")
		name := ""
		if num := s.Find("numPr"); num != nil {
			i := item{num: num.Find("numId").Get("val")}
			i.at, _ = strconv.Atoi(num.Find("ilvl").Get("val")) // 0 if none is given
			d.lists.style[id] = i
		}
		for _, k := range s.Kids {
			switch k.Name {
			case "name":
				name = strings.ToLower(k.Get("val"))
			case "basedOn":
				based[id] = k.Get("val")
			}
		}
		if level := headingName(name); level > 0 {
			d.levels[id] = level
		} else if name == "title" {
			d.levels[id] = -1
		} else if o := s.Find("outlineLvl"); o != nil {
			if n, err := strconv.Atoi(o.Get("val")); err == nil && n >= 0 && n < 9 {
				d.levels[id] = n + 1
			}
		}
	}
	for id := range based {
		for up, steps := based[id], 0; d.levels[id] == 0 && up != "" && steps < 10; up, steps = based[up], steps+1 {
			if d.levels[up] > 0 {
				d.levels[id] = d.levels[up]
			}
		}
		d.lists.inherit(id, based)
	}
}

func headingName(name string) int {
	for _, word := range []string{"heading ", "heading", "عنوان "} {
		if rest, ok := strings.CutPrefix(name, word); ok {
			if n, err := strconv.Atoi(strings.TrimSpace(rest)); err == nil && n > 0 && n < 10 {
				return n
			}
		}
	}
	return 0
}

func (d *docx) readNotes(kind string, data []byte) {
	root, _ := source.Parse(bytes.NewReader(data))
	for _, n := range root.All(kind) {
		if n.Get("type") != "" && n.Get("type") != "normal" {
			continue // the line between text and notes
		}
		var parts []string
		for _, p := range n.All("p") {
			var b strings.Builder
			for _, t := range p.All("t") {
				b.WriteString(t.String())
			}
			if s := clean.Tidy(b.String()); s != "" {
				parts = append(parts, s)
			}
		}
		d.noteText[kind+" "+n.Get("id")] = strings.Join(parts, " ")
	}
}

// read walks the document's XML.
func (d *docx) read(data []byte) error {
	for dec := source.Decoder(bytes.NewReader(data)); ; {
		token, err := dec.RawToken()
		if err != nil {
			d.end()
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if d.skip > 0 {
				d.skip++
				continue
			}
			d.start(t)
		case xml.EndElement:
			if d.skip > 0 {
				d.skip--
				continue
			}
			d.finish(t.Name)
		case xml.CharData:
			if d.skip == 0 && d.inText && !d.hidden {
				d.text.Write(t)
			}
		}
	}
}

func (d *docx) start(t xml.StartElement) {
	if t.Name.Space == "a" || t.Name.Space == "m" && t.Name.Local != "t" { // drawings and formulas
		return
	}
	switch t.Name.Local {
	case "del", "moveFrom", "Fallback", "instrText", "delText", "sdtPr", "pPrChange", "rPrChange":
		d.skip = 1
	case "p":
		d.outer = append(d.outer, d.text.String())
		d.text.Reset()
		d.heading, d.inTitle, d.item = 0, false, item{}
	case "pStyle":
		if level := d.levels[source.Attr(t, "val")]; level < 0 {
			d.inTitle = true
		} else {
			d.heading = max(level, headingName(strings.ToLower(source.Attr(t, "val"))))
		}
		d.item = d.lists.style[source.Attr(t, "val")]
	case "ilvl":
		d.item.at, _ = strconv.Atoi(source.Attr(t, "val")) // 0 if it is not a number
	case "numId":
		d.item.num = source.Attr(t, "val")
	case "commentReference":
		d.comments++
	case "outlineLvl":
		if n, err := strconv.Atoi(source.Attr(t, "val")); err == nil && n >= 0 && n < 9 {
			d.heading = n + 1
		}
	case "r":
		d.inRun, d.hidden = true, false
	case "vanish":
		d.hidden = d.inRun && source.Attr(t, "val") != "0" && source.Attr(t, "val") != "false"
	case "t":
		d.inText = true
	case "tabs":
		d.inTabs = true
	case "tab", "ptab":
		if !d.inTabs {
			d.text.WriteByte(' ')
		}
	case "br", "cr":
		d.text.WriteByte('\n')
	case "noBreakHyphen":
		d.text.WriteByte('-')
	case "tr":
		d.beginRow()
	case "tc":
		d.cell()
	case "footnoteReference", "endnoteReference":
		d.note(strings.TrimSuffix(t.Name.Local, "Reference") + " " + source.Attr(t, "id"))
	}
}

// note puts a footnote's number into the text and the note after the paragraph.
func (d *docx) note(key string) {
	if text := d.noteText[key]; text != "" {
		d.numbered++
		fmt.Fprintf(&d.text, " (%d)", d.numbered)
		d.notes = append(d.notes, fmt.Sprintf("(%d) %s", d.numbered, text))
	}
}

func (d *docx) finish(name xml.Name) {
	if name.Space == "a" || name.Space == "m" && name.Local != "t" {
		return
	}
	switch name.Local {
	case "pPr":
		d.number = d.lists.next(d.item)
		d.item = item{}
		d.text.WriteString(d.number) // nothing else is in it yet
	case "p":
		if d.number != "" && strings.TrimSpace(d.text.String()) == strings.TrimSpace(d.number) {
			d.text.Reset() // an item without text
		}
		d.number = ""
		if d.inTitle && d.title == "" {
			d.title = clean.Title(d.text.String())
		}
		d.end()
		if n := len(d.outer); n > 0 {
			d.text.WriteString(d.outer[n-1])
			d.outer = d.outer[:n-1]
		}
	case "t":
		d.inText = false
	case "tabs":
		d.inTabs = false
	case "r":
		d.inRun, d.hidden = false, false
	case "tr":
		if d.inRow > 0 {
			d.endRow()
		}
	}
}
