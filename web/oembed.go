package web

import (
	"cmp"
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"strings"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
)

// oembedFile is where the site, and each document in its own folder, says how to embed it in
// another page.
const oembedFile = "oembed.json"

// The size that a page reserves for an explorer.
const (
	embedWidth  = 800
	embedHeight = 480
)

// oembed returns the answer to makers of link previews (oembed.com): the widget as a frame, with
// a document in it or, if doc is nil, with the whole collection. Its addresses must be absolute,
// so it only exists if the site's URL is known.
func oembed(about corpus.About, doc *corpus.Document, urls app.URLs) ([]byte, error) {
	site := strings.TrimSuffix(about.URL, "/") + "/"
	title, author, frame := about.Title, "", site+urls.Of("embed/")
	if doc != nil {
		title, author = cmp.Or(doc.Title, title), cmp.Or(doc.Author, doc.Outlet)
		frame += "?doc=" + url.QueryEscape(doc.ID)
	}
	data, err := json.MarshalIndent(struct {
		Version      string `json:"version"`
		Type         string `json:"type"`
		Title        string `json:"title"`
		Author       string `json:"author_name,omitempty"`
		ProviderName string `json:"provider_name"`
		ProviderURL  string `json:"provider_url"`
		HTML         string `json:"html"`
		Width        int    `json:"width"`
		Height       int    `json:"height"`
		Thumbnail    string `json:"thumbnail_url"`
		ThumbWidth   int    `json:"thumbnail_width"`
		ThumbHeight  int    `json:"thumbnail_height"`
	}{
		"1.0", "rich", title, author, cmp.Or(about.Publisher, about.Title), site,
		fmt.Sprintf(`<iframe src="%s" title="%s" width="%d" height="%d" sandbox="%s" allow="clipboard-write" loading="lazy"></iframe>`,
			html.EscapeString(frame), html.EscapeString(title), embedWidth, embedHeight, app.FrameSandbox),
		embedWidth, embedHeight, site + "icons/icon-512.png", 512, 512,
	}, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", oembedFile, err)
	}
	return append(data, '\n'), nil
}
