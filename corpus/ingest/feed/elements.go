package feed

import (
	"encoding/base64"
	"net/url"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/markup"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// absolute resolves an address against the one that it is relative to.
func absolute(base, address string) string {
	to, err := url.Parse(address)
	if err != nil || to.IsAbs() || base == "" || address == "" {
		return address
	}
	from, err := url.Parse(base)
	if err != nil {
		return address
	}
	return from.ResolveReference(to).String()
}

// inner returns the HTML in an element of Atom: as text, as elements, or in base64, as Atom's first
// version allowed.
func inner(n *source.Node) string {
	if n == nil {
		return ""
	}
	if kind := n.Get("type"); kind != "xhtml" {
		text := n.String()
		if packed, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(text), "")); err == nil && utf8.Valid(packed) &&
			(n.Get("mode") == "base64" || strings.Contains(kind, "/") && !strings.Contains(text, " ")) {
			text = string(packed)
		}
		if kind == "text" || kind == "text/plain" {
			text = strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(text)
		}
		return text
	}
	var b strings.Builder
	write(&b, n)
	return b.String()
}

func write(b *strings.Builder, n *source.Node) {
	for _, k := range n.Kids {
		if k.Name == "" {
			b.WriteString(strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(k.Text))
			continue
		}
		b.WriteString("<" + k.Name + ">")
		write(b, k)
		b.WriteString("</" + k.Name + ">")
	}
}

var (
	block     = regexp.MustCompile(`(?i)<(p|div|br|li|h[1-6]|blockquote|table)[ >/]`)
	shortcode = regexp.MustCompile(`\[/?(?:caption|gallery|embed|audio|video|playlist|contact-form|vc_|et_pb_|su_|fusion_|elementor|wpv|youtube)[^\]]*\]`)
	blankLine = regexp.MustCompile(`\n[ \t\r]*\n`)
)

// lines splits a post into paragraphs. WordPress keeps a post as typed: empty lines separate its
// paragraphs, and single line breaks its lines.
func lines(s string, number int) []clean.Line {
	s = shortcode.ReplaceAllString(s, "")
	if !strings.Contains(strings.ToLower(s), "<p") {
		s = blankLine.ReplaceAllString(s, "<p>")
		if !block.MatchString(s) {
			s = strings.ReplaceAll(s, "\n", "<br>")
		}
	}
	_, out := markup.Blocks([]byte(s))
	for i := range out {
		out[i].Number = number
	}
	return out
}

// plain returns the text of a title, in which some feeds have HTML.
func plain(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	return oneLine(s)
}

func oneLine(s string) string {
	_, ls := markup.Blocks([]byte(s))
	var parts []string
	for _, l := range ls {
		parts = append(parts, l.Text)
	}
	return strings.Join(parts, " ")
}

// kid returns the first element of a name directly below n, nil if there is none.
func kid(n *source.Node, name string) *source.Node {
	for _, k := range n.Kids {
		if k.Name == name {
			return k
		}
	}
	return nil
}

func child(n *source.Node, name string) string { return strings.TrimSpace(kid(n, name).String()) }

func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}
