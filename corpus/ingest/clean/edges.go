package clean

import (
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/ingest/dates"
)

// edges looks at the lines before the first paragraph and after the last: there
// pages put counters, dates, bylines and credits. In between a number may be a
// chapter's and a name a heading, so nothing is touched there.
func (w *work) edges() {
	head, foot, ok := w.bounds()
	for i := range w.lines {
		if w.lines[i].rule == "" && (i < head || i >= foot) {
			w.edge(i)
		}
	}
	// A caption before the first paragraph, which opens with the same words: the
	// name of whoever is in the picture.
	if !ok {
		return
	}
	opening := ""
	for i := 0; i < head; i++ {
		l := w.lines[i]
		if n := wordCount(l.Text); l.rule != "" || n < 2 || n > mostCaption || !isHeadline(l.Text) {
			continue
		}
		if opening == "" {
			opening = " " + strings.Join(firstWords(w.lines[head].Text, 12), " ") + " "
		}
		if strings.Contains(opening, " "+strings.Join(firstWords(l.Text, mostCaption), " ")+" ") {
			w.lines[i].rule = "caption"
		}
	}
}

// mostCaption is the number of words up to which a line that the first
// paragraph repeats is a caption and no headline. Of the headlines counted 2 in
// a hundred are as short, and nearly none of these is repeated in one piece.
const mostCaption = 4

func firstWords(s string, n int) []string {
	var words []string
	for _, t := range tokenize(arabic.Normalize(s)) {
		if !isSeparator(t) && len(words) < n {
			words = append(words, t)
		}
	}
	return words
}

// bounds gives the first line that is surely a paragraph and the line after the
// last one, and whether there is any. In a text without one, a poem, only the
// first two lines and the last count as its edges.
func (w *work) bounds() (head, foot int, ok bool) {
	head = -1
	for i, l := range w.lines {
		if l.rule == "" && isParagraph(l.Text) {
			if head < 0 {
				head = i
			}
			foot = i + 1
		}
	}
	if head < 0 {
		return min(2, len(w.lines)), max(0, len(w.lines)-1), false
	}
	return head, foot, true
}

// edge judges one line at the edge of an article. A line goes only when the
// field it belongs to holds what it says.
func (w *work) edge(i int) {
	s := w.lines[i].Text
	if isCounter(s) {
		w.lines[i].rule = "counter"
		return
	}
	if d, ok := dates.OnlyDate(s); ok {
		w.DateInText = w.DateInText || w.Date == ""
		w.take(i, "date", (*string)(&w.Date), string(d))
		return
	}
	if name, ok := byline(s); ok {
		if outlet, ok := w.outlets[compact(name)]; ok {
			w.take(i, "byline", &w.Outlet, outlet)
		} else {
			w.take(i, "byline", &w.Author, name)
		}
		return
	}
	if name, ok := w.credit(s); ok {
		w.take(i, "credit", &w.Outlet, name)
	}
}

// take moves what a line says into a field that is empty, or drops the line
// when the field says the same already. Dates of one line are one line: a page
// that gives two, of publication and of change, loses the second line as well.
func (w *work) take(i int, rule string, field *string, value string) {
	if *field == "" {
		*field = value
	}
	if compact(*field) == compact(value) || rule == "date" && sameOrLater(corpus.Date(value), w.Date) {
		w.lines[i].rule = rule
	}
}

func sameOrLater(d, than corpus.Date) bool { return d >= than }

// isCounter reports a bare number of up to six digits: readers, shares,
// comments. A year alone is none, it may be a heading.
func isCounter(s string) bool {
	c := compact(s)
	if len(c) > 6 || len(c) == 4 && (c[:2] == "19" || c[:2] == "20") || utf8.RuneCountInString(s) != len(c) {
		return false
	}
	return strings.Trim(c, "0123456789") == ""
}

// byline reads «بقلم: …», «كتب - …», «إعداد: …» and gives the name.
func byline(s string) (string, bool) {
	const mostWords = 6
	label, name, ok := cutAny(s, ":-–—")
	if !ok {
		return "", false
	}
	switch compact(label) {
	case "بقلم", "كتب", "كتبت", "كتبه", "كتبها", "اعداد", "الكاتب", "الكاتبه", "كاتبالمقال", "اسمالكاتب", "by", "author", "writtenby":
	default:
		return "", false
	}
	name = strings.Trim(name, " :-–—.،")
	if name == "" || wordCount(name) > mostWords || strings.ContainsAny(name, "،؛:0123456789") {
		return "", false
	}
	return name, true
}

// credit reads a line that is an outlet's name, in brackets or after «المصدر».
func (c *Cleaner) credit(s string) (string, bool) {
	if label, name, ok := cutAny(s, ":-"); ok {
		switch compact(label) {
		case "المصدر", "مصدر", "نقلاعن", "source":
			s = name
		}
	}
	name, ok := c.outlets[compact(s)]
	return name, ok
}

func cutAny(s, chars string) (before, after string, ok bool) {
	i := strings.IndexAny(s, chars)
	if i < 0 {
		return s, "", false
	}
	return s[:i], strings.TrimLeft(s[i:], chars), true
}
