// Package browsertest drives real browsers over a built site, for tests.
//
// Start returns a headless browser with a fresh profile, or skips the test with a message if none
// is installed. The flag -browser chooses it: Chromium is driven by its own protocol
// (chromium.go), Firefox by WebDriver BiDi (firefox.go), WebKitGTK by WebDriver (webkit.go). Tab
// returns a tab that records everything that should not happen: errors on the console, violations
// of the content security policy, uncaught exceptions, and requests to any host that was not
// allowed.
//
//	b := browsertest.Start(t)
//	tab := b.Tab(t)
//	tab.Open(site + "?q=هدنة")
//	tab.Wait(`document.querySelectorAll(".hits li").length > 0`)
//	tab.Clean()
//
// A test that needs something its browser cannot do is skipped, with the browser's name and the
// reason.
package browsertest

import (
	"flag"
	"os/exec"
	"testing"
)

// The browsers.
const (
	Chromium = "chromium"
	Firefox  = "firefox"
	WebKit   = "webkit"
)

var choice = flag.String("browser", Chromium, "browser to drive: chromium, firefox or webkit")

// slowed finds tests that read what has not arrived yet and pass by luck: run the suite with a
// processor slowed by a factor of four or more.
var slowed = flag.Float64("slowed", 1, "slow Chromium's processor so many times, to find tests that do not wait for what they read")

// dist is a site to be measured; that takes a new browser each time.
var dist = flag.String("dist", "", "built site to measure (make bench builds one of 10,000 articles)")

// Missing says what must be installed to drive the browser of this run, or "".
func Missing() string {
	switch {
	case *choice == Chromium && find(chromiumNames...) == "":
		return "no Chromium found; install one (Debian: apt install chromium) to run the browser tests"
	case *choice == Firefox && find(firefoxNames...) == "":
		return "no Firefox found; install one (Debian: apt install firefox-esr) to run its tests"
	case *choice == WebKit && (find("WebKitWebDriver") == "" || find("Xvfb") == ""):
		return "no WebKitWebDriver or no Xvfb found; install them (Debian: apt install webkit2gtk-driver xvfb) to run the tests of WebKit"
	}
	return ""
}

// find returns the path of the first of the programs that is installed.
func find(names ...string) string {
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// A Browser is one browser with a profile of its own.
type Browser struct {
	Name string
	tab  func(*notes) (driver, error) // opens an empty tab
}

// Start starts the browser of this run (-browser), or reuses one that an earlier test has
// finished with and left nothing behind in (Chromium, Firefox). If the browser is missing, the test
// is skipped.
func Start(t testing.TB) *Browser {
	t.Helper()
	return start(t, nil)
}

// startAlone is Start with a browser that ends with the test, for one that watches every request. In a
// Chromium that was passed on, sw.js was once asked for with its own address as the referrer; when
// and why is not known.
func startAlone(t testing.TB) *Browser {
	t.Helper()
	if *choice != Chromium {
		return Start(t)
	}
	return start(t, map[string]string{Chromium: "{}"})
}

// start starts a browser with a reader's preferences, in the format of each browser's profile. If
// there are some but none for the browser of this run, the test is skipped.
func start(t testing.TB, preferences map[string]string) *Browser {
	t.Helper()
	if missing := Missing(); missing != "" {
		t.Skip(missing)
	}
	if preferences != nil && preferences[*choice] == "" {
		t.Skip((&cannot{*choice, "be started with a reader's preferences", "its driver gives it a profile of its own"}).Error())
	}
	var tab func(*notes) (driver, error)
	var err error
	switch *choice {
	case Chromium:
		tab, err = startChromium(t, preferences[Chromium])
	case Firefox:
		tab, err = startFirefox(t, preferences[Firefox])
	case WebKit:
		tab = startWebKit(t)
	default:
		t.Fatalf("unknown browser %q, want %s, %s or %s", *choice, Chromium, Firefox, WebKit)
	}
	if err != nil {
		t.Fatalf("start %s: %v", *choice, err)
	}
	return &Browser{Name: *choice, tab: tab}
}

// Close closes the browsers that Start keeps for later tests; call it after the last one.
func Close() {
	chromiums.end()
	firefoxes.end()
}

// Tab opens an empty tab that is closed when the test ends. Requests to hosts other than that of
// the first page opened and those given ("127.0.0.1:8080") count as problems.
func (b *Browser) Tab(t testing.TB, hosts ...string) *Tab {
	t.Helper()
	n := &notes{allowed: hosts}
	driver, err := b.tab(n)
	if err != nil {
		t.Fatalf("open a tab of %s: %v", b.Name, err)
	}
	t.Cleanup(driver.close)
	return &Tab{t: t, driver: driver, notes: n}
}
