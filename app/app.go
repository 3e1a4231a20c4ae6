// Package app is Kashshaf's interface: its pages and everything on them, for
// the browser and for the build that writes the same pages as files.
//
// In the browser, call Run once with an engine. In the build, call Addresses
// and then Static for each of them. Both draw with the same functions: an
// address (a URL, parsed) and an Engine give a model, a model and the reader's
// settings give elements of go-app. Nothing in those functions looks at a clock,
// a browser or the outside; only explorer, which lives in the browser, does.
//
// The package knows the Engine interface and no engine, go-app and neither bleve
// nor syscall/js.
package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Run opens the page the browser stands at and keeps it: every address below
// the site's root, until the tab is closed. It does not return in a browser and
// does nothing elsewhere.
//
// The page's own script is expected to have defined goappGetenv, which gives
// GOAPP_ROOT_PREFIX, the path of the site's root without a slash at its end.
func Run(engine Engine) {
	if ui.IsServer {
		return
	}
	// One component shows every page. go-app would ask for another when it went to
	// another path; it never does, the explorer keeps the history itself.
	e := newExplorer(engine)
	e.prepare()
	ui.RouteWithRegexp(".*", func() ui.Composer { return e })
	ui.RunWhenOnBrowser()
}
