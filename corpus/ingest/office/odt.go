package office

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// Odt reads an OpenDocument text, as Docx does a Word document.
func Odt(f source.File, to source.Sink) error {
	p, err := source.OpenPackage(f)
	if err != nil {
		return err
	}
	data, err := part(p, "content.xml")
	if err != nil {
		return err
	}
	t := &source.Text{Exact: true}
	if err := properties(p, "meta.xml", t); err != nil {
		to.Warn(0, "its properties are not read: %v", err)
	}
	root, err := source.Parse(bytes.NewReader(data))
	if err != nil {
		to.Warn(0, "the document breaks off in the middle (%v); what is before it is read", err)
	}
	o := &odt{titles: make(map[string]bool), lists: newOdtLists(root)}
	if styles, err := p.Part("styles.xml"); err == nil && styles != nil {
		more, _ := source.Parse(bytes.NewReader(styles)) // a broken one is read as far as possible
		o.lists.read(more)
	}
	for _, s := range root.All("style") {
		if s.Get("parent-style-name") == "Title" {
			o.titles[s.Get("name")] = true
		}
	}
	body := root.Find("body")
	if body == nil {
		return fmt.Errorf("it has no text body; save it again")
	}
	o.walk(body)
	o.end()
	if o.comments > 0 {
		to.Note("comments are left out: %d", o.comments)
	}
	t.Lines = o.lines
	if t.Title == "" {
		t.Title = o.title
	}
	to.Text(t)
	return nil
}

type odt struct {
	writer
	titles   map[string]bool // styles of the title
	title    string
	lists    *odtLists
	comments int // readers' comments, which are left out
}

func (o *odt) walk(n *source.Node) {
	for _, k := range n.Kids {
		o.node(k)
	}
}

func (o *odt) node(n *source.Node) {
	switch n.Name {
	case "":
		o.text.WriteString(strings.ReplaceAll(n.Text, "\n", " "))
	case "p", "h":
		o.paragraph(n)
	case "s":
		o.text.WriteByte(' ')
	case "tab":
		o.text.WriteByte(' ')
	case "line-break":
		o.text.WriteByte('\n')
	case "note":
		o.note(n)
	case "table-row":
		o.beginRow()
		o.walk(n)
		o.endRow()
	case "table-cell":
		o.cell()
		o.walk(n)
	case "list":
		o.lists.open(n)
		o.walk(n)
		o.lists.close()
	case "list-item":
		o.lists.item(n)
		o.walk(n)
	case "annotation":
		o.comments++
	case "tracked-changes", "annotation-end", "sequence-decls", "forms", "bibliography-mark",
		"table-of-content", "index-title", "title", "desc", "script":
		// changes, comments, and what is generated from the text
	default:
		if n.Space == "text" || n.Space == "draw" || n.Space == "table" || n.Space == "office" {
			o.walk(n)
		}
	}
}

func (o *odt) paragraph(n *source.Node) {
	outer := o.text.String()
	o.text.Reset()
	level := 0
	if n.Name == "h" {
		level = 1
		if l, err := strconv.Atoi(n.Get("outline-level")); err == nil && l > 0 {
			level = l
		}
	}
	number := o.lists.taken()
	o.walk(n)
	if text := o.text.String(); number != "" && strings.TrimSpace(text) != "" {
		o.text.Reset()
		o.text.WriteString(number + text)
	}
	if style := n.Get("style-name"); o.title == "" && (style == "Title" || o.titles[style]) {
		o.title = clean.Title(o.text.String())
	}
	o.heading = level
	o.end()
	o.text.WriteString(outer)
}

func (o *odt) note(n *source.Node) {
	sign := clean.Tidy(n.Find("note-citation").String())
	var parts []string
	if body := n.Find("note-body"); body != nil {
		for _, p := range body.All("p") {
			parts = append(parts, clean.Tidy(p.String()))
		}
	}
	fmt.Fprintf(&o.text, " (%s)", sign)
	o.notes = append(o.notes, fmt.Sprintf("(%s) %s", sign, strings.Join(parts, " ")))
}
