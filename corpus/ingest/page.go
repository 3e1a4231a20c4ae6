package ingest

import (
	"fmt"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"github.com/kashshaf/kashshaf/corpus/ingest/markup"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// page reads an HTML file.
func (r *reader) page(f source.File) error {
	name := f.Name
	data, err := f.Bytes()
	if err != nil {
		return reason(err)
	}
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
				return nil
			}
		}
	}
	p, err := markup.HTML([]byte(text))
	if err != nil {
		return fmt.Errorf("%w; save the page again or as text", err)
	}
	r.dropped(name, p.Dropped)
	r.add(&record{name, source.Text{
		Title: p.Title, Date: p.Date, Outlet: p.Outlet, Author: p.Author, URL: p.URL,
		Topics: p.Topics, Lines: p.Lines, Found: true,
	}})
	return nil
}
