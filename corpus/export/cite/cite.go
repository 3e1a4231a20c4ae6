// Package cite writes where something is from, for people and for the programs in
// which they keep what they cite: BibTeX, RIS, CSL-JSON and two readable styles in
// Arabic and English.
//
// What is not known is left out; nothing is invented, not even the day on which
// somebody looked.
package cite

import (
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// A Work is what is cited: a document, or a place in it.
type Work struct {
	ID     string // of the document
	Title  string
	Author string
	Outlet string
	Date   corpus.Date
	// URL is where the document was published, and Address where the archive shows
	// it, with the paragraph where one is cited. Either may be "".
	URL, Address string
	Archive      string // what the archive is called
	Rights       string // the licence or the rights, as the publisher of the archive says them
	// Page is where it stands in its file, and Counts what that counts: "page" (or
	// ""), "time", "row" or "message".
	Page, Counts string
	Source       string // the file that it comes from
	Paragraph    int    // from 1; 0 for the whole
	Quote        string // the passage or what was said, where one is cited
	Speaker      string // who said it, where it is a statement
}

// Of is the work that a document of an archive is. address is where the archive
// shows it.
func Of(d *corpus.Document, archive, rights, address string) Work {
	return Work{ID: d.ID, Title: d.Title, Author: d.Author, Outlet: d.Outlet, Date: d.Date, URL: d.URL,
		Address: address, Archive: archive, Rights: rights, Source: d.Source}.in(d.Place)
}

// in is the work at a place of its file.
func (w Work) in(p corpus.Position) Work {
	if w.Page, w.Counts = p.First, p.Kind; p.Last != "" {
		w.Page += "–" + p.Last
	}
	return w
}

// pages are the pages of the work, for the fields that hold nothing else.
func (w *Work) pages() string {
	if w.Counts != "" && w.Counts != "page" {
		return ""
	}
	return w.Page
}

// At is the work at one of its paragraphs, counted from 0, with its words.
//
// page is that of the paragraph, "" where it is not known.
func (w Work) At(paragraph int, page, quote string) Work {
	w.Paragraph, w.Quote = paragraph+1, quote
	if page != "" {
		w.Page = page
	}
	if w.Address != "" {
		w.Address += "#p" + strconv.Itoa(paragraph+1)
	}
	return w
}

// Link is the one address that a reader is given: the archive's where a place is
// cited, which only it can show, else the original's.
func (w *Work) Link() string {
	if w.Paragraph == 0 && w.URL != "" || w.Address == "" {
		return w.URL
	}
	return w.Address
}

// note says which place is meant, in the language of the document.
func (w *Work) note() string {
	var parts []string
	if w.Speaker != "" {
		parts = append(parts, "القائل: "+w.Speaker)
	}
	if w.Paragraph > 0 {
		parts = append(parts, "الفقرة "+strconv.Itoa(w.Paragraph))
	}
	if w.Source != "" {
		parts = append(parts, "الملف: "+w.Source)
	}
	if w.Page != "" && w.pages() == "" {
		parts = append(parts, arabicWords.place(w))
	}
	if w.Quote != "" {
		parts = append(parts, "«"+oneLine(w.Quote)+"»")
	}
	return strings.Join(parts, "، ")
}

// key names the work among others, in letters that every program takes: the ID's
// own where there are any, and a number for a place in it.
func (w *Work) key() string {
	var b strings.Builder
	for _, r := range w.ID {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '_':
			b.WriteRune(r)
		}
	}
	if b.Len() == 0 {
		b.WriteString("document")
	}
	if w.Paragraph > 0 {
		b.WriteString("-p" + strconv.Itoa(w.Paragraph))
	}
	return b.String()
}

// keys gives each work a key of its own.
func keys(works []Work) []string {
	list, taken := make([]string, len(works)), make(map[string]bool)
	for i := range works {
		key := works[i].key()
		list[i] = key
		for n := 2; taken[list[i]]; n++ {
			list[i] = key + "-" + strconv.Itoa(n)
		}
		taken[list[i]] = true
	}
	return list
}

// oneLine joins the lines of a text.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// parts are the year, month and day of a date, as many as are known.
func parts(d corpus.Date) []int {
	if _, err := corpus.ParseDate(string(d)); err != nil {
		return nil // none, or none that a calendar has
	}
	var out []int
	for _, part := range strings.Split(string(d), "-") {
		n, _ := strconv.Atoi(part)
		out = append(out, n)
	}
	return out
}
