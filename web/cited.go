package web

import (
	"html/template"

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
	also := map[string]string{"citation_title": "og:title", "citation_language": "og:locale"}
	for _, t := range app.CitedTags(d, about) {
		tags = append(tags, tag{t.Name, also[t.Name], t.Content})
	}
	return tags
}

// Kind returns the tag's name attributes for a page.
func (t tag) Kind() template.HTMLAttr {
	kind := "name=" + t.Name
	switch {
	case t.Name == "":
		kind = "property=" + t.Property
	case t.Property != "":
		kind += " property=" + t.Property
	}
	return template.HTMLAttr(kind)
}
