package app

import (
	"net/url"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

func TestURLs(t *testing.T) {
	for _, tt := range [][2]string{
		{"", "index.html"}, {"?q=x", "index.html?q=x"}, {"about/", "about.html"}, {"d/x/", "d/x.html"},
		{"d/x/?q=a%2Fb#p2", "d/x.html?q=a%2Fb#p2"}, {"embed/", "embed.html"},
	} {
		want(t, tt[0], Files.Of(tt[0]), tt[1])
		want(t, tt[0], Folders.Of(tt[0]), tt[0])
	}
}

// TestPathsOfPages: whatever hosts do to the end of an address, it is the same page.
func TestPathsOfPages(t *testing.T) {
	for page, paths := range map[string][]string{
		"":         {"", "/", "index.html", "/index.html", "index"},
		"about/":   {"about", "about/", "about.html", "about/index.html"},
		"d/x/":     {"d/x", "d/x/", "d/x.html", "d/x/index.html"},
		"d/index/": {"d/index", "d/index/", "d/index.html", "d/index/index.html"},
	} {
		for _, path := range paths {
			want(t, path, parseAddress(path, "", "").String(), page)
		}
	}
}

// TestFitting: an address has the beginning of a long query, in whole words, and says so; with
// what is stored besides it, it is complete again.
func TestFitting(t *testing.T) {
	passage := strings.TrimSpace(strings.Repeat("قال المتحدث باسم الكرملين إن الهدنة قائمة ", 40))
	filters := []corpus.Filter{{Facet: corpus.FacetPerson, Value: "vladimir-putin"}}
	for name, a := range map[string]address{
		"passage":  {query: passage},
		"filtered": {query: passage, filters: filters, sort: corpus.Newest},
		"one word": {query: strings.Repeat("ا", 3000)},
		"document": {page: atDocument, id: "x", query: passage},
		"spaces":   {query: "a" + strings.Repeat("    b", 1500)},
	} {
		cut, is := a.fitting()
		if !is {
			t.Fatalf("%s: nothing was cut", name)
		}
		_, asked, _ := strings.Cut(cut.String(), "?")
		if len(asked) > mostAsked || len(asked) < mostAsked/2 {
			t.Errorf("%s: %d bytes", name, len(asked))
		}
		if !strings.HasPrefix(a.query, cut.query) || name != "one word" && a.query[len(cut.query)] != ' ' {
			t.Errorf("%s: cut within a word: %q", name, cut.query)
		}
		to, _ := url.Parse(cut.String())
		read := parseAddress(to.Path, to.RawQuery, to.Fragment)
		if !read.short || read.query != cut.query {
			t.Errorf("%s: read as %q, short %v", name, read.query, read.short)
		}
		want(t, name, read.completed(a.query).String(), a.String())
		want(t, name, read.completed("something else").query, cut.query)
		want(t, name, read.asking("x").String(), a.asking("x").String())
	}
	for _, a := range []address{{}, {query: "هدنة إدلب"}, {filters: filters}} {
		if _, is := a.fitting(); is {
			t.Errorf("%q was cut", a.String())
		}
	}
}
