package ingest

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/markup"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// page reads an HTML file.
func (r *reader) page(f source.File) error {
	data, err := f.Bytes()
	if err != nil {
		return reason(err)
	}
	return r.article(f.Name, data, source.Text{Found: true})
}

// fetched reads a page of a web archive.
func (r *reader) fetched(name, address, date string, data []byte) {
	if len(data) > maxFile {
		r.warn(name, 0, "a page is not read: %q has %d MB", address, len(data)>>20)
		return
	}
	if err := r.article(name, data, source.Text{Found: true, Many: true, URL: address, Date: date}); err != nil {
		r.warn(name, 0, "a page is not read: %q: %v", address, err)
	}
}

// article reads the article of a page. What t already holds is used where the page says nothing.
func (r *reader) article(name string, data []byte, t source.Text) error {
	text := pageText(data)
	if text == "" {
		var problem string
		var line int
		if text, problem, line = decode(data); problem != "" {
			r.warn(name, line, "%s", problem)
			if text == "" {
				return nil
			}
		}
	}
	p, err := markup.HTML([]byte(text))
	if err != nil { // nested too deeply for a tree
		r.notice(name, 0, "all of the page's text is read, since its article cannot be told: %v", err)
		p.Title, p.Lines = markup.Blocks([]byte(text))
	}
	r.dropped(name, p.Dropped)
	if p.Navigation {
		r.notice(name, 0, "left out: it leads elsewhere and has no text, as lists of contents have")
		r.dropped(name, leading(p.Lines))
		return nil
	}
	if len(p.Lines) == 0 && p.Title != "" {
		r.notice(name, 0, "left out: it has a title and no text, as covers and lists of links have")
		return nil
	}
	t.Title, t.Outlet, t.Author, t.Topics, t.Lines = p.Title, p.Outlet, p.Author, p.Topics, p.Lines
	if p.Date != "" {
		t.Date = p.Date
	}
	if t.URL == "" {
		t.URL = p.URL
	}
	r.add(&record{name, t})
	return nil
}

// pageText decodes a page by the encoding it declares, which has priority over any guess; "" when
// it declares none, or a wrong one.
func pageText(data []byte) string {
	if utf8.Valid(data) {
		return ""
	}
	label := markup.Declared(data)
	if label == "" || label == "utf-8" {
		return ""
	}
	e, _ := charset.Lookup(label)
	out, err := e.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(out, utf8.RuneError) {
		return ""
	}
	if name, _ := wrongly(string(out), 8); name != "" { // it is UTF-8, but for a few bytes
		return ""
	}
	return string(out)
}

// leading returns the lines of a page that is left out, so that they are reported.
func leading(lines []clean.Line) []markup.Dropped {
	var out []markup.Dropped
	for _, l := range lines {
		out = append(out, markup.Dropped{Line: l, Rule: "html-list"})
	}
	return out
}
