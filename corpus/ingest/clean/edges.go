package clean

import (
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/ingest/dates"
)

// edges judges the lines before the first paragraph and after the last: that is where pages put
// counters, dates, bylines and credits. In between, a number may be a chapter's and a name a
// heading, so nothing is touched there.
func (w *work) edges() {
	head, foot, ok := w.bounds()
	for i := range w.lines {
		if w.lines[i].rule == "" && (i < head || i >= foot) {
			w.edge(i)
		}
	}
	// A caption before the first paragraph, which opens with the same words: the name of the person
	// in the picture.
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

// mostCaption is the number of words up to which a line repeated by the first paragraph is a
// caption and not a headline. Of the headlines counted, 2 in a hundred are that short, and hardly
// any of these is repeated in one piece.
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

// bounds returns the first line that is certainly a paragraph and the line after the last one, and
// whether there is any. In a text without one, such as a poem, only the first two lines and the
// last are its edges.
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

// edge judges one line at the edge of an article. It is removed only if the field it belongs to
// holds its content.
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

// take moves the content of a line into an empty field, or drops the line if the field already
// holds the same. Of two dates, of publication and of a change, the second line is dropped as well.
func (w *work) take(i int, rule string, field *string, value string) {
	if *field == "" {
		*field = value
	}
	if compact(*field) == compact(value) || rule == "date" && sameOrLater(corpus.Date(value), w.Date) {
		w.lines[i].rule = rule
	}
}

func sameOrLater(d, than corpus.Date) bool { return d >= than }

// isCounter reports whether s is a bare number of up to six digits: readers, shares, comments. A
// year alone is not, since it may be a heading.
func isCounter(s string) bool {
	c := compact(s)
	if len(c) > 6 || len(c) == 4 && (c[:2] == "19" || c[:2] == "20") || utf8.RuneCountInString(s) != len(c) {
		return false
	}
	return strings.Trim(c, "0123456789") == ""
}

// byline reads «بقلم: …», «كتب - …», «إعداد: …» and returns the name.
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

// credit reads a line that is the name of an outlet, in brackets or after «المصدر».
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
