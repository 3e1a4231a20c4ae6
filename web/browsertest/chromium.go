package browsertest

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"
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
