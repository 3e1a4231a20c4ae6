package markup

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// proseWords is how many words outside links make a block prose.
const proseWords = 10

// isSilent reports whether an element holds no text to read.
func isSilent(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Canvas, atom.Iframe,
		atom.Object, atom.Embed, atom.Video, atom.Audio, atom.Select, atom.Option, atom.Textarea, atom.Head, atom.Title:
		return true
	}
	return false
}

// isBlock reports whether a paragraph ends at the edges of an element.
func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Aside, atom.Header, atom.Footer, atom.Nav,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Hgroup, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd,
		atom.Blockquote, atom.Pre, atom.Figure, atom.Figcaption, atom.Table, atom.Caption, atom.Thead, atom.Tbody, atom.Tfoot,
		atom.Tr, atom.Form, atom.Fieldset, atom.Address, atom.Details, atom.Summary, atom.Body, atom.Html, atom.Button, atom.Center:
		return true
	case atom.Td, atom.Th:
		// A cell of a table is part of its row's paragraph; a cell of a page that is laid out with
		// tables holds paragraphs.
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.DataAtom == atom.Br {
				return true
			}
		}
		return ownWords(n) >= proseWords
	}
	return false
}

// leaves returns the rule by which an element is left out, or "".
func (x *extractor) leaves(n *html.Node) string {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Article, atom.Main, atom.H1:
		return ""
	case atom.Nav, atom.Button, atom.Label, atom.Input:
		return "html-nav"
	case atom.Figcaption:
		return "html-figure"
	}
	if has(n, "hidden") || attr(n, "aria-hidden") == "true" ||
		strings.Contains(strings.ReplaceAll(attr(n, "style"), " ", ""), "display:none") {
		return "html-hidden"
	}
	prose := x.prose[n]
	switch attr(n, "role") {
	case "navigation", "search", "menu", "menubar", "toolbar", "dialog", "alert", "tablist":
		return "html-nav"
	case "banner", "contentinfo", "complementary":
		if prose == 0 {
			return "html-nav"
		}
	}
	switch n.DataAtom {
	case atom.Footer, atom.Aside, atom.Form:
		if prose == 0 {
			return "html-nav"
		}
	case atom.Span, atom.A, atom.Em, atom.Strong, atom.B, atom.I:
		return "" // words in a sentence, whatever their class
	}
	for _, word := range classWords(n) {
		switch word {
		case "comments", "disqus", "respond":
			// Comments are prose, but not the article's. They are never half of the page.
			if 2*prose < x.prose[nil] {
				return "html-box"
			}
		case "share", "sharing", "social", "related", "recommended", "recommendations", "breadcrumb", "breadcrumbs",
			"newsletter", "subscribe", "subscription", "advert", "advertisement", "promo", "cookie", "consent",
			"pagination", "tags", "taglist", "toolbar", "menu", "navbar", "copyright", "caption", "outbrain", "taboola":
			if prose == 0 {
				return "html-box"
			}
		}
	}
	return ""
}

// measure counts the words of prose in every element; the total is under nil.
func (x *extractor) measure(n *html.Node) {
	if n.Type == html.ElementNode && (isSilent(n) || n.DataAtom == atom.Nav) {
		return
	}
	if n.Type == html.ElementNode && isBlock(n) {
		if words := ownWords(n); words >= proseWords {
			x.prose[nil] += words
			for up := n; up != nil; up = up.Parent {
				x.prose[up] += words
			}
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		x.measure(c)
	}
}

// ownWords counts the words of a block outside links and outside nested blocks. Pages that separate
// paragraphs by br alone have them all in one block.
func ownWords(n *html.Node) int {
	words := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			words += len(strings.Fields(c.Data))
		case c.Type == html.ElementNode && c.DataAtom != atom.A && !isBlock(c) && !isSilent(c):
			words += ownWords(c)
		}
	}
	return words
}

// main returns the element that holds the article.
func (x *extractor) main(root *html.Node) *html.Node {
	all := x.prose[nil]
	var best *html.Node
	for rank, marked := range [...]func(*html.Node) bool{
		func(n *html.Node) bool { return attr(n, "itemprop") == "articleBody" },
		func(n *html.Node) bool { return n.DataAtom == atom.Article },
		func(n *html.Node) bool { return n.DataAtom == atom.Main || attr(n, "role") == "main" },
	} {
		for n := range root.Descendants() {
			if n.Type == html.ElementNode && marked(n) && (best == nil || x.prose[n] > x.prose[best]) {
				best = n
			}
		}
		if best != nil && 2*x.prose[best] >= all && (all > 0 || rank > 0) {
			return best
		}
		best = nil
	}
	// The smallest element with all the prose; the body if there is none.
	at := root
	for n := range root.Descendants() {
		if n.DataAtom == atom.Body {
			at = n
			break
		}
	}
	for all > 0 {
		var inner *html.Node
		for c := at.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && x.prose[c] == all {
				inner = c
			}
		}
		if inner == nil || ownWords(at) >= proseWords || inner.DataAtom == atom.P {
			break
		}
		at = inner
	}
	return at
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// classWords returns the words of an element's class and id in lower case: "post-shareButtons" has
// three.
func classWords(n *html.Node) []string {
	var words []string
	for _, s := range [...]string{attr(n, "class"), attr(n, "id")} {
		from := 0
		lower := false
		cut := func(to int) {
			if to > from {
				words = append(words, strings.ToLower(s[from:to]))
			}
		}
		for i, r := range s {
			switch {
			case !unicode.IsLetter(r) && !unicode.IsDigit(r):
				cut(i)
				from = i + len(string(r))
			case unicode.IsUpper(r) && lower:
				cut(i)
				from = i
			}
			lower = unicode.IsLower(r)
		}
		cut(len(s))
	}
	return words
}
