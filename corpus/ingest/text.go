package ingest

import (
	"errors"
	"path"
	"regexp"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/markup"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// plain reads a plain text file.
func (r *reader) plain(f source.File) error { return r.text(f, false) }

// markdown reads a Markdown file.
func (r *reader) markdown(f source.File) error { return r.text(f, true) }

// text reads a plain text or Markdown file.
func (r *reader) text(file source.File, markdown bool) error {
	name := file.Name
	data, err := file.Bytes()
	if err != nil {
		return reason(err)
	}
	text, problem, line := decode(data)
	if problem != "" {
		r.warn(name, line, "%s", problem)
	}
	if text == "" {
		if problem == "" {
			r.warn(name, 0, "the file is empty; write into it or take it out of the folder")
		}
		return nil
	}
	if !markdown && isTabbed(text) {
		r.notice(name, 1, "read as a table, since its first line names columns with tabs between them")
		return r.tableOf(name, text, problem)
	}
	filed, body, first, err := frontMatter(text)
	if e, ok := errors.AsType[*lineError](err); ok {
		r.warn(name, e.line, "front matter read line by line: %v", e)
	}
	rec := &record{file: name}
	rec.fill(filed, string(r.opt.Today))
	if len(filed["description"])+len(filed["summary"]) > 0 {
		rec.Abstract = "" // in front matter these are meant for search engines
	}
	if rec.Date == "" {
		rec.Date = dateOfName(name)
	}
	if strings.Contains("/"+name, "/_drafts/") && rec.Kept == "" { // Jekyll's folder for drafts
		rec.Kept = "draft"
	}
	if !markdown {
		if strings.Contains(body, "\f") {
			rec.Lines = paged(body, first, func(l clean.Line, rule string) { r.removed(name, l, rule) })
			rec.Marks = "page"
		}
		if rec.Lines == nil {
			rec.Lines, rec.Marks = clean.Lines(body, first), ""
		}
		var joined int
		if rec.Lines, joined = clean.Wrapped(rec.Lines); joined > 0 {
			r.notice(name, 0, "lines were joined to the one before, since the text is broken at a width: %d; where lines are to stay apart, put an empty line between them", joined)
		}
		rec.Found = rec.Title == ""
		r.add(rec)
		return nil
	}
	body = r.shortcodes(name, body, first, strings.HasSuffix(strings.ToLower(name), ".mdx"))
	md := markup.Markdown(body, first)
	if rec.Title == "" {
		rec.Title = md.Title
	}
	rec.Lines = md.Lines
	r.dropped(name, md.Dropped)
	r.add(rec)
	return nil
}

var nameDate = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})(?:\D|$)`)

// dateOfName returns the date that begins a file's name, as in "2018-09-17-sochi.md".
func dateOfName(name string) string {
	if m := nameDate.FindStringSubmatch(path.Base(name)); m != nil {
		return m[1]
	}
	return ""
}
