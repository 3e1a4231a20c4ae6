package cite

import (
	"cmp"
	"strconv"
	"strings"
)

// A Style is a way to cite for people.
type Style uint8

// The styles: Note is for a footnote, as the Chicago Manual of Style has it (author,
// title in quotation marks, outlet, date, address); Reference for a list of what was
// used, as the APA has it (author or outlet, date in brackets, title, outlet, address).
const (
	Note Style = iota
	Reference
)

// Readable is a work as one cites it in a text. arabic chooses the words and the
// punctuation; day is the date as the reader's language has it, or "".
func Readable(w Work, style Style, arabic bool, day string) string {
	l := language{comma: ", ", open: "“", end: "”", paragraph: "par. ", page: "p. ", undated: "n.d."}
	if arabic {
		l = language{comma: "، ", open: "«", end: "»", paragraph: "الفقرة ", page: "ص ", undated: "د.ت."}
	}
	place := ""
	switch {
	case w.Page != "":
		place = l.page + w.Page
	case w.Paragraph > 0:
		place = l.paragraph + strconv.Itoa(w.Paragraph)
	}
	var text string
	if style == Reference {
		text = l.reference(&w, day, place)
	} else {
		title := ""
		if w.Title != "" {
			title = l.open + w.Title + l.end
		}
		text = l.join(l.comma, w.Speaker, w.Author, title, w.in(), day, place, w.Link())
	}
	if w.Quote != "" {
		return l.open + strings.TrimSpace(w.Quote) + l.end + "\n" + text
	}
	return text
}

type language struct{ comma, open, end, paragraph, page, undated string }

func (l language) reference(w *Work, day, place string) string {
	who, outlet := w.Author, w.in()
	if who == "" {
		who, outlet = w.in(), ""
	}
	if day == "" {
		day = l.undated
	}
	text := l.join(". ", l.join(" ", who, "("+day+")"), w.Title, l.join(l.comma, outlet, place))
	if link := w.Link(); link != "" {
		text += ". " + link
	}
	return text
}

// in is what the work appeared in: the outlet, or else the archive.
func (w *Work) in() string { return cmp.Or(w.Outlet, w.Archive) }

// join joins what is there.
func (l language) join(between string, parts ...string) string {
	var there []string
	for _, p := range parts {
		if p = oneLine(p); p != "" {
			there = append(there, p)
		}
	}
	return strings.Join(there, between)
}
