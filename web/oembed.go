package web

import (
	"encoding/json"
	"fmt"
	"html"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// oembedFile is where the site says how to show it inside another page.
const oembedFile = "oembed.json"

// The size that a page keeps free for an explorer.
const (
	embedWidth  = 800
	embedHeight = 480
)

// oembed answers those who make previews of links (oembed.com): the widget as a
// frame. Its addresses must be absolute, so it is there only where the site's
// address is known.
func oembed(about corpus.About) ([]byte, error) {
	site := strings.TrimSuffix(about.URL, "/") + "/"
	data, err := json.MarshalIndent(struct {
		Version      string `json:"version"`
		Type         string `json:"type"`
		Title        string `json:"title"`
		ProviderName string `json:"provider_name"`
		ProviderURL  string `json:"provider_url"`
		HTML         string `json:"html"`
		Width        int    `json:"width"`
		Height       int    `json:"height"`
		Thumbnail    string `json:"thumbnail_url"`
		ThumbWidth   int    `json:"thumbnail_width"`
		ThumbHeight  int    `json:"thumbnail_height"`
	}{
		"1.0", "rich", about.Title, either(about.Publisher, about.Title), site,
		fmt.Sprintf(`<iframe src="%sembed/" title="%s" width="%d" height="%d" sandbox="%s" allow="clipboard-write" loading="lazy"></iframe>`,
			html.EscapeString(site), html.EscapeString(about.Title), embedWidth, embedHeight, frameSandbox),
		embedWidth, embedHeight, site + "icons/icon-512.png", 512, 512,
	}, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", oembedFile, err)
	}
	return append(data, '\n'), nil
}

// frameSandbox is what a frame with the explorer may do; widget.js says the same.
const frameSandbox = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads"

func either(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
