package web

import (
	"encoding/json"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
)

func TestOEmbed(t *testing.T) {
	hostile := corpus.About{Title: `"><script>alert(1)</script>`, URL: "https://news.example/x"}
	data, err := oembed(hostile, nil, app.Folders)
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Version, Type, Title, HTML string
		Width, Height              int
		Provider                   string `json:"provider_name"`
		Thumbnail                  string `json:"thumbnail_url"`
	}
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if got.Version != "1.0" || got.Type != "rich" || got.Title != hostile.Title || got.Provider != hostile.Title ||
		got.Width != embedWidth || got.Height != embedHeight || got.Thumbnail != "https://news.example/x/icons/icon-512.png" {
		t.Errorf("oEmbed %+v", got)
	}
	root, err := html.Parse(strings.NewReader(got.HTML))
	if err != nil {
		t.Fatal(err)
	}
	frames := 0
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if n.Data == "script" {
			t.Errorf("the frame's title broke out: %s", got.HTML)
		}
		if n.Data == "iframe" {
			frames++
			for _, a := range n.Attr {
				if a.Key == "src" && a.Val != "https://news.example/x/embed/" ||
					a.Key == "sandbox" && a.Val != app.FrameSandbox || a.Key == "title" && a.Val != hostile.Title {
					t.Errorf("frame has %s=%q", a.Key, a.Val)
				}
			}
		}
	}
	if frames != 1 {
		t.Errorf("%d frames in %s", frames, got.HTML)
	}
	widget, err := staticFiles.ReadFile("static/widget.js")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(widget), `"`+app.FrameSandbox+`"`) {
		t.Errorf("widget.js has another sandbox than %q", app.FrameSandbox)
	}
}

// TestPreviewTags: if the site's URL is known, pages have tags for link previews; otherwise
// nothing half true.
func TestPreviewTags(t *testing.T) {
	known, unknown := builtFiles(t, "https://news.example/x/"), builtFiles(t, "")
	if _, ok := unknown[oembedFile]; ok || strings.Contains(unknown["index.html"], "oembed") {
		t.Error("oEmbed without an address")
	}
	if _, ok := known[oembedFile]; !ok {
		t.Errorf("no %s", oembedFile)
	}
	for path, want := range map[string]string{"index.html": "oembed.json", "entities/index.html": "oembed.json", "d/month/index.html": "d/month/oembed.json", "embed/index.html": ""} {
		_, rest, _ := strings.Cut(known[path], `<link rel="alternate" type="application/json+oembed" href="https://news.example/x/`)
		if got, _, _ := strings.Cut(rest, `"`); got != want {
			t.Errorf("%s: the oEmbed link leads to %q, want %q", path, got, want)
		}
	}
	var own struct {
		Title, HTML string
		Author      string `json:"author_name"`
	}
	if err := json.Unmarshal([]byte(known["d/idlib-truce/oembed.json"]), &own); err != nil {
		t.Fatal(err)
	}
	if own.Title != "هدنة في إدلب" || own.Author != "كاتب" ||
		!strings.Contains(own.HTML, `src="https://news.example/x/embed/?doc=idlib-truce"`) {
		t.Errorf("a document's oEmbed is %+v", own)
	}
	if _, ok := unknown["d/idlib-truce/oembed.json"]; ok {
		t.Error("a document has oEmbed without an address")
	}
	for name, want := range map[string]string{
		"og:title": "", "og:type": "article", "og:url": "https://news.example/x/d/month/", "og:image": "https://news.example/x/icons/icon-512.png",
		"og:image:width": "512", "og:image:alt": "ملف الهدنة", "og:site_name": "ملف الهدنة", "og:locale": "ar", "twitter:card": "summary",
	} {
		if got := meta(t, known["d/month/index.html"], name); got == "" || want != "" && got != want {
			t.Errorf("%s %q, want %q", name, got, want)
		}
	}
	if got := meta(t, unknown["index.html"], "og:image"); got != "" {
		t.Errorf("og:image %q without an address", got)
	}
}
