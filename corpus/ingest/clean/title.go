package clean

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// title finds the title if none is given and removes its repetitions before and after the article's
// text. In a text without paragraphs, which may be a poem that begins and ends with its title, only
// a given title is searched for, and only in the first line.
func (w *work) title() {
	given := w.Title != ""
	if !given && w.found {
		w.findTitle()
	}
	if w.Title == "" {
		return
	}
	c := compact(w.Title)
	head, foot, ok := w.bounds()
	first := true
	for i, l := range w.lines {
		if l.rule != "" {
			continue
		}
		edge := ok && (i < head || i >= foot) || !ok && given && first
		first = false
		if edge && len(l.Text) <= 2*len(w.Title) && compact(l.Text) == c {
			w.lines[i].rule = "repeated-title"
		}
	}
}

// findTitle looks for the title in the remaining lines, as described at Clean.
func (w *work) findTitle() {
	var left []int
	for i := range w.lines {
		if w.lines[i].rule == "" {
			left = append(left, i)
		}
	}
	if len(left) < 2 {
		return // a single line is the body
	}
	if i, j := w.twice(); i >= 0 {
		w.takeTitle(i)
		w.raise(left, i, j)
		return
	}
	if s := w.lines[left[0]].Text; isTitle(s) && !isParagraph(s) {
		w.takeTitle(left[0])
		return
	}
	last := left[len(left)-1]
	if s := w.lines[last].Text; isTitle(s) && wordCount(s) >= 5 && !isTitle(w.lines[left[len(left)-2]].Text) && w.onSubject(s, left) {
		w.takeTitle(last)
	}
}

func (w *work) takeTitle(i int) {
	w.Title = Title(w.lines[i].Text)
	w.lines[i].rule = tookTitle
}

// isTitle reports whether a line may be the title: a headline that does not break off in a way that
// promises more.
func isTitle(s string) bool {
	return isHeadline(s) && hasLetter(s) && !strings.HasSuffix(s, ":") && !strings.HasSuffix(s, "،") && wordCount(s) >= 2
}

// twice finds the first headline of three words or more that occurs twice before or after the
// article's text; -1 if there is none. Pages print the title above the picture and again above the
// text, or again under it. A text without paragraphs may be a poem with a refrain.
func (w *work) twice() (first, second int) {
	head, foot, ok := w.bounds()
	if !ok {
		return -1, -1
	}
	seen := make(map[string]int)
	for i, l := range w.lines {
		if l.rule != "" || i >= head && i < foot || !isTitle(l.Text) || wordCount(l.Text) < 3 {
			continue
		}
		c := compact(l.Text)
		if at, ok := seen[c]; ok {
			return at, i
		}
		seen[c] = i
	}
	return -1, -1
}

// raise moves the lines between two copies of the title at the end of a text, the article's second
// headline, to the beginning, where the page showed them.
func (w *work) raise(left []int, first, second int) {
	if second != left[len(left)-1] || first == left[0] {
		return
	}
	const most = 3 // lines; more than that between two copies are the article itself
	if second-first-1 > most {
		return
	}
	for i := first + 1; i < second; i++ {
		if w.lines[i].rule == "" && isParagraph(w.lines[i].Text) {
			return
		}
	}
	lines := slices.Concat(w.lines[first+1:second], w.lines[:first+1], w.lines[second:])
	copy(w.lines, lines)
}

// onSubject reports whether at least half of a line's longer words occur in the text before it: the
// last line of an article may also be a signature or the first headline of another article.
func (w *work) onSubject(s string, left []int) bool {
	in := make(map[string]bool)
	for _, i := range left[:len(left)-1] {
		for _, t := range arabic.Tokenize(w.lines[i].Text) {
			in[t.Word] = true
		}
	}
	n, hits := 0, 0
	for _, t := range arabic.Tokenize(s) {
		if utf8.RuneCountInString(t.Word) < 4 {
			continue
		}
		n++
		if in[t.Word] {
			hits++
		}
	}
	return n >= 3 && 2*hits >= n
}

// opening makes a title from the first sentence of a text: without its dateline, cut at a comma or
// else at a space, with three dots where it was cut.
func (c *Cleaner) opening(s string) string {
	const least, most = 20, 90 // runes: a headline has 40 to 70
	line, _ := c.dateline(s)
	s = strings.TrimLeft(s[len(line):], " -–—:/")
	s = Title(s)
	if first, _, ok := strings.Cut(s, ". "); ok {
		if n := utf8.RuneCountInString(first); n >= least && n <= most {
			return first
		}
	}
	comma, space, end, n := 0, 0, len(s), 0
	for i, r := range s {
		if n++; n > most {
			end = i
			break
		}
		switch {
		case r == ' ':
			space = i
		case strings.ContainsRune("،؛,;", r) && n >= least:
			comma = i
		}
	}
	if end == len(s) {
		return strings.TrimRight(s, " .،؛:")
	}
	switch {
	case 2*comma > end:
		end = comma
	case space > 0: // otherwise it is one endless word
		end = space
	}
	return strings.TrimRight(s[:end], " .،؛:-–—") + "…"
}
