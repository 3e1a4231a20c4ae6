package app

import (
	"fmt"
	"hash/fnv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// FeedFile is the path of the feed of a site's newest documents, relative to its root.
const FeedFile = "feed.atom"

// TopicFeed is the path of a topic's feed. A topic may contain any letter and a file name may
// not, so it is named by a hash.
func TopicFeed(topic string) string {
	h := fnv.New64a()
	h.Write([]byte(topic))
	return fmt.Sprintf("feeds/%016x.atom", h.Sum64())
}

// mostTopicFeeds is how many topics a collection may have for each to get a feed: if the topics
// are keywords, there are thousands.
const mostTopicFeeds = 200

// TopicFeeds reports whether each topic of a collection has a feed.
func TopicFeeds(about corpus.About) bool { return about.TopicCount <= mostTopicFeeds }

// TopicAddress is the address of a topic's documents, relative to the root.
func TopicAddress(topic string) string {
	return address{}.with(corpus.Filter{Facet: corpus.FacetTopic, Value: topic}).String()
}

// DocumentAddress is the address of a document, relative to the root.
func DocumentAddress(id string) string { return address{page: atDocument, id: id}.String() }

// EntityAddress is the address of an entity's page, relative to the site's root.
func EntityAddress(id string) string { return address{page: atEntity, id: id}.String() }

// Summary is the beginning of a document, as search engines and feeds show it.
func Summary(d *corpus.Document) string {
	return shorten(strings.ReplaceAll(d.Body, "\n", " "), descriptionLength)
}

// feedOf returns the feed of what is shown at an address: of everything or of one topic. ok is
// false if there is none.
func (v view) feedOf(m *model) (file string, ok bool) {
	filters := v.at.filters
	if v.at.query != "" || v.at.from != "" || v.at.to != "" || len(filters) > 1 {
		return "", false
	}
	if len(filters) == 0 {
		return FeedFile, true
	}
	return TopicFeed(filters[0].Value), filters[0].Facet == corpus.FacetTopic && !filters[0].Exclude && TopicFeeds(m.about)
}

// follow is the link to the feed.
func (v view) follow(m *model) ui.UI {
	file, ok := v.feedOf(m)
	if !ok || v.at.page == atFrame {
		return nil
	}
	return outside(v.root+file).ID("feed").Class("feed").Attr("type", "application/atom+xml").Text(v.say(mFollow))
}
