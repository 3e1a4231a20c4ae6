package markup

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/kashshaf/kashshaf/corpus/ingest/clean"
)

// metadata reads what a page states about its article: in JSON-LD, in meta elements, and in the
// article's own markup, in this order. The best title is a heading of the first level with which
// one of the stated titles begins: it has neither the site's name appended nor a length limit.
func metadata(root, main *html.Node) Page {
	var h headData
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			h.element(n, within(n, main))
		}
	}
	p := Page{
		Date:   first(h.ld.date, h.meta["article:published_time"], h.meta["datepublished"], h.meta["date"], h.meta["pubdate"], h.meta["publishdate"], h.meta["publish-date"], h.meta["parsely-pub-date"], h.meta["dc.date"], h.meta["dc.date.issued"], h.meta["dcterms.created"], h.meta["og:article:published_time"], h.time),
		Outlet: first(h.meta["og:site_name"], h.ld.outlet, h.meta["publisher"], h.meta["dc.publisher"]),
		Author: first(h.ld.author, h.meta["author"], h.meta["dc.creator"], h.meta["parsely-author"], notAddress(h.meta["article:author"]), h.author),
		URL:    first(h.canonical, h.meta["og:url"], h.ld.url),
		Title:  h.bestTitle(),
		told:   h.ld.body,
	}
	if section := first(h.meta["article:section"], h.ld.section); section != "" {
		p.Topics = []string{section}
	}
	return p
}

// headData is what has been found so far.
type headData struct {
	meta                           map[string]string
	ld                             linked
	title, canonical, time, author string
	headings                       []string
}

func (h *headData) element(n *html.Node, inMain bool) {
	switch n.DataAtom {
	case atom.Meta:
		key := strings.ToLower(first(attr(n, "property"), attr(n, "name"), attr(n, "itemprop")))
		if value := clean.Tidy(attr(n, "content")); key != "" && value != "" && h.meta[key] == "" {
			if h.meta == nil {
				h.meta = make(map[string]string)
			}
			h.meta[key] = value
		}
	case atom.Link:
		if attr(n, "rel") == "canonical" {
			h.canonical = first(h.canonical, attr(n, "href"))
		}
	case atom.Script:
		if strings.EqualFold(attr(n, "type"), "application/ld+json") && n.FirstChild != nil {
			h.ld.read(n.FirstChild.Data)
		}
	case atom.Title:
		if n.Parent != nil && n.Parent.DataAtom == atom.Head {
			h.title = first(h.title, textOf(n))
		}
	case atom.H1:
		h.headings = append(h.headings, textOf(n))
	case atom.Time:
		if at := attr(n, "datetime"); at != "" && (inMain || attr(n, "itemprop") == "datePublished" || has(n, "pubdate")) {
			h.time = first(h.time, at)
		}
	}
	if attr(n, "itemprop") == "datePublished" && h.time == "" {
		h.time = first(attr(n, "content"), attr(n, "datetime"))
	}
	if n.DataAtom != atom.Meta && (attr(n, "rel") == "author" || attr(n, "itemprop") == "author") {
		h.author = first(h.author, textOf(n))
	}
}

func (h *headData) bestTitle() string {
	site := first(h.meta["og:site_name"], h.ld.outlet)
	candidates := []string{h.meta["og:title"], h.ld.title, h.meta["twitter:title"], h.title}
	for _, heading := range h.headings {
		for _, c := range candidates {
			if heading != "" && heading != site && strings.HasPrefix(clean.Title(c), heading) {
				return heading
			}
		}
	}
	for _, c := range candidates {
		if c = withoutSite(clean.Title(c), site); c != "" && c != site {
			return c
		}
	}
	return first(h.headings...)
}

// withoutSite removes the name of the site from the end of a title.
func withoutSite(title, site string) string {
	if site == "" {
		return title
	}
	for _, sep := range [...]string{" | ", " - ", " – ", " — ", " :: ", " » ", "|"} {
		if rest, ok := strings.CutSuffix(title, sep+site); ok {
			return strings.TrimSpace(rest)
		}
	}
	return title
}

// linked is what JSON-LD states about the article.
type linked struct{ title, date, author, outlet, url, section, body string }

// read reads one script; it ignores one that is not JSON or not about an article.
func (l *linked) read(script string) {
	var v any
	if json.Unmarshal([]byte(script), &v) == nil {
		l.visit(v, 0)
	}
}

func (l *linked) visit(v any, depth int) {
	const deepest = 4 // {"@graph": [{"mainEntity": {…}}]}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			l.visit(item, depth)
		}
	case map[string]any:
		if isArticle(v["@type"]) {
			l.title = first(l.title, nameOf(v["headline"]), nameOf(v["name"]))
			l.date = first(l.date, nameOf(v["datePublished"]), nameOf(v["dateCreated"]))
			l.author = first(l.author, namesOf(v["author"]))
			l.outlet = first(l.outlet, nameOf(v["publisher"]))
			l.url = first(l.url, nameOf(v["url"]))
			l.section = first(l.section, nameOf(v["articleSection"]))
			if body, ok := v["articleBody"].(string); ok {
				l.body = first(l.body, body)
			}
			return
		}
		if depth < deepest {
			l.visit(v["@graph"], depth+1)
			l.visit(v["mainEntity"], depth+1)
		}
	}
}

func isArticle(kind any) bool {
	switch kind := kind.(type) {
	case string:
		return strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "BlogPosting") || kind == "Report"
	case []any:
		for _, k := range kind {
			if isArticle(k) {
				return true
			}
		}
	}
	return false
}

// nameOf returns a string, or the name of an object, or that of the first item of a list.
func nameOf(v any) string {
	switch v := v.(type) {
	case string:
		return clean.Tidy(v)
	case map[string]any:
		s, _ := v["name"].(string)
		return clean.Tidy(s)
	case []any:
		if len(v) > 0 {
			if _, nested := v[0].([]any); !nested {
				return nameOf(v[0])
			}
		}
	}
	return ""
}

// namesOf joins the names of a list.
func namesOf(v any) string {
	list, ok := v.([]any)
	if !ok {
		return nameOf(v)
	}
	var out []string
	for _, item := range list {
		if _, nested := item.([]any); !nested {
			if s := nameOf(item); s != "" {
				out = append(out, s)
			}
		}
	}
	return strings.Join(out, "، ")
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && (d.Parent == nil || !isSilent(d.Parent) || d.Parent.DataAtom == atom.Title) {
			b.WriteString(d.Data)
		}
	}
	return clean.Title(b.String())
}

func within(n, outer *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}

func notAddress(s string) string {
	if strings.Contains(s, "://") {
		return ""
	}
	return s
}

func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}
