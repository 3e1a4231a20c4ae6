package browsertest

import (
	"context"
	"errors"
	"os"
	"path/filepath"
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
	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/cdproto/tracing"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"golang.org/x/net/html"
)

var chromiumNames = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"}

// A chromium is one running process.
type chromium struct {
	ctx context.Context
	end func() error

	mu    sync.Mutex
	notes []*notes // of the tabs of the test that drives it
}

// chromiums are those that no test is driving.
var chromiums pool[*chromium]

// startChromium returns an idle Chromium; the next test gets it when nothing of the sites that
// this one visited is in its profile. With preferences, in the format of its Preferences file, and
// when a site is measured, it is a new one that ends with the test.
func startChromium(t testing.TB, preferences string) (func(*notes) (driver, error), error) {
	if preferences != "" || *dist != "" {
		c, err := beginChromium(preferences)
		if err != nil {
			return nil, err
		}
		t.Cleanup(func() {
			if err := c.end(); err != nil {
				t.Logf("close browser: %v", err)
			}
		})
		return c.tab, nil
	}
	c, old := chromiums.take()
	if !old {
		var err error
		if c, err = beginChromium(""); err != nil {
			return nil, err
		}
		chromiums.started(func() { _ = c.end() })
	}
	t.Cleanup(func() {
		if c.forget() == nil { // whatever is wrong with it, the next test gets another
			chromiums.give(c)
		}
	})
	return c.tab, nil
}

// beginChromium starts one with a fresh profile.
func beginChromium(preferences string) (*chromium, error) {
	profile, err := os.MkdirTemp("", "kashshaf-chromium-")
	if err != nil {
		return nil, err
	}
	if preferences != "" {
		err := errors.Join(os.Mkdir(filepath.Join(profile, "Default"), 0o755),
			os.WriteFile(filepath.Join(profile, "Default", "Preferences"), []byte(preferences), 0o644))
		if err != nil {
			return nil, err
		}
	}
	// Host names other than this machine's resolve to nothing, so that a request to another host
	// fails and is noticed. The suggestions of the browser's own address bar are a page of eight
	// hundred files, which took as much of the processor as a visit to a site, at the same time:
	// no test types there.
	options := append([]chromedp.ExecAllocatorOption{}, chromedp.NoDefaultBrowserCheck, chromedp.NoFirstRun, chromedp.Headless,
		chromedp.ExecPath(find(chromiumNames...)), chromedp.UserDataDir(profile), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.WindowSize(1280, 900), chromedp.WSURLReadTimeout(60*time.Second),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
		chromedp.Flag("disable-dev-shm-usage", true), chromedp.Flag("disable-extensions", true),
		chromedp.Flag("disable-default-apps", true), chromedp.Flag("metrics-recording-only", true),
		chromedp.Flag("mute-audio", true), chromedp.Flag("password-store", "basic"),
		chromedp.Flag("disable-features", "Translate,MediaRouter,OptimizationHints,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup"),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(allocator)
	if err := begun(ctx, cancel); err != nil {
		cancel()
		stop()
		return nil, errors.Join(err, os.RemoveAll(profile))
	}
	return &chromium{ctx: ctx, end: func() error {
		closing, done := context.WithTimeout(ctx, 20*time.Second)
		defer done()
		err := chromedp.Cancel(closing)
		cancel()
		stop()
		return errors.Join(err, os.RemoveAll(profile))
	}}, nil
}

func (c *chromium) tab(n *notes) (driver, error) {
	c.mu.Lock()
	c.notes = append(c.notes, n)
	c.mu.Unlock()
	return openChromium(c.ctx, n)
}

// forget removes everything that the profile has of the sites that were visited: what they stored,
// their service workers, and what was fetched from them.
func (c *chromium) forget() error {
	c.mu.Lock()
	visited := c.notes
	c.notes = nil
	c.mu.Unlock()
	ctx, cancel := context.WithTimeout(c.ctx, patience)
	defer cancel()
	return chromedp.Do(ctx, chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		for _, n := range visited {
			for _, origin := range n.origins() {
				if _, err := cdp.Call(ctx, target, storage.ClearDataForOrigin, storage.ClearDataForOriginParams{Origin: origin, StorageTypes: "all"}); err != nil {
					return err
				}
			}
		}
		_, err := cdp.Call(ctx, target, network.ClearBrowserCache, cdp.Empty{})
		return err
	}))
}

// begun starts a browser or a tab. The call must not have a deadline, since what it starts would
// end with it; one that takes too long is cancelled instead.
func begun(ctx context.Context, cancel func()) error {
	late := time.AfterFunc(2*patience, cancel)
	defer late.Stop()
	return chromedp.Do(ctx)
}

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
		_, network1 := cdp.Call(ctx, target, network.Enable, network.EnableParams{})
		_, log1 := cdp.Call(ctx, target, log.Enable, cdp.Empty{})
		if *slowed <= 1 {
			return errors.Join(network1, log1)
		}
		_, slowed1 := cdp.Call(ctx, target, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: *slowed})
		return errors.Join(network1, log1, slowed1)
	}))
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
		_, err := cdp.Call(ctx, target, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		return err
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
