package app

import (
	"context"
	"errors"
)

// Inquiries are what the pages ask of an engine. They run beside the page, which
// goes on: nothing that handles an event or draws ever waits for an answer.
//
// An inquiry has a name, and a newer one of the same name takes the place of the
// older: that is cancelled, and whatever it still has to say is never heard.
type inquiries struct {
	engine   Engine
	dispatch func(func()) // runs something where events are handled
	drawn    func()       // comes back when what was changed there can be seen
	waits    func(int)    // hears how many inquiries run; nil where nobody asks
	open     map[string]context.CancelFunc
	running  int
}

// An inquiry is one of them while it runs.
type inquiry struct {
	context.Context
	Engine
	of *inquiries
}

// ask begins an inquiry. It is called where events are handled, and comes back at
// once. Unless the inquiry is cancelled, done hears in the end of its error.
func (all *inquiries) ask(name string, question func(*inquiry) error, done func(error)) {
	all.cancel(name)
	ctx, cancel := context.WithCancel(context.Background())
	if all.open == nil {
		all.open = make(map[string]context.CancelFunc)
	}
	all.open[name] = cancel
	q := &inquiry{Context: ctx, Engine: all.engine, of: all}
	all.count(1)
	go func() {
		err := question(q)
		q.tell(func() { done(err) })
		q.of.dispatch(func() { q.of.count(-1) })
	}()
}

// count keeps how many inquiries run, those included that were cancelled and have
// not ended yet. It is called where events are handled.
func (all *inquiries) count(more int) {
	all.running += more
	if all.waits != nil {
		all.waits(all.running)
	}
}

// cancel ends the inquiry of a name, if there is one.
func (all *inquiries) cancel(name string) {
	if stop := all.open[name]; stop != nil {
		stop()
	}
	delete(all.open, name)
}

// tell runs f where events are handled, unless the inquiry was cancelled until
// then.
func (q *inquiry) tell(f func()) {
	q.of.dispatch(func() {
		if q.Err() == nil {
			f()
		}
	})
}

// show is tell for what changes the page: it comes back when the change can be
// seen, so that what the inquiry goes on to show is drawn in a later frame.
func (q *inquiry) show(f func()) {
	done := make(chan struct{})
	q.of.dispatch(func() {
		if q.Err() == nil {
			f()
		}
		close(done)
	})
	<-done
	if q.Err() == nil && q.of.drawn != nil {
		q.of.drawn()
	}
}

// there tells apart what an engine gives, what it does not have, and other errors.
func there[T any](v T, err error) (T, bool, error) {
	if errors.Is(err, ErrNothing) {
		return v, false, nil
	}
	return v, err == nil, err
}
