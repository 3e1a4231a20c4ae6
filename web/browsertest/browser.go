// Package browsertest drives a headless Chromium over a built site, for tests.
//
// Start gives a browser with a fresh profile, or skips the test with a message
// when there is none. Tab gives a tab that notes everything that should not
// happen: errors on the console, violations of the content security policy,
// uncaught exceptions, and requests to any host that was not allowed.
//
//	b := browsertest.Start(t)
//	tab := b.Tab(t)
//	tab.Open(site + "?q=هدنة")
//	tab.Wait(`document.querySelectorAll(".hits li").length > 0`)
//	tab.Clean()
package browsertest

import (
	"context"
	"os/exec"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// Find gives the path of a Chromium on this machine.
func Find() (path string, ok bool) {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, true
		}
	}
	return "", false
}

// A Browser is one Chromium with a profile of its own.
type Browser struct {
	ctx context.Context
}

// Start starts a browser that is closed when the test ends. Without a Chromium
// the test is skipped.
func Start(t testing.TB) *Browser {
	t.Helper()
	path, ok := Find()
	if !ok {
		t.Skip("no Chromium found; install one (Debian: apt install chromium) to run the browser tests")
	}
	// Names other than this machine's lead nowhere, so that a request to another
	// host fails and is seen.
	options := append([]chromedp.ExecAllocatorOption{}, chromedp.NoDefaultBrowserCheck, chromedp.NoFirstRun, chromedp.Headless,
		chromedp.ExecPath(path), chromedp.UserDataDir(t.TempDir()), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.WindowSize(1280, 900), chromedp.WSURLReadTimeout(60*time.Second),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
		chromedp.Flag("disable-dev-shm-usage", true), chromedp.Flag("disable-extensions", true),
		chromedp.Flag("disable-default-apps", true), chromedp.Flag("metrics-recording-only", true),
		chromedp.Flag("mute-audio", true), chromedp.Flag("password-store", "basic"),
		chromedp.Flag("disable-features", "Translate,MediaRouter,OptimizationHints"),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(allocator)
	if err := chromedp.Do(ctx); err != nil {
		cancel()
		stop()
		t.Fatalf("start %s: %v", path, err)
	}
	t.Cleanup(func() {
		closing, done := context.WithTimeout(ctx, 20*time.Second)
		defer done()
		if err := chromedp.Cancel(closing); err != nil {
			t.Logf("close browser: %v", err)
		}
		cancel()
		stop()
	})
	return &Browser{ctx: ctx}
}
