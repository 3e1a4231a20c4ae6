package browsertest

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// A Tab is one tab of a browser. Its methods fail the test on errors, and skip it if the browser
// cannot do what is asked.
type Tab struct {
	t      testing.TB
	driver driver
	notes  *notes
}

// Problems returns what went wrong so far, in order.
func (tab *Tab) Problems() []string {
	tab.notes.mu.Lock()
	defer tab.notes.mu.Unlock()
	return slices.Clone(tab.notes.problems)
}

// Forget removes the problems recorded so far that contain one of the given texts: those a test
// caused on purpose.
func (tab *Tab) Forget(texts ...string) { tab.notes.forget(texts) }

// Clean fails the test if anything went wrong.
func (tab *Tab) Clean() {
	tab.t.Helper()
	for _, p := range tab.Problems() {
		tab.t.Errorf("in the browser: %s", p)
	}
}

// Requests returns the addresses requested so far, in order.
func (tab *Tab) Requests() []string {
	tab.notes.mu.Lock()
	defer tab.notes.mu.Unlock()
	return slices.Clone(tab.notes.requests)
}

// done ends the test on an error, reporting the state of the page.
func (tab *Tab) done(err error) {
	tab.t.Helper()
	var c *cannot
	if errors.As(err, &c) {
		tab.t.Skip(c.Error())
	}
	if err != nil {
		where, _ := tab.driver.evaluate(`Promise.resolve(location.href)`)
		tab.t.Fatalf("browser at %s: %v\nproblems: %s", where, err, strings.Join(tab.Problems(), "\n"))
	}
}

// Open visits an address and waits until the page and its scripts are loaded; the program may
// still be loading.
func (tab *Tab) Open(address string) { tab.t.Helper(); tab.done(tab.driver.open(address)) }

// Reload visits the same address again.
func (tab *Tab) Reload() { tab.t.Helper(); tab.done(tab.driver.reload()) }

// Before runs a script in every page opened from now on, before the page's own.
func (tab *Tab) Before(script string) { tab.t.Helper(); tab.done(tab.driver.before(script)) }

// Size sets the size of the window, in CSS pixels.
func (tab *Tab) Size(width, height int64) { tab.t.Helper(); tab.done(tab.driver.size(width, height)) }

// Press types characters, or presses a key such as Enter, in the focused element.
func (tab *Tab) Press(keys string) { tab.t.Helper(); tab.done(tab.driver.press(keys)) }

// Ready waits until the program has drawn the page.
func (tab *Tab) Ready() {
	tab.t.Helper()
	tab.Wait(`window.kashshaf && kashshaf.ready && kashshaf.ready.then(() => true)`)
}

// Offline waits until the site is stored for offline use.
func (tab *Tab) Offline() {
	tab.t.Helper()
	tab.Wait(`navigator.serviceWorker.ready.then((r) => r.active.state === "activated")`)
}

// value evaluates an expression, and waits for it if it is a promise.
func value[T any](tab *Tab, expression string) (v T, err error) {
	text, err := tab.driver.evaluate(`(async () => JSON.stringify((await (` + expression + `)) ?? null))()`)
	if err == nil {
		err = json.Unmarshal([]byte(text), &v)
	}
	return v, err
}

// settled becomes true when the program has drawn every answer that the page was waiting for.
// After three seconds a page that never settles, since a test delays an answer, is read as it is.
const settled = `(async () => {
	const until = performance.now() + 3000;
	do { await new Promise((later) => { requestAnimationFrame(() => requestAnimationFrame(later)); setTimeout(later, 100); });
	} while (window.kashshaf?.waits > 0 && performance.now() < until);
	return true;
})()`

// Value evaluates an expression once the page has settled, waits for it if it is a promise, and
// returns its value.
func Value[T any](tab *Tab, expression string) T {
	tab.t.Helper()
	_, _ = value[bool](tab, settled) // a page that cannot tell is read anyway
	v, err := value[T](tab, expression)
	tab.done(err)
	return v
}

// Eval evaluates an expression for its effect, and waits for it if it is a promise.
func (tab *Tab) Eval(expression string) {
	tab.t.Helper()
	_, err := value[any](tab, "(async () => { await ("+expression+") })()")
	tab.done(err)
}

// Wait waits until an expression, or the promise it evaluates to, is true. Errors meanwhile, as
// while a page is changing, count as not yet.
func (tab *Tab) Wait(expression string) {
	tab.t.Helper()
	until(tab, expression, "(async () => !!(await ("+expression+")))()", func(yes bool) bool { return yes })
}

// until waits until an expression has a wanted value.
func until[T any](tab *Tab, what, expression string, wanted func(T) bool) T {
	tab.t.Helper()
	deadline := time.Now().Add(patience)
	for {
		v, err := value[T](tab, expression)
		if err == nil && wanted(v) {
			return v
		}
		if time.Now().After(deadline) {
			tab.done(fmt.Errorf("waited in vain for %s (%v)", what, err))
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// Text returns the text of the first element that a selector matches, or "".
func (tab *Tab) Text(selector string) string {
	tab.t.Helper()
	return strings.TrimSpace(Value[string](tab, fmt.Sprintf(`(document.querySelector(%q) || {}).innerText || ""`, selector)))
}

// Count counts the elements that a selector matches.
func (tab *Tab) Count(selector string) int {
	tab.t.Helper()
	return Value[int](tab, fmt.Sprintf(`document.querySelectorAll(%q).length`, selector))
}

// Location returns the page's address.
func (tab *Tab) Location() string { tab.t.Helper(); return Value[string](tab, `location.href`) }

// Click clicks the first element that a selector matches, once it exists, keeps its position and
// nothing covers it.
func (tab *Tab) Click(selector string) {
	tab.t.Helper()
	at := until(tab, "a place to click "+selector, fmt.Sprintf(`(async () => {
		const e = document.querySelector(%q), place = () => { const box = e.getBoundingClientRect(); return box.left + " " + box.top; };
		if (!e) return [];
		const from = scrollY;
		e.scrollIntoView({block: "center", behavior: "instant"});
		const before = place(); // WebKit shows what has the focus a moment later
		await new Promise((later) => { requestAnimationFrame(() => requestAnimationFrame(later)); setTimeout(later, 300) });
		// What comes near is drawn only then, and Firefox makes it as high as it is some frames later.
		if (scrollY !== from) await new Promise((later) => setTimeout(later, 100));
		if (place() !== before) return [];
		const box = e.getClientRects()[0];
		if (!box || !box.width || !box.height) return [];
		const x = Math.floor(box.x + box.width / 2), y = Math.floor(box.y + box.height / 2);
		const there = document.elementFromPoint(x, y);
		return there && (e.contains(there) || [...(there.labels || [])].includes(e) || there.contains(e)) ? [x, y] : [];
	})()`, selector), func(at []int) bool { return len(at) == 2 })
	tab.done(tab.driver.click(at[0], at[1]))
}

// Type types text into the first element that a selector matches.
func (tab *Tab) Type(selector, text string) {
	tab.t.Helper()
	tab.Wait(fmt.Sprintf(`(document.querySelector(%[1]q).focus(), document.activeElement === document.querySelector(%[1]q))`, selector))
	tab.Press(text)
}

// Screenshot writes the visible part of the page to a PNG file.
func (tab *Tab) Screenshot(path string) {
	tab.t.Helper()
	png, err := tab.driver.screenshot()
	if err == nil {
		err = os.WriteFile(path, png, 0o644)
	}
	tab.done(err)
}
