package web

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
)

func TestSitemap(t *testing.T) {
	for _, tc := range []struct{ url, first, document string }{
		{"https://news.example/idlib/", "https://news.example/idlib/", "https://news.example/idlib/d/month/"},
		{"https://news.example", "https://news.example/", "https://news.example/d/month/"},
		{"", "./", "d/month/"},
	} {
		files := builtFiles(t, tc.url)
		var set struct {
			URLs []struct {
				Loc string `xml:"loc"`
			} `xml:"url"`
		}
		if err := xml.Unmarshal([]byte(files["sitemap.xml"]), &set); err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, u := range set.URLs {
			all = append(all, u.Loc)
		}
		if len(all) != 9 || all[0] != tc.first || !strings.Contains(strings.Join(all, " "), tc.document) {
			t.Errorf("URL %q: sitemap %q", tc.url, all)
		}
		if got := strings.Contains(files["robots.txt"], "Sitemap: "+tc.first+"sitemap.xml"); got != (tc.url != "") {
			t.Errorf("URL %q: robots.txt %q", tc.url, files["robots.txt"])
		}
	}
}

func TestSitemapOfManyAddresses(t *testing.T) {
	addresses := []string{""}
	for i := range mostInSitemap {
		addresses = append(addresses, fmt.Sprintf("d/%d/", i))
	}
	files := sitemaps(corpus.About{URL: "https://news.example/"}, app.Folders, addresses, nil)
	if len(files) != 3 {
		t.Fatalf("%d files, want two parts and their list", len(files))
	}
	for i, want := range []struct {
		path string
		locs int
		some string
	}{
		{"sitemap-1.xml", mostInSitemap, "<loc>https://news.example/</loc>"},
		{"sitemap-2.xml", 1, "<loc>https://news.example/d/49999/</loc>"},
		{"sitemap.xml", 2, "<loc>https://news.example/sitemap-2.xml</loc>"},
	} {
		got := string(files[i].data)
		if files[i].path != want.path || strings.Count(got, "<loc>") != want.locs || !strings.Contains(got, want.some) {
			t.Errorf("file %d: %s with %d addresses, want %s with %d", i, files[i].path, strings.Count(got, "<loc>"), want.path, want.locs)
		}
	}
}

func TestNotFoundPage(t *testing.T) {
	page := builtFiles(t, "")["404.html"]
	for _, tag := range [][2]string{{"link", "href"}, {"script", "src"}, {"img", "src"}, {"a", "href"}} {
		got := slices.DeleteFunc(attrs(t, page, tag[0], tag[1]), func(to string) bool { return to == "data:," }) // an explicit absence of an icon
		if len(got) > 0 {
			t.Errorf("404.html refers to %q, which leads nowhere at another depth", got)
		}
	}
	// The policy allows exactly what the page contains.
	for _, element := range []struct{ tag, want string }{{"style", notFoundStyle}, {"script", notFoundScript}} {
		_, rest, _ := strings.Cut(page, "<"+element.tag+">")
		text, _, _ := strings.Cut(rest, "</"+element.tag+">")
		if text != element.want {
			t.Errorf("404.html: <%s> holds %q, want %q", element.tag, text, element.want)
		}
	}
	if meta(t, page, "Content-Security-Policy") != notFoundPolicy() {
		t.Error("404.html has another policy than its hashes")
	}
	if home := attrs(t, builtFiles(t, "https://news.example/x/")["404.html"], "a", "href"); len(home) != 2 ||
		home[0] != "https://news.example/x/" || home[1] != home[0] {
		t.Errorf("404.html with a URL links to %q", home)
	}
}
