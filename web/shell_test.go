package web

import (
	"context"
	"encoding/json"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// builtFiles builds the fake's site, with a URL or without.
func builtFiles(t *testing.T, url string) map[string]string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "dist")
	engine := newFake()
	engine.about.URL = url
	if _, err := Build(context.Background(), engine, testOptions(dir)); err != nil {
		t.Fatal(err)
	}
	return tree(t, dir)
}

// attrs returns an attribute of every element with a tag.
func attrs(t *testing.T, page, tag, attr string) []string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var values []string
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || n.Data != tag {
			continue
		}
		for _, a := range n.Attr {
			if a.Key == attr {
				values = append(values, a.Val)
			}
		}
	}
	return values
}

// meta returns the content of a meta element by its name or property.
func meta(t *testing.T, page, name string) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || n.Data != "meta" {
			continue
		}
		content, found := "", false
		for _, a := range n.Attr {
			found = found || a.Val == name
			if a.Key == "content" {
				content = a.Val
			}
		}
		if found {
			return content
		}
	}
	return ""
}

func TestEveryAddressIsRelative(t *testing.T) {
	for path, data := range builtFiles(t, "") {
		if filepath.Ext(path) != ".html" {
			continue
		}
		depth := strings.Count(path, "/")
		for _, tag := range []string{"a", "link", "script", "img", "form", "iframe"} {
			for _, attr := range []string{"href", "src", "action"} {
				for _, value := range attrs(t, data, tag, attr) {
					if strings.HasPrefix(value, "https://example.org/a?") || strings.HasPrefix(value, "#") {
						continue // the document's source; a paragraph
					}
					if strings.HasPrefix(value, "/") || strings.Contains(value, "://") {
						t.Errorf("%s: <%s %s=%q> is not relative", path, tag, attr, value)
					}
					if up := strings.Count(value, "../"); up > depth {
						t.Errorf("%s: <%s %s=%q> leads out of the site", path, tag, attr, value)
					}
				}
			}
		}
	}
}

// TestEveryLinkLeadsSomewhere follows every relative address on every page.
func TestEveryLinkLeadsSomewhere(t *testing.T) {
	files := builtFiles(t, "")
	checked := 0
	for path, data := range files {
		if filepath.Ext(path) != ".html" || path == "404.html" {
			continue
		}
		for _, link := range [][2]string{{"a", "href"}, {"link", "href"}, {"script", "src"}, {"img", "src"}} {
			for _, value := range attrs(t, data, link[0], link[1]) {
				value, _, _ = strings.Cut(value, "#")
				value, _, _ = strings.Cut(value, "?")
				if value == "" || strings.Contains(value, "://") || path == "demo/index.html" && strings.HasPrefix(value, "../d/") {
					continue // the demonstration is about the corpus that ships
				}
				to := filepath.ToSlash(filepath.Join(filepath.Dir(path), value))
				if strings.HasSuffix(value, "/") || to == "." {
					to = filepath.ToSlash(filepath.Join(to, "index.html"))
				}
				if _, ok := files[to]; !ok {
					t.Errorf("%s: %q leads to %s, which is not there", path, value, to)
				}
				checked++
			}
		}
	}
	if checked < 50 {
		t.Errorf("only %d links were checked", checked)
	}
}

func TestDocumentPage(t *testing.T) {
	for _, url := range []string{"", "https://news.example/idlib/"} {
		page := builtFiles(t, url)["d/idlib-truce/index.html"]
		for name, want := range map[string]string{
			"og:type": "article", "og:site_name": "ملف الهدنة", "article:published_time": "2018-09-17",
			"generator": "", "Content-Security-Policy": pagePolicy(true), "robots": "",
			"og:url": map[string]string{"": "", "https://news.example/idlib/": "https://news.example/idlib/d/idlib-truce/"}[url],
		} {
			if got := meta(t, page, name); got != want {
				t.Errorf("with URL %q: meta %s %q, want %q", url, name, got, want)
			}
		}
		if !strings.Contains(page, `<html lang=ar dir=rtl data-root="../../">`) {
			t.Errorf("with URL %q: no data-root", url)
		}
		if title := regexp.MustCompile(`<title>(.*)</title>`).FindStringSubmatch(page); title == nil ||
			!strings.HasPrefix(title[1], "هدنة في إدلب") {
			t.Errorf("title %q", title)
		}
		canonical := regexp.MustCompile(`<link rel=canonical href=([^> ]*)>`).FindStringSubmatch(page)
		want := "./"
		if url != "" {
			want = url + "d/idlib-truce/"
		}
		if canonical == nil || canonical[1] != want {
			t.Errorf("canonical %q, want %q", canonical, want)
		}
		// The text is readable, a word and its clitic are joined, and markup in it is text.
		if !strings.Contains(page, "&lt;/script&gt;&lt;b&gt;جدًا&lt;/b&gt;") {
			t.Errorf("with URL %q: the document's own markup is not plain text", url)
		}
	}
}

// linked parses the JSON-LD of a page.
func linked(t *testing.T, page string) map[string]any {
	t.Helper()
	block := regexp.MustCompile(`(?s)<script type=application/ld\+json>(.*?)</script>`).FindStringSubmatch(page)
	if block == nil {
		t.Fatal("no JSON-LD")
	}
	var v map[string]any
	if err := json.Unmarshal([]byte(block[1]), &v); err != nil {
		t.Fatalf("JSON-LD %q: %v", block[1], err)
	}
	return v
}

func TestLinkedData(t *testing.T) {
	files := builtFiles(t, "https://news.example/idlib")
	for _, tc := range []struct {
		id   string
		want string // JSON of the fields compared
	}{
		{"idlib-truce", `{"@type":"NewsArticle","headline":"هدنة في إدلب","datePublished":"2018-09-17","inLanguage":"ar",
			"author":{"@type":"Person","name":"كاتب"},"publisher":{"@type":"Organization","name":"رويترز"},
			"keywords":["هدنة"],"isBasedOn":["https://example.org/a?b=1&c=2","تقرير"],
			"url":"https://news.example/idlib/d/idlib-truce/"}`},
		{"month", `{"datePublished":"2018-12","author":{"@type":"Organization","name":"د.ب.أ"}}`},
		{"undated", `{"headline":"ورقة بلا تاريخ","datePublished":null,"author":null,"publisher":null,"keywords":null}`},
	} {
		got := linked(t, files["d/"+tc.id+"/index.html"])
		var want map[string]any
		if err := json.Unmarshal([]byte(tc.want), &want); err != nil {
			t.Fatal(err)
		}
		for field := range want {
			g, _ := json.Marshal(got[field])
			w, _ := json.Marshal(want[field])
			if string(g) != string(w) {
				t.Errorf("%s: %s is %s, want %s", tc.id, field, g, w)
			}
		}
	}
	if page := files["index.html"]; strings.Contains(page, "ld+json") {
		t.Error("the front page says it is an article")
	}
}

func TestHiddenPages(t *testing.T) {
	files := builtFiles(t, "https://news.example/")
	for path, hidden := range map[string]bool{
		"index.html": false, "about/index.html": false, "entities/index.html": false, "e/putin/index.html": false,
		"embed/index.html": true, "offline/index.html": true, "404.html": true,
	} {
		if got := meta(t, files[path], "robots") == "noindex"; got != hidden {
			t.Errorf("%s: hidden from search engines is %v, want %v", path, got, hidden)
		}
	}
}

func TestShorten(t *testing.T) {
	for _, tc := range []struct{ in, want string }{
		{"", ""},
		{"كشاف", "كشاف"},
		{"ملف هدنة إدلب", "ملف هدنة"},
		{"ملف هدنة", "ملف هدنة"},
		{"incomprehensibilities", "incomprehensibilities"},
	} {
		if got := shorten(tc.in, 12); got != tc.want {
			t.Errorf("shorten(%q) = %q, want %q", tc.in, got, tc.want)
		}
	}
}
