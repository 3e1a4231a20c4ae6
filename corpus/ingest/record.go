package ingest

import (
	"regexp"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/dates"
	"github.com/kashshaf/kashshaf/corpus/ingest/markup"
)

// A record is a document as its format gives it, before it is cleaned.
type record struct {
	file     string
	line     int // where it begins
	id       string
	title    string
	date     string
	outlet   string
	author   string
	url      string
	abstract string
	topics   []string
	basedOn  []string
	lines    []clean.Line
	found    bool // the text stands as it was found on a page
	inFile   bool // one of several in its file
}

// fill takes the fields that are filed with a text.
func (rec *record) fill(f fields) {
	rec.id = f.one(namesID)
	rec.title = f.one(namesTitle)
	rec.date = f.one(namesDate)
	rec.outlet = f.one(namesOutlet)
	rec.author = f.all(namesAuthor, "، ")
	rec.url = f.one(namesURL)
	rec.abstract = f.all(namesAbstract, " ")
	rec.topics = f.list(namesTopics)
	rec.basedOn = f.list(namesBasedOn)
}

// htmlText recognises a text field that holds HTML, as feeds export it.
var htmlText = regexp.MustCompile(`(?i)</?(p|br|div)( [^<>]*)?/?>`)

// setText gives the record its body, each line numbered as the record.
func (rec *record) setText(text string) (dropped []markup.Dropped) {
	if strings.Contains(text, "<") && htmlText.MatchString(text) {
		if p, err := markup.HTML([]byte(text)); err == nil && len(p.Lines) > 0 {
			rec.lines, dropped = p.Lines, p.Dropped
		}
	}
	if rec.lines == nil {
		rec.lines = clean.Lines(text, 1)
	}
	for i := range rec.lines {
		rec.lines[i].Number = rec.line
	}
	for i := range dropped {
		dropped[i].Line.Number = rec.line
	}
	return dropped
}

// add cleans a record and keeps it as a document.
func (r *reader) add(rec *record) {
	a := &clean.Article{
		Title:  clean.Title(rec.title),
		Author: clean.Title(rec.author),
		Outlet: clean.Title(rec.outlet),
		Lines:  rec.lines,
	}
	if rec.date != "" {
		date, err := dates.Parse(rec.date)
		if err != nil {
			r.warn(rec.file, rec.line, "%v", err)
		}
		a.Date = date
	}
	rec.standfirst(a)
	if a.Title == "" && len(a.Lines) == 0 {
		r.warn(rec.file, rec.line, "not read: there is no text; write some or take it out")
		return
	}
	given := len(a.Lines)
	r.cleaner.Clean(a, rec.found, func(l clean.Line, rule string) {
		r.removed(rec.file, l, rule)
	})
	switch {
	case a.Title == "" && len(a.Lines) == 0:
		r.warn(rec.file, rec.line, "not read: all its lines are page furniture; write text or take it out")
		return
	case given == 0:
		r.warn(rec.file, rec.line, "there is a title but no text")
	}
	doc := corpus.Document{
		Title:   a.Title,
		Date:    a.Date,
		Outlet:  a.Outlet,
		Author:  a.Author,
		URL:     webAddress(rec.url),
		Topics:  tidied(rec.topics),
		BasedOn: tidied(rec.basedOn),
		Body:    join(a.Lines),
		Source:  rec.file,
	}
	r.entries = append(r.entries, entry{doc: doc, line: rec.line, given: rec.id, inFile: rec.inFile})
}

func (r *reader) removed(file string, l clean.Line, rule string) {
	if r.opt.Removed != nil {
		r.opt.Removed(Removal{File: file, Line: l.Number, Rule: rule, Text: l.Text})
	}
}

func (r *reader) dropped(file string, ds []markup.Dropped) {
	for _, d := range ds {
		r.removed(file, d.Line, d.Rule)
	}
}

// standfirst puts the abstract before the text, where the page showed it,
// unless it is the text's own beginning, as many exports make it.
func (rec *record) standfirst(a *clean.Article) {
	abstract := clean.Tidy(rec.abstract)
	if abstract == "" || abstract == a.Title {
		return
	}
	// Its beginning is enough: it may be cut off in the middle of a word. And
	// paragraphs may stand in it without the space between them.
	if begin := squeeze(abstract, 60); strings.HasPrefix(squeezeLines(a.Lines, 80), begin) {
		return
	}
	for _, l := range a.Lines {
		if strings.Contains(l.Text, abstract) {
			return
		}
	}
	a.Lines = append([]clean.Line{{Number: rec.line, Text: abstract}}, a.Lines...)
}

func squeezeLines(lines []clean.Line, most int) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(squeeze(l.Text, most))
		if b.Len() > 2*most {
			break
		}
	}
	return b.String()
}

// squeeze gives the first runes of a text without its spaces.
func squeeze(s string, most int) string {
	var b strings.Builder
	for _, r := range s {
		if r == ' ' {
			continue
		}
		if most--; most < 0 {
			break
		}
		b.WriteRune(r)
	}
	return b.String()
}

func join(lines []clean.Line) string {
	n := 0
	for _, l := range lines {
		n += len(l.Text) + 1
	}
	var b strings.Builder
	b.Grow(n)
	for i, l := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(l.Text)
	}
	return b.String()
}

// tidied makes one line of each value and drops those that are empty or there
// already.
func tidied(values []string) []string {
	var out []string
	seen := make(map[string]bool)
	for _, v := range values {
		if v = clean.Title(v); v != "" && !seen[v] {
			seen[v] = true
			out = append(out, v)
		}
	}
	return out
}

// webAddress keeps an address that a link may lead to; a "javascript:" one is none.
func webAddress(s string) string {
	s = strings.TrimSpace(s)
	lower := strings.ToLower(s)
	if !strings.HasPrefix(lower, "http://") && !strings.HasPrefix(lower, "https://") {
		return ""
	}
	return clean.Tidy(s)
}
