package app

import (
	"github.com/kashshaf/kashshaf/corpus"
)

// A CitedTag is a meta element that tells reference managers about a document.
type CitedTag struct{ Name, Content string }

// CitedTags returns the tags of a document: Google Scholar's citation_* tags for the fields, and
// Dublin Core's for the type of item (Zotero's name for it) and for what citation_* has no tag
// for. Unknown fields are left out and nothing is repeated, because every page carries the tags.
func CitedTags(d *corpus.Document, about *corpus.About) []CitedTag {
	var tags []CitedTag
	for _, t := range [...]CitedTag{
		{"citation_title", d.Title},
		{"citation_author", d.Author},
		{"citation_publication_date", string(d.Date)},
		{"citation_journal_title", about.OutletName(d.Outlet).Arabic},
		{"citation_language", "ar"},
		{"DC.type", "newspaperArticle"},
		{"DC.identifier", d.URL},
		{"DC.rights", about.Licence},
	} {
		if t.Content != "" {
			tags = append(tags, t)
		}
	}
	return tags
}

// retag gives the current page the tags of its document, or none: the page that came from the
// host has those of another.
func (e *explorer) retag() {
	var tags []any
	if e.model.at.page == atDocument && !e.model.missing {
		for _, t := range CitedTags(&e.model.reading.Document, &e.model.about) {
			tags = append(tags, t.Name, t.Content)
		}
	}
	global("kashshaf").Call("cited", tags)
}
