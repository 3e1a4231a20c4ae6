package export

import (
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// Documents returns an empty table of documents; texts adds a column for their full text.
func Documents(texts bool) Table {
	t := Table{Name: "documents", Columns: columns("id", "title", "date", "outlet", "author", "topics", "url", "address", "passage", "paragraph")}
	t.Columns[9].Type = Integer
	if texts {
		t.Columns = append(t.Columns, Column{Name: "text"})
	}
	return t
}

// AddDocument adds a document with the passage that was found in it; address is where the archive
// shows it. paragraph counts from 0.
func (t *Table) AddDocument(d *corpus.Document, passage string, paragraph int, address string) {
	number := ""
	if passage != "" {
		number = strconv.Itoa(paragraph + 1)
	}
	row := []string{d.ID, d.Title, string(d.Date), d.Outlet, d.Author, strings.Join(d.Topics, "; "), d.URL, address, passage, number}
	if len(t.Columns) > len(row) {
		row = append(row, d.Body)
	}
	t.Rows = append(t.Rows, row)
}

// Statements returns an empty table of who said what.
func Statements() Table {
	t := Table{Name: "statements", Columns: columns("document", "title", "date", "outlet", "paragraph", "speaker_id", "speaker", "with", "as_written",
		"kind", "direct", "negated", "sure", "cue", "content", "sentence", "about", "address")}
	t.Columns[4].Type = Integer
	for _, i := range [...]int{10, 11, 12} {
		t.Columns[i].Type = Boolean
	}
	return t
}

// AddStatement adds a statement. If it is not certain who said it, there is no speaker; address is
// where the archive shows its document.
func (t *Table) AddStatement(h *corpus.StatementHit, address string) {
	id, name := "", ""
	if h.Speaker != nil && !h.Weak {
		id, name = h.Speaker.ID, h.Speaker.Name
	}
	t.Rows = append(t.Rows, []string{h.Document, h.Title, string(h.Date), h.Outlet, strconv.Itoa(h.Paragraph + 1), id, name, names(h.With), h.Named,
		string(h.Class), strconv.FormatBool(h.Direct), strconv.FormatBool(h.Negated), strconv.FormatBool(!h.Weak),
		h.Text[h.Cue.Start:h.Cue.End], h.Text[h.Content.Start:h.Content.End], h.Text, names(h.About), at(address, h.Paragraph)})
}

// Mentions returns an empty table of every place at which a document names somebody or something.
func Mentions() Table {
	t := Table{Name: "mentions", Columns: columns("document", "title", "date", "outlet", "entity", "name", "name_en", "kind", "as_written", "paragraph", "frame", "address")}
	t.Columns[9].Type, t.Columns[10].Type = Integer, Boolean
	return t
}

// AddMentions adds the mentions of a document. The paragraph of a mention in the title is 0.
func (t *Table) AddMentions(r *corpus.Reading, address string) {
	d := &r.Document
	text, paragraphs := d.Text(), d.Paragraphs()
	known := entities(r)
	for _, m := range r.Mentions {
		e := known[m.Entity]
		paragraph := 0
		for paragraph < len(paragraphs) && paragraphs[paragraph].Start <= m.Start {
			paragraph++
		}
		where := address
		if paragraph > 0 {
			where = at(address, paragraph-1)
		}
		t.Rows = append(t.Rows, []string{d.ID, d.Title, string(d.Date), d.Outlet, m.Entity, e.Name, e.English, e.Kind.String(),
			text[m.Start:m.End], strconv.Itoa(paragraph), strconv.FormatBool(m.Frame), where})
	}
}

func entities(r *corpus.Reading) map[string]corpus.EntityRef {
	known := make(map[string]corpus.EntityRef, len(r.Entities))
	for _, e := range r.Entities {
		known[e.ID] = e.EntityRef
	}
	return known
}

// at returns the address of a paragraph, counted from 0.
func at(address string, paragraph int) string {
	if address == "" {
		return ""
	}
	return address + "#p" + strconv.Itoa(paragraph+1)
}

func names(list []corpus.EntityRef) string {
	all := make([]string, len(list))
	for i, e := range list {
		all[i] = e.Name
	}
	return strings.Join(all, "; ")
}

func columns(names ...string) []Column {
	all := make([]Column, len(names))
	for i, name := range names {
		all[i].Name = name
	}
	return all
}
