package app

import (
	"net/url"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// go-app routes by the last address it was told about. Addresses here also change while somebody
// types, without a navigation, and go-app would then ignore a link back to where the typing
// began. So the explorer manages the browser's history itself: it handles clicks on links, Back
// and Forward, gives every history entry a key, and stores the entry's scroll position under that
// key.

// listen binds the events of the window and the document, which belong to no element.
func (e *explorer) listen() {
	w := ui.Window()
	w.Get("history").Set("scrollRestoration", "manual")
	w.Set("onclick", heard(e.onLink))
	w.Set("onpopstate", heard(func(ui.Value) { e.dispatch(e.onBack) }))
	on := func(target ui.Value, name string, do func(ui.Value)) {
		target.Call("addEventListener", name, heard(do))
	}
	leave := func(ui.Value) { e.leave() }
	on(w, "pagehide", leave)
	on(document(), "visibilitychange", leave) // telephones discard pages in the background
	on(w, "kashshaf-offline", func(ui.Value) { e.dispatch(e.look) })
	on(w, "copy", e.onCopy)
	on(document(), "selectionchange", func(ui.Value) { e.onSelect() })
	on(w, "keydown", e.onShortcut)
}

// heard wraps a function as an event listener of the browser.
//
//go:noinline
func heard(do func(event ui.Value)) ui.Func {
	return ui.FuncOf(func(_ ui.Value, args []ui.Value) any {
		do(args[0])
		return nil
	})
}

// onLink opens links to our own pages in place. It runs within the event, so that it can still
// stop the browser from following the link.
func (e *explorer) onLink(event ui.Value) {
	target := event.Get("target")
	if event.Get("defaultPrevented").Bool() || event.Get("button").Int() != 0 || !target.Get("closest").Truthy() {
		return
	}
	for _, key := range [...]string{"metaKey", "ctrlKey", "shiftKey", "altKey"} {
		if event.Get(key).Truthy() {
			return
		}
	}
	a := target.Call("closest", "a[href]")
	if !a.Truthy() || a.Call("hasAttribute", "target").Bool() || a.Call("hasAttribute", "download").Bool() {
		return
	}
	href := a.Call("getAttribute", "href").String()
	if id, ok := strings.CutPrefix(href, "#"); ok {
		event.Call("preventDefault")
		focusOn(id, false)
		return
	}
	at, ok := e.ours(href)
	if !ok {
		return
	}
	if whole := a.Get("dataset").Get("query"); whole.Type() == ui.TypeString {
		at = at.completed(whole.String())
	}
	event.Call("preventDefault")
	from := a.Get("dataset").Get("focus")
	if from.Type() != ui.TypeString {
		from = a.Get("id")
	}
	e.ctx.Dispatch(func(ui.Context) { e.visit(at, from.String()) })
}

// ours parses a link as one of our addresses; ok is false for files of the site and other sites.
func (e *explorer) ours(href string) (address, bool) {
	link, err := url.Parse(href)
	if err != nil {
		return address{}, false
	}
	here := ui.Window().URL()
	to := here.ResolveReference(link)
	path, ok := strings.CutPrefix(to.Path, e.base)
	if to.Scheme != here.Scheme || to.Host != here.Host || !ok {
		return address{}, false
	}
	at := parseAddress(path, to.RawQuery, to.Fragment)
	return at, at.page != atNothing
}

// visit goes to an address as a reader does: with a history entry of its own. from is the ID of
// the element, such as a link, that keeps the focus if the page stays the same; on another page
// the heading gets it.
func (e *explorer) visit(at address, from string) { e.visitThen(at, from, func() {}) }

// visitThen is visit, and calls then after the page has been drawn.
func (e *explorer) visitThen(at address, from string, then func()) {
	lags, written, whole := e.lagging()
	e.writing, e.wanted = false, ""
	at.typing = false
	e.typing.open, e.typing.active = false, -1
	e.show(at, func() {
		switch {
		case lags && written && whole.String() == at.String():
			e.rewrite(at)
			return
		case lags && written:
			e.rewrite(whole)
		case lags && whole.String() != at.String():
			e.enter(whole)
		}
		if at.String() != e.addressed.String() {
			e.enter(at)
		}
	}, func(before address) {
		e.settle(at, before, from)
		then()
	})
}

// lagging reports whether the history lacks part of the text in the box because keys came faster
// than answers, and returns the address it should have, so that going back restores what was
// typed. written is false if the query has no history entry yet.
func (e *explorer) lagging() (lags, written bool, whole address) {
	whole = e.addressed.asking(e.typed)
	return e.writing && e.addressed.query != e.typed, e.written, whole
}

// enter gives an address, whose page has arrived, a history entry of its own. The browser's
// address is always that of what is drawn.
func (e *explorer) enter(at address) {
	e.trail.keepScroll()
	e.trail.push(e.printed(at))
	e.addressed = at
}

// printed is what the browser's history holds for an address: its URL, and the whole query if the
// URL has no room for it.
func (e *explorer) printed(at address) (to, whole string) {
	if _, cut := at.fitting(); cut {
		whole = at.query
	}
	return e.view().href(at), whole
}

// rewrite changes the address of the current history entry.
func (e *explorer) rewrite(at address) {
	e.trail.replace(e.printed(at))
	e.addressed = at
}

// settle moves the focus and the scroll position to where a visited page begins, or continues.
func (e *explorer) settle(at, before address, from string) {
	switch {
	case at.paragraph != "":
		scrollToElement(at.paragraph)
	case strings.HasPrefix(from, partPrefix):
		focusOn(from, true)
	case !at.samePage(before):
		scrollTo(0)
		focusHeading()
	case from == boxID || from == statementsFieldID: // keep typing
		scrollTo(0)
	case from == "" || at.number != before.number || at.query != before.query:
		scrollTo(0)
		focusHeading()
	default:
		focusOn(from, true)
		e.wanted = from
	}
}

// keepWanted gives the focus back to a facet's value after the facets have been redrawn: values
// change places, and the focus would stay with the place. It does nothing if the reader has moved
// the focus elsewhere.
func (e *explorer) keepWanted() {
	active := document().Get("activeElement")
	if e.wanted != "" && (focusLost() || active.Call("matches", ".facets *, .facet-sheet *").Bool()) {
		focusOn(e.wanted, true)
	}
	e.wanted = ""
}

// onBack follows the browser to a history entry after Back or Forward.
func (e *explorer) onBack() {
	e.trail.keepScroll()
	e.trail.enter()
	e.writing = false
	e.typing.open, e.typing.active = false, -1
	at := e.here()
	e.addressed = at
	e.show(at, func() {}, func(before address) {
		if at.page != before.page || at.id != before.id || focusLost() {
			focusHeading()
		}
		e.trail.restoreScroll(at.paragraph)
	})
}

// show draws an address. It calls enter when the page has arrived and then after it is drawn,
// with the previous address.
func (e *explorer) show(at address, enter func(), then func(before address)) {
	if at.lang != "" && at.lang != e.lang {
		e.settings = e.settings.remember("lang", at.lang)
		e.applySettings()
	}
	before, typed := e.model.at, e.typed
	e.load(at, func() {
		enter()
		e.suggestions = nil
		e.arrive(true, typed)
		e.after(func() { then(before) })
	})
}

// arrive does what a browser does after loading a page: it sets the title and the fields. typed
// is the text of the box when the reader set out: text typed since is not overwritten, even if
// its events have not arrived yet.
func (e *explorer) arrive(told bool, typed string) {
	v := e.view()
	e.setTitle()
	e.retag()
	e.ctx.Page().SetDescription(v.pageDescription(&e.model))
	untouched := func() bool { return value(boxID) == typed }
	mine := untouched()
	asked := e.model.at.query
	switch e.model.at.page {
	case atIndex, atStatements, atCompare:
		asked = "" // it is in the page's own field
	}
	if e.typed == typed {
		e.typed = asked
	}
	e.after(func() {
		if mine && untouched() {
			setField(boxID, asked)
		}
		setField("narrow", e.model.at.query)
		setField(statementsFieldID, e.model.at.query)
		setField(wordFieldID, e.model.at.word)
	})
	if told {
		e.tellHost()
	}
}

// tellHost tells the embedding page what its reader does.
func (e *explorer) tellHost() {
	at := e.model.at
	if at.page != atFrame {
		return
	}
	if e.model.missing {
		e.announce(map[string]any{"type": "error", "message": ErrNothing.Error()})
		return
	}
	if at.id != "" {
		e.announce(map[string]any{"type": "open", "id": at.id, "address": e.view().fullAddress()})
		return
	}
	cut, _ := at.fitting() // as much as the widget accepts
	total := e.model.result.Total
	switch {
	case at.whom != "":
		total = e.model.profile.Documents
	case at.said:
		total = e.model.said.Total
	}
	e.announce(map[string]any{"type": "search", "query": cut.query, "total": total,
		"address": e.view().fullAddress()})
}

// announce posts a message to the page around the frame, through the page's own script.
func (e *explorer) announce(message map[string]any) {
	if k := global("kashshaf"); e.model.at.page == atFrame && k.Truthy() && k.Get("post").Truthy() {
		k.Call("post", message)
	}
}
