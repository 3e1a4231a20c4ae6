package app

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// What the buttons and fields of the pages do. Every one reads what it is about
// from the data attributes of its element.

func data(ctx ui.Context, name string) string {
	value := ctx.JSSrc().Get("dataset").Get(name)
	if value.Type() != ui.TypeString {
		return ""
	}
	return value.String()
}

func (e *explorer) onSet(ctx ui.Context, _ ui.Event) {
	name := data(ctx, "set")
	e.keepFocus()
	e.change(name, data(ctx, "value"))
	if name == "lang" && e.at.lang != "" {
		e.at.lang, e.model.at.lang = "", ""
		e.rewrite(e.at)
	}
	ctx.Page().SetTitle(e.view().pageTitle(&e.model))
}

func (e *explorer) onOpenSheet(ctx ui.Context, _ ui.Event) {
	e.sheet = true
	e.after(func() { openDialog(facetSheetID) })
}

func (e *explorer) onCloseSheet(ctx ui.Context, _ ui.Event) {
	e.sheet = false
	closeDialog(facetSheetID)
	e.after(func() { focusOn("open-filters", true) })
}

func (e *explorer) onMore(ctx ui.Context, _ ui.Event) {
	facet := corpus.Facet(data(ctx, "facet"))
	e.within = ""
	opening := e.facet != facet
	if opening {
		e.facet = facet
	} else {
		e.facet = ""
	}
	e.loadWhole(func() {
		e.after(func() {
			if opening {
				focusOn("within-"+string(facet), true)
			} else {
				focusOn("more-"+string(facet), true)
			}
		})
	})
}

func (e *explorer) onWithin(ctx ui.Context, _ ui.Event) {
	e.within = clean(ctx.JSSrc().Get("value").String())
	if e.model.at.ofSayings() {
		e.loadWhole(func() {})
	}
}

func (e *explorer) onPart(ctx ui.Context, _ ui.Event) {
	n, _ := strconv.Atoi(data(ctx, "part"))
	if e.openPart == n {
		n = 0
	}
	e.openPart = n
	e.loadReasons()
}

func (e *explorer) onWhy(ctx ui.Context, _ ui.Event) {
	id := data(ctx, "why")
	if e.openWhy == id {
		id = ""
	}
	e.openWhy = id
	e.loadReasons()
}

func (e *explorer) onAnalyse(ctx ui.Context, event ui.Event) {
	event.PreventDefault()
	at := address{page: wordsPage, lang: e.at.lang}
	if words := strings.Fields(value(wordFieldID)); len(words) > 0 {
		at.word = words[0]
	}
	e.visit(at, wordFieldID)
	hideKeyboard(wordFieldID)
}

// ends reads where the two ends of the brush are.
func ends() (from, to int) {
	read := func(id string) int {
		n := 0
		if input := ui.Window().GetElementByID(id); input.Truthy() {
			n, _ = strconv.Atoi(input.Get("value").String())
		}
		return n
	}
	from, to = read("brush-from"), read("brush-to")
	return min(from, to), max(from, to)
}

// placeBrush puts the two ends of the brush where they belong. A browser holds a
// range's value within bounds that may be those of the answer before, and go-app sets
// the attributes in any order.
func (e *explorer) placeBrush() {
	t := e.model.timeline()
	if len(t) < 2 {
		return
	}
	v := e.view()
	v.panels = e.panels
	from, to := v.brushed(t)
	for id, place := range map[string]int{"brush-from": from, "brush-to": to} {
		if end := ui.Window().GetElementByID(id); end.Truthy() {
			end.Set("value", place)
		}
	}
}

func (e *explorer) onBrush(_ ui.Context, _ ui.Event) {
	e.brush[0], e.brush[1] = ends()
	e.dragged = true
}

func (e *explorer) onBrushed(ctx ui.Context, _ ui.Event) {
	t := e.model.timeline()
	from, to := ends()
	if to >= len(t) {
		return
	}
	var first, last corpus.Date
	if from > 0 {
		first = t[from].date
	}
	if to < len(t)-1 {
		last = t[to].date
	}
	e.visit(e.model.at.between(first, last), focused())
}

func (e *explorer) onNextHit(ctx ui.Context, _ ui.Event)     { e.toHit(ctx, e.atHit+1) }
func (e *explorer) onPreviousHit(ctx ui.Context, _ ui.Event) { e.toHit(ctx, e.atHit-1) }

// toHit goes to a found word, round from the last to the first.
func (e *explorer) toHit(ctx ui.Context, n int) {
	total := len(e.model.found)
	if total == 0 {
		return
	}
	if n < 0 {
		n = total - 1
	}
	e.atHit = n % total
	id := "hit-" + strconv.Itoa(e.atHit+1)
	e.after(func() {
		if mark := ui.Window().GetElementByID(id); mark.Truthy() {
			mark.Call("scrollIntoView", map[string]any{"block": "center"})
		}
	})
}

func (e *explorer) onToggleKind(ctx ui.Context, _ ui.Event) {
	name := data(ctx, "kind")
	if kind, err := corpus.ParseKind(name); err == nil {
		e.hidden[kind] = !e.hidden[kind]
	} else if name == kindSaid {
		e.unsaid = !e.unsaid
	}
	e.change("hidden", e.hiddenNames())
}

func (e *explorer) onCite(ctx ui.Context, _ ui.Event) {
	clipboard := ui.Window().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		return
	}
	d := &e.model.reading.Document
	here := ui.Window().URL()
	here.RawQuery, here.Fragment = "", ""
	clipboard.Call("writeText", e.view().citation(d, cmp.Or(d.URL, here.String())))
	e.copied = true
	e.ctx.After(3*time.Second, func(ui.Context) { e.copied = false })
}

// onNarrowIndex narrows the index as one types, in the address too.
func (e *explorer) onNarrowIndex(ctx ui.Context, _ ui.Event) {
	at := e.model.at
	at.query = clean(ctx.JSSrc().Get("value").String())
	e.at, e.model.at = at, at
	e.rewrite(at)
}
