package app

import (
	"net/url"
	"reflect"
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

// opens says what is open on the page of an address being loaded: a facet's list stays open on
// the same page.
func (e *explorer) opens(at address) openList {
	var open openList
	if at.samePage(e.model.at) {
		open = openList{facet: e.panels.facet, within: e.panels.within}
	}
	open.spare = !e.panels.counts && savesData()
	open.begins = !e.completed && !again() && !e.trail.scrolled()
	return open
}

// load goes to an address. When its page has arrived or failed, it calls then, before drawing.
func (e *explorer) load(at address, then func()) {
	e.at = at
	if e.overtaken != nil {
		e.overtaken()
		e.overtaken = nil
	}
	open := e.opens(at)
	turned := false
	kept := !e.completed && again()            // what is already shown changes only once, when the page is complete
	slow := e.writing || !e.completed && !kept // somebody who follows a link does not wait for the first hits alone
	ended := e.waiting.begin()
	var shown newest // hits that were held back must not be drawn over their facets
	e.inquiries.ask(askPage, func(q *inquiry) error {
		draw := func(m model, number int) {
			q.show(func() {
				if !shown.admits(number) {
					return
				}
				if turned {
					e.goOn(m)
					return
				}
				turned = true
				ended()
				e.turnTo(m)
				then()
			})
		}
		var held *time.Timer
		came := 0
		return gather(q, q.Engine, at, open, func(m model) {
			if kept && (m.stale || m.some && !m.spared) {
				return
			}
			came++
			number := came
			if held != nil {
				held.Stop()
			}
			if m.stale && !slow && m.seeing() == nil {
				// If the facets are as quick as the hits, the page changes only once.
				held = time.AfterFunc(facetsWithin, func() { draw(m, number) })
				return
			}
			for _, m := range m.slices((slow || m.seeing() != nil) && !e.trail.scrolled(), turned) {
				draw(m, number)
			}
		})
	}, func(err error) {
		ended()
		e.complete()
		if err == nil {
			return
		}
		e.fail(err, !turned, func() { e.load(at, then) })
		if !turned {
			turned = true
			then()
		}
	})
}

// samePage reports whether two addresses are of the same page with different choices in it.
func (a address) samePage(b address) bool {
	return a.page == b.page && a.id == b.id && a.whom == b.whom
}

// turnTo draws another model and closes what belonged to the previous page.
func (e *explorer) turnTo(m model) {
	was, at := e.model, m.at
	m.blank = m.stale && (was.blank || !at.samePage(was.at) || !was.faceted())
	m.right = m.stale && !m.blank && !was.stale && reflect.DeepEqual(at.request(0), was.at.request(0))
	if m.stale && m.result.Facets == nil && !m.blank {
		m.result.Facets, m.whole, m.days, m.some, m.spared = was.result.Facets, was.whole, was.days, was.some, was.spared
	}
	e.failure = failure{}
	e.panels.dragged, e.panels.cited = false, notCopied
	if !at.samePage(was.at) {
		e.panels.sheet, e.panels.facet, e.panels.within = false, "", ""
		e.panels.embedding = ""
		closeDialog(embedSheetID)
		e.closeMore()
	}
	e.panels.correcting = false
	if at.view != was.at.view {
		e.panels.tableOpen = false
		e.after(seeCurrentView)
	}
	if e.panels.choosing > 0 || at.page == atCompare {
		e.panels.choosing, e.panels.within = 0, ""
	}
	if at.query != was.at.query {
		e.panels.openPart, e.panels.openWhy = 0, ""
	} else {
		m.widened, m.explained = was.widened, was.explained
	}
	e.panels.atHit = -1
	e.panels.selection, e.panels.runs = selection{}, 0
	e.versions.hits++
	if !m.stale || m.blank {
		e.versions.facets++
	}
	e.model = m
	e.after(e.placeBrush)
	e.after(seeLines)
	e.look()
	e.loadReasons()
}

// complete tells the page's script, once, that the program has taken over and its first page is
// complete.
func (e *explorer) complete() {
	if !e.completed {
		e.completed = true
		e.after(drawn)
	}
}

// goOn draws more of the same model.
func (e *explorer) goOn(m model) {
	m.widened, m.explained = e.model.widened, e.model.explained
	m.blank, m.right = m.stale && e.model.blank, m.stale && e.model.right
	if e.model.blank && m.progress.facets < 0 {
		m.progress.facets = facetsAtATime
	}
	if !m.stale && (e.model.stale || len(m.days) != len(e.model.days)) {
		e.versions.facets++
		e.after(e.keepWanted)
	}
	e.model = m
	e.after(e.placeBrush)
	e.after(seeLines)
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
		// A reader who has begun to read the static page stays in place.
		if global("scrollY").Float() < 1 || e.model.at.paragraph != "" {
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
