package cite

import (
	"cmp"
	"strconv"
	"strings"
)

// A Style is a way of citing for people.
type Style uint8

// The styles: Note is for a footnote, after the Chicago Manual of Style (author, title in quotation
// marks, outlet, date, address); Reference for a bibliography, after the APA (author or outlet,
// date in brackets, title, outlet, address).
const (
	Note Style = iota
	Reference
)

// Readable returns a citation of a work for use in a text. arabic chooses the words and the
// punctuation; day is the date in the reader's language, or "".
func Readable(w Work, style Style, arabic bool, day string) string {
	l := englishWords
	if arabic {
		l = arabicWords
	}
	place := ""
	switch {
	case w.Page != "":
		place = l.place(&w)
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
		text = l.join(l.comma, w.Speaker, w.Author, title, w.container(), day, place, w.Link())
	}
	if w.Quote != "" {
		return l.open + strings.TrimSpace(w.Quote) + l.end + "\n" + text
	}
	return text
}

type language struct{ comma, open, end, paragraph, page, row, message, time, undated string }

var (
	englishWords = language{", ", "“", "”", "par. ", "p. ", "row ", "message ", "at ", "n.d."}
	arabicWords  = language{"، ", "«", "»", "الفقرة ", "ص ", "السطر ", "الرسالة ", "عند ", "د.ت."}
)

// place returns where in its file the work is.
func (l language) place(w *Work) string {
	switch w.Counts {
	case "row":
		return l.row + w.Page
	case "message":
		return l.message + w.Page
	case "time":
		return l.time + w.Page
	}
	return l.page + w.Page
}

func (l language) reference(w *Work, day, place string) string {
	who, outlet := w.Author, w.container()
	if who == "" {
		who, outlet = w.container(), ""
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

// container returns what the work appeared in: the outlet, or else the archive.
func (w *Work) container() string { return cmp.Or(w.Outlet, w.Archive) }

// join joins the parts that are not empty.
func (l language) join(between string, parts ...string) string {
	var there []string
	for _, p := range parts {
		if p = oneLine(p); p != "" {
			there = append(there, p)
		}
	}
	return strings.Join(there, between)
}
