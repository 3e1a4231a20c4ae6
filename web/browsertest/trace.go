package browsertest

import (
	"context"
	"encoding/json"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/tracing"
	"github.com/chromedp/chromedp"
)

// A Busy is the processor time of a page's own thread for tasks, in milliseconds: all of them,
// and the longest. It depends less than the clock on what else the machine is doing.
type Busy struct{ All, Longest float64 }

// Traced returns how busy the page was while do ran. It skips the test in browsers other than
// Chromium.
func (tab *Tab) Traced(do func()) Busy {
	tab.t.Helper()
	c := tab.chromium("trace a page")
	tasks := make(chan traced, 1)
	tab.notes.trace(tasks)
	tab.done(c.do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, tracing.Start, tracing.StartParams{TraceConfig: &tracing.TraceConfig{IncludedCategories: []string{"toplevel"}}})
		return err
	})))
	do()
	tab.done(c.do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, tracing.End, cdp.Empty{})
		return err
	})))
	select {
	case t := <-tasks:
		return t.busiest()
	case <-time.After(patience):
		tab.t.Fatal("no trace came")
	}
	return Busy{}
}

// traced are the events of a Chromium trace.
type traced []struct {
	Name string  `json:"name"`
	Pid  int     `json:"pid"`
	Tid  int     `json:"tid"`
	Took float64 `json:"tdur"` // processor time in microseconds
	Args struct {
		Name string `json:"name"`
	} `json:"args"`
}

// busiest is the busiest page thread: a browser has others that do nothing.
func (t traced) busiest() (most Busy) {
	type thread struct{ pid, tid int }
	pages, busy := make(map[thread]bool), make(map[thread]Busy)
	for _, e := range t {
		at := thread{e.Pid, e.Tid}
		switch e.Name {
		case "thread_name":
			pages[at] = e.Args.Name == "CrRendererMain"
		case "ThreadControllerImpl::RunTask":
			b := busy[at]
			busy[at] = Busy{b.All + e.Took/1000, max(b.Longest, e.Took/1000)}
		}
	}
	for at, b := range busy {
		if pages[at] && b.All > most.All {
			most = b
		}
	}
	return most
}

// trace makes the events of the next trace be sent to a channel when it is complete.
func (n *notes) trace(to chan traced) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.traced, n.traceTo = nil, to
}

// tracedMore adds events of a trace.
func (n *notes) tracedMore(events *tracing.EventDataCollected) {
	n.mu.Lock()
	defer n.mu.Unlock()
	for _, value := range events.Value {
		var one traced
		if json.Unmarshal([]byte("["+string(value)+"]"), &one) == nil { // others do not concern us
			n.traced = append(n.traced, one...)
		}
	}
}

func (n *notes) tracedAll() {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.traceTo != nil {
		n.traceTo <- n.traced
		n.traceTo = nil
	}
}
