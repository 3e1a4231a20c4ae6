package app

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// A CitedTag is a meta element by which reference managers know a document.
type CitedTag struct{ Name, Content string }

// CitedTags are the tags of a document: Google Scholar's citation_* tags, which hold the
// fields, and Dublin Core's, which hold what kind of thing it is (by Zotero's own name for it)
// and what those have no word for. What is not known is left out, and nothing is said twice:
// every page carries them.
func CitedTags(d *corpus.Document, about *corpus.About) []CitedTag {
	var tags []CitedTag
	for _, t := range [...]CitedTag{
		{"citation_title", d.Title},
		{"citation_author", d.Author},
		{"citation_publication_date", strings.ReplaceAll(string(d.Date), "-", "/")},
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

// retag gives the page that the reader has gone to the tags of its document, or none: those of
// the page that came from the host are of another.
func (e *explorer) retag() {
	var tags []any
	if e.model.at.page == atDocument && !e.model.missing {
		for _, t := range CitedTags(&e.model.reading.Document, &e.model.about) {
			tags = append(tags, t.Name, t.Content)
		}
	}
	global("kashshaf").Call("cited", tags)
}
