package web

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// A tag is a meta element of a page.
type tag struct{ Name, Content string }

// cited are the tags by which reference managers know a document: Google Scholar's
// citation_* tags, which hold the fields, and Dublin Core's, which hold what kind of
// thing it is (by Zotero's own name for it) and what those have no word for. What is
// not known is left out, and nothing is said twice: every page carries them.
func cited(d *corpus.Document, about corpus.About) []tag {
	var tags []tag
	for _, t := range []tag{
		{"citation_title", d.Title},
		{"citation_author", d.Author},
		{"citation_publication_date", strings.ReplaceAll(string(d.Date), "-", "/")},
		{"citation_journal_title", about.OutletName(d.Outlet).Arabic},
		{"citation_language", pagesLang},
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
