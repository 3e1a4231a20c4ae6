package web

import (
	"html/template"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// A tag is a meta element of a page. What is called one thing by reference managers
// and another by networks that preview links stands there once, by both names.
type tag struct{ Name, Property, Content string }

// cited are the tags by which reference managers know a document: Google Scholar's
// citation_* tags, which hold the fields, and Dublin Core's, which hold what kind of
// thing it is (by Zotero's own name for it) and what those have no word for. What is
// not known is left out, and nothing is said twice: every page carries them. The page's
// title stands for that of a document without one in previews.
func cited(d *corpus.Document, about corpus.About, title string) []tag {
	var tags []tag
	if d.Title == "" {
		tags = append(tags, tag{"", "og:title", title})
	}
	for _, t := range []tag{
		{"citation_title", "og:title", d.Title},
		{"citation_author", "", d.Author},
		{"citation_publication_date", "", strings.ReplaceAll(string(d.Date), "-", "/")},
		{"citation_journal_title", "", about.OutletName(d.Outlet).Arabic},
		{"citation_language", "og:locale", pagesLang},
		{"DC.type", "", "newspaperArticle"},
		{"DC.identifier", "", d.URL},
		{"DC.rights", "", about.Licence},
	} {
		if t.Content != "" {
			tags = append(tags, t)
		}
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
