package browsertest

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/css"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/tracing"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"golang.org/x/net/html"
)

// chromiumTab drives a tab of Chromium by its own protocol.
type chromiumTab struct {
	ctx    context.Context
	cancel func()
}

func openChromium(browser context.Context, n *notes) (driver, error) {
	var c chromiumTab
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithListener(func(event any) { c.hear(n, event) }))
	c = chromiumTab{ctx, cancel}
	if err := begun(ctx, cancel); err != nil {
		cancel()
		return nil, err
	}
	return c, c.do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		quiet := spare(ctx, target)
		_, log1 := cdp.Call(ctx, target, log.Enable, cdp.Empty{})
		if *slowed <= 1 {
			return errors.Join(quiet, log1)
		}
		_, slowed1 := cdp.Call(ctx, target, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: *slowed})
		return errors.Join(quiet, log1, slowed1)
	}))
}

// spare spares a page what no reader's page has: for whoever drives it Chromium keeps what each request
// brought, the program as 12 MB of Base64, and follows all elements and styles. In a second visit
// that was a sixth of what the page's thread did, after fifty queries 20 to 45 MB.
func spare(ctx context.Context, target *chromedp.Target) error {
	var none int64
	_, bodies := cdp.Call(ctx, target, network.Enable, network.EnableParams{MaxTotalBufferSize: &none, MaxResourceBufferSize: &none})
	_, styles := cdp.Call(ctx, target, css.Disable, cdp.Empty{})
	_, elements := cdp.Call(ctx, target, dom.Disable, cdp.Empty{})
	return errors.Join(bodies, styles, elements)
}

// hear handles the browser's events. It must not call the browser.
func (c chromiumTab) hear(n *notes, event any) {
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeAssert {
			var words []string
			for _, arg := range e.Args {
				word := strings.Trim(string(arg.Value), `"`)
				if word == "" {
					word = arg.Description
				}
				words = append(words, word)
			}
			n.problem("console: %s", strings.Join(words, " "))
		}
	case *runtime.EventExceptionThrown:
		n.problem("exception: %v", &chromedp.ExceptionError{ExceptionDetails: e.ExceptionDetails})
	case *page.EventJavascriptDialogOpening:
		n.problem("dialog: %s %q", e.Type, e.Message)
		go c.dismiss() // otherwise the page waits for ever
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError {
			n.problem("%s: %s %s", e.Entry.Source, e.Entry.Text, e.Entry.URL)
		}
	case *tracing.EventDataCollected:
		n.tracedMore(e)
	case *tracing.EventTracingComplete:
		n.tracedAll()
	case *network.EventRequestWillBeSent:
		n.request(e.Request.URL, e.Type == network.ResourceTypeDocument)
	}
}

// dismiss closes a dialog. If it fails, the page does not continue.
func (c chromiumTab) dismiss() {
	_ = c.do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{})
		return err
	}))
}

// do runs actions, with a deadline.
func (c chromiumTab) do(actions ...chromedp.Action[chromedp.Void]) error {
	ctx, cancel := context.WithTimeout(c.ctx, patience)
	defer cancel()
	return chromedp.Do(ctx, actions...)
}

// ask runs one action and returns its value.
func ask[T any](c chromiumTab, action chromedp.Action[T]) (T, error) {
	ctx, cancel := context.WithTimeout(c.ctx, patience)
	defer cancel()
	return chromedp.Run(ctx, action)
}

func (c chromiumTab) open(address string) error { return c.do(chromedp.Navigate(address)) }
func (c chromiumTab) reload() error             { return c.do(chromedp.Reload()) }
func (c chromiumTab) close()                    { c.cancel() }

func (c chromiumTab) evaluate(expression string) (string, error) {
	return ask(c, chromedp.Evaluate[string](expression, chromedp.EvalAwaitPromise))
}

func (c chromiumTab) click(x, y int) error {
	return c.do(chromedp.MouseClickXY(float64(x), float64(y)))
}

func (c chromiumTab) press(keys string) error {
	ours := strings.NewReplacer(Enter, kb.Enter, Escape, kb.Escape, Up, kb.ArrowUp, Down, kb.ArrowDown, TabKey, kb.Tab)
	return c.do(chromedp.KeyEvent(ours.Replace(keys)))
}

func (c chromiumTab) size(width, height int64) error {
	return c.do(chromedp.EmulateViewport(width, height))
}

func (c chromiumTab) screenshot() ([]byte, error) { return ask(c, chromedp.CaptureScreenshot()) }

func (c chromiumTab) before(script string) error {
	return c.do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
		return err
	}))
}

// needs skips a test, before anything is started for it, if the browser cannot do what it is
// about.
func needs(t testing.TB, what string) {
	t.Helper()
	if *choice != Chromium {
		t.Skip((&cannot{*choice, what, "only Chromium's protocol has a command for it"}).Error())
	}
}

// chromium returns the tab's own driver, or skips the test.
func (tab *Tab) chromium(what string) chromiumTab {
	tab.t.Helper()
	needs(tab.t, what)
	return tab.driver.(chromiumTab)
}

// Do runs chromedp actions. In other browsers the test is skipped.
func (tab *Tab) Do(actions ...chromedp.Action[chromedp.Void]) {
	tab.t.Helper()
	tab.done(tab.chromium("take commands of Chromium's protocol").do(actions...))
}

// ScriptsOff turns JavaScript off for the pages opened from now on. Methods that ask the page
// itself, such as Text and Wait, do not work then; PlainText does.
func (tab *Tab) ScriptsOff() {
	tab.t.Helper()
	tab.chromium("turn scripts off")
	tab.Do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, elements := cdp.Call(ctx, target, dom.Enable, dom.EnableParams{}) // PlainText asks for them
		_, off := cdp.Call(ctx, target, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		return errors.Join(elements, off)
	}))
}

// PlainText returns the text in the source of the first element that a selector matches.
func (tab *Tab) PlainText(selector string) string {
	tab.t.Helper()
	source, err := ask(tab.chromium("read a page without scripts"), chromedp.OuterHTML(chromedp.CSS(selector)))
	tab.done(err)
	var text strings.Builder
	tokens := html.NewTokenizer(strings.NewReader(source))
	for tokens.Next() != html.ErrorToken {
		if token := tokens.Token(); token.Type == html.TextToken {
			text.WriteString(token.Data)
		}
	}
	return strings.TrimSpace(text.String())
}
