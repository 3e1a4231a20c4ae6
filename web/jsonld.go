package web

import (
	"cmp"
	"encoding/json"
	"fmt"

	"github.com/kashshaf/kashshaf/corpus"
)

// A thing is a schema.org object with a type and a name.
type thing struct {
	Type string `json:"@type"`
	Name string `json:"name"`
	URL  string `json:"url,omitempty"`
}

// named returns a thing, or nil without a name.
func named(kind, name string) *thing {
	if name == "" {
		return nil
	}
	return &thing{Type: kind, Name: name}
}

// An article is a document in schema.org's vocabulary. What is unknown is left out.
type article struct {
	Context   string   `json:"@context"`
	Type      string   `json:"@type"`
	Headline  string   `json:"headline"`
	Published string   `json:"datePublished,omitempty"`
	Language  string   `json:"inLanguage"`
	Author    *thing   `json:"author,omitempty"`
	Publisher *thing   `json:"publisher,omitempty"`
	Provider  *thing   `json:"provider,omitempty"`
	Keywords  []string `json:"keywords,omitempty"`
	BasedOn   []string `json:"isBasedOn,omitempty"`
	PageStart string   `json:"pageStart,omitempty"`
	PageEnd   string   `json:"pageEnd,omitempty"`
	Origin    *thing   `json:"encoding,omitempty"`
	Credit    string   `json:"creditText,omitempty"`
	Address   string   `json:"url,omitempty"`
	MainOf    string   `json:"mainEntityOfPage,omitempty"`
	IsPartOf  *thing   `json:"isPartOf,omitempty"`
	Licence   string   `json:"license,omitempty"`
}

// newsArticle describes a document to machines, as JSON-LD in schema.org's vocabulary. A date
// keeps its precision: "2018-09" is a date in ISO 8601, and so in schema.org.
func newsArticle(doc *corpus.Document, about corpus.About, lang, address string, absolute bool) ([]byte, error) {
	a := article{
		Context: "https://schema.org", Type: "NewsArticle", Headline: doc.Title,
		Published: string(doc.Date), Language: lang,
		Author: named("Person", doc.Author), Publisher: named("Organization", about.OutletName(doc.Outlet).Arabic), Licence: about.Licence,
		Provider: named("Organization", about.Publisher),
		Keywords: doc.Topics, BasedOn: doc.BasedOn,
	}
	if a.Author == nil { // an outlet that is the author need not be named twice
		a.Author, a.Publisher = a.Publisher, nil
	}
	// The pages that are cited, and the file they are in. Of a row or a line in a file only the
	// page itself tells: no machine looks for it.
	if doc.Place.Kind == "page" {
		a.Origin = named("MediaObject", doc.Source)
		a.PageStart, a.PageEnd = doc.Place.First, cmp.Or(doc.Place.Last, doc.Place.First)
	}
	if doc.Machine > 0 {
		a.Credit = fmt.Sprintf("read from a picture by a machine that is %.0f %% sure", 100*doc.Machine)
	}
	if doc.URL != "" {
		a.BasedOn = append([]string{doc.URL}, doc.BasedOn...)
	}
	if absolute {
		a.Address, a.MainOf = address, address
		if a.IsPartOf = named("Collection", about.Title); a.IsPartOf != nil { // og:site_name has the name alone
			a.IsPartOf.URL = about.URL
		}
	}
	b, err := json.Marshal(a)
	if err != nil {
		return nil, fmt.Errorf("describe document %q: %w", doc.ID, err)
	}
	return b, nil
}
