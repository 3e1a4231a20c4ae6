package app

import (
	"slices"
	"unicode"
	"unicode/utf8"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/kashshaf/kashshaf/corpus"
)

// Keys that work on every page while no field has the focus. The reader can switch them all off,
// as WCAG 2.1.4 requires of single-character shortcuts.

// A shortcut is one of these keys.
type shortcut struct {
	_     incomparable
	key   string // as printed on the keyboard
	means message
}

func shortcuts() []shortcut {
	return []shortcut{
		{key: "/", means: mKeyBox}, {key: "Ctrl K", means: mKeyBox}, {key: "j", means: mKeyNext}, {key: "k", means: mKeyPrevious}, {key: "o", means: mKeyOpen},
		{key: "[", means: mKeyViewBefore}, {key: "]", means: mKeyViewAfter}, {key: "?", means: mKeySheet}, {key: "Esc", means: mKeyEscape},
	}
}

// keyOf is the key of an event. On an Arabic keyboard it is the Latin letter of the same physical
// key: j for ت.
func keyOf(key, code string, shift bool) string {
	if key == "؟" {
		return "?"
	}
	r, _ := utf8.DecodeRuneInString(key)
	if !unicode.Is(unicode.Arabic, r) {
		return key
	}
	if code == "Slash" && shift {
		return "?"
	}
	places := map[string]string{"KeyJ": "j", "KeyK": "k", "KeyO": "o", "BracketLeft": "[", "BracketRight": "]", "Slash": "/"}
	return places[code]
}

// onShortcut handles a key. It runs within the event.
func (e *explorer) onShortcut(event ui.Value) {
	if e.keys == "off" || event.Get("defaultPrevented").Bool() || event.Get("key").Type() != ui.TypeString || event.Get("altKey").Bool() {
		return
	}
	active := document().Get("activeElement")
	if active.Truthy() && (active.Call("matches", "input, textarea, select").Bool() || active.Get("isContentEditable").Truthy()) {
		return
	}
	if document().Call("querySelector", "dialog[open]").Truthy() {
		return // a dialog has its own keys
	}
	key := keyOf(event.Get("key").String(), event.Get("code").String(), event.Get("shiftKey").Bool())
	if event.Get("ctrlKey").Bool() || event.Get("metaKey").Bool() {
		if key != "k" && key != "K" {
			return
		}
		key = "/"
	}
	do := e.shortcutOf(key)
	if do == nil {
		return
	}
	event.Call("preventDefault")
	do()
}

// shortcutOf is what a key does here; nil for nothing.
func (e *explorer) shortcutOf(key string) func() {
	dispatched := func(do func()) func() {
		return func() { e.ctx.Dispatch(func(ui.Context) { do() }) }
	}
	switch key {
	case "/":
		return focusBox
	case "?":
		return dispatched(func() { e.openSheet(keySheet) })
	case "j", "k":
		step := 1
		if key == "k" {
			step = -1
		}
		if len(e.model.found) > 0 {
			return dispatched(func() { e.toHit(e.ctx, e.atHit+step) })
		}
		return func() { stepHit(step) }
	case "o":
		return openHit
	case "[", "]":
		at := e.model.at
		if to, ok := besideView(at, &e.model.about, key == "]"); ok {
			return dispatched(func() { e.visit(to, "view-"+to.view) })
		}
	}
	return nil
}

// besideView is the address of the view before or after an address's view, wrapping around.
func besideView(at address, about *corpus.About, after bool) (address, bool) {
	if at.page != atSearch || !at.asks() {
		return at, false
	}
	names := []string{""}
	for _, rv := range resultViews() {
		if about.HasView(rv.name()) {
			names = append(names, rv.name())
		}
	}
	step := len(names) - 1
	if after {
		step = 1
	}
	i := slices.Index(names, at.view)
	return at.viewed(names[(i+step+len(names))%len(names)]), len(names) > 1
}

// hitLinks selects one link for each hit on a page or for each item a view lists: lines, words,
// names, places, ties.
const (
	hitLinks  = ".hits > li .headline a, .hits > li .saying .passage a, " + viewLinks
	viewLinks = ".view :is(.lines, .ranking, .pairs ol, .trend-lines, .matters ul) > li > a:first-of-type"
)

// stepHit moves the focus to the next or previous hit; it stops at the ends.
func stepHit(step int) {
	all := document().Call("querySelectorAll", hitLinks)
	n, at := all.Get("length").Int(), -1
	active := document().Get("activeElement")
	for i := range n {
		if li := all.Index(i).Call("closest", "li"); li.Call("contains", active).Bool() {
			at = i
		}
	}
	if n == 0 {
		return
	}
	link := all.Index(max(0, min(at+step, n-1)))
	link.Call("focus", map[string]any{"preventScroll": true})
	link.Call("closest", "li").Call("scrollIntoView", map[string]any{"block": "center"})
}

// openHit opens the hit that has the focus.
func openHit() {
	active := document().Get("activeElement")
	if li := active.Call("closest", ".hits > li, .view li"); li.Truthy() {
		if link := li.Call("querySelector", hitLinks); link.Truthy() {
			link.Call("click")
		}
	}
}

// keyList is the list of keys, for the dialog and the help page.
func (v view) keyList() ui.UI {
	var rows []ui.UI
	for _, s := range shortcuts() {
		rows = append(rows, el("div").Body(
			el("dt").Body(el("kbd").Lang("en").Dir("ltr").Text(s.key)), el("dd").Text(v.say(s.means))))
	}
	return el("dl", "keys").Body(rows...)
}

// keySheetContent is the content of the dialog of keys.
func (v view) keySheetContent() []ui.UI {
	return []ui.UI{v.keyList(), el("p", "acts").Body(
		v.a(address{page: atHelp}).Text(v.say(mHelpMore)),
		button("quiet").ID("keys-off").DataSet("set", "keys").DataSet("value", "off").OnClick(v.do.keysOff).Text(v.say(mKeysOff)))}
}

// onKeysOff switches all keys off; the about page switches them on again.
func (e *explorer) onKeysOff(ui.Context, ui.Event) {
	e.change("keys", "off")
	e.closeMore()
}
