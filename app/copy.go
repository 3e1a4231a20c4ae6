package app

import (
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A copying is what came of copying something for the reader.
type copying uint8

const (
	notCopied copying = iota
	copied
	refused // the browser lets no page copy here
)

// say chooses the words for what came of it.
func (c copying) say(before, after, otherwise message) message {
	switch c {
	case copied:
		return after
	case refused:
		return otherwise
	}
	return before
}

// copyText copies a text for the reader and notes in now what came of it, until
// some seconds later. Pages that did not come over HTTPS have no clipboard; there
// the browser is told to copy what is selected, as of old.
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
