package app

import (
	"context"
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// The few things asked of the browser's document directly.

func document() ui.Value { return global("document") }

// global is what the browser has under a name.
func global(name string) ui.Value { return ui.Window().Get(name) }

// byID is the element of an id, which may not be there.
func byID(id string) ui.Value { return ui.Window().GetElementByID(id) }

// setField writes into a field what is not there yet, without moving the caret
// of a field that already holds it, or it and a space that somebody has typed.
func setField(id, value string) {
	field := byID(id)
	if field.Truthy() && clean(field.Get("value").String()) != value {
		field.Set("value", query.Isolate(value))
	}
}

// value is what is typed into a field.
func value(id string) string {
	if field := byID(id); field.Truthy() {
		return clean(field.Get("value").String())
	}
	return ""
}

// openDialog opens a dialog that is there over the page, as closeDialog closes it.
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

// setWaiting says on the page that an answer is on its way, or no longer.
func setWaiting(waiting bool) {
	document().Get("documentElement").Get("classList").Call("toggle", "waiting", waiting)
	if main := byID("main"); main.Truthy() {
		main.Call("setAttribute", "aria-busy", waiting)
	}
}

// tellWaits tells host pages and tests how many answers the page waits for.
func tellWaits(n int) {
	if kashshaf := global("kashshaf"); kashshaf.Truthy() {
		kashshaf.Set("waits", n)
	}
}

// savesData tells whether the browser says that its reader saves data, where what an answer
// may need is not here already.
func savesData() bool {
	connection := global("navigator").Get("connection")
	if !connection.Truthy() || !connection.Get("saveData").Truthy() {
		return false
	}
	kashshaf := global("kashshaf")
	return !kashshaf.Truthy() || !kashshaf.Get("offline").Truthy() || kashshaf.Get("offline").String() != "yes"
}

// newTurn gives a function that lets the page have its turn. A timer would do that
// too, but browsers let timers wait four milliseconds.
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

// painted comes back when what has been drawn can be seen. A page that nobody
// looks at is not painted, so it does not wait for long.
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
	time.Sleep(time.Millisecond) // the callback runs just before the painting
}

// paintedWithin is how long painted waits at most.
const paintedWithin = 100 * time.Millisecond

// focused is the id of the element that has the focus, or "".
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

// focusOn moves the focus to an element, if it is there. Where it is already, it is not asked
// for: the page would be laid out at once.
func focusOn(id string, stay bool) {
	if stay && focused() == id {
		return
	}
	if element := byID(id); element.Truthy() {
		element.Call("focus", map[string]any{"preventScroll": stay})
	}
}

// focusHeading moves the focus to the page's title, from where a reader of
// the keyboard or the ear goes on.
func focusHeading() {
	if h := document().Call("querySelector", "h1"); h.Truthy() {
		h.Call("focus", map[string]any{"preventScroll": true})
	}
}

// seeCurrentView scrolls the row of views, where it is wider than the screen, so that the
// chosen one stands in its middle (marks.js).
func seeCurrentView() {
	if k := global("kashshaf"); k.Truthy() {
		k.Call("seeView")
	}
}

// seeLines has runs of lines drawn that come near what can be seen (marks.js).
func seeLines() {
	if k := global("kashshaf"); k.Truthy() {
		k.Call("seeLines")
	}
}

// keepFocus gives the focus back to the element that had it, when drawing the
// page anew has put another in its place.
func (e *explorer) keepFocus() {
	id := focused()
	if id == "" {
		return
	}
	e.after(func() {
		if focusLost() { // and not gone on to another
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

// remembered are the settings kept in this browser.
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

// change takes one setting and remembers it.
func (e *explorer) change(name, value string) {
	e.settings = e.settings.remember(name, value)
	store(global("localStorage"), "kashshaf."+name, e.value(name))
	e.applySettings()
}

// data is a data attribute of the element an event came from: what a button or a
// field is about is read from there.
func data(ctx ui.Context, name string) string {
	value := ctx.JSSrc().Get("dataset").Get(name)
	if value.Type() != ui.TypeString {
		return ""
	}
	return value.String()
}

// onSet takes a choice of the reader's: the language, the appearance, the digits.
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
