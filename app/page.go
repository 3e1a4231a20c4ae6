package app

import (
	"context"
	"errors"
	"net/url"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// A page is what is shown at one kind of address: it parses its part of the address, fetches what
// it shows, has a title, draws itself and handles its own events. Its file contains all of that;
// a new page is a type in a file of its own, with its answer in the model, and a row in pageOf.
type page interface {
	// folder is the page's folder below the site's root; many says that there is one such page
	// per ID, each in a subfolder of its own.
	folder() (name string, many bool)
	// parse reads the page's own part of the address. What makes no sense is ignored.
	parse(a *address, values url.Values)
	// gather fetches what the page shows. It may show a model before it is complete; the complete
	// model is shown at the end.
	gather(ctx context.Context, e Engine, m *model, open openList, show func(model)) error
	// title is the page's own title, or "" for the collection's.
	title(v view, m *model) string
	// description is for search engines; "" for the collection's.
	description(v view, m *model) string
	draw(v view, m *model) ui.UI
	// bind sets the handlers of the page's events.
	bind(e *explorer, do *handlers)
}

// pageKind says which page an address opens. Pages are published in this order.
type pageKind uint8

const (
	atSearch pageKind = iota
	atIndex
	atAbout
	atHelp
	atWords
	atFrame
	atCorrections
	atStory
	atStatements
	atCompare
	atDocument
	atEntity
	atNothing // an address at which nothing is published
)

// pageOf returns the page of a kind.
func pageOf(kind pageKind) page {
	return [...]page{
		atSearch: searchPage{}, atDocument: documentPage{}, atEntity: entityPage{}, atIndex: indexPage{}, atAbout: aboutPage{},
		atWords: wordPage{}, atStatements: statementsPage{}, atCompare: comparePage{}, atStory: storyPage{}, atCorrections: correctionsPage{},
		atHelp: helpPage{}, atFrame: framePage{}, atNothing: missingPage{},
	}[kind]
}

// kindOfFolder returns the kind of the page in a folder, or atNothing.
func kindOfFolder(folder string) pageKind {
	for kind := range atNothing {
		if name, _ := pageOf(kind).folder(); name == folder {
			return kind
		}
	}
	return atNothing
}

// ofOne reports whether there is one such page per ID.
func (kind pageKind) ofOne() bool {
	_, many := pageOf(kind).folder()
	return many
}

// ofStatements reports whether a page is empty if the collection has no statements.
func (kind pageKind) ofStatements() bool { return kind == atStatements || kind == atCompare }

// plain has the default methods of most pages.
type plain struct{}

func (plain) parse(*address, url.Values) {}
func (plain) gather(context.Context, Engine, *model, openList, func(model)) error {
	return nil
}
func (plain) description(view, *model) string { return "" }
func (plain) bind(*explorer, *handlers)       {}

// A model is what a page shows: the engine's answers for one address.
type model struct {
	at      address
	about   corpus.About
	missing bool // there is nothing at this address
	progress
	answers
}

// answers are those of the pages, each of which fills its own.
type answers struct {
	hitsAnswer
	seenAnswer
	frontAnswer
	documentAnswer
	entityAnswer
	statementsAnswer
	compareAnswer
	storyAnswer
	indexAnswer
	wordAnswer
}

// gather fetches what an address shows. It passes a model to show as soon as there is something
// to read, and again when the rest has arrived. open says which list is open.
func gather(ctx context.Context, e Engine, at address, open openList, show func(model)) error {
	about, err := e.About(ctx)
	if err != nil {
		return err
	}
	if !about.HasView(at.view) {
		at = at.viewed("") // the view has been switched off, or belongs to another archive
	}
	m := model{at: at, about: about}
	err = pageOf(at.page).gather(ctx, e, &m, open, show)
	if errors.Is(err, ErrNothing) {
		m.missing, err = true, nil
	}
	if err == nil {
		show(m)
	}
	return err
}

// page returns the page of a model.
func (m *model) page() page {
	if m.missing {
		return missingPage{}
	}
	return pageOf(m.at.page)
}

// missingPage is shown where there is nothing.
type missingPage struct{ plain }

func (missingPage) folder() (string, bool) { return "", false }

func (missingPage) gather(context.Context, Engine, *model, openList, func(model)) error {
	return ErrNothing
}

func (missingPage) title(v view, _ *model) string { return v.say(mNowhere) }

func (missingPage) draw(v view, _ *model) ui.UI {
	return el("section", "sheet-of-paper").Body(
		el("h1", "display").TabIndex(-1).Text(v.say(mNowhere)),
		el("p", "lead").Text(v.say(mNowhereHint)),
		el("p").Body(v.dotted(v.a(address{}).Text(v.say(mFront)), v.helpLink())...),
	)
}
