package app

import (
	"net/url"
	"strings"
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// The explorer is the program's only component: it holds where the reader is and what is open,
// handles events, and draws the page. Its fields are unexported because go-app overwrites
// exported ones when it routes.
//
// It asks the engine only in inquiries, which run concurrently with the page. The page stays as
// it is until the first answer for a new address, so that nothing goes blank before the reader's
// eyes.
type explorer struct {
	ui.Compo

	base      string  // path of the site's root, with a trailing slash
	root      string  // the same as written in links
	urls      URLs    // how addresses end
	at        address // where the reader is, or is going
	addressed address // the address in the browser's address bar: that of what is drawn
	model     model   // what is drawn: for that address, or for the previous one
	settings
	typing
	panels

	inquiries inquiries
	waiting   waiting
	failure   failure
	pieces    map[string]*source
	versions  versions
	wanted    string      // ID of the element to focus when the facets have arrived
	completed bool        // the first page has been drawn completely
	overtaken func()      // tells whoever waits for a page that another has replaced it; nil if nobody waits
	early     chan func() // what inquiries dispatch before the page is mounted
	later     []func()    // what to do once it is
	ctx       ui.Context  // of the mounted component, for events go-app does not bind
	mounted   bool
	sequence  int  // of keystrokes: a later one makes an earlier search pointless
	writing   bool // a query is being typed
	written   bool // the query has a history entry, which is updated as it is typed
	trail     trail
	mine      applied
	carried   struct { // from the static page's form
		text             string
		focused, offered bool // offered: the page's script has offered suggestions under the box
	}
}

// The names of inquiries: a newer inquiry replaces an older one of the same name.
const (
	askPage        = "page"
	askSuggestions = "suggestions"
	askReasons     = "reasons"
	askList        = "list"
	askCorrection  = "correction"
)

// facetsWithin is how long the hits wait for their facets after the reader followed a link.
const facetsWithin = 60 * time.Millisecond

// newExplorer returns an explorer at the browser's address.
func newExplorer(engine Engine) *explorer {
	e := &explorer{
		base:     strings.TrimSuffix(ui.Getenv("GOAPP_ROOT_PREFIX"), "/") + "/",
		settings: remembered(),
		early:    make(chan func(), 64),
		pieces:   make(map[string]*source),
	}
	e.inquiries = inquiries{engine: engine, dispatch: e.dispatch, drawn: painted, waits: tellWaits}
	e.waiting = waiting{dispatch: e.dispatch, set: setWaiting}
	e.root = (&url.URL{Path: e.base}).EscapedPath()
	e.urls = URLs(ui.Getenv("KASHSHAF_URLS"))
	e.active, e.atHit = -1, -1
	e.at = e.here()
	e.addressed = e.at
	e.settings = e.settings.remember("lang", e.at.lang)
	e.settings = e.settings.remember("theme", e.at.theme)
	e.settings = e.settings.remember("digits", e.at.digits)
	e.trail = readTrail()
	return e
}

// prepare returns when there is something to draw, so that the first drawing already is the right
// page. Until then the static page stays.
func (e *explorer) prepare() {
	begun := false
	begin := func() { begun = true }
	e.recallEdits(func() { e.load(e.at, begin) })
	for !begun {
		(<-e.early)()
	}
}

// dispatch runs a function on the goroutine that handles events. Before the page is mounted that
// is prepare's.
func (e *explorer) dispatch(f func()) {
	if e.mounted {
		e.ctx.Dispatch(func(ui.Context) { f() })
	} else {
		e.early <- f
	}
}

// here is the browser's address.
func (e *explorer) here() address {
	u := ui.Window().URL()
	path, ok := strings.CutPrefix(u.Path+"/", e.base)
	if !ok {
		path = u.Path
	}
	return parseAddress(path, u.RawQuery, u.Fragment).completed(wholeQuery())
}

// OnInit saves what was typed into the static page's form, which is about to be replaced.
func (e *explorer) OnInit() {
	if ui.IsClient {
		e.takeTyped()
	}
}

// OnMount does what go-app leaves to the page.
func (e *explorer) OnMount(ctx ui.Context) {
	e.ctx, e.mounted = ctx, true
	e.listen()
	e.offer()
	e.applySettings()
	e.arrive(false, e.typed)
	document().Get("documentElement").Get("classList").Call("remove", "asking")
	e.after(func() {
		// A reader who has begun to read the static page stays in place. Where the page is scrolled to
		// takes a layout to say, so it is asked only if that matters.
		if e.model.at.paragraph != "" || e.trail.scrolled() && global("scrollY").Float() < 1 {
			e.trail.restoreScroll(e.model.at.paragraph)
		}
	})
	e.restoreTyped()
	e.announce(map[string]any{"type": "ready"})
	e.tellHost()
	for _, f := range e.later {
		e.after(f)
	}
	for len(e.early) > 0 {
		e.dispatch(<-e.early)
	}
}

// after runs a function after the next drawing. It is bound to the explorer rather than to the
// element an event came from, which may be gone by then.
func (e *explorer) after(f func()) {
	if !e.mounted {
		e.later = append(e.later, f)
		return
	}
	e.ctx.Defer(func(ui.Context) { f() })
}

// Render draws the page the reader is at.
func (e *explorer) Render() ui.UI {
	v := &viewState{
		settings: e.settings, at: e.model.at, root: e.root, urls: e.urls, about: &e.model.about,
		do: e.handlers(), typing: e.typing, panels: e.panels, mine: &e.mine, failure: &e.failure,
		pieces: e.pieces, versions: e.versions,
	}
	return el("div").ID("explorer").Body(v.page(&e.model))
}

// handlers returns the handlers of the page and of what surrounds every page.
func (e *explorer) handlers() handlers {
	do := handlers{
		input: e.onInput, keydown: e.onKey, blur: e.onBlur,
		submit: e.onSubmit, pick: e.onPick, clear: e.onClear,
		focusBox: e.onFocusBox, set: e.onSet, retry: e.onRetry,
		install: e.onInstall, update: e.onUpdate, keep: e.onKeep,
		embed: e.onEmbed, closeEmbed: e.onCloseEmbed, copyEmbed: e.onCopyEmbed,
		keysOff: e.onKeysOff, table: e.onTable, take: e.onTake, takeNow: e.onTakeNow, closeMore: e.onCloseMore, citeAs: e.onCiteAs, cited: e.onCited,
		edit: e.onEdit, // corrections can be undone wherever they are listed
	}
	e.model.page().bind(e, &do)
	return do
}

// view is a view for text that is not drawn: titles, messages.
func (e *explorer) view() view {
	return &viewState{settings: e.settings, at: e.model.at, root: e.root, urls: e.urls, about: &e.model.about}
}
