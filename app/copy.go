package app

import (
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A copying is the outcome of copying something for the reader.
type copying uint8

const (
	notCopied copying = iota
	copied
	refused // the browser does not let this page copy
)

// say chooses the message for an outcome.
func (c copying) say(before, after, otherwise message) message {
	switch c {
	case copied:
		return after
	case refused:
		return otherwise
	}
	return before
}

// copyText copies a text to the clipboard and records the outcome in now for some seconds. Pages
// not served over HTTPS have no clipboard API; there the selection is copied the old way.
func (e *explorer) copyText(text string, now *copying) {
	e.ctx.Async(func() {
		done := make(chan bool, 1)
		global("kashshaf").Call("copy", text).Then(func(v ui.Value) { done <- v.Bool() })
		was := <-done
		e.ctx.Dispatch(func(ui.Context) {
			*now = refused
			if was {
				*now = copied
				e.ctx.After(3*time.Second, func(ui.Context) { *now = notCopied })
			}
		})
	})
}
