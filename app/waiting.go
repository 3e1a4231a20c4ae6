package app

import "time"

// A waiting shows after a moment that an answer is on its way. Several may be awaited; a later
// one replaces those before it, whether they have ended or not.
type waiting struct {
	dispatch func(func()) // runs a function on the event goroutine
	set      func(bool)   // shows it on the page, or removes it
	began    int
}

// waitUnseen is how long an answer may take before the page shows that it is waiting.
const waitUnseen = 200 * time.Millisecond

// begin is called on the event goroutine, as is the function it returns, which ends the wait. If
// the timer fires just as the answer arrives, it shows nothing: nobody would remove it.
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

// A newest admits numbered things that may overtake one another, and rejects those older than one
// already admitted. Numbers begin with 1.
type newest struct{ through int }

func (n *newest) admits(number int) bool {
	if number < n.through {
		return false
	}
	n.through = number
	return true
}
