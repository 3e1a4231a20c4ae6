package app

import (
	"context"
	"errors"
	"time"
)

// Inquiries are the questions that pages ask an engine. They run concurrently with the page:
// nothing that handles an event or draws ever waits for an answer.
//
// An inquiry has a name, and a newer one replaces an older one of the same name: the older one is
// cancelled, and the rest of its results are dropped.
type inquiries struct {
	engine   Engine
	dispatch func(func()) // runs a function on the goroutine that handles events
	drawn    func()       // returns when the changes made there are visible
	waits    func(int)    // called with the number of running inquiries; may be nil
	open     map[string]context.CancelFunc
	running  int
	idle     context.CancelFunc // ends what is done while nothing is asked; nil if nothing is
}

// An inquiry is a running question.
type inquiry struct {
	context.Context
	Engine
	of *inquiries
}

// ask begins an inquiry. It is called on the event goroutine and returns at once. Unless the
// inquiry is cancelled, done is called at the end with its error.
func (all *inquiries) ask(name string, question func(*inquiry) error, done func(error)) {
	all.cancel(name)
	all.whileIdle(nil)
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

// idleFor is how long nothing must have been asked for before something else is done.
const idleFor = time.Second

// whileIdle begins something after a moment in which nothing is asked, and ends it as soon as something
// is. It replaces what was begun before; nil only ends that.
func (all *inquiries) whileIdle(do func(context.Context)) {
	if all.idle != nil {
		all.idle()
		all.idle = nil
	}
	if do == nil {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	timer := time.AfterFunc(idleFor, func() { do(ctx) })
	all.idle = func() {
		timer.Stop()
		cancel()
	}
}

// count adds to the number of running inquiries, which includes those that were cancelled but
// have not ended yet. It is called on the event goroutine.
func (all *inquiries) count(more int) {
	all.running += more
	if all.waits != nil {
		all.waits(all.running)
	}
}

// cancel cancels the inquiry of a name, if there is one.
func (all *inquiries) cancel(name string) {
	if stop := all.open[name]; stop != nil {
		stop()
	}
	delete(all.open, name)
}

// tell runs f on the event goroutine, unless the inquiry has been cancelled by then.
func (q *inquiry) tell(f func()) {
	q.of.dispatch(func() {
		if q.Err() == nil {
			f()
		}
	})
}

// show is tell for what changes the page: it returns when the change is visible, so that what the
// inquiry shows next is drawn in a later frame.
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

// there reports whether an engine has what it was asked for; ErrNothing is not an error.
func there[T any](v T, err error) (T, bool, error) {
	if errors.Is(err, ErrNothing) {
		return v, false, nil
	}
	return v, err == nil, err
}
