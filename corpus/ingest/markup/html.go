package markup

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// A Page is the article of an HTML page. Fields that the page does not state are empty; the date is
// as written.
type Page struct {
	Title   string
	Date    string
	Outlet  string
	Author  string
	URL     string
	Topics  []string
	Lines   []clean.Line
	Dropped []Dropped
	// Navigation means that there is no prose and most of the words are links elsewhere, as on a
	// table of contents or a front page.
	Navigation bool
	told       string // the article as given in JSON-LD
}

// HTML finds the article of a page by the page's structure, and the metadata in its head. The input
// is UTF-8.
//
// The article is what the page itself marks as such (itemprop=articleBody, article, main), if that
// holds at least half of the page's prose; else the smallest element that holds all of it. Prose is
// blocks of ten words or more that are not links. Navigation, forms and the like are left out by
// their element or role; boxes for sharing, related articles and comments by their class, and only
// if they hold no prose or are comments. The rules:
//
//	html-nav      nav, menus, banners, forms, footers without prose
//	html-box      a box with a telling class
//	html-figure   the caption of a figure
//	html-hidden   what the page does not show
//	html-link     a block that is nothing but a link
//	html-outside  everything outside the article
func HTML(data []byte) (Page, error) {
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return Page{}, fmt.Errorf("parsing HTML: %w", err)
	}
	x := &extractor{lines: lineNumbers(data, root), prose: make(map[*html.Node]int)}
	x.measure(root)
	main := x.main(root)
	x.page = metadata(root, main)

	b := &block{}
	x.chapter(main, b)
	x.children(main, b) // not walk: the article itself is never left out
	x.flush(b)
	x.leftOver(root, main)
	if x.page.Date == "" {
		x.page.Date = dateBeside(root, main, x.page.Title)
	}
	x.page.Navigation = x.navigates()
	if x.page.told != "" && x.prose[root] == 0 { // a script in the page would have shown it
		_, x.page.Lines = Blocks([]byte(strings.ReplaceAll(x.page.told, "\n", "<br>")))
		x.page.Navigation = false
	}
	slices.SortStableFunc(x.page.Dropped, func(a, b Dropped) int { return a.Line.Number - b.Line.Number })
	return x.page, nil
}

// extractor collects the blocks of a parsed page.
type extractor struct {
	page  Page
	lines map[*html.Node]int
	prose map[*html.Node]int  // words of prose in an element
	told  map[*html.Node]bool // elements outside the article that are read all the same
}

// A block is text that accumulates until its paragraph ends.
type block struct {
	text  strings.Builder
	line  int
	links int    // bytes of it inside links
	rule  string // under which it is dropped, or ""
	level int    // of the heading that it is in, or 0
}

// walk emits the blocks below n in order.
func (x *extractor) walk(n *html.Node, b *block) {
	switch n.Type {
	case html.TextNode:
		b.add(n, x.lines[n])
		return
	case html.ElementNode:
		if isSilent(n) {
			return
		}
		if rule := x.leaves(n); rule != "" && b.rule == "" {
			x.flush(b)
			inner := &block{rule: rule}
			x.children(n, inner)
			x.flush(inner)
			return
		}
	case html.DocumentNode:
	default:
		return
	}
	x.children(n, b)
}

func (x *extractor) children(n *html.Node, b *block) {
	switch {
	case n.DataAtom == atom.Br || n.DataAtom == atom.Hr:
		x.flush(b)
		return
	case n.DataAtom == atom.A:
		before := b.text.Len()
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			x.walk(c, b)
		}
		// A link without an address, or within the page, leads nowhere.
		if to := attr(n, "href"); to == "" || to[0] == '#' {
			return
		}
		if after := b.text.Len(); after > before {
			b.links += after - before
		}
		return
	case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
		b.text.WriteByte(' ')
	}
	edge := isBlock(n)
	if edge {
		x.flush(b)
		b.level = max(b.level, headingLevel(n.DataAtom))
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		x.walk(c, b)
	}
	if edge {
		x.flush(b)
	}
}

func (b *block) add(n *html.Node, line int) {
	if b.line == 0 && strings.TrimSpace(n.Data) != "" {
		b.line = line
	}
	b.text.WriteString(n.Data)
}

// flush ends a block.
func (x *extractor) flush(b *block) {
	text := clean.Tidy(b.text.String())
	line, links, rule, level := b.line, b.links, b.rule, b.level
	*b = block{rule: rule}
	if text == "" {
		return
	}
	// A block that is all link leads elsewhere; a title may be one too.
	if rule == "" && level != 1 && links > 0 && 10*links >= 9*len(text) && !strings.HasSuffix(text, ".") {
		rule = "html-link"
	}
	l := clean.Line{Number: line, Text: text, Heading: level}
	if rule != "" {
		x.page.Dropped = append(x.page.Dropped, Dropped{l, rule})
		return
	}
	x.page.Lines = append(x.page.Lines, l)
}

// leftOver reports what is outside the article.
func (x *extractor) leftOver(n, main *html.Node) {
	b := &block{rule: "html-outside"}
	var rest func(n *html.Node)
	rest = func(n *html.Node) {
		if n == main || x.told[n] || n.DataAtom == atom.Head || n.Type == html.ElementNode && isSilent(n) {
			return
		}
		if n.Type == html.TextNode {
			b.add(n, x.lines[n])
			return
		}
		edge := isBlock(n) || n.DataAtom == atom.Br
		if edge {
			x.flush(b)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			rest(c)
		}
		if edge {
			x.flush(b)
		}
	}
	rest(n)
	x.flush(b)
}

// lineNumbers returns the line of every text node. The parser keeps no positions, but its text
// nodes are in the order of the source, so each is looked for among the next few tokens.
func lineNumbers(data []byte, root *html.Node) map[*html.Node]int {
	type token struct {
		text string
		line int
	}
	var tokens []token
	line := 1
	for z := html.NewTokenizer(bytes.NewReader(data)); z.Next() != html.ErrorToken; {
		raw := z.Raw()
		lines := bytes.Count(raw, []byte("\n"))
		if t := z.Token(); t.Type == html.TextToken {
			if text := strings.TrimLeft(t.Data, " \t\r\n"); text != "" {
				lead := strings.Count(t.Data[:len(t.Data)-len(text)], "\n")
				tokens = append(tokens, token{head(text), line + lead})
			}
		}
		line += lines
	}
	numbers := make(map[*html.Node]int)
	const ahead = 64
	next, last := 0, 1
	for n := range root.Descendants() {
		if n.Type != html.TextNode {
			continue
		}
		text := head(strings.TrimLeft(n.Data, " \t\r\n"))
		if text == "" {
			continue
		}
		for i := next; i < len(tokens) && i < next+ahead; i++ {
			if strings.HasPrefix(text, tokens[i].text) || strings.HasPrefix(tokens[i].text, text) {
				next, last = i+1, tokens[i].line
				break
			}
		}
		numbers[n] = last
	}
	return numbers
}

// head returns the beginning of a text, enough to recognise it by.
func head(s string) string {
	if len(s) > 48 {
		return s[:48]
	}
	return s
}
