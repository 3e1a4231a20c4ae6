package web

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
)

// newestInFeed is how many documents a feed has: what somebody who checks once a day may have
// missed.
const newestInFeed = 50

// A feed is what is new, overall or on one topic.
type feed struct {
	path      string // relative to the site's root
	title     string
	page      string // the address of the page it is a feed of, relative to the root
	documents []corpus.Document
}

// feedsOf asks an engine what is new. Documents without a date are left out.
func feedsOf(engine app.Local) []feed {
	about := engine.About()
	everything := corpus.Request{Sort: corpus.Newest, Limit: newestInFeed, Unfold: true, FacetLimit: -1}
	result := engine.Search(everything)
	newest := func(r corpus.Result) (documents []corpus.Document) {
		for _, h := range r.Hits {
			if h.Date == "" {
				continue
			}
			if reading, ok := engine.Read(h.ID); ok {
				documents = append(documents, reading.Document)
			}
		}
		return documents
	}
	feeds := []feed{{path: app.FeedFile, title: about.Title, documents: newest(result)}}
	if !app.TopicFeeds(about) {
		return feeds
	}
	for _, topic := range result.Facets[corpus.FacetTopic] {
		request := everything
		request.Filters, request.FacetLimit = []corpus.Filter{{Facet: corpus.FacetTopic, Value: topic.ID}}, 1
		feeds = append(feeds, feed{
			path: app.TopicFeed(topic.ID), title: about.Title + " – " + topic.Name, page: app.TopicAddress(topic.ID),
			documents: newest(engine.Search(request))})
	}
	return feeds
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
	Type string `xml:"type,attr,omitempty"`
}

type atomTerm struct {
	Term string `xml:"term,attr"`
}

type atomName struct {
	Name string `xml:"name"`
}

type atomEntry struct {
	ID         string     `xml:"id"`
	Title      string     `xml:"title"`
	Updated    string     `xml:"updated"`
	Published  string     `xml:"published"`
	Links      []atomLink `xml:"link"`
	Author     *atomName  `xml:"author"`
	Categories []atomTerm `xml:"category"`
	Summary    string     `xml:"summary"`
}

type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string      `xml:"xml:lang,attr"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  atomName    `xml:"author"`
	Rights  string      `xml:"rights,omitempty"`
	Links   []atomLink  `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

// atom returns the feed's Atom file. If the site's URL is unknown, its links are relative to the
// file, as Atom allows. A date without a day or a time is taken for the beginning of its period:
// it is the date of publication as far as that is known.
func (f *feed) atom(about corpus.About, urls app.URLs) ([]byte, error) {
	root := rootOf(f.path)
	if about.URL != "" {
		root = strings.TrimSuffix(about.URL, "/") + "/"
	}
	feed := atomFeed{
		Lang: pagesLang, ID: identifier(about, f.path), Title: f.title, Updated: "1970-01-01T00:00:00Z",
		Author: atomName{cmp.Or(about.Publisher, about.Title)}, Rights: strings.TrimSpace(about.Licence + " " + about.Rights),
		Links: []atomLink{{"self", root + f.path, "application/atom+xml"}, {"alternate", root + urls.Of(f.page), "text/html"}},
	}
	for i := range f.documents {
		d := &f.documents[i]
		moment := string(d.Date.First()) + "T00:00:00Z"
		if i == 0 {
			feed.Updated = moment
		}
		e := atomEntry{
			ID: identifier(about, "d/"+d.ID), Title: cmp.Or(d.Title, shorten(d.Body, 60)), Updated: moment, Published: moment,
			Links: []atomLink{{"alternate", root + urls.Of(app.DocumentAddress(d.ID)), "text/html"}}, Summary: app.Summary(d),
		}
		if d.URL != "" {
			e.Links = append(e.Links, atomLink{Rel: "via", Href: d.URL})
		}
		if name := cmp.Or(d.Author, about.OutletName(d.Outlet).Arabic); name != "" {
			e.Author = &atomName{name}
		}
		for _, topic := range d.Topics {
			e.Categories = append(e.Categories, atomTerm{topic})
		}
		feed.Entries = append(feed.Entries, e)
	}
	data, err := xml.MarshalIndent(feed, "", "\t")
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", f.path, err)
	}
	return append([]byte(xml.Header), append(data, '\n')...), nil
}

// identifier is a permanent ID of something in a collection, independent of where it is published
// and of its address: a UUID of version 8 made from the collection's title and the path.
func identifier(about corpus.About, path string) string {
	sum := sha256.Sum256([]byte(about.Title + "\x00" + path))
	sum[6], sum[8] = sum[6]&0x0f|0x80, sum[8]&0x3f|0x80
	h := hex.EncodeToString(sum[:16])
	return "urn:uuid:" + h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}

// A dated engine returns the dates of all documents at once, in the order of app.Local.Documents;
// "" for one without.
type dated interface{ Dates() []corpus.Date }

// datesOf returns the dates of the documents that have one, by address.
func datesOf(engine app.Local) map[string]corpus.Date {
	dates := make(map[string]corpus.Date)
	if all, ok := engine.(dated); ok {
		list := all.Dates()
		for i, id := range engine.Documents() {
			if list[i] != "" {
				dates[app.DocumentAddress(id)] = list[i]
			}
		}
	}
	return dates
}
