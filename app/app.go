// Package app is Kashshaf's interface: its pages and everything on them, for the browser and for
// the build that writes the same pages as files.
//
// In the browser, call Run once with an engine. In the build, call Addresses and then Static for
// each address. Both draw with the same functions: an address (a parsed URL) and an Engine make a
// model; a model and the reader's settings make go-app elements. None of those functions looks at
// a clock, a browser or the outside world; only explorer, which lives in the browser, does.
//
// The package depends on the Engine interface but on no engine, and on go-app but on neither
// bleve nor syscall/js.
package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Run opens the page the browser is at and handles every address below the site's root until the
// tab is closed. It does not return in a browser and does nothing elsewhere.
//
// The page's own script must have defined goappGetenv, which returns GOAPP_ROOT_PREFIX, the path
// of the site's root without a trailing slash.
func Run(engine Engine) {
	if ui.IsServer {
		return
	}
	// One component shows every page. go-app would create another when it navigated to another
	// path; it never does, because the explorer keeps the history itself.
	e := newExplorer(engine)
	e.prepare()
	ui.RouteWithRegexp(".*", func() ui.Composer { return e })
	ui.RunWhenOnBrowser()
}
