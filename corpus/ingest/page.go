package ingest

import (
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"github.com/kashshaf/kashshaf/corpus/ingest/markup"
)

// page reads an HTML file.
func (r *reader) page(name string, data []byte) {
	text := ""
	if !utf8.Valid(data) {
		// What the page says of its encoding goes before any guess.
		if e, label, certain := charset.DetermineEncoding(data, ""); certain && label != "utf-8" {
			if out, err := e.NewDecoder().Bytes(data); err == nil {
				text = string(out)
			}
		}
	}
	if text == "" {
		var problem string
		var line int
		if text, problem, line = decode(data); problem != "" {
			r.warn(name, line, "%s", problem)
			if text == "" {
				return
			}
		}
	}
	p, err := markup.HTML([]byte(text))
	if err != nil {
		r.warn(name, 0, "not read: %v; save the page again or as text", err)
		return
	}
	r.dropped(name, p.Dropped)
	r.add(&record{
		file: name, title: p.Title, date: p.Date, outlet: p.Outlet, author: p.Author, url: p.URL,
		topics: p.Topics, lines: p.Lines, found: true,
	})
}
