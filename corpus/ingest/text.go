package ingest

import (
	"errors"
	"path"
	"regexp"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/markup"
)

// text reads a plain text or Markdown file.
func (r *reader) text(name string, data []byte, markdown bool) {
	text, problem, line := decode(data)
	if problem != "" {
		r.warn(name, line, "%s", problem)
	}
	if text == "" {
		if problem == "" {
			r.warn(name, 0, "the file is empty; write into it or take it out of the folder")
		}
		return
	}
	filed, body, first, err := frontMatter(text)
	if e, ok := errors.AsType[*lineError](err); ok {
		r.warn(name, e.line, "front matter ignored: %v", e)
	}
	rec := &record{file: name}
	rec.fill(filed)
	if len(filed["description"])+len(filed["summary"]) > 0 {
		rec.abstract = "" // in front matter these are for search engines, not for readers
	}
	if rec.date == "" {
		rec.date = dateOfName(name)
	}
	if !markdown {
		rec.lines = clean.Lines(body, first)
		rec.found = rec.title == ""
		r.add(rec)
		return
	}
	md := markup.Markdown(body, first)
	if rec.title == "" {
		rec.title = md.Title
	}
	rec.lines = md.Lines
	r.dropped(name, md.Dropped)
	r.add(rec)
}

var nameDate = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})(?:\D|$)`)

// dateOfName reads the date with which many name their files, "2018-09-17-sochi.md".
func dateOfName(name string) string {
	if m := nameDate.FindStringSubmatch(path.Base(name)); m != nil {
		return m[1]
	}
	return ""
}
