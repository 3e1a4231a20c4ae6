package markup

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// A Document is the content of a Markdown text without its markup.
type Document struct {
	Title   string // the first heading of the first level, or ""
	Lines   []clean.Line
	Dropped []Dropped
}

// A Dropped is text that is not part of the article, with the rule that dropped it.
type Dropped struct {
	Line clean.Line
	Rule string
}

// Markdown reduces Markdown to plain paragraphs: the lines of a paragraph are joined; a heading
// (which keeps its level), a list item and a table row are a paragraph each; links keep their
// words, code its text. Pictures, rules, comments and link definitions are dropped; the rules are
// "markdown-image", "markdown-link", "markdown-code" (what follows the mark of a code block),
// "markdown-tag" and "markdown-comment". The title's heading is not among the lines. Lines are
// numbered from first.
//
// Goldmark decides what is Markdown, by CommonMark. Where that would lose text it is not followed:
// a link definition must have an address, a tag must be one of HTML's, a list item keeps its
// number, as that may be a year, a row keeps the cells that its table's head lacks, and a star
// between digits multiplies. Markdown never fails, and what it does not recognise stays as written.
func Markdown(source string, first int) Document {
	m := &markdown{first: first}
	// The code points that represent hidden punctuation below are not characters, so no text loses
	// any.
	source = strings.Map(func(r rune) rune {
		if hidden <= r && r < hidden+rune(len(punctuation)) {
			return -1
		}
		return r
	}, strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(source))
	m.read([]byte(source), 0)
	slices.SortStableFunc(m.doc.Dropped, func(a, b Dropped) int { return a.Line.Number - b.Line.Number })
	return m.doc
}

type markdown struct {
	doc    Document
	source []byte
	starts []int // of lines
	first  int
	depth  int // of nested calls of read
}

// mostNested is how deep quotations and lists may nest in a text that is read as Markdown.
const mostNested = 200

// read reads a text whose first line is offset lines below the document's.
func (m *markdown) read(source []byte, offset int) {
	inner := &markdown{source: source, first: m.first + offset, depth: m.depth + 1, doc: m.doc}
	inner.starts = append(inner.starts, 0)
	for i, c := range source {
		if c == '\n' {
			inner.starts = append(inner.starts, i+1)
		}
	}
	if tangled(source) {
		for _, l := range clean.Lines(string(source), inner.first) {
			inner.emit(l.Text, l.Number, 0)
		}
	} else {
		definitions := &definitions{m: inner}
		p := parser.NewParser(parser.WithBlockParsers(parser.DefaultBlockParsers()...), parser.WithInlineParsers(parser.DefaultInlineParsers()...),
			parser.WithParagraphTransformers(util.Prioritized(definitions, 100)))
		inner.blocks(p.Parse(text.NewReader(source)))
	}
	m.doc = inner.doc
}

// tangled reports whether a text nests deeper than anybody writes, or has more links beginning in
// one paragraph than anybody writes: reading it as Markdown would take quadratic time.
func tangled(source []byte) bool {
	const mostLinks = 8000
	links := 0
	for l := range bytes.Lines(source) {
		rest := bytes.TrimLeft(l, " \t>-+*.)0123456789")
		if lead := l[:len(l)-len(rest)]; len(lead) > mostNested && bytes.ContainsAny(lead, ">-+*.)") && len(bytes.Trim(l, "-*_ \t\n")) > 0 {
			return true
		} else if len(rest) < 2 || len(lead) > 0 && rest[0] != '[' {
			links = 0
		}
		if links += bytes.Count(l, []byte("[")); links > mostLinks {
			return true
		}
	}
	return false
}

// lineOf returns the number of the line at an offset of the source.
func (m *markdown) lineOf(offset int) int {
	i, found := slices.BinarySearch(m.starts, offset)
	if !found {
		i--
	}
	return m.first + max(i, 0)
}

// blocks reads the blocks below a node.
func (m *markdown) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			m.heading(n)
		case *ast.Paragraph, *ast.TextBlock:
			m.paragraph(n, "")
		case *ast.FencedCodeBlock:
			if n.Info != nil && n.Lines().Len() > 0 {
				m.drop("markdown-code", string(n.Info.Segment.Value(m.source)), m.lineOf(n.Info.Segment.Start))
			} else if n.Info != nil {
				m.emit(string(n.Info.Segment.Value(m.source)), m.lineOf(n.Info.Segment.Start), 0)
			}
			m.code(n.Lines())
		case *ast.CodeBlock:
			m.indented(n.Lines())
		case *ast.HTMLBlock:
			m.html(n)
		case *ast.List:
			m.list(n)
		default:
			m.blocks(n)
		}
	}
}

// code emits lines as they are written.
func (m *markdown) code(lines *text.Segments) {
	for i := range lines.Len() {
		at := lines.At(i)
		if text := clean.Tidy(string(at.Value(m.source))); text != "" {
			m.doc.Lines = append(m.doc.Lines, clean.Line{Number: m.lineOf(at.Start), Text: text, Written: true})
		}
	}
}

// indented reads what CommonMark takes for code because it is indented by four spaces. In an Arabic
// article it is an indented paragraph.
func (m *markdown) indented(lines *text.Segments) {
	var b bytes.Buffer
	at := -1
	for i := range lines.Len() {
		segment := lines.At(i)
		if at < 0 {
			at = m.lineOf(segment.Start) - m.first
		}
		b.Write(bytes.TrimLeft(segment.Value(m.source), " \t"))
	}
	if m.depth > 3 || !strings.ContainsFunc(b.String(), isArabic) {
		m.code(lines)
		return
	}
	m.read(b.Bytes(), at)
}

func isArabic(r rune) bool { return '\u0621' <= r && r <= '\u064a' }

// html reads a block of HTML.
func (m *markdown) html(n *ast.HTMLBlock) {
	var b strings.Builder
	for i := range n.Lines().Len() {
		at := n.Lines().At(i)
		b.Write(at.Value(m.source))
	}
	if n.HasClosure() {
		b.Write(n.ClosureLine.Value(m.source))
	}
	at := m.first
	switch {
	case n.Lines().Len() > 0:
		at = m.lineOf(n.Lines().At(0).Start)
	case n.HasClosure():
		at = m.lineOf(n.ClosureLine.Start)
	}
	_, lines := Blocks([]byte(b.String()))
	for _, l := range lines {
		m.emit(strong.ReplaceAllString(l.Text, "$2"), at+l.Number-1, l.Heading)
	}
	if code := b.String(); len(lines) == 0 && strings.HasPrefix(strings.TrimSpace(code), "<!--") {
		m.drop("markdown-comment", code, at)
	}
}

// list reads a list, each item with its number.
func (m *markdown) list(list *ast.List) {
	number := list.Start
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		switch child := n.FirstChild().(type) {
		case nil:
			if list.IsOrdered() {
				m.emit(ordinal(number, list.Marker), m.lineOf(max(n.Pos(), 0)), 0)
			}
		case *ast.Paragraph, *ast.TextBlock:
			m.paragraph(child, m.marker(child, list, number))
			child.Parent().RemoveChild(child.Parent(), child)
			m.blocks(n)
		default:
			m.blocks(n)
		}
		number++
	}
}

// heading reads a heading; the first of the first level is the title.
func (m *markdown) heading(n *ast.Heading) {
	for i, p := range m.inline(n, "") {
		if m.doc.Title == "" && n.Level == 1 && i == 0 {
			m.doc.Title = p.text
			continue
		}
		m.emit(p.text, p.line, n.Level)
	}
}

func (m *markdown) paragraph(n ast.Node, marker string) {
	for _, p := range m.inline(n, marker) {
		m.emit(p.text, p.line, 0)
	}
}

func (m *markdown) emit(text string, n, heading int) {
	if text = clean.Tidy(text); text != "" {
		m.doc.Lines = append(m.doc.Lines, clean.Line{Number: n, Text: text, Heading: heading})
	}
}

func (m *markdown) drop(rule, text string, n int) {
	if text = clean.Tidy(text); text != "" {
		m.doc.Dropped = append(m.doc.Dropped, Dropped{clean.Line{Number: n, Text: text}, rule})
	}
}
