// Package feed reads what blogs and news sites provide: exports of WordPress (WXR), RSS in all its
// versions, and Atom. An item is a document.
package feed

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
	"github.com/kashshaf/kashshaf/corpus/ingest/source"
)

// Is reports whether a file is a feed, by its root.
func Is(_ string, head []byte) bool {
	for _, root := range []string{"<rss", "<feed", "<rdf:RDF"} {
		if i := bytes.Index(head, []byte(root)); i >= 0 {
			return root != "<rdf:RDF" || bytes.Contains(head, []byte("purl.org/rss"))
		}
	}
	return false
}

// Read streams a feed, an item at a time. Attachments, menus and revisions of WordPress are left
// out; what is not published is kept out.
func Read(f source.File, to source.Sink) error {
	r := &reader{to: to, head: &source.Node{}, left: make(map[string]int)}
	err := source.Each(f.In, map[string]bool{"item": true, "entry": true, "author": true}, r.head, r.item)
	for _, kind := range sorted(r.left) {
		to.Note("items left out: %d of the kind %q", r.left[kind], kind)
	}
	if err != nil {
		if r.n == 0 {
			return fmt.Errorf("it is broken (%w); fetch or export it again", err)
		}
		to.Warn(0, "the feed breaks off (%v); the items before it are read", err)
	}
	if r.n == 0 && err == nil {
		return fmt.Errorf("there is no item in it")
	}
	return nil
}

func sorted(m map[string]int) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

type reader struct {
	to      source.Sink
	head    *source.Node
	authors map[string]string // login → name
	left    map[string]int
	n       int
	author  string // of a whole Atom feed
}

// exported reports whether this is an export of a blog, which has drafts, rather than a feed, which
// has none.
func (r *reader) exported() bool { return r.head.Find("wxr_version") != nil || len(r.authors) > 0 }

// home returns the address of the site that the feed belongs to.
func (r *reader) home() string {
	for _, l := range r.head.All("link") {
		if rel := l.Get("rel"); rel == "" || rel == "alternate" {
			return l.Get("href")
		}
	}
	return ""
}

// outlet returns the title of the feed.
func (r *reader) outlet() string { return clean.Title(plain(r.head.Find("title").String())) }

func (r *reader) item(n *source.Node) error {
	if n.Name == "author" {
		if name := n.Find("name"); name != nil && r.n == 0 { // of the whole feed
			r.author = clean.Title(name.String())
		}
		if login := n.Find("author_login"); login != nil {
			if r.authors == nil {
				r.authors = make(map[string]string)
			}
			r.authors[clean.Title(login.String())] = clean.Title(n.Find("author_display_name").String())
		}
		return nil
	}
	if n.Cut && r.exported() && child(n, "status") == "" {
		r.to.Warn(0, "the item in which the feed breaks off is left out, as nothing tells whether it was published")
		r.n++
		return nil
	}
	if kind := child(n, "post_type"); kind != "" && kind != "post" && kind != "page" && !hasText(n) ||
		slices.Contains([]string{"attachment", "revision", "nav_menu_item", "custom_css", "wp_global_styles", "oembed_cache"}, kind) {
		r.left[kind]++
		r.n++
		return nil
	}
	r.n++
	if n := len(n.All("comment_content")); n > 0 {
		r.left["comment"] += n
	}
	t := &source.Text{Line: r.n, Many: true, Outlet: r.outlet()}
	if n.Name == "entry" {
		atom(n, t)
		t.URL = absolute(first(n.Get("base"), r.head.Find("feed").Get("base"), r.home()), t.URL)
		if t.Author == "" {
			t.Author = r.author
		}
	} else {
		r.rss(n, t)
	}
	r.to.Text(t)
	return nil
}

func hasText(n *source.Node) bool { return child(n, "encoded") != "" }

func (r *reader) rss(n *source.Node, t *source.Text) {
	t.Title = clean.Title(plain(child(n, "title")))
	t.URL = first(child(n, "link"), n.Get("about"))
	if guid := kid(n, "guid"); t.URL == "" && guid != nil && strings.HasPrefix(guid.String(), "http") {
		t.URL = strings.TrimSpace(guid.String())
	}
	t.Date = first(child(n, "post_date"), child(n, "pubDate"), child(n, "date"))
	if strings.HasPrefix(t.Date, "0000") {
		t.Date = ""
	}
	t.Author = first(child(n, "creator"), child(n, "author"))
	if name := r.authors[t.Author]; name != "" {
		t.Author = name
	}
	t.Topics = r.topics(n)
	body, excerpt := "", ""
	for _, k := range n.Kids {
		if k.Name == "encoded" {
			if k.Space == "excerpt" {
				excerpt = k.String()
			} else if body == "" {
				body = k.String()
			}
		}
	}
	description := child(n, "description")
	if body == "" {
		body, description = description, ""
	}
	t.Lines = lines(body, t.Line)
	t.Abstract = oneLine(first(excerpt, description))
	if s := child(n, "source"); s != "" {
		t.Outlet = clean.Title(s)
	}
	switch status := child(n, "status"); {
	case status != "" && status != "publish" && status != "inherit":
		t.Kept = status
	case child(n, "post_password") != "":
		t.Kept = "it has a password"
	}
}

// topics returns the categories and tags of an item, but not post formats and the like.
func (r *reader) topics(n *source.Node) []string {
	var out []string
	for _, k := range n.Kids {
		domain := k.Get("domain")
		if k.Name == "category" || k.Name == "subject" {
			name := clean.Title(k.String())
			if domain == "post_format" || domain == "nav_menu" || name == "" || slices.Contains(out, name) ||
				strings.EqualFold(name, "uncategorized") || name == "غير مصنف" {
				continue
			}
			out = append(out, name)
		}
	}
	return out
}

func atom(n *source.Node, t *source.Text) {
	t.Title = clean.Title(plain(child(n, "title")))
	for _, k := range n.Kids {
		switch k.Name {
		case "link":
			if rel := k.Get("rel"); rel == "" || rel == "alternate" {
				t.URL = first(t.URL, k.Get("href"))
			}
		case "category":
			if s := clean.Title(first(k.Get("label"), k.Get("term"))); s != "" && !strings.Contains(s, "schemas.google.com") {
				t.Topics = append(t.Topics, s)
			}
		case "author":
			t.Author = first(t.Author, clean.Title(k.Find("name").String()))
		case "source":
			t.Outlet = first(clean.Title(k.Find("title").String()), t.Outlet)
		case "content":
			t.Lines = lines(inner(k), t.Line)
		}
	}
	if len(t.Lines) == 0 {
		t.Lines = lines(inner(kid(n, "summary")), t.Line)
	}
	t.Date = first(child(n, "published"), child(n, "issued"), child(n, "updated"))
	for _, draft := range n.All("draft") {
		if strings.TrimSpace(draft.String()) == "yes" {
			t.Kept = "draft"
		}
	}
	// Blogger exports its comments and its settings as entries.
	for _, k := range n.Kids {
		if k.Name == "category" && strings.HasPrefix(k.Get("term"), "http://schemas.google.com/blogger/2008/kind#") {
			if kind := k.Get("term")[strings.Index(k.Get("term"), "#")+1:]; kind != "post" && kind != "page" {
				t.Kept = "a " + kind + " of the blog"
			}
		}
	}
}
