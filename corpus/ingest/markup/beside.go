package markup

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/dates"
)

// dateBeside looks for the date of an article whose heading is outside its element: in what
// surrounds the heading, up to the article. It is returned as written, "" if there is none.
func dateBeside(root, main *html.Node, title string) string {
	var h1 *html.Node
	for n := range root.Descendants() {
		if n.DataAtom == atom.H1 && !within(n, main) && (h1 == nil || textOf(n) == title && textOf(h1) != title) {
			h1 = n
		}
	}
	if h1 == nil || title != "" && textOf(h1) != title {
		return ""
	}
	// Up as long as it is the box of the heading alone; then its neighbours.
	at := h1
	for at.Parent != nil && !within(main, at.Parent) {
		at = at.Parent
	}
	found := dateIn(at, main)
	if found == "" && at.PrevSibling != nil {
		before := at.PrevSibling
		if before.Type == html.TextNode && before.PrevSibling != nil && strings.TrimSpace(before.Data) == "" {
			before = before.PrevSibling
		}
		found = dateIn(before, main)
	}
	for n := at.NextSibling; n != nil && found == "" && !within(main, n); n = n.NextSibling {
		found = dateIn(n, main)
	}
	return found
}

// dateIn returns the first date in an element with few other words, such as a line of date and
// byline.
func dateIn(n, main *html.Node) string {
	const most = 12 // words of such a line
	if n == main || n.Type == html.ElementNode && (isSilent(n) || n.DataAtom == atom.Nav || n.DataAtom == atom.Aside || n.DataAtom == atom.A) {
		return ""
	}
	if n.DataAtom == atom.Time {
		if at := attr(n, "datetime"); at != "" {
			return at
		}
	}
	text := ""
	if n.Type == html.TextNode {
		text = clean.Tidy(n.Data)
	} else if n.Type == html.ElementNode {
		text = textOf(n)
	}
	if words := len(strings.Fields(text)); words > 0 && words <= most && n.DataAtom != atom.H1 {
		if found := dates.Find(text); len(found) > 0 && !dates.Spans(text, found, 0) {
			return text[found[0].Start:found[0].End]
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if found := dateIn(c, main); found != "" {
			return found
		}
	}
	return ""
}

// chapter reads the headings above an article in the same section, like those of a book's chapter,
// and makes the first of the first level the title.
func (x *extractor) chapter(main *html.Node, b *block) {
	if p := main.Parent; p == nil || p.DataAtom != atom.Section && p.DataAtom != atom.Article {
		return
	}
	var heads []*html.Node
	for n := main.PrevSibling; n != nil; n = n.PrevSibling {
		switch {
		case n.Type != html.ElementNode && strings.TrimSpace(n.Data) == "" || n.Type == html.CommentNode:
		case n.DataAtom == atom.Header || n.DataAtom == atom.Hgroup || headingLevel(n.DataAtom) > 0:
			heads = append([]*html.Node{n}, heads...)
		default:
			return
		}
	}
	for _, h := range heads {
		for n := range h.Descendants() {
			if n.DataAtom == atom.Nav || n.DataAtom == atom.A {
				return // a site's head
			}
		}
	}
	for _, h := range heads {
		if x.told == nil {
			x.told = make(map[*html.Node]bool)
		}
		x.told[h] = true
		for n := range h.Descendants() {
			if n.DataAtom == atom.H1 && textOf(n) != "" {
				x.page.Title = textOf(n)
			}
		}
		if h.DataAtom == atom.H1 {
			x.page.Title = textOf(h)
		}
		x.walk(h, b)
		x.flush(b)
	}
}

// navigates reports whether a page only leads elsewhere.
func (x *extractor) navigates() bool {
	if x.prose[nil] > 0 {
		return false
	}
	said, leads, links := 0, 0, 0
	for _, l := range x.page.Lines {
		if l.Heading != 1 {
			said += len(strings.Fields(l.Text))
		}
	}
	for _, d := range x.page.Dropped {
		if d.Rule == "html-link" || d.Rule == "html-nav" {
			leads += len(strings.Fields(d.Line.Text))
			links++
		}
	}
	return links >= 3 && leads >= 3*said
}
