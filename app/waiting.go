package app

import "time"

// A waiting says after a moment that an answer is on its way. Several may be awaited, of
// which a later one takes the place of those before it, whether they have ended or not.
type waiting struct {
	dispatch func(func()) // runs something where events are handled
	set      func(bool)   // says it on the page, or no longer
	began    int
}

// waitUnseen is how long an answer may take before the page says that it waits.
const waitUnseen = 200 * time.Millisecond

// begin is called where events are handled, as is the function it gives, which ends it. A
// moment that is over just as the answer comes says nothing any more: it would stay.
func (w *waiting) begin() (ended func()) {
	w.began++
	mine, over := w.began, false
	timer := time.AfterFunc(waitUnseen, func() {
		w.dispatch(func() {
			if !over && w.began == mine {
				w.set(true)
			}
		})
	})
	return func() {
		over = true
		timer.Stop()
		if w.began == mine {
			w.set(false)
		}
	}
}

// A newest tells of what comes one after the other and may be held back on its way what is
// older than something that has come through. Numbers begin with 1.
type newest struct{ through int }

func (n *newest) admits(number int) bool {
	if number < n.through {
		return false
	}
	n.through = number
	return true
}
