package markup

import (
	"bytes"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// Blocks returns all the text of a page or of a fragment, in order, when there is no need to find
// the article: a chapter of a book, a post of an export, a message. It streams the tokens and
// builds no tree, so that any depth of nesting is fine. Headings have their level, and page breaks,
// as in e-books, mark the lines that follow. The title is that of the head.
func Blocks(data []byte) (title string, lines []clean.Line) {
	b := &blocks{line: 1, at: 1}
	z := html.NewTokenizer(bytes.NewReader(data))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			b.end()
			if z.Err() != io.EOF { // the tokenizer's only other error is an exceeded buffer
				return clean.Title(b.title.String()), b.lines
			}
			break
		}
		raw := bytes.Count(z.Raw(), []byte("\n"))
		switch kind {
		case html.TextToken:
			b.write(string(z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			b.open(z, atom.Lookup(name), more, kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := z.TagName()
			b.close(atom.Lookup(name))
		}
		b.line += raw
	}
	return clean.Title(b.title.String()), b.lines
}

type blocks struct {
	title   strings.Builder
	text    strings.Builder
	lines   []clean.Line
	line    int // of the file
	at      int // where the open paragraph begins
	mark    string
	heading int
	silent  atom.Atom // the element being left out; depth is how often it is open
	depth   int
	inTitle bool
	cell    bool
	pre     int
}

func (b *blocks) write(s string) {
	switch {
	case b.silent != 0:
	case b.inTitle:
		b.title.WriteString(s)
	case b.pre > 0:
		for i, l := range strings.Split(s, "\n") {
			if i > 0 {
				b.end()
			}
			b.add(l)
		}
	default:
		b.add(s)
	}
}

func (b *blocks) add(s string) {
	if b.text.Len() == 0 {
		b.at = b.line + strings.Count(s[:len(s)-len(strings.TrimLeft(s, " \t\r\n"))], "\n")
		s = strings.TrimLeft(s, " \t\r\n")
	}
	b.text.WriteString(s)
}

func (b *blocks) end() {
	if text := clean.Tidy(b.text.String()); text != "" {
		b.lines = append(b.lines, clean.Line{Number: b.at, Text: text, Mark: b.mark, Heading: b.heading})
	}
	b.text.Reset()
	b.cell = false
}

func (b *blocks) open(z *html.Tokenizer, tag atom.Atom, more, selfClosing bool) {
	if b.silent != 0 {
		if tag == b.silent && !selfClosing {
			b.depth++
		}
		return
	}
	if isSilentTag(tag) && !selfClosing {
		b.silent, b.depth = tag, 1
		return
	}
	b.pageBreak(z, more)
	switch {
	case tag == atom.Title:
		b.inTitle = !selfClosing
	case headingLevel(tag) > 0:
		b.end()
		b.heading = headingLevel(tag)
	case tag == atom.Td || tag == atom.Th:
		if b.cell {
			b.text.WriteString(" | ")
		}
		b.cell = true
	case tag == atom.Pre:
		b.end()
		if !selfClosing {
			b.pre++
		}
	case isBlockTag(tag) || tag == atom.Br || tag == atom.Hr:
		if !b.cell || tag == atom.Tr {
			b.end()
		} else {
			b.text.WriteByte(' ')
		}
	}
}

func (b *blocks) close(tag atom.Atom) {
	if b.silent != 0 {
		if tag == b.silent {
			if b.depth--; b.depth == 0 {
				b.silent = 0
			}
		}
		return
	}
	switch {
	case tag == atom.Title:
		b.inTitle = false
	case headingLevel(tag) > 0:
		b.end()
		b.heading = 0
	case tag == atom.Pre:
		b.end()
		b.pre = max(0, b.pre-1)
	case isBlockTag(tag):
		if !b.cell || tag == atom.Tr || tag == atom.Table {
			b.end()
		} else {
			b.text.WriteByte(' ')
		}
	}
}

// pageBreak reads a page number from an element that is marked as the beginning of a page.
func (b *blocks) pageBreak(z *html.Tokenizer, more bool) {
	is, label := false, ""
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "epub:type", "role":
			is = is || strings.Contains(string(value), "pagebreak")
		case "title", "aria-label":
			label = strings.Trim(string(value), " .")
		case "id":
			if label == "" {
				label = pageOf(string(value))
			}
		}
	}
	if is {
		b.mark = clean.Title(label)
	}
}

// pageOf gives the number of a page out of an id, such as «page_12», «pg-12» or «p12»; any
// other id as it is.
func pageOf(id string) string {
	for _, word := range [...]string{"page", "pag", "pg", "p"} {
		rest, ok := strings.CutPrefix(id, word)
		number := strings.TrimLeft(rest, "_-")
		if ok && number != "" && (number[0] >= '0' && number[0] <= '9' || word == "page" && number != rest) {
			return number
		}
	}
	return id
}

func headingLevel(tag atom.Atom) int {
	switch tag {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4:
		return 4
	case atom.H5:
		return 5
	case atom.H6:
		return 6
	}
	return 0
}

// isSilentTag reports whether an element has no text to read. Title and head are not among them:
// the head is passed through for the title.
func isSilentTag(tag atom.Atom) bool {
	switch tag {
	case atom.Head, atom.Title:
		return false
	case atom.Rt, atom.Rp: // how a word is read aloud
		return true
	}
	return isSilent(&html.Node{DataAtom: tag})
}

func isBlockTag(tag atom.Atom) bool {
	return tag != atom.Td && tag != atom.Th && tag != 0 && isBlock(&html.Node{DataAtom: tag})
}
