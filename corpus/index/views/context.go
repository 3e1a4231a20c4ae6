// Package views computes what the views of a result show: words in context, the company of a word,
// what is peculiar to a result, and who is mentioned with whom. Its functions are pure: they are
// given close-ups of documents, some at a time, and counts of the whole collection, and know
// neither the engine nor the page.
package views

import (
	"cmp"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// contextWords is how many words a line has on each side of what was found.
const contextWords = 12

// neighboursKept is how many words on each side lines can be sorted by.
const neighboursKept = 2

// A Line is one occurrence of what was looked for, in the words around it.
type Line struct {
	ID        string // of the document
	Title     string
	Date      corpus.Date
	Outlet    string
	Paragraph int    // from 0; -1 for the title
	Before    string // the words before it in its paragraph, as written
	Found     string
	After     string
	// Neighbours are the nearest words before and after it, nearest first.
	Neighbours [2][neighboursKept]Neighbour
}

// A Neighbour is a word beside an occurrence; it is empty beyond the end of the paragraph.
type Neighbour struct{ Word, Stem, Written string }

func neighbour(doc *corpus.Closeup, w *corpus.TextWord) Neighbour {
	return Neighbour{w.Word, w.Stem, doc.Text[w.Start:w.End]}
}

// The sides of an occurrence.
const (
	Before = 0
	After  = 1
)

// Lines returns a line for every occurrence in a document, in the order of its text.
func Lines(doc *corpus.Closeup) []Line {
	lines := make([]Line, 0, len(doc.Found))
	paragraph, counted := -1, 0 // line breaks are counted up to here: some texts have a hundred
	for _, at := range doc.Found {
		first, last := doc.Words[at.First], doc.Words[at.Last]
		paragraph += strings.Count(doc.Text[counted:first.Start], "\n")
		counted = first.Start
		l := Line{ID: doc.ID, Title: doc.Title, Date: doc.Date, Outlet: doc.Outlet,
			Paragraph: paragraph, Found: oneLine(doc.Text[first.Start:last.End])}
		start := strings.LastIndexByte(doc.Text[:first.Start], '\n') + 1
		end := len(doc.Text)
		if i := strings.IndexByte(doc.Text[last.End:], '\n'); i >= 0 {
			end = last.End + i
		}
		from, to := first.Start, last.End
		for n := 0; n < contextWords && at.First-1-n >= 0; n++ {
			w := doc.Words[at.First-1-n]
			if w.Start < start {
				break
			}
			from = w.Start
			if n < neighboursKept {
				l.Neighbours[Before][n] = neighbour(doc, &w)
			}
		}
		for n := 0; n < contextWords && at.Last+1+n < len(doc.Words); n++ {
			w := doc.Words[at.Last+1+n]
			if w.Start >= end {
				break
			}
			to = w.End
			if n < neighboursKept {
				l.Neighbours[After][n] = neighbour(doc, &w)
			}
		}
		// Punctuation at the edge of the paragraph belongs to the line.
		if at.First < contextWords || doc.Words[at.First-contextWords].Start < start {
			from = start
		}
		if at.Last+contextWords >= len(doc.Words) || doc.Words[at.Last+contextWords].Start >= end {
			to = end
		}
		l.Before, l.After = oneLine(doc.Text[from:first.Start]), oneLine(doc.Text[last.End:to])
		lines = append(lines, l)
	}
	return lines
}

func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " ") }

// A By is what lines are sorted and grouped by.
type By struct {
	Side int // Before or After
	Nth  int // 0 for the nearest word, 1 for the one beyond it
	Stem bool
}

// Key returns the word by which a line is sorted, normalised; "" if its paragraph ends there.
func (b By) Key(l *Line) string {
	w := l.Neighbours[b.Side][b.Nth]
	if b.Stem {
		return w.Stem
	}
	return w.Word
}

// A Group is the lines that have one word beside what was found.
type Group struct {
	Key     string // as By.Key returns it
	Written string // the word as it is most often written there
	Lines   []Line
}

// Grouped groups lines by a word beside what was found: largest group first, groups of equal size
// in alphabetical order, and lines without such a word last. Within a group they are ordered by the
// words on that side.
func Grouped(lines []Line, by By) []Group {
	at := make(map[string]int)
	var groups []Group
	var written []forms
	for i := range lines {
		key := by.Key(&lines[i])
		n, ok := at[key]
		if !ok {
			n = len(groups)
			at[key] = n
			groups = append(groups, Group{Key: key})
			written = append(written, nil)
		}
		groups[n].Lines = append(groups[n].Lines, lines[i])
		written[n].add(lines[i].Neighbours[by.Side][by.Nth].Written)
	}
	for i := range groups {
		groups[i].Written = written[i].most()
		sortBy(groups[i].Lines, func(a, b Line) int { return beyond(&a, &b, by) })
	}
	sortBy(groups, func(a, b Group) int {
		if (a.Key == "") != (b.Key == "") {
			return cmp.Compare(b.Key, a.Key)
		}
		return cmp.Or(cmp.Compare(len(b.Lines), len(a.Lines)), cmp.Compare(a.Key, b.Key))
	})
	return groups
}

// beyond compares two lines of a group by the words on its side, nearest first.
func beyond(a, b *Line, by By) int {
	for n := range neighboursKept {
		if c := cmp.Compare(a.Neighbours[by.Side][n].Word, b.Neighbours[by.Side][n].Word); c != 0 {
			return c
		}
	}
	return 0
}

// ByDate sorts lines by the dates of their documents, those without one last.
func ByDate(lines []Line) {
	sortBy(lines, func(a, b Line) int {
		return cmp.Or(cmp.Compare(undated(a.Date), undated(b.Date)), cmp.Compare(a.Date.First(), b.Date.First()))
	})
}

func undated(d corpus.Date) int {
	if d == "" {
		return 1
	}
	return 0
}

// ByOutlet sorts lines by outlet, in alphabetical order.
func ByOutlet(lines []Line) {
	sortBy(lines, func(a, b Line) int {
		return cmp.Compare(arabic.Normalize(a.Outlet), arabic.Normalize(b.Outlet))
	})
}

// Spread picks n items of a list, evenly and including the first; all of it if it has no more than
// n.
func Spread(ids []string, n int) []string {
	if n >= len(ids) || n <= 0 {
		return ids
	}
	out := make([]string, n)
	for i := range out {
		out[i] = ids[i*len(ids)/n]
	}
	return out
}
