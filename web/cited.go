package web

import (
	"html"
	"html/template"
	"strings"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
)

// A tag is a meta element of a page. What reference managers and link previews call by different
// names is written once, under both names.
type tag struct{ Name, Property, Content string }

// cited returns the tags that tell reference managers about a document and name it in link
// previews. For a document without a title, the previews use the page's.
func cited(d *corpus.Document, about *corpus.About, title string) []tag {
	var tags []tag
	if d.Title == "" {
		tags = append(tags, tag{"", "og:title", title})
	}
	also := map[string]string{"citation_title": "og:title", "citation_language": "og:locale", "citation_publication_date": "article:published_time"}
	for _, t := range app.CitedTags(d, about) {
		tags = append(tags, tag{t.Name, also[t.Name], t.Content})
	}
	return tags
}

// Attributes returns the tag's attributes for a page.
func (t tag) Attributes() template.HTMLAttr {
	var b strings.Builder
	for _, a := range []attribute{{"name", t.Name}, {"property", t.Property}, {"content", t.Content}} {
		if a.value != "" {
			a.value = html.EscapeString(a.value)
			a.writeShort(&b)
		}
	}
	return template.HTMLAttr(strings.TrimPrefix(b.String(), " "))
}
