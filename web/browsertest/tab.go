package browsertest

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"golang.org/x/net/html"
)

// patience is how long a tab waits for anything.
const patience = 30 * time.Second

// A Tab is one tab of a browser. Its methods fail the test when they fail.
type Tab struct {
	t   testing.TB
	ctx context.Context

	mu       sync.Mutex
	problems []string
	requests []string
	allowed  []string // hosts with their ports, beside that of the first page
}

// Tab opens an empty tab that is closed when the test ends. Requests to hosts
// other than that of the first page opened, and those given ("127.0.0.1:8080"),
// count as problems.
func (b *Browser) Tab(t testing.TB, hosts ...string) *Tab {
	t.Helper()
	tab := &Tab{t: t, allowed: hosts}
	ctx, cancel := chromedp.NewContext(b.ctx, chromedp.WithListener(tab.hear))
	tab.ctx = ctx
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil { // the first call may have no deadline: the tab would end with it
		t.Fatalf("open tab: %v", err)
	}
	tab.Do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, network1 := cdp.Call(ctx, target, network.Enable, network.EnableParams{})
		_, log1 := cdp.Call(ctx, target, log.Enable, cdp.Empty{})
		return errors.Join(network1, log1)
	}))
	return tab
}

// hear takes the browser's events. It must not call the browser.
func (tab *Tab) hear(event any) {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeAssert {
			var words []string
			for _, arg := range e.Args {
				words = append(words, either(strings.Trim(string(arg.Value), `"`), arg.Description))
			}
			tab.problems = append(tab.problems, "console: "+strings.Join(words, " "))
		}
	case *runtime.EventExceptionThrown:
		tab.problems = append(tab.problems, "exception: "+(&chromedp.ExceptionError{ExceptionDetails: e.ExceptionDetails}).Error())
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError {
			tab.problems = append(tab.problems, fmt.Sprintf("%s: %s %s", e.Entry.Source, e.Entry.Text, e.Entry.URL))
		}
	case *network.EventRequestWillBeSent:
		tab.requests = append(tab.requests, e.Request.URL)
		u, err := url.Parse(e.Request.URL)
		if err != nil || u.Scheme == "data" || u.Scheme == "blob" {
			return
		}
		if len(tab.allowed) == 0 || e.Type == network.ResourceTypeDocument && len(tab.requests) == 1 {
			tab.allowed = append(tab.allowed, u.Host)
		}
		if !slices.Contains(tab.allowed, u.Host) {
			tab.problems = append(tab.problems, "request to another host: "+e.Request.URL)
		}
	}
}

func either(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// Problems gives what went wrong so far, in order.
func (tab *Tab) Problems() []string {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	return slices.Clone(tab.problems)
}

// Forget takes away the problems noted so far that hold one of the given texts:
// those a test brought about on purpose.
func (tab *Tab) Forget(texts ...string) {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	tab.problems = slices.DeleteFunc(tab.problems, func(p string) bool {
		return slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(p, text) })
	})
}

// Clean fails the test if anything went wrong.
func (tab *Tab) Clean() {
	tab.t.Helper()
	for _, p := range tab.Problems() {
		tab.t.Errorf("in the browser: %s", p)
	}
}

// Requests gives the addresses asked for so far, in order.
func (tab *Tab) Requests() []string {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	return slices.Clone(tab.requests)
}

// Do runs actions of chromedp.
func (tab *Tab) Do(actions ...chromedp.Action[chromedp.Void]) {
	tab.t.Helper()
	ctx, cancel := context.WithTimeout(tab.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		tab.fail(err)
	}
}

// run runs one action that gives a value.
func run[T any](tab *Tab, action chromedp.Action[T]) T {
	tab.t.Helper()
	ctx, cancel := context.WithTimeout(tab.ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, action)
	if err != nil {
		tab.fail(err)
	}
	return value
}

// fail ends the test with the state of the page.
func (tab *Tab) fail(err error) {
	tab.t.Helper()
	ctx, cancel := context.WithTimeout(tab.ctx, 5*time.Second)
	defer cancel()
	where, _ := chromedp.Run(ctx, chromedp.Location())
	tab.t.Fatalf("browser at %s: %v\nproblems: %s", where, err, strings.Join(tab.Problems(), "\n"))
}

// Open visits an address and waits until the page and its scripts are loaded;
// the program may still be on its way.
func (tab *Tab) Open(address string) {
	tab.t.Helper()
	tab.Do(chromedp.Navigate(address))
}

// Before runs a script in every page opened from now on, before the page's own.
func (tab *Tab) Before(script string) {
	tab.t.Helper()
	tab.Do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
		return err
	}))
}

// Reload visits the same address again.
func (tab *Tab) Reload() {
	tab.t.Helper()
	tab.Do(chromedp.Reload())
}

// Ready waits until the program has drawn the page.
func (tab *Tab) Ready() {
	tab.t.Helper()
	tab.Wait(`window.kashshaf && kashshaf.ready && kashshaf.ready.then(() => true)`)
}

// Offline waits until the site is kept for use without a connection.
func (tab *Tab) Offline() {
	tab.t.Helper()
	tab.Wait(`navigator.serviceWorker.ready.then((r) => r.active.state === "activated")`)
}

// Eval evaluates an expression for what it does, and waits for it if it is a promise.
func (tab *Tab) Eval(expression string) {
	tab.t.Helper()
	tab.Do(chromedp.Evaluate[chromedp.Void](expression, chromedp.EvalAwaitPromise))
}

// Value evaluates an expression, waits for it if it is a promise, and gives its
// value.
func Value[T any](tab *Tab, expression string) T {
	tab.t.Helper()
	return run(tab, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
}

// Text gives the text of the first element that a selector finds, or "".
func (tab *Tab) Text(selector string) string {
	tab.t.Helper()
	return strings.TrimSpace(Value[string](tab, fmt.Sprintf(`(document.querySelector(%q) || {}).innerText || ""`, selector)))
}

// ScriptsOff turns JavaScript off for the pages opened from now on. What asks the
// page itself, such as Text and Wait, does not work then; PlainText does.
func (tab *Tab) ScriptsOff() {
	tab.t.Helper()
	tab.Do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		return err
	}))
}

// PlainText gives the text in the source of the first element that a selector finds.
func (tab *Tab) PlainText(selector string) string {
	tab.t.Helper()
	source := run(tab, chromedp.OuterHTML(chromedp.CSS(selector)))
	var text strings.Builder
	tokens := html.NewTokenizer(strings.NewReader(source))
	for tokens.Next() != html.ErrorToken {
		if token := tokens.Token(); token.Type == html.TextToken {
			text.WriteString(token.Data)
		}
	}
	return strings.TrimSpace(text.String())
}

// Count counts the elements that a selector finds.
func (tab *Tab) Count(selector string) int {
	tab.t.Helper()
	return Value[int](tab, fmt.Sprintf(`document.querySelectorAll(%q).length`, selector))
}

// Location gives the page's address.
func (tab *Tab) Location() string {
	tab.t.Helper()
	return run(tab, chromedp.Location())
}

// Wait waits until an expression, or the promise it gives, is true. Errors on
// the way, as while a page is changing, count as not yet.
func (tab *Tab) Wait(expression string) {
	tab.t.Helper()
	deadline := time.Now().Add(patience)
	var last error
	for time.Now().Before(deadline) {
		var yes bool
		ctx, cancel := context.WithTimeout(tab.ctx, patience)
		yes, last = chromedp.Run(ctx, chromedp.Evaluate[bool]("(async () => !!(await ("+expression+")))()", chromedp.EvalAwaitPromise))
		cancel()
		if yes {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	tab.fail(fmt.Errorf("waited in vain for %s (%v)", expression, last))
}

// Click clicks the first element that a selector finds.
func (tab *Tab) Click(selector string) {
	tab.t.Helper()
	tab.Do(chromedp.Click(chromedp.CSS(selector)))
}

// Type types text into the first element that a selector finds.
func (tab *Tab) Type(selector, text string) {
	tab.t.Helper()
	tab.Do(chromedp.SendKeys(chromedp.CSS(selector), text))
}

// Keys for Press.
const (
	Enter  = kb.Enter
	Escape = kb.Escape
	Down   = kb.ArrowDown
	Up     = kb.ArrowUp
	TabKey = kb.Tab
)

// Press presses a key, such as Enter, where the focus is.
func (tab *Tab) Press(key string) {
	tab.t.Helper()
	tab.Do(chromedp.KeyEvent(key))
}

// Size sets the size of the window, in CSS pixels.
func (tab *Tab) Size(width, height int64) {
	tab.t.Helper()
	tab.Do(chromedp.EmulateViewport(width, height))
}

// Screenshot writes what is seen to a PNG file.
func (tab *Tab) Screenshot(path string) {
	tab.t.Helper()
	if err := os.WriteFile(path, run(tab, chromedp.CaptureScreenshot()), 0o644); err != nil {
		tab.t.Fatal(err)
	}
}
