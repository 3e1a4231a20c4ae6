package markup

import (
	"html"
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html/atom"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

var (
	numbered   = regexp.MustCompile(`^[ \t]*[0-9٠-٩]{1,3}[.)][ \t]+\S`)
	definition = regexp.MustCompile(`^ {0,3}\[([^\]^][^\]]*)\]:[ \t]*<?((?:https?:|mailto:|/|\.|#)[^\s>]*)>?(?:[ \t]+["'(].*)?\s*$`)
	note       = regexp.MustCompile(`^ {0,3}\[\^[^\]\s]+\]:[ \t]*`)
	noteSign   = regexp.MustCompile(`\[\^[^\]\s]+\]`)
	checkbox   = regexp.MustCompile(`^\[[ xX]\][ \t]+`)
	headingID  = regexp.MustCompile(`[ \t]*\{[#.:][^{}]*\}[ \t]*$`)
	tableLine  = regexp.MustCompile(`^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$`)
	lineBreak  = regexp.MustCompile(`(?i)^<br\s*/?>$`)
	tagName    = regexp.MustCompile(`^</?([a-zA-Z][a-zA-Z0-9]*)(?:\s*/?>|\s[^=]*=|\s+(?:hidden|open|controls|autoplay|loop|muted|async|defer|reversed|allowfullscreen)\b)`)
	escaped    = regexp.MustCompile("\\\\([!-/:-@\\[-`{-~])")
	// strong matches emphasis that CommonMark does not recognise, since it has a letter on one side
	// and a quotation mark on the other: و**«الحرية»**.
	strong = regexp.MustCompile(`(\*\*\*|\*\*|~~|==)(\S(?:.*?\S)??)(\*\*\*|\*\*|~~|==)`)
)

// definitions removes from paragraphs the lines that define the targets of links.
type definitions struct{ m *markdown }

// Transform implements parser.ParagraphTransformer.
func (d *definitions) Transform(p *ast.Paragraph, _ text.Reader, pc parser.Context) {
	kept := text.NewSegments()
	for i := range p.Lines().Len() {
		at := p.Lines().At(i)
		line := string(at.Value(d.m.source))
		match := definition.FindStringSubmatch(line)
		if match == nil {
			kept.Append(at)
			continue
		}
		pc.AddReference(parser.NewReference([]byte(match[1]), []byte(match[2]), nil))
		d.m.drop("markdown-link", line, d.m.lineOf(at.Start))
	}
	if kept.Len() == p.Lines().Len() {
		return
	}
	if kept.Len() == 0 {
		p.Parent().RemoveChild(p.Parent(), p)
		return
	}
	p.SetLines(kept)
}

// A part is a paragraph within a block.
type part struct {
	text string
	line int
}

// A row is a line of a block before its lines are joined.
type row struct {
	b    strings.Builder
	line int
	hard bool // it begins after a hard line break
}

// inline returns the paragraphs of a block without their markup.
func (m *markdown) inline(n ast.Node, marker string) []part {
	x := &inlines{m: m, first: m.first}
	if n.Lines().Len() > 0 {
		x.first = m.lineOf(n.Lines().At(0).Start)
	}
	x.children(n)
	table := false
	for _, r := range x.rows {
		table = table || tableLine.MatchString(r.b.String())
	}
	_, heading := n.(*ast.Heading)
	var parts []part
	join := false
	for i, r := range x.rows {
		s := r.b.String()
		cells := table || strings.HasPrefix(strings.TrimSpace(s), "|")
		if i == 0 && marker != "" {
			s = strings.TrimSpace(marker + " " + checkbox.ReplaceAllString(s, ""))
			if marker == bullet {
				s = strings.TrimPrefix(s, bullet)
			}
		}
		switch {
		case tableLine.MatchString(s):
			join = false
			continue
		case cells:
			s = row2text(s)
		}
		isNote := note.MatchString(s)
		s = note.ReplaceAllString(s, "")
		if heading {
			s = headingID.ReplaceAllString(s, "")
		}
		if join && !r.hard && !cells && !isNote && !numbered.MatchString(s) {
			parts[len(parts)-1].text += " " + s
			continue
		}
		parts = append(parts, part{s, r.line})
		join = !cells
	}
	for i := range parts {
		s := noteSign.ReplaceAllString(parts[i].text, "")
		s = strong.ReplaceAllString(s, "$2")
		parts[i].text = clean.Tidy(show(html.UnescapeString(s)))
	}
	return parts
}

// row2text joins the cells of a table row.
func row2text(s string) string {
	var cells []string
	for _, c := range strings.Split(strings.Trim(strings.TrimSpace(s), "|"), "|") {
		if c = strings.TrimSpace(c); c != "" {
			cells = append(cells, c)
		}
	}
	return strings.Join(cells, " | ")
}

// bullet represents the mark of an item without a number.
const bullet = "\x00"

// marker returns an item's number as written, or bullet. There is text before the number only if
// several items begin on one line; their numbers are returned together.
func (m *markdown) marker(child ast.Node, list *ast.List, number int) string {
	if !list.IsOrdered() || child.Lines().Len() == 0 {
		return bullet
	}
	at := child.Lines().At(0).Start
	begin := m.starts[max(0, m.lineOf(at)-m.first)]
	var found []string
	for _, word := range strings.Fields(string(m.source[begin:at])) {
		if c := word[len(word)-1]; c == '.' || c == ')' {
			found = append(found, word)
		}
	}
	if found == nil {
		return ordinal(number, list.Marker)
	}
	return strings.Join(found, " ")
}

func ordinal(number int, marker byte) string { return strconv.Itoa(number) + string(marker) }

// inlines extracts the text of a block's inline nodes.
type inlines struct {
	m     *markdown
	first int // line of the block
	rows  []*row
	hard  bool // the next row follows a hard line break
	next  bool // a row ended
}

func (x *inlines) add(s string, offset int) {
	if s == "" {
		return
	}
	if len(x.rows) == 0 || x.next {
		line := x.first
		if offset >= 0 {
			line = x.m.lineOf(offset)
		} else if n := len(x.rows); n > 0 {
			line = x.rows[n-1].line
		}
		x.rows = append(x.rows, &row{line: line, hard: x.hard})
		x.next, x.hard = false, false
	}
	x.rows[len(x.rows)-1].b.WriteString(s)
}

func (x *inlines) children(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			x.text(n)
		case *ast.String:
			x.add(string(n.Value), -1)
		case *ast.CodeSpan:
			x.code(n)
		case *ast.AutoLink:
			x.add(hideAll(string(n.Label(x.m.source))), -1)
		case *ast.RawHTML:
			x.tag(n)
		case *ast.Image:
			x.m.drop("markdown-image", "!["+plainText(n, x.m.source)+"]("+string(n.Destination)+")", x.line(n))
		case *ast.Emphasis:
			star := x.multiplies(n)
			x.add(star, -1)
			x.children(n)
			x.add(star, -1)
		default:
			x.children(n)
		}
	}
}

func (x *inlines) text(n *ast.Text) {
	s := string(n.Segment.Value(x.m.source))
	if !n.IsRaw() {
		s = escaped.ReplaceAllStringFunc(s, hide)
	}
	x.add(s, n.Segment.Start)
	if n.SoftLineBreak() || n.HardLineBreak() {
		x.next, x.hard = true, n.HardLineBreak()
	}
}

func (x *inlines) code(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok {
			x.add(hideAll(strings.ReplaceAll(string(t.Segment.Value(x.m.source)), "\n", " ")), t.Segment.Start)
		}
	}
}

// tag drops a tag of HTML; anything else in angle brackets is text.
func (x *inlines) tag(n *ast.RawHTML) {
	var b strings.Builder
	for i := range n.Segments.Len() {
		at := n.Segments.At(i)
		b.Write(at.Value(x.m.source))
	}
	s := b.String()
	match := tagName.FindStringSubmatch(s)
	switch {
	case lineBreak.MatchString(s):
		x.add(" ", -1)
	case strings.HasPrefix(s, "<!--"):
		x.m.drop("markdown-comment", s, x.line(n))
	case match != nil && atom.Lookup([]byte(strings.ToLower(match[1]))) != 0:
		x.m.drop("markdown-tag", s, x.line(n))
	default:
		x.add(hideAll(strings.ReplaceAll(s, "\n", " ")), -1)
	}
}

// multiplies returns the star of an emphasis between digits: 2*3*4.
func (x *inlines) multiplies(n *ast.Emphasis) string {
	t, ok := n.FirstChild().(*ast.Text)
	if !ok || n.Level != 1 || t.Segment.Start < 2 || t.Segment.Stop > len(x.m.source) {
		return ""
	}
	before := x.m.source[:t.Segment.Start]
	isDigit := func(c byte) bool { return '0' <= c && c <= '9' }
	if before[len(before)-1] == '*' && isDigit(before[len(before)-2]) && t.Segment.Len() > 0 && isDigit(x.m.source[t.Segment.Start]) {
		return `*`
	}
	return ""
}

func (x *inlines) line(n ast.Node) int {
	if at := n.Pos(); at >= 0 && at < len(x.m.source) {
		return x.m.lineOf(at)
	}
	if n := len(x.rows); n > 0 {
		return x.rows[n-1].line
	}
	return x.first
}

func plainText(n ast.Node, source []byte) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			b.Write(t.Segment.Value(source))
		} else {
			b.WriteString(plainText(c, source))
		}
	}
	return b.String()
}
