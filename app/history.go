package app

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A trail names the history entry the browser is at. The name is kept in the entry's own state;
// scroll positions are stored under it in sessionStorage, and so survive a reload as the entries
// do.
type trail struct{ key string }

// readTrail reads the name of the current history entry, or gives it one.
func readTrail() trail {
	var t trail
	t.enter()
	return t
}

// enter takes the name of the history entry the browser went to, or gives it one.
func (t *trail) enter() {
	state := global("history").Get("state")
	if state.Truthy() && state.Get("kashshaf").Truthy() {
		t.key = state.Get("kashshaf").String()
		return
	}
	t.key = nextKey()
	global("history").Call("replaceState", t.state(wholeQuery()), "")
}

// wholeQuery is the whole query of the current history entry if its address holds only the
// beginning; or "". page.js writes it too, before the program runs.
func wholeQuery() string {
	state := global("history").Get("state")
	if !state.Truthy() || state.Get("query").Type() != ui.TypeString {
		return ""
	}
	return state.Get("query").String()
}

// state is the state of a history entry.
func (t *trail) state(whole string) map[string]any {
	state := map[string]any{"kashshaf": t.key}
	if whole != "" {
		state["query"] = whole
	}
	return state
}

func (t *trail) push(to, whole string) {
	t.key = nextKey()
	t.write("pushState", to, whole)
}

// replace changes the address of the current history entry.
func (t *trail) replace(to, whole string) { t.write("replaceState", to, whole) }

// write changes the history. Browsers refuse if that happens too often within some seconds; the
// address then lags until the next change, which is better than a crash.
func (t *trail) write(method, to, whole string) {
	defer func() { _ = recover() }()
	global("history").Call(method, t.state(whole), "", to)
}

// nextKey returns a name for a new history entry of this tab: a running number.
func nextKey() string {
	storage := global("sessionStorage")
	n := 0
	if last := storage.Call("getItem", "kashshaf.entries"); last.Truthy() {
		n, _ = strconv.Atoi(last.String())
	}
	key := strconv.Itoa(n + 1)
	store(storage, "kashshaf.entries", key)
	return key
}

func (t *trail) keepScroll() {
	y := strconv.Itoa(int(global("scrollY").Float()))
	store(global("sessionStorage"), "kashshaf.scroll."+t.key, y)
}

// scrolled reports whether the entry was left scrolled down, so that the position has to be
// restored.
func (t *trail) scrolled() bool {
	y := global("sessionStorage").Call("getItem", "kashshaf.scroll."+t.key)
	return y.Truthy() && y.String() != "0"
}

// restoreScroll scrolls to where the entry was left, or else to its paragraph.
func (t *trail) restoreScroll(paragraph string) {
	y := global("sessionStorage").Call("getItem", "kashshaf.scroll."+t.key)
	if !y.Truthy() {
		if paragraph != "" {
			scrollToElement(paragraph)
		}
		return
	}
	n, _ := strconv.Atoi(y.String())
	scrollTo(n)
}

// store stores a value; if the storage is full or forbidden, it does nothing.
func store(storage ui.Value, key, value string) {
	defer func() { _ = recover() }()
	storage.Call("setItem", key, value)
}

// leave stores the scroll position, and has the page's script keep the answer if it is complete,
// exactly as its address says and with nothing open in it: web/static/again.js shows it again
// before the program has loaded. A server's answers are not kept, since they may have changed by
// then.
func (e *explorer) leave() {
	e.trail.keepScroll()
	at, p := &e.model.at, &e.panels
	_, here := e.inquiries.engine.(*local)
	whole := here && e.completed && e.inquiries.running == 0 && e.failure.err == nil && len(e.mine.list) == 0 && len(e.model.result.Hits) > 0
	open := p.sheet || p.facet != "" || p.openPart > 0 || p.openWhy != "" || p.shown != 0
	if at.page == atSearch && whole && !open && !at.typing && wholeQuery() == "" && e.here().String() == at.String() {
		global("kashshaf").Call("leave")
	}
}

// again reports whether the page shows an answer kept that way.
func again() bool { return global("kashshaf").Get("again").Truthy() }
