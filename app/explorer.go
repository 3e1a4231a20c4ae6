package app

import (
	"cmp"
	"net/url"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// The explorer is the one component of the program: it holds where the reader
// is and what is open, answers their events, and draws the page. Its fields are
// unexported because go-app overwrites exported ones when it routes.
type explorer struct {
	ui.Compo

	engine Engine
	base   string // path of the site's root, with a slash at its end
	root   string // the same as it is written in links
	model  model
	settings
	typing
	panels

	ctx      ui.Context // of the mounted component, for events go-app does not bind
	sequence int        // of keystrokes: a later one makes an earlier search pointless
	writing  bool       // the newest history entry is the query being typed
	trail    trail
	mine     applied
	carried  struct { // from the static page's form
		text    string
		focused bool
	}
}

// newExplorer reads where the browser is, so that the first drawing is already
// the right page. What a visitor typed into the static page's form before the
// program ran stays typed.
func newExplorer(engine Engine) *explorer {
	e := &explorer{
		engine:   engine,
		base:     strings.TrimSuffix(ui.Getenv("GOAPP_ROOT_PREFIX"), "/") + "/",
		settings: remembered(),
	}
	e.root = (&url.URL{Path: e.base}).EscapedPath()
	e.active, e.atHit = -1, -1
	at := e.here()
	e.settings = e.settings.remember("lang", at.lang)
	e.settings = e.settings.remember("theme", at.theme)
	e.settings = e.settings.remember("digits", at.digits)
	e.trail = readTrail()
	e.recallEdits()
	e.load(at)
	e.takeTyped()
	return e
}

// here is the browser's address.
func (e *explorer) here() address {
	u := ui.Window().URL()
	path, ok := strings.CutPrefix(u.Path+"/", e.base)
	if !ok {
		path = u.Path
	}
	return parseAddress(path, u.RawQuery, u.Fragment)
}

// load goes to an address; what belonged to the page before it is closed.
func (e *explorer) load(at address) {
	was := e.model.at.query
	same := e.model.at.page == at.page && e.model.at.id == at.id && e.model.at.whom == at.whom
	e.model = load(e.engine, at)
	e.panels.dragged, e.panels.copied = false, false
	if !same {
		e.panels.sheet, e.panels.facet, e.panels.within = false, "", ""
		e.panels.embedding = ""
		closeDialog(embedSheetID)
	}
	e.panels.correcting = false
	if e.panels.choosing > 0 || at.page == comparePage {
		e.panels.choosing, e.panels.within = 0, ""
	}
	if at.query != was {
		e.panels.openPart, e.panels.openWhy = 0, ""
	}
	e.panels.atHit = -1
	e.look()
	e.loadWhole()
	e.loadReasons()
}

// loadWhole fetches every value of the facet whose list is open.
func (e *explorer) loadWhole() {
	e.model.whole = nil
	if e.model.at.ofSayings() {
		e.model.loadLike(e.engine, cmp.Or(string(e.panels.facet), string(facetSpeaker)), e.panels.within)
		return
	}
	if e.panels.facet == "" {
		return
	}
	request := e.model.at.request(0)
	request.Offset, request.FacetLimit = 0, -1
	e.model.whole = e.engine.Search(request).Facets[e.panels.facet]
}

// loadReasons fetches what the open part of the query stands for, and why the
// hit that is asked about is in the result.
func (e *explorer) loadReasons() {
	m := &e.model
	m.widened = widen(e.engine, m.result.Parts, e.panels.openPart)
	m.explained = corpus.Explanation{}
	for _, hit := range m.result.Hits {
		if hit.ID == e.panels.openWhy {
			m.explained, _ = e.engine.Explain(hit, m.at.query)
		}
	}
}

// OnMount takes over what go-app leaves to a page.
func (e *explorer) OnMount(ctx ui.Context) {
	e.ctx = ctx
	e.listen()
	e.offer()
	e.applySettings()
	e.arrive(ctx, false)
	document().Get("documentElement").Get("classList").Call("remove", "asking")
	e.after(func() {
		// Whoever has begun to read the static page stays where they are.
		if ui.Window().Get("scrollY").Float() < 1 || e.model.at.paragraph != "" {
			e.trail.restoreScroll(e.model.at.paragraph)
		}
	})
	e.restoreTyped()
	e.announce(map[string]any{"type": "ready"})
	e.tellHost()
}

// after runs something when the page has been drawn anew. It is bound to the
// explorer and not to the element an event came from, which may be gone by then.
func (e *explorer) after(f func()) { e.ctx.Defer(func(ui.Context) { f() }) }

// Render draws the page the reader is at.
func (e *explorer) Render() ui.UI {
	v := &view{
		settings: e.settings, at: e.model.at, root: e.root,
		do: e.handlers(), typing: e.typing, panels: e.panels, mine: &e.mine,
	}
	return el("div").ID("explorer").Body(v.page(&e.model))
}

func (e *explorer) handlers() handlers {
	return handlers{
		input: e.onInput, keydown: e.onKey, blur: e.onBlur,
		submit: e.onSubmit, pick: e.onPick, clear: e.onClear,
		focusBox: e.onFocusBox, set: e.onSet,
		openSheet: e.onOpenSheet, closeSheet: e.onCloseSheet,
		more: e.onMore, within: e.onWithin,
		brush: e.onBrush, brushed: e.onBrushed,
		nextHit: e.onNextHit, previousHit: e.onPreviousHit,
		toggleKind: e.onToggleKind, cite: e.onCite, narrowIndex: e.onNarrowIndex,
		said: e.onSaid, submitSaid: e.onSubmitSaid, choose: e.onChoose,
		edit: e.onEdit, editInto: e.onEditInto, importEdits: e.onImportEdits,
		part: e.onPart, why: e.onWhy, analyse: e.onAnalyse,
		install: e.onInstall, update: e.onUpdate, keep: e.onKeep,
		embed: e.onEmbed, closeEmbed: e.onCloseEmbed, copyEmbed: e.onCopyEmbed,
	}
}

// view is the page's view, for words that are not drawn: titles, messages.
func (e *explorer) view() view {
	return view{settings: e.settings, at: e.model.at, root: e.root}
}
