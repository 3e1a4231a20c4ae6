package web

import (
	"encoding/json"
	"net/url"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/kashshaf/kashshaf/app"
)

// fileAt returns the file that a host looks for at a path of the site: one that serves index.html
// for folders, or one that serves only files.
func fileAt(urls app.URLs, at string) string {
	if urls == app.Folders && (at == "" || strings.HasSuffix(at, "/")) {
		return at + "index.html"
	}
	return at
}

// TestEveryLinkIsThere follows every address on every page to a file of the site, with both forms
// of addresses, as a host would that supports only that form.
func TestEveryLinkIsThere(t *testing.T) {
	for _, urls := range []app.URLs{app.Folders, app.Files} {
		for _, about := range []string{"", "https://news.example/archive/"} {
			t.Run(string(urls)+" "+about, func(t *testing.T) {
				dir := filepath.Join(t.TempDir(), "dist")
				opt := testOptions(dir)
				opt.URLs, opt.Precompress = urls, false
				engine := newFake()
				engine.about.URL = about
				if _, err := Build(t.Context(), engine, opt); err != nil {
					t.Fatal(err)
				}
				checkLinks(t, urls, about, tree(t, dir))
			})
		}
	}
}

func checkLinks(t *testing.T, urls app.URLs, about string, files map[string]string) {
	base, _ := url.Parse("https://news.example/archive/")
	pages, links := 0, 0
	check := func(from, link string) {
		t.Helper()
		here, _ := base.Parse(from)
		to, err := here.Parse(link)
		if err != nil || to.Host != base.Host {
			return
		}
		if from == "demo/index.html" && strings.Contains(link, "../d/20") {
			return // it is about the collection that ships
		}
		links++
		rest, below := strings.CutPrefix(to.Path, base.Path)
		if name := fileAt(urls, rest); !below || name != "" && files[name] == "" && name != "demo/" {
			t.Errorf("%s leads to %q, where no file is", from, link)
		}
	}
	for name, text := range files {
		if path.Ext(name) != ".html" || name == "404.html" {
			continue
		}
		pages++
		root, err := html.Parse(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		for n := range root.Descendants() {
			for _, a := range n.Attr {
				if a.Key == "href" || a.Key == "src" || a.Key == "action" {
					check(name, a.Val)
				}
			}
		}
	}
	for _, found := range regexp.MustCompile(`<loc>([^<]*)`).FindAllStringSubmatch(files["sitemap.xml"], -1) {
		check("", found[1])
	}
	var app struct {
		Start     string                  `json:"start_url"`
		Shortcuts []struct{ URL string }  `json:"shortcuts"`
		Share     struct{ Action string } `json:"share_target"`
	}
	if err := json.Unmarshal([]byte(files[manifestFile]), &app); err != nil {
		t.Fatal(err)
	}
	check("", app.Start)
	check("", app.Share.Action)
	for _, s := range app.Shortcuts {
		check("", s.URL)
	}
	if about != "" {
		for name, text := range files {
			if !strings.HasSuffix(name, oembedFile) {
				continue
			}
			var preview struct{ HTML string }
			if err := json.Unmarshal([]byte(text), &preview); err != nil {
				t.Fatal(err)
			}
			check("", regexp.MustCompile(`src="([^"]+)"`).FindStringSubmatch(preview.HTML)[1])
		}
	}
	if pages < 9 || links < 150 {
		t.Errorf("%d links of %d pages were followed", links, pages)
	}
}
