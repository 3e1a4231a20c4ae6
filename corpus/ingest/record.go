package ingest

import (
	"cmp"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/dates"
	"github.com/kashshaf/kashshaf/corpus/ingest/markup"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// A record is a document as its format supplies it, before cleaning, with the file it came from.
type record struct {
	file string
	source.Text
}

// fill sets the fields that are filed with a text.
func (rec *record) fill(f fields, today string) {
	rec.ID = f.one(namesID)
	rec.Title = f.one(namesTitle)
	rec.Date = f.date()
	rec.Outlet = f.one(namesOutlet)
	rec.Author = f.all(namesAuthor, "، ")
	rec.URL = f.one(namesURL)
	rec.Abstract = f.all(namesAbstract, " ")
	rec.Topics = f.list(namesTopics)
	rec.BasedOn = f.list(namesBasedOn)
	rec.Kept = f.kept(today)
}

// date returns the first date field that holds more than true or false, as "published" may.
func (f fields) date() string {
	for _, n := range namesDate {
		for _, v := range f[n] {
			if v != "true" && v != "false" {
				return v
			}
		}
	}
	return ""
}

// htmlText matches a text field that holds HTML, as feeds export it.
var htmlText = regexp.MustCompile(`(?i)</?(p|br|div)( [^<>]*)?/?>`)

// setText sets the body of the record, each line numbered like the record.
func (rec *record) setText(text string) (dropped []markup.Dropped) {
	if strings.Contains(text, "<") && htmlText.MatchString(text) {
		if p, err := markup.HTML([]byte(text)); err == nil && len(p.Lines) > 0 {
			rec.Lines, dropped = p.Lines, p.Dropped
		}
	}
	if rec.Lines == nil {
		rec.Lines = clean.Lines(text, 1)
	}
	for i := range rec.Lines {
		rec.Lines[i].Number = rec.Line
	}
	for i := range dropped {
		dropped[i].Line.Number = rec.Line
	}
	return dropped
}

// add cleans a record and adds it as a document.
func (r *reader) add(rec *record) {
	if rec.Kept != "" {
		r.kept++
		r.notice(rec.file, rec.Line, "kept out: %s", rec.Kept)
		return
	}
	if r.misread(rec) || r.lost(rec) {
		return
	}
	a := r.uncleaned(rec)
	if a.Title == "" && len(a.Lines) == 0 {
		r.warn(rec.file, rec.Line, "not read: there is no text; write some or take it out")
		return
	}
	given := a.Lines
	r.clean(a, rec)
	if a.Title == "" && len(a.Lines) == 0 && len(given) == 1 && a.Date != "" {
		a.Title = clean.Title(given[0].Text) // a date line is furniture above a text, but not on its own
	}
	switch {
	case a.Title == "" && len(a.Lines) == 0:
		r.warn(rec.file, rec.Line, "not read: all its lines are page furniture; write text or take it out")
		return
	case len(given) == 0:
		r.warn(rec.file, rec.Line, "there is a title but no text")
	}
	if a.DateInText {
		r.datesInText++
	}
	doc := corpus.Document{
		Title:   a.Title,
		Date:    a.Date,
		Outlet:  r.settings.outlet(a.Outlet),
		Author:  a.Author,
		URL:     webAddress(rec.URL),
		Topics:  tidied(rec.Topics),
		BasedOn: tidied(rec.BasedOn),
		Source:  rec.file,
		Machine: rec.Confidence,
	}
	if parts := chunks(a.Lines); len(parts) > 1 {
		r.split(doc, rec, parts)
		return
	}
	doc.Body = join(a.Lines)
	doc.Place, doc.Marks = marks(rec, a.Lines)
	r.entries = append(r.entries, entry{doc: doc, line: rec.Line, given: rec.ID, inFile: rec.Many})
}

// uncleaned returns a record as an article before furniture is removed.
func (r *reader) uncleaned(rec *record) *clean.Article {
	a := &clean.Article{
		Title:  clean.Title(rec.Title),
		Author: clean.Title(rec.Author),
		Outlet: clean.Title(rec.Outlet),
		Lines:  rec.Lines,
	}
	if rec.Date != "" {
		date, err := parseDate(rec.Date, string(r.opt.Today))
		if err != nil {
			r.warn(rec.file, rec.Line, "%v", err)
		}
		a.Date = date
	}
	rec.standfirst(a)
	return a
}

// clean removes furniture, unless the format already separates it from the text; then it only looks
// for a title.
func (r *reader) clean(a *clean.Article, rec *record) {
	if !rec.Exact {
		r.cleaner.Clean(a, rec.Found, func(l clean.Line, rule string) {
			r.removed(rec.file, l, rule)
		})
		return
	}
	for _, l := range a.Lines {
		if a.Title != "" {
			break
		}
		if l.Heading > 0 {
			a.Title = clean.Title(l.Text)
		}
	}
	if a.Title == "" && len(a.Lines) > 0 {
		switch i := slices.IndexFunc(a.Lines, worded); {
		case i < 0 && !rec.Many: // nothing but a table
			a.Title = nameOf(rec.file)
		default:
			first := a.Lines[max(0, i)]
			head := &clean.Article{Lines: []clean.Line{first}}
			r.cleaner.Clean(head, false, nil)
			a.Title = cmp.Or(head.Title, clean.Title(first.Text))
		}
	}
	// There is no need to repeat the title at once.
	if len(a.Lines) > 1 && clean.Title(a.Lines[0].Text) == a.Title {
		a.Lines = a.Lines[1:]
	}
}

// worded reports whether a line may name a text: a row of a table, or the numbers above its
// columns, may not.
func worded(l clean.Line) bool {
	return strings.ContainsFunc(l.Text, unicode.IsLetter) && !strings.Contains(l.Text, " | ")
}

// nameOf returns the name of a file without its folder and extension, as a title.
func nameOf(file string) string {
	base := path.Base(file)
	return clean.Title(strings.NewReplacer("_", " ", "-", " ").Replace(strings.TrimSuffix(base, path.Ext(base))))
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

// standfirst puts the abstract before the text, where the page showed it, unless it is the
// beginning of the text, as in many exports.
func (rec *record) standfirst(a *clean.Article) {
	abstract := clean.Tidy(rec.Abstract)
	if abstract == "" || abstract == a.Title {
		return
	}
	// Its beginning is enough: it may be cut off in the middle of a word, and paragraphs in it may
	// be joined without a space.
	if begin := squeeze(abstract, 60); strings.HasPrefix(squeezeLines(a.Lines, 80), begin) {
		return
	}
	for _, l := range a.Lines {
		if strings.Contains(l.Text, abstract) {
			return
		}
	}
	a.Lines = append([]clean.Line{{Number: rec.Line, Text: abstract}}, a.Lines...)
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

// squeeze returns the first runes of a text without its spaces.
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

// tidied puts each value on one line and drops empty and repeated ones.
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

// webAddress returns an address that a link may have, else "", as for "javascript:" ones.
func webAddress(s string) string {
	s = strings.TrimSpace(s)
	lower := strings.ToLower(s)
	if !strings.HasPrefix(lower, "http://") && !strings.HasPrefix(lower, "https://") {
		return ""
	}
	return clean.Tidy(s)
}

// parseDate reads a date and rejects those that only a machine writes: the first year and the last,
// years that no archive dates from, and the day from which clocks count.
func parseDate(s, today string) (corpus.Date, error) {
	d, err := dates.Parse(s)
	if d == "1970-01-01" && !strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) }) {
		return "", fmt.Errorf("date %q is what a clock without a date says; if it is meant, write «1 يناير 1970»", s)
	}
	if year := string(d.Year()); year != "" && (year < "0100" || year > "2200" || year == "9999") {
		return "", fmt.Errorf("date %q has a year that cannot be meant; want YYYY-MM-DD", s)
	}
	return d, err
}
