package web

import (
	"html/template"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
)

// A tag is a meta element of a page. What is called one thing by reference managers
// and another by networks that preview links stands there once, by both names.
type tag struct{ Name, Property, Content string }

// cited are the tags by which reference managers know a document, which name it in previews,
// too. The page's title stands for that of a document without one there.
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

// Kind is what a tag is called, as a page has it.
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
