package app

import (
	"context"
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// The few direct uses of the browser's document.

func document() ui.Value { return global("document") }

// global returns a global variable of the browser's window.
func global(name string) ui.Value { return ui.Window().Get(name) }

// byID returns the element with an ID, which may be missing.
func byID(id string) ui.Value { return ui.Window().GetElementByID(id) }

// setField sets a field's value unless the field already holds it, apart from surrounding spaces:
// setting it would move the caret.
func setField(id, value string) {
	field := byID(id)
	if field.Truthy() && clean(field.Get("value").String()) != value {
		field.Set("value", query.Isolate(value))
	}
}

// value returns what is typed into a field, cleaned.
func value(id string) string {
	if field := byID(id); field.Truthy() {
		return clean(field.Get("value").String())
	}
	return ""
}

// openDialog opens an existing dialog over the page; closeDialog closes it.
func openDialog(id string) {
	if dialog := byID(id); dialog.Truthy() && !dialog.Get("open").Truthy() {
		dialog.Call("showModal")
	}
}

func closeDialog(id string) {
	if dialog := byID(id); dialog.Truthy() && dialog.Get("open").Truthy() {
		dialog.Call("close")
	}
}

// setWaiting marks the page as waiting for an answer, or no longer.
func setWaiting(waiting bool) {
	document().Get("documentElement").Get("classList").Call("toggle", "waiting", waiting)
	if main := byID("main"); main.Truthy() {
		main.Call("setAttribute", "aria-busy", waiting)
	}
}

// tellWaits tells host pages and tests how many answers the page is waiting for.
func tellWaits(n int) {
	if kashshaf := global("kashshaf"); kashshaf.Truthy() {
		kashshaf.Set("waits", n)
	}
}

// savesData reports whether the browser's data-saving mode is on and what an answer may need is
// not already on the device.
func savesData() bool {
	connection := global("navigator").Get("connection")
	return connection.Truthy() && connection.Get("saveData").Truthy() && !onDevice()
}

// onDevice reports whether all that answers need is on the device.
func onDevice() bool {
	kashshaf := global("kashshaf")
	return kashshaf.Truthy() && kashshaf.Get("offline").Equal(ui.ValueOf("yes"))
}

// newTurn returns a function that yields to the page. A timer could do that too, but browsers
// delay nested timers by at least four milliseconds.
func newTurn() func(context.Context) {
	if ui.IsServer {
		return nil
	}
	channel := global("MessageChannel").New()
	var waiting []chan struct{}
	channel.Get("port1").Set("onmessage", ui.FuncOf(func(ui.Value, []ui.Value) any {
		close(waiting[0])
		waiting = waiting[1:]
		return nil
	}))
	port := channel.Get("port2")
	return func(ctx context.Context) {
		done := make(chan struct{})
		waiting = append(waiting, done)
		port.Call("postMessage", nil)
		<-done
	}
}

// painted returns when what has been drawn is visible. A hidden page is never painted, so it
// waits no longer than paintedWithin.
func painted() {
	done := make(chan struct{}, 2)
	frame := ui.FuncOf(func(ui.Value, []ui.Value) any {
		done <- struct{}{}
		return nil
	})
	defer frame.Release()
	id := ui.Window().Call("requestAnimationFrame", frame)
	select {
	case <-done:
	case <-time.After(paintedWithin):
		ui.Window().Call("cancelAnimationFrame", id)
	}
	time.Sleep(time.Millisecond) // the callback runs just before painting
}

// paintedWithin is how long painted waits at most.
const paintedWithin = 100 * time.Millisecond

// focused returns the ID of the element that has the focus, or "".
func focused() string {
	active := document().Get("activeElement")
	if !active.Truthy() || active.Get("id").Type() != ui.TypeString {
		return ""
	}
	return active.Get("id").String()
}

// focusLost reports whether the element that had the focus is gone.
func focusLost() bool {
	active := document().Get("activeElement")
	return !active.Truthy() || active.Equal(document().Get("body"))
}

// focusOn moves the focus to an element, if it exists. With stay, it neither scrolls nor focuses
// an element that already has the focus, which would force a layout.
func focusOn(id string, stay bool) {
	if stay && focused() == id {
		return
	}
	if element := byID(id); element.Truthy() {
		element.Call("focus", map[string]any{"preventScroll": stay})
	}
}

// focusHeading moves the focus to the page's title, where keyboard and screen-reader users
// continue.
func focusHeading() {
	if h := document().Call("querySelector", "h1"); h.Truthy() {
		h.Call("focus", map[string]any{"preventScroll": true})
	}
}

// seeCurrentView scrolls the row of views, if it is wider than the screen, so that the chosen
// view is in the middle (marks.js).
func seeCurrentView() {
	if k := global("kashshaf"); k.Truthy() {
		k.Call("seeView")
	}
}

// seeLines draws the runs of lines that are about to scroll into view (marks.js).
func seeLines() {
	if k := global("kashshaf"); k.Truthy() {
		k.Call("seeLines")
	}
}

// keepFocus restores the focus to the element that had it, if redrawing the page replaces that
// element.
func (e *explorer) keepFocus() {
	id := focused()
	if id == "" {
		return
	}
	e.after(func() {
		if focusLost() { // and not moved elsewhere
			focusOn(id, true)
		}
	})
}

func scrollTo(y int) { ui.Window().Call("scrollTo", 0, y) }

func scrollToElement(id string) {
	if element := byID(id); element.Truthy() {
		element.Call("scrollIntoView", map[string]any{"block": "start"})
	}
}

// remembered returns the settings stored in this browser.
func remembered() settings {
	s := defaultSettings()
	storage := global("localStorage")
	for _, name := range settingNames {
		if value := storage.Call("getItem", "kashshaf."+name); value.Truthy() {
			s = s.remember(name, value.String())
		}
	}
	return s
}

// applySettings puts the settings where the style sheet looks for them.
func (e *explorer) applySettings() {
	root := document().Get("documentElement")
	root.Set("lang", e.lang)
	root.Set("dir", e.dir())
	root.Get("dataset").Set("theme", e.theme)
}

// change changes one setting and stores it.
func (e *explorer) change(name, value string) {
	e.settings = e.settings.remember(name, value)
	store(global("localStorage"), "kashshaf."+name, e.value(name))
	e.applySettings()
}

// data returns a data attribute of the element that an event came from; it says what a button or
// field is about.
func data(ctx ui.Context, name string) string {
	value := ctx.JSSrc().Get("dataset").Get(name)
	if value.Type() != ui.TypeString {
		return ""
	}
	return value.String()
}

// onSet changes a setting: language, theme, digits or keys.
func (e *explorer) onSet(ctx ui.Context, _ ui.Event) {
	name := data(ctx, "set")
	e.keepFocus()
	e.change(name, data(ctx, "value"))
	if name == "lang" && e.at.lang != "" {
		e.at.lang, e.model.at.lang = "", ""
		e.rewrite(e.at)
	}
	e.setTitle()
}
