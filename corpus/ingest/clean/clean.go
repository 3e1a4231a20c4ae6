// Package clean separates an article from the page around it. Its input is the lines of a text as
// it was found; it removes what belongs to the site (share buttons, counters, headlines of other
// articles, subscription boxes, captions, copyright lines), and finds the title, date, outlet and
// author where the text states them.
//
// Start with New, then Cleaner.Clean. The rule throughout is that a line of the article is never
// lost: a line is removed only if it is known to be furniture, if its content went into a field, or
// if the text has it twice. What is merely doubtful stays. Every line removed is reported with the
// name of the rule that removed it:
//
//	separator      a line without letters or digits
//	share, top, advert, subscribe, copyright, comments, count, tags, more
//	               words of furniture.tsv
//	related        headlines of other articles, and the line that announces them
//	caption        words under a picture: by their form (furniture.tsv), or
//	               because the next paragraph says the same words again
//	counter        a bare number before the article begins or after it ended
//	date           a line that is only a date; it became the document's
//	byline         «بقلم: …»; it became the author or the outlet
//	credit         «(رويترز)» alone; it became the outlet
//	repeated-title the title once more
//	recurring      a paragraph that many other texts have at their edges as well
//
// The vocabulary is data: add a phrase to furniture.tsv or an outlet to outlets.tsv rather than
// code here.
package clean

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/kashshaf/kashshaf/corpus"
)

// An Article is what Clean works on.
type Article struct {
	Title  string
	Author string
	Outlet string
	Date   corpus.Date
	// DateInText is set if Clean found the date in the text, on a line of its own or in the
	// dateline.
	DateInText bool
	Lines      []Line // the body; Clean keeps the paragraphs of the article
}

// A Cleaner holds the vocabulary. It is safe for concurrent use.
type Cleaner struct {
	furniture *furniture
	outlets   map[string]string // by compact spelling
}

// New reads the vocabulary that comes with the package. It fails only if that is faulty, which the
// package's tests rule out.
func New() (*Cleaner, error) {
	f, err := readFurniture(furnitureTSV)
	if err != nil {
		return nil, err
	}
	return &Cleaner{furniture: f, outlets: readOutlets(outletsTSV)}, nil
}

// Clean removes the furniture from an article and fills fields that are empty, as far as the text
// states them. In a text found on a page (found) it also looks for a title, date, byline, counters
// and captions before and after the article; a text that was filed with its fields only loses lines
// that are furniture anywhere.
//
// The title is, in this order: the one given; a headline that occurs twice in the text; the first
// line, if it looks like a headline; the last line, if it looks like one and is about the same
// subject as the text; the beginning of the first sentence, which then stays in the body as well,
// since a document without a title must be listed under something.
func (c *Cleaner) Clean(a *Article, found bool, removed func(l Line, rule string)) {
	given := slices.Clone(a.Lines)
	w := &work{Cleaner: c, Article: a, lines: make([]line, len(a.Lines)), found: found}
	for i, l := range a.Lines {
		w.lines[i].Line = l
	}
	w.furnish()
	w.related()
	if found {
		w.edges()
	}
	w.title()
	w.sources()

	a.Lines = a.Lines[:0]
	for i := range w.lines {
		l := &w.lines[i]
		if l.Written && l.rule != tookTitle {
			l.Line, l.rule, l.tail = given[i], "", ""
		}
		if l.rule == "" {
			a.Lines = append(a.Lines, l.Line)
		}
	}
	if a.Title == "" && len(a.Lines) > 0 {
		// The opening may be cut down to nothing.
		first := a.Lines[max(0, slices.IndexFunc(a.Lines, namesText(a.Lines)))].Text
		a.Title = cmp.Or(c.opening(first), Title(first))
	}
	if removed != nil {
		w.report(removed)
	}
}

// report reports everything that was removed, in the order of the file.
func (w *work) report(removed func(Line, string)) {
	slices.SortStableFunc(w.lines, func(a, b line) int { return cmp.Compare(a.Number, b.Number) })
	for _, l := range w.lines {
		if l.tail != "" {
			removed(Line{Number: l.Number, Text: l.tail}, l.tailRule)
		}
		if l.rule != "" && l.rule != tookTitle {
			removed(l.Line, l.rule)
		}
	}
}

// work is an article while it is being cleaned.
type work struct {
	*Cleaner
	*Article
	lines []line
	found bool
}

type line struct {
	Line
	rule     string // the rule that removes the line, or ""
	tail     string // text cut from its end
	tailRule string
}

// tookTitle marks the line that became the title: it is removed, but not lost.
const tookTitle = "title"

// furnish applies the vocabulary to every line and to the ends of paragraphs.
func (w *work) furnish() {
	var parts []int
	for i := range w.lines {
		l := &w.lines[i]
		v := w.furniture.line(l.Text)
		if i == 0 && w.found && v.rule == "related" && v.kind == "like" {
			v = verdict{} // «شاهد.. …» at the top is a headline
		}
		switch v.kind {
		case "":
			if cut, rule := w.furniture.tail(l.Text); cut < len(l.Text) {
				l.tail, l.tailRule = strings.TrimSpace(l.Text[cut:]), rule
				l.Text = strings.TrimSpace(l.Text[:cut])
			}
		case "part":
			parts = append(parts, i)
		default:
			l.rule = v.rule
		}
	}
	// A row of buttons on lines of their own: each is too little to judge by, but together, or
	// beside a line that is certain, they are furniture.
	for n := 0; n < len(parts); {
		m := n + 1
		for m < len(parts) && parts[m] == parts[m-1]+1 {
			m++
		}
		first, last := parts[n], parts[m-1]
		rule := w.furniture.segment(compact(w.lines[first].Text)).rule
		beside := first > 0 && w.lines[first-1].rule == rule ||
			last+1 < len(w.lines) && w.lines[last+1].rule == rule
		if beside || m-n >= 3 {
			for i := first; i <= last; i++ {
				w.lines[i].rule = rule
			}
		}
		n = m
	}
}

// related removes the headlines that follow a line such as «مقالات ذات صلة», if the text ends with
// them. In the middle of a text only the announcing line is removed: there is no telling where the
// headlines stop and the article continues.
func (w *work) related() {
	const most = 16 // headlines
	mark := -1
	n := 0
backwards:
	for i := len(w.lines) - 1; i >= 0; i-- {
		switch l := w.lines[i]; {
		case l.rule == "related" && w.furniture.line(l.Text).kind == "mark":
			mark = i
		case l.rule != "":
		case isHeadline(l.Text) && n < most:
			n++
		default:
			break backwards
		}
	}
	// Without a paragraph before it, the line announces the text itself.
	if mark < 0 || !w.hasParagraph(mark) {
		return
	}
	for i := mark + 1; i < len(w.lines); i++ {
		if w.lines[i].rule == "" {
			w.lines[i].rule = "related"
		}
	}
}

// hasParagraph reports whether the article has begun before line i.
func (w *work) hasParagraph(i int) bool {
	for _, l := range w.lines[:i] {
		if l.rule == "" && isParagraph(l.Text) {
			return true
		}
	}
	return false
}

// namesText returns a function that reports whether a line may name a text without a title: it has
// letters, and in an Arabic text Arabic ones. Many texts have a site's name in Latin letters at the
// top.
func namesText(lines []Line) func(Line) bool {
	arabic, other := 0, 0
	for _, l := range lines {
		for _, r := range l.Text {
			switch {
			case unicode.Is(unicode.Arabic, r):
				arabic++
			case unicode.IsLetter(r):
				other++
			}
		}
	}
	if arabic <= other {
		return func(l Line) bool { return hasLetter(l.Text) }
	}
	return func(l Line) bool {
		return strings.ContainsFunc(l.Text, func(r rune) bool { return unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) })
	}
}

// hasLetter distinguishes a line from a page number or an ornament.
func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// isHeadline reports whether a line may be a headline: not long, and not a sentence with its full
// stop. 25 words are more than any of the 30,043 headlines counted for this has (the longest: 21).
func isHeadline(s string) bool {
	return wordCount(s) <= 25 && len(s) <= 400 && !endsSentence(s)
}

// isParagraph reports whether a line certainly belongs to an article's text.
func isParagraph(s string) bool {
	n := wordCount(s)
	return n > 25 || n >= 10 && endsSentence(s)
}
