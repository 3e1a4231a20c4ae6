package app

import (
	"context"
	"errors"
	"net/url"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// A page is what stands at one kind of address: it reads its part of the address,
// asks for what it shows, names itself, draws itself and answers its own events. Its
// file holds all of that; a new page is a type in a file of its own, with its answer
// in the model, and a row in pageOf.
type page interface {
	// folder is where the page lies below the site's root; many says that it is one
	// for each of many things, told apart by an ID in a folder of its own.
	folder() (name string, many bool)
	// parse reads what the page's address has of its own. What makes no sense is
	// left out.
	parse(a *address, values url.Values)
	// gather asks for what the page shows. It may show a model before it is
	// complete; it is shown once more in the end.
	gather(ctx context.Context, e Engine, m *model, open openList, show func(model)) error
	// title is the page's own, or "" where it is the collection's.
	title(v view, m *model) string
	// description is for search engines, or "" where it is the collection's.
	description(v view, m *model) string
	draw(v view, m *model) ui.UI
	// bind names what answers the page's events.
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
	atNothing // an address nothing is published at
)

// pageOf gives the page of a kind.
func pageOf(kind pageKind) page {
	return [...]page{
		atSearch: searchPage{}, atDocument: documentPage{}, atEntity: entityPage{}, atIndex: indexPage{}, atAbout: aboutPage{},
		atWords: wordPage{}, atStatements: statementsPage{}, atCompare: comparePage{}, atStory: storyPage{}, atCorrections: correctionsPage{},
		atHelp: helpPage{}, atFrame: framePage{}, atNothing: missingPage{},
	}[kind]
}

// kindOfFolder finds the page that lies in a folder.
func kindOfFolder(folder string) pageKind {
	for kind := range atNothing {
		if name, _ := pageOf(kind).folder(); name == folder {
			return kind
		}
	}
	return atNothing
}

// ofOne reports whether a page is one of many of its kind.
func (kind pageKind) ofOne() bool {
	_, many := pageOf(kind).folder()
	return many
}

// ofStatements reports whether a page says nothing where no statements were found.
func (kind pageKind) ofStatements() bool { return kind == atStatements || kind == atCompare }

// plain is what most pages need not say.
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
	missing bool // nothing is at this address
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

// gather asks an engine for what an address shows. It hands on a model as soon as
// there is something to read, and once more when the rest is there. open is a list
// that is open already.
func gather(ctx context.Context, e Engine, at address, open openList, show func(model)) error {
	about, err := e.About(ctx)
	if err != nil {
		return err
	}
	if !about.HasView(at.view) {
		at = at.viewed("") // an address of when it was on, or of another archive
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

// page is the type of the page a model is of.
func (m *model) page() page {
	if m.missing {
		return missingPage{}
	}
	return pageOf(m.at.page)
}

// missingPage stands where nothing is.
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
