package web

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"path"
	"strings"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// The background colours of the page in both themes, for the browser's own interface.
const (
	lightGround = "#fbf8f1"
	darkGround  = "#14120e"
)

// noScript is for readers without scripts, on the pages that do not mention it themselves. It is
// in both languages, because without scripts the language cannot be chosen.
const noScript = "الوثائق والفهارس تُقرأ هنا كما هي، أما البحث فيحتاج إلى جافاسكربت. " +
	"Documents and indexes can be read as they are; searching needs JavaScript."

//go:embed shell.html
var shellText string

// A shell makes a whole page of what is rendered for an address.
type shell struct {
	template *template.Template
	about    corpus.About
	assets   assets
	preview  preview
	urls     app.URLs
	stamp    string // a hash of everything that the shell adds to every page
}

func newShell(about corpus.About, a assets, picture []byte) (*shell, error) {
	t, err := template.New("shell.html").Parse(strings.ReplaceAll(shellText, "\n", ""))
	if err != nil {
		return nil, fmt.Errorf("read page shell: %w", err)
	}
	preview, err := previewOf(picture)
	if err != nil {
		return nil, err
	}
	stamp := kept.KeyOf(fmt.Sprintf("%+v %+v", about, a.wanted()), shellText, headScript(true), headScript(false))
	return &shell{template: t, about: about, assets: a, preview: preview, stamp: string(stamp[:])}, nil
}

// A page is what is published at one address.
type page struct {
	address     string // "", "about/", "d/x/": relative to the site's root, escaped
	title       string
	description string
	lang, dir   string
	body        string           // canonical markup
	document    *corpus.Document // for a document's page
	hidden      bool             // from search engines
}

// rootOf returns the relative path from an address back to the site's root.
func rootOf(address string) string {
	if n := strings.Count(address, "/"); n > 0 {
		return strings.Repeat("../", n)
	}
	return "./"
}

// render returns the page's bytes.
func (s *shell) render(p page) ([]byte, error) {
	site, absolute := strings.TrimSuffix(s.about.URL, "/"), s.about.URL != ""
	address := s.urls.Of(p.address)
	canonical := "./" + path.Base("/"+address) // a page's own file, wherever it is published
	if s.urls != app.Files {
		canonical = "./" // its folder
	}
	if absolute {
		canonical = site + "/" + address
	}
	_, _, one := single(p.address)
	data := map[string]any{
		"Lang": p.lang, "Dir": p.dir, "Root": rootOf(address), "URLs": s.urls, "File": s.urls == app.Files &&
			p.address != "", "Policy": template.HTMLAttr(`content="` + pagePolicy(one) + `"`), "Head": template.JS(headScript(one)),
		"Title": p.title, "Description": p.description, "Site": s.about.Title,
		"Hidden": p.hidden, "Canonical": canonical, "Absolute": absolute, "Image": site + "/" + s.preview.path, "Width": s.preview.width, "Height": s.preview.height,
		"Document": p.document != nil,
		"Style":    s.assets.style, "Loader": s.assets.loader,
		"Body": template.HTML(p.body), // canonical: every text in it is escaped
	}
	if !one && !p.hidden {
		data["Feed"] = app.FeedFile // only in the main pages: those of documents are many
		data["Program"] = s.assets.steady
	}
	if !one {
		data["Generator"] = "Kashshaf"
		data["Light"], data["Dark"] = lightGround, darkGround // elsewhere page.js does, and adds an icon
	}
	if !one || absolute {
		data["Card"] = s.preview.card() // whoever finds no card takes a summary
	}
	if absolute && !p.hidden {
		data["OEmbed"] = site + "/" + oembedFile
		if p.document != nil {
			data["OEmbed"] = besidePage(canonical) + oembedFile
		}
	}
	if !strings.Contains(p.body, "<noscript>") {
		data["NoScript"] = noScript
	}
	if p.document != nil {
		linked, err := newsArticle(p.document, s.about, p.lang, canonical, absolute)
		if err != nil {
			return nil, err
		}
		data["Linked"] = template.JS(linked) // JSON with <, > and & escaped
		data["Cited"] = cited(p.document, &s.about, p.title)
	}
	var b bytes.Buffer
	if err := s.template.Execute(&b, data); err != nil {
		return nil, fmt.Errorf("write page %q: %w", p.address, err)
	}
	return b.Bytes(), nil
}
