package app

import (
	"slices"
	"strconv"
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// keysRest is how long the keys must rest before a search: less than a glance, more than the time
// between two strokes of a fast typist.
const keysRest = 60 * time.Millisecond

// typingRests is how long the keys must rest before what is typed is taken for the whole query.
const typingRests = 1500 * time.Millisecond

const suggestionsShown = 7

// takeTyped saves what was typed into the static page's form.
func (e *explorer) takeTyped() {
	field := document().Call("querySelector", "input[name=q]")
	if !field.Truthy() {
		return
	}
	e.carried.text = clean(field.Get("value").String())
	e.carried.focused = field.Equal(document().Get("activeElement"))
	list := document().Call("getElementById", "suggestions")
	e.carried.offered = list.Truthy() && list.Get("childElementCount").Int() > 0
}

// restoreTyped restores the saved text and the focus to the program's own field, at once: the
// next key may be on its way. Then it searches for the text, and tells the page's script when
// that is done.
func (e *explorer) restoreTyped() {
	carried := e.carried
	if carried.focused {
		focusOn(boxID, true)
	}
	typed := carried.text != "" && carried.text != e.model.at.query
	if typed {
		e.typed = carried.text
		setField(boxID, carried.text)
	}
	e.after(func() {
		if typed {
			e.ctx.Dispatch(func(ui.Context) {
				if carried.focused && carried.offered { // a list that was open stays open
					e.suggest(func() {})
				}
				e.search()
			})
		}
	})
}

// drawn tells the page's script that the program has taken over.
func drawn() {
	if k := global("kashshaf"); k.Truthy() && k.Get("drawn").Truthy() {
		k.Call("drawn")
	}
}

func (e *explorer) onInput(ctx ui.Context, _ ui.Event) {
	e.typed = clean(ctx.JSSrc().Get("value").String())
	e.sequence++
	sequence := e.sequence
	e.inquiries.cancel(askSuggestions)
	e.ctx.After(keysRest, func(ui.Context) {
		if sequence == e.sequence {
			e.suggest(func() {})
			e.search()
		}
	})
	ctx.After(typingRests, func(ui.Context) {
		if sequence == e.sequence && e.model.at.typing && slices.ContainsFunc(e.model.result.Parts, func(p corpus.QueryPart) bool {
			return p.Count == 0 || p.Kind == corpus.PartPrefix
		}) {
			e.finish()
		}
	})
}

// suggest fills the list of suggestions, unless it already is for what is typed: a reader who
// pauses may be selecting in it. Then it calls then.
func (e *explorer) suggest(then func()) {
	if e.typing.open && e.suggestedFor == e.typed {
		then()
		return
	}
	typed := e.typed
	list := func(suggestions []corpus.Suggestion) {
		e.suggestions, e.active, e.suggestedFor = suggestions, -1, typed
		e.typing.open = len(suggestions) > 0
		then()
	}
	if typed == "" {
		e.inquiries.cancel(askSuggestions)
		list(nil)
		return
	}
	e.inquiries.ask(askSuggestions, func(q *inquiry) error {
		suggestions, err := q.Suggest(q, typed, suggestionsShown)
		if err == nil {
			q.tell(func() { list(suggestions) })
		}
		return err
	}, func(error) {}) // typing goes on without suggestions
}

// search answers what is typed: at once on the search page, elsewhere when it is submitted, so
// that a keystroke never replaces a page someone is reading. The first change adds a history
// entry and the following ones update it, until the query is submitted or the box loses the
// focus.
func (e *explorer) search() {
	at := e.at
	if at.page != atSearch && at.page != atFrame || at.reads() {
		return
	}
	e.follow(at.asking(e.typed))
}

// follow shows the answer to what is being typed, as a single history entry.
func (e *explorer) follow(to address) {
	if to.String() == e.at.String() {
		return
	}
	if !e.writing {
		e.written = false
	}
	e.writing = true
	to.typing = true
	e.load(to, func() {
		if e.written {
			e.rewrite(to)
		} else {
			e.enter(to)
		}
		e.written = true
		e.setTitle()
		e.after(func() { scrollTo(0) })
		e.tellHost()
	})
}

// send submits the text in the box, from any page.
func (e *explorer) send() {
	e.sequence++
	e.inquiries.cancel(askSuggestions)
	at := e.at
	to := at.asking(e.typed)
	switch {
	case at.page == atFrame:
		to.id, to.whom = "", ""
	case at.page != atSearch:
		to = address{}.asking(e.typed)
	}
	if e.writing && to.String() == at.String() {
		e.writing = false
		if !e.written { // drawn, but Enter came before the history entry
			e.enter(to)
			e.written = true
			e.setTitle()
			e.tellHost()
		}
		e.typing.open, e.active = false, -1
		e.finish()
		return
	}
	e.visit(to, boxID)
}

// finish searches again for what was typed, now that it is complete: only a whole query has its
// spelling corrected.
func (e *explorer) finish() {
	if !e.at.typing {
		return
	}
	at := e.at
	at.typing = false
	e.load(at, func() {})
}

func (e *explorer) onSubmit(ctx ui.Context, event ui.Event) {
	event.PreventDefault()
	e.send()
	hideKeyboard(boxID)
}

// hideKeyboard removes the focus from a field on devices whose screen keyboard covers the answer.
func hideKeyboard(field string) {
	if ui.Window().Call("matchMedia", "(pointer: coarse)").Get("matches").Bool() {
		if f := byID(field); f.Truthy() {
			f.Call("blur")
		}
	}
}

func (e *explorer) onKey(ctx ui.Context, event ui.Event) {
	if event.Get("isComposing").Truthy() {
		return
	}
	switch event.Get("key").String() {
	case "ArrowDown", "ArrowUp":
		event.PreventDefault()
		up := event.Get("key").String() == "ArrowUp"
		e.suggest(func() { e.step(up) }) // the keys may have been faster than the list
	case "Enter":
		if e.typing.open && e.active >= 0 {
			event.PreventDefault()
			e.take(e.active)
		}
	case "Escape":
		event.PreventDefault()
		if e.typing.open {
			e.typing.open, e.active = false, -1
			return
		}
		e.onClear(ctx, event)
	}
}

// step moves to the next or previous suggestion. -1 is the box itself, between the last and the
// first.
func (e *explorer) step(up bool) {
	count := len(e.suggestions)
	if count == 0 {
		return
	}
	step := 1
	if up {
		step = count
	}
	e.active = (e.active+1+step)%(count+1) - 1
}

func (e *explorer) onPick(ctx ui.Context, event ui.Event) {
	event.PreventDefault() // the box keeps the focus
	if i, err := strconv.Atoi(ctx.JSSrc().Get("dataset").Get("index").String()); err == nil {
		e.take(i)
	}
}

// take puts a suggestion into the box and searches for it.
func (e *explorer) take(i int) {
	if i < 0 || i >= len(e.suggestions) {
		return
	}
	e.typed = e.suggestions[i].Text
	setField(boxID, e.typed)
	e.send()
}

func (e *explorer) onBlur(_ ui.Context, _ ui.Event) {
	e.typing.open, e.active = false, -1
	e.writing = false
}

func (e *explorer) onClear(ctx ui.Context, _ ui.Event) {
	e.typed = ""
	e.sequence++
	e.suggestions, e.typing.open = nil, false
	setField(boxID, "")
	e.inquiries.cancel(askSuggestions)
	e.search()
	e.after(func() { focusOn(boxID, true) })
}

func (e *explorer) onFocusBox(_ ui.Context, _ ui.Event) { focusBox() }

func focusBox() {
	if box := byID(boxID); box.Truthy() {
		box.Call("focus")
		box.Call("select")
	}
}
