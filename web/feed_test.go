package web

import (
	"encoding/xml"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/kashshaf/kashshaf/app"
)

// TestFeeds reads the feeds as a feed reader does: every entry has an ID of its own, a time and a
// link to an existing page.
func TestFeeds(t *testing.T) {
	for _, site := range []string{"", "https://news.example/archive"} {
		files := builtFiles(t, site)
		for path, want := range map[string]int{app.FeedFile: 2, app.TopicFeed("هدنة"): 1} { // the third has no date
			var feed struct {
				ID      string `xml:"id"`
				Entries []struct {
					ID      string `xml:"id"`
					Title   string `xml:"title"`
					Updated string `xml:"updated"`
					Links   []struct {
						Rel  string `xml:"rel,attr"`
						Href string `xml:"href,attr"`
					} `xml:"link"`
				} `xml:"entry"`
			}
			if err := xml.Unmarshal([]byte(files[path]), &feed); err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			if len(feed.Entries) != want || !strings.HasPrefix(feed.ID, "urn:uuid:") {
				t.Errorf("%s: %d entries, want %d; id %q", path, len(feed.Entries), want, feed.ID)
			}
			base, err := url.Parse("https://news.example/archive/" + path)
			if err != nil {
				t.Fatal(err)
			}
			ids := map[string]bool{feed.ID: true}
			for _, e := range feed.Entries {
				if _, err := time.Parse(time.RFC3339, e.Updated); err != nil || ids[e.ID] || e.Title == "" {
					t.Errorf("%s: entry %+v", path, e)
				}
				ids[e.ID] = true
				to, err := base.Parse(e.Links[0].Href)
				if err != nil {
					t.Fatal(err)
				}
				file := strings.TrimPrefix(to.Path, "/archive/") + "index.html"
				if _, ok := files[file]; !ok {
					t.Errorf("%s leads to %q, where nothing is", path, to)
				}
			}
		}
		front := files["index.html"]
		if hrefs := strings.Join(attrs(t, front, "link", "href"), " "); !strings.Contains(hrefs, "./"+app.FeedFile) {
			t.Errorf("the front page does not name the feed: %s", hrefs)
		}
	}
}

// TestFeedIsSteady: the IDs are the same whatever the site's URL.
func TestFeedIsSteady(t *testing.T) {
	ids := func(text string) (out []string) {
		for _, part := range strings.Split(text, "<id>")[1:] {
			out = append(out, part[:strings.IndexByte(part, '<')])
		}
		return out
	}
	a, b := ids(builtFiles(t, "")[app.FeedFile]), ids(builtFiles(t, "https://x.example/")[app.FeedFile])
	if strings.Join(a, " ") != strings.Join(b, " ") {
		t.Errorf("%q and %q", a, b)
	}
}

func TestSitemapDates(t *testing.T) {
	text := builtFiles(t, "")["sitemap.xml"]
	for _, want := range []string{"<loc>d/idlib-truce/</loc><lastmod>2018-09-17</lastmod>", "<loc>d/month/</loc><lastmod>2018-12</lastmod>",
		"<loc>d/undated/</loc></url>", "<loc>./</loc><lastmod>2018-12-04</lastmod>"} {
		if !strings.Contains(text, want) {
			t.Errorf("the sitemap lacks %q:\n%s", want, text)
		}
	}
}
