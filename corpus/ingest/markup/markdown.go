package markup

import (
	"html"
	"regexp"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// A Document is what Markdown holds when its marks are gone.
type Document struct {
	Title   string // the first heading of the first level, or ""
	Lines   []clean.Line
	Dropped []Dropped
}

// A Dropped is text that is no part of the article, with the rule that says so.
type Dropped struct {
	Line clean.Line
	Rule string
}

// Markdown reduces Markdown to plain paragraphs: the lines of a paragraph are
// joined, a heading, a list's item and a table's row are a paragraph each, of a
// link its words stay and of code its text. Pictures, rules, comments and link
// definitions are dropped; the rules are "markdown-image" and "markdown-link".
// The title's heading is not among the lines. Lines are numbered from first.
//
// It reads what people write in front of a build, CommonMark's common cases; it
// never fails, and what it does not know stays as it is written.
func Markdown(text string, first int) Document {
	m := &markdown{}
	for i, l := range strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		m.line(strings.TrimRight(l, "\r"), first+i)
	}
	m.flush()
	return m.doc
}

type markdown struct {
	doc     Document
	par     []string // lines of the open paragraph
	at      int      // its first line
	fence   string   // the mark that closes the open code block
	comment bool
}

var (
	heading    = regexp.MustCompile(`^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$`)
	underline  = regexp.MustCompile(`^ {0,3}(=+|-+)[ \t]*$`)
	rule       = regexp.MustCompile(`^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$`)
	item       = regexp.MustCompile(`^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?(.*)$`)
	quoteMark  = regexp.MustCompile(`^ {0,3}(?:> ?)+`)
	fenceMark  = regexp.MustCompile("^ {0,3}(`{3,}|~{3,})[^`]*$")
	numbered   = regexp.MustCompile(`^[ \t]*[0-9٠-٩]{1,3}[.)][ \t]+\S`)
	definition = regexp.MustCompile(`^ {0,3}\[[^\]]+\]:[ \t]*<?(?:https?:|mailto:|/|\.|#)\S*(?:[ \t]+["'(].*)?$`)
	note       = regexp.MustCompile(`^ {0,3}\[\^[^\]]+\]:[ \t]*(.*)$`)
	tableLine  = regexp.MustCompile(`^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$`)
)

// line reads one line.
func (m *markdown) line(s string, n int) {
	if m.fence != "" {
		if t := strings.TrimSpace(s); strings.HasPrefix(t, m.fence) && strings.Trim(t, m.fence[:1]) == "" {
			m.fence = ""
			return
		}
		m.emit(s, n)
		return
	}
	if m.comment || strings.HasPrefix(strings.TrimSpace(s), "<!--") {
		m.flush()
		_, after, closed := strings.Cut(s, "-->")
		m.comment = !closed
		if strings.TrimSpace(after) == "" {
			return
		}
		s = after
	}
	s = quoteMark.ReplaceAllString(s, "")
	if match := fenceMark.FindStringSubmatch(s); match != nil {
		m.flush()
		m.fence = match[1]
		return
	}
	switch match := heading.FindStringSubmatch(s); {
	case strings.TrimSpace(s) == "":
		m.flush()
	case match != nil:
		m.flush()
		m.heading(match[2], len(match[1]), n)
	case len(m.par) > 0 && underline.MatchString(s):
		level := 2
		if strings.Contains(s, "=") {
			level = 1
		}
		title := strings.Join(m.par, " ")
		m.par = nil
		m.heading(title, level, m.at)
	case rule.MatchString(s), tableLine.MatchString(s):
		m.flush()
	case definition.MatchString(s):
		m.flush()
		m.drop("markdown-link", s, n)
	case note.MatchString(s):
		m.flush()
		m.open(note.FindStringSubmatch(s)[1], n)
	case item.MatchString(s):
		m.flush()
		m.open(item.FindStringSubmatch(s)[1], n)
	case numbered.MatchString(s): // the number stays, it may be a year's or a law's
		m.flush()
		m.open(s, n)
	case strings.HasPrefix(strings.TrimSpace(s), "|"):
		m.flush()
		m.row(s, n)
	default:
		m.open(s, n)
	}
}

// open adds a line to the paragraph. Two spaces or a backslash at its end mean
// a new line, which is a new paragraph here.
func (m *markdown) open(s string, n int) {
	if len(m.par) == 0 {
		m.at = n
	}
	hard := strings.HasSuffix(s, "  ") || strings.HasSuffix(s, `\`)
	m.par = append(m.par, strings.TrimSuffix(strings.TrimSpace(s), `\`))
	if hard {
		m.flush()
	}
}

func (m *markdown) flush() {
	if len(m.par) == 0 {
		return
	}
	text := strings.Join(m.par, " ")
	m.par = nil
	m.emit(m.inline(text, m.at), m.at)
}

func (m *markdown) emit(text string, n int) {
	if text = clean.Tidy(text); text != "" {
		m.doc.Lines = append(m.doc.Lines, clean.Line{Number: n, Text: text})
	}
}

func (m *markdown) drop(rule, text string, n int) {
	if text = clean.Tidy(text); text != "" {
		m.doc.Dropped = append(m.doc.Dropped, Dropped{clean.Line{Number: n, Text: text}, rule})
	}
}

func (m *markdown) heading(text string, level, n int) {
	text = clean.Tidy(m.inline(text, n))
	if level == 1 && m.doc.Title == "" {
		m.doc.Title = text
		return
	}
	m.emit(text, n)
}

// row makes a paragraph of a table's row.
func (m *markdown) row(s string, n int) {
	var cells []string
	for _, c := range strings.Split(strings.Trim(strings.TrimSpace(s), "|"), "|") {
		if c = strings.TrimSpace(c); c != "" {
			cells = append(cells, c)
		}
	}
	m.emit(m.inline(strings.Join(cells, " | "), n), n)
}

var (
	image     = regexp.MustCompile(`!\[([^\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])`)
	link      = regexp.MustCompile(`\[([^\[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])`)
	noteSign  = regexp.MustCompile(`\[\^[^\]]+\]`)
	autolink  = regexp.MustCompile(`<((?:https?://|mailto:)[^<>\s]*)>`)
	tag       = regexp.MustCompile(`<!--.*?-->|</?[a-zA-Z][^<>]*>`)
	lineBreak = regexp.MustCompile(`(?i)<br\s*/?>`)
	codeSpan  = regexp.MustCompile("(`+)(.+?)`+")
	escaped   = regexp.MustCompile("\\\\([!-/:-@\\[-`{-~])")
	strong    = regexp.MustCompile(`(\*\*\*|\*\*|~~|==)(\S(?:.*?\S)??)(\*\*\*|\*\*|~~|==)`)
	star      = regexp.MustCompile(`(^|[^\p{N}*])\*([^\s*](?:[^*]*[^\s*])?)\*`)
	under     = regexp.MustCompile(`(^|[^\p{L}\p{N}_])_{1,3}([^\s_](?:[^_]*[^\s_])?)_{1,3}($|[^\p{L}\p{N}_])`)
)

// inline takes the marks from a paragraph. What a backslash protects is put out
// of their reach, among characters that no text has, and brought back last.
func (m *markdown) inline(s string, n int) string {
	if !strings.ContainsAny(s, "*_`[]<>&\\~=") {
		return s
	}
	s = escaped.ReplaceAllStringFunc(s, hide)
	s = codeSpan.ReplaceAllStringFunc(s, func(c string) string {
		match := codeSpan.FindStringSubmatch(c)
		return hideAll(strings.TrimSpace(match[2]))
	})
	s = image.ReplaceAllStringFunc(s, func(c string) string {
		m.drop("markdown-image", show(c), n)
		return ""
	})
	s = link.ReplaceAllString(s, "$1")
	s = noteSign.ReplaceAllString(s, "")
	s = autolink.ReplaceAllString(s, "$1")
	s = lineBreak.ReplaceAllString(s, " ")
	s = tag.ReplaceAllString(s, "")
	s = strong.ReplaceAllString(s, "$2")
	for range 2 { // neighbours share the character between them
		s = star.ReplaceAllString(s, "$1$2")
		s = under.ReplaceAllString(s, "$1$2$3")
	}
	return show(html.UnescapeString(s))
}

// While ASCII punctuation must not be seen it is replaced by the 32 code points
// that Unicode keeps from being characters; no text has them.
const (
	punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
	hidden      = '\uFDD0'
)

func hide(c string) string { return hideAll(c[1:]) }

func hideAll(s string) string {
	return strings.Map(func(r rune) rune {
		if i := strings.IndexRune(punctuation, r); i >= 0 {
			return hidden + rune(i)
		}
		return r
	}, s)
}

func show(s string) string {
	return strings.Map(func(r rune) rune {
		if i := int(r - hidden); i >= 0 && i < len(punctuation) {
			return rune(punctuation[i])
		}
		return r
	}, s)
}
