package app

import (
	"cmp"
	"context"
	"fmt"
	"net/url"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// A Page is one address of the site as a file.
type Page struct {
	Title       string // for <title>
	Description string // one or two sentences, for search engines
	Lang, Dir   string // of the page's own words
	Body        ui.UI  // content of the element that the program will replace
	Document    *corpus.Document
}

// Static draws an address natively. The address is relative to the site's root, as Addresses
// lists them ("", "d/ID/", "about/"), and may have a query; root is the relative path back to the
// site's root ("./", "../../"); lang is "ar" or "en"; urls is how links end. The error is
// ErrNothing if there is nothing at that address.
func Static(ctx context.Context, engine Engine, at, root, lang string, urls URLs) (Page, error) {
	u, err := url.Parse(at)
	if err != nil {
		return Page{}, fmt.Errorf("draw %q: %w", at, err)
	}
	a := parseAddress(u.Path, u.RawQuery, "")
	var m model
	if err := gather(ctx, engine, a, openList{}, func(now model) { m = now }); err != nil {
		return Page{}, fmt.Errorf("draw %q: %w", at, err)
	}
	if m.missing {
		return Page{}, fmt.Errorf("draw %q: %w", at, ErrNothing)
	}
	m.profile.Contexts = m.profile.Contexts[:min(len(m.profile.Contexts), contextsWritten)]
	v := staticView(a, root, lang)
	v.about = &m.about
	v.urls = urls
	page := Page{
		Title:       v.pageTitle(&m),
		Description: v.pageDescription(&m),
		Lang:        v.lang,
		Dir:         v.dir(),
		Body:        v.page(&m),
	}
	if a.page == atDocument {
		page.Document = &m.reading.Document
	}
	return page, nil
}

func staticView(a address, root, lang string) view {
	v := &viewState{settings: defaultSettings(), at: a, root: root}
	v.lang = cmp.Or(oneOf(lang, "ar", "en"), v.lang)
	v.active, v.atHit = -1, -1
	return v
}

// Standing is what pages say that is the same in all of them.
type Standing struct {
	NoScript string // next to the search box, to those who have no scripts
	MadeWith string // in the footer
	Cite     string // on the button that copies a citation
	Language string // on the button of the other language
	AllSaid  string // at the end of a document's list of speakers
	Reckoned string // what ends the title of a date that was reckoned
	Says     string // what ends the title of a cue that only says
}

// StandingWords returns what all pages in a language say.
func StandingWords(lang string) Standing {
	v := staticView(address{}, "", lang)
	return Standing{v.say(mNoScript), v.say(mMadeWith), v.say(mCite), v.say(mLanguage), v.say(mAllSaidHere), v.fill(mReckoned, ""), " – " + v.say(classNames[0])}
}

// Addresses lists every address to publish, in a fixed order.
func Addresses(ctx context.Context, engine Engine) ([]string, error) {
	about, err := engine.About(ctx)
	if err != nil {
		return nil, err
	}
	documents, err := engine.Documents(ctx)
	if err != nil {
		return nil, err
	}
	entities, err := engine.Entities(ctx)
	if err != nil {
		return nil, err
	}
	var list []string
	for kind := range atNothing {
		if kind.ofOne() || about.Statements == 0 && kind.ofStatements() {
			continue
		}
		list = append(list, address{page: kind}.String())
	}
	for _, id := range documents {
		list = append(list, address{page: atDocument, id: id}.String())
	}
	for _, e := range entities {
		list = append(list, address{page: atEntity, id: e.ID}.String())
	}
	return list, nil
}

// pageTitle is a page's own title followed by the collection's.
func (v view) pageTitle(m *model) string {
	own := m.page().title(v, m)
	if own == "" {
		return v.title(m)
	}
	return own + " – " + v.title(m)
}

// descriptionLength is how many letters of a description search engines show.
const descriptionLength = 155

func (v view) pageDescription(m *model) string {
	if own := m.page().description(v, m); own != "" {
		return own
	}
	if v.lang == "en" && m.about.DescriptionEn != "" {
		return m.about.DescriptionEn
	}
	return m.about.Description
}

// shorten cuts a text after a whole word.
func shorten(text string, letters int) string {
	runes := []rune(strings.TrimSpace(text))
	if len(runes) <= letters {
		return string(runes)
	}
	cut := string(runes[:letters])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ،؛,.") + "…"
}
