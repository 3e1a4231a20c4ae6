package book

import (
	"bytes"
	"cmp"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// IsTEI reports whether a file is in the XML of the Text Encoding Initiative, by its root.
func IsTEI(_ string, head []byte) bool {
	return bytes.Contains(head, []byte("<TEI")) || bytes.Contains(head, []byte("<teiCorpus")) ||
		bytes.Contains(head, []byte("tei-c.org/ns/1.0"))
}

// TEI reads TEI P5: the metadata in the header, divisions with their heads, and page numbers. Notes
// follow their paragraph. Of an editor's two readings (choice), the corrected, regularised or
// expanded one is read.
func TEI(f source.File, to source.Sink) error {
	data, err := f.Bytes()
	if err != nil {
		return err
	}
	root, err := source.Parse(bytes.NewReader(data))
	if err != nil {
		to.Warn(0, "the text breaks off in the middle (%v); what is before it is read", err)
	}
	texts := append(root.All("TEI"), root.All("TEI.2")...) // the root's name before P5
	if len(texts) == 0 {
		texts = root.All("teiCorpus")
		for _, c := range texts {
			texts = append(texts[1:], c.All("TEI")...)
		}
	}
	for _, n := range texts {
		t := &source.Text{Exact: true, Marks: "page", Many: len(texts) > 1}
		if header := n.Find("teiHeader"); header != nil {
			teiHeader(header, t)
		}
		w := &tei{edition: edition(n)}
		for _, k := range n.Kids {
			if k.Name == "text" {
				w.walk(k, 0)
			}
		}
		w.end()
		t.Lines = w.lines
		to.Text(t)
	}
	return nil
}

// teiHeader reads the metadata: of the source if it is described, else of the file.
func teiHeader(h *source.Node, t *source.Text) {
	title := h.Find("titleStmt")
	if title == nil {
		return
	}
	t.Title = inArabic(title.All("title"))
	if a := title.Find("author"); a != nil {
		t.Author = person(a)
	}
	if src := h.Find("sourceDesc"); src != nil {
		if m := src.Find("monogr"); m != nil {
			for _, x := range m.All("title") {
				if x.Get("level") == "j" {
					t.Outlet = inArabic(m.All("title"))
					break
				}
			}
			if t.Author == "" && m.Find("author") != nil {
				t.Author = person(m.Find("author"))
			}
			if t.Outlet == "" {
				t.Outlet = clean.Title(m.Find("publisher").String())
			}
		}
		t.Date = dateIn(src)
	}
	if p := h.Find("publicationStmt"); p != nil && t.Date == "" {
		t.Date = dateIn(p)
	}
	for _, term := range h.All("keywords") {
		for _, x := range term.All("term") {
			t.Topics = append(t.Topics, clean.Title(x.String()))
		}
	}
}

func dateIn(n *source.Node) string {
	for _, d := range n.All("date") {
		for _, key := range []string{"when", "notBefore", "from"} {
			if v := d.Get(key); v != "" {
				return v
			}
		}
	}
	return clean.Title(n.Find("date").String())
}

// inArabic returns the first title whose language is Arabic, else the first, without subtitles that
// name the edition.
func inArabic(titles []*source.Node) string {
	first, sub := "", ""
	for _, n := range titles {
		s := clean.Title(n.String())
		switch {
		case s == "":
		case n.Get("type") == "sub":
			sub = cmp.Or(sub, s)
		case n.Get("lang") == "ar":
			return s
		default:
			first = cmp.Or(first, s)
		}
	}
	return cmp.Or(first, sub)
}

// person returns a name, of several spellings the Arabic one.
func person(n *source.Node) string {
	if names := n.All("persName"); len(names) > 0 {
		return inArabic(names)
	}
	return clean.Title(n.String())
}

// edition returns the edition whose page numbers are kept if there are several: the printed one, if
// there is one.
func edition(n *source.Node) string {
	for _, pb := range allDeep(n, "pb") {
		if pb.Get("ed") == "print" {
			return "print"
		}
	}
	return ""
}

func allDeep(n *source.Node, name string) []*source.Node {
	var out []*source.Node
	for _, k := range n.Kids {
		if k.Name == name {
			out = append(out, k)
		}
		out = append(out, allDeep(k, name)...)
	}
	return out
}

type tei struct {
	lines   []clean.Line
	text    strings.Builder
	notes   []string
	mark    string // the page that is open
	at      string // the page at which the paragraph begins
	edition string
	heading int
	inNote  bool
	headed  int  // number of lines when the last head ended: a head right after it is a level lower
	named   bool // a name has just ended
}

func (w *tei) end() {
	if text := clean.Tidy(w.text.String()); text != "" {
		w.lines = append(w.lines, clean.Line{Number: len(w.lines) + 1, Text: text, Mark: w.at, Heading: w.heading})
	}
	w.text.Reset()
	w.heading = 0
	for _, n := range w.notes {
		w.lines = append(w.lines, clean.Line{Number: len(w.lines) + 1, Text: n, Mark: w.at})
	}
	w.notes = nil
}

func (w *tei) walk(n *source.Node, depth int) {
	for _, k := range n.Kids {
		w.node(k, depth)
	}
}

func (w *tei) node(n *source.Node, depth int) {
	switch n.Name {
	case "":
		w.words(n.Text)
	case "persName", "placeName", "orgName", "name":
		w.walk(n, depth)
		w.named = true
	case "div", "div1", "div2", "div3", "div4", "div5":
		w.end()
		w.walk(n, depth+1)
		w.end()
	case "head":
		w.head(n, depth)
	case "p", "ab", "lg", "l", "item", "byline", "dateline", "opener", "closer", "signed", "salute", "quote", "q", "sp", "speaker", "trailer", "row",
		"epigraph", "argument", "titlePart", "docAuthor", "docImprint", "docTitle", "list", "table", "figure", "floatingText", "front", "body", "back", "group":
		inline := (n.Name == "q" || n.Name == "quote") && n.Find("p") == nil && n.Find("l") == nil
		if !inline && !w.inNote {
			w.end()
		}
		w.walk(n, depth)
		if !inline && !w.inNote {
			w.end()
		}
	case "cell":
		if strings.TrimSpace(w.text.String()) != "" {
			w.text.WriteString(" | ")
		}
		w.walk(n, depth)
	case "pb":
		if w.edition == "" || n.Get("ed") == w.edition {
			if page := n.Get("n"); page != "" {
				w.mark = clean.Title(page)
			}
		}
	case "lb":
		if n.Get("break") != "no" {
			w.text.WriteByte(' ')
		}
	case "space":
		w.text.WriteByte(' ')
	case "note":
		w.note(n, depth)
	case "choice":
		w.choice(n, depth)
	case "fw", "figDesc", "graphic", "teiHeader", "facsimile", "standOff", "sourceDoc", "del":
		// running heads, descriptions of pictures, what the author struck out
	default:
		w.walk(n, depth)
	}
}

// words adds text to the open line.
func (w *tei) words(text string) {
	if w.text.Len() == 0 || strings.TrimSpace(w.text.String()) == "" {
		w.at = w.mark
	}
	// Where an editor marked a name, the space before «و» is often lost; no name ends like that.
	if w.named && strings.HasPrefix(text, "و") {
		w.text.WriteByte(' ')
	}
	w.named = false
	w.text.WriteString(text)
}

// head adds a heading; the second of two in a row is a level below the first.
func (w *tei) head(n *source.Node, depth int) {
	w.end()
	w.heading = max(1, depth)
	w.walk(n, depth)
	w.heading = max(1, depth)
	if len(w.lines) > 0 && w.headed == len(w.lines) {
		w.heading++
	}
	w.end()
	w.headed = len(w.lines)
}

// note keeps a note for the end of its paragraph.
func (w *tei) note(n *source.Node, depth int) {
	inner := &tei{mark: w.mark, edition: w.edition, inNote: true}
	inner.walk(n, depth)
	text := clean.Tidy(inner.text.String())
	if text == "" {
		return
	}
	sign := n.Get("n")
	if sign != "" {
		sign = "(" + sign + ")"
		w.text.WriteString(" " + sign)
		text = sign + " " + text
	}
	w.notes = append(w.notes, text)
}

func (w *tei) choice(n *source.Node, depth int) {
	for _, name := range []string{"corr", "reg", "expan"} {
		for _, k := range n.Kids {
			if k.Name == name {
				w.walk(k, depth)
				return
			}
		}
	}
	for _, k := range n.Kids {
		if k.Name != "" {
			w.walk(k, depth)
			return
		}
	}
}
