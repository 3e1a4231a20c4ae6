// Package cite writes citations for people and for the programs that manage them: BibTeX, RIS,
// CSL-JSON and two readable styles in Arabic and English.
//
// What is not known is left out; nothing is invented, not even the date of access.
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
	// URL is where the document was published, and Address where the archive shows it, including
	// the paragraph if one is cited. Either may be "".
	URL, Address string
	Archive      string // the name of the archive
	Rights       string // the licence or the rights, as stated by the archive's publisher
	// Page is where it is in its file, and Counts what that counts: "page" (or ""), "time", "row"
	// or "message".
	Page, Counts string
	Source       string // the file that it comes from
	Paragraph    int    // from 1; 0 for the whole
	Quote        string // the passage or statement, if one is cited
	Speaker      string // who said it, if it is a statement
}

// Of returns the work for a document of an archive. address is where the archive shows it.
func Of(d *corpus.Document, archive, rights, address string) Work {
	return Work{ID: d.ID, Title: d.Title, Author: d.Author, Outlet: d.Outlet, Date: d.Date, URL: d.URL,
		Address: address, Archive: archive, Rights: rights, Source: d.Source}.in(d.Place)
}

// in returns the work at a place in its file.
func (w Work) in(p corpus.Position) Work {
	if w.Page, w.Counts = p.First, p.Kind; p.Last != "" {
		w.Page += "–" + p.Last
	}
	return w
}

// pages returns the pages of the work, for fields that must not hold anything else.
func (w *Work) pages() string {
	if w.Counts != "" && w.Counts != "page" {
		return ""
	}
	return w.Page
}

// At returns the work at one of its paragraphs, counted from 0, with its words.
//
// page is that of the paragraph, "" if it is not known.
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

// Link returns the one address shown to a reader: the archive's if a place is cited, which only the
// archive can show, else the original's.
func (w *Work) Link() string {
	if w.Paragraph == 0 && w.URL != "" || w.Address == "" {
		return w.URL
	}
	return w.Address
}

// note returns which place is meant, in the language of the document.
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

// key returns a key for the work, in characters that every program accepts: those of the ID, as far
// as possible, and a number for a place in it.
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

// keys returns a distinct key for each work.
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

// parts returns the year, month and day of a date, as many as are known.
func parts(d corpus.Date) []int {
	if _, err := corpus.ParseDate(string(d)); err != nil {
		return nil // none, or not in the calendar
	}
	var out []int
	for _, part := range strings.Split(string(d), "-") {
		n, _ := strconv.Atoi(part)
		out = append(out, n)
	}
	return out
}
