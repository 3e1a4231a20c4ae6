package app

import (
	"testing"
	"testing/synctest"
	"time"
)

// TestWaiting: a page whose answer has arrived never shows that it is waiting, however late the
// timer's event is handled, and whichever answer it was for.
func TestWaiting(t *testing.T) {
	for _, tt := range []struct {
		name string
		do   func(w *waiting, hear func())
		want bool
	}{
		{"a slow answer", func(w *waiting, hear func()) { w.begin(); time.Sleep(time.Second); hear() }, true},
		{"a slow answer that came", func(w *waiting, hear func()) { end := w.begin(); time.Sleep(time.Second); hear(); end() }, false},
		{"heard as the answer comes", func(w *waiting, hear func()) { end := w.begin(); time.Sleep(time.Second); end(); hear() }, false},
		{"another took its place and came", func(w *waiting, hear func()) {
			w.begin()
			end := w.begin()
			end()
			time.Sleep(time.Second)
			hear()
		}, false},
		{"another took its place and is slow", func(w *waiting, hear func()) {
			end := w.begin()
			w.begin()
			time.Sleep(time.Second)
			hear()
			end()
		}, true},
	} {
		synctest.Test(t, func(t *testing.T) {
			var events []func()
			said := false
			w := &waiting{dispatch: func(f func()) { events = append(events, f) }, set: func(now bool) { said = now }}
			tt.do(w, func() {
				synctest.Wait()
				for _, f := range events {
					f()
				}
			})
			if said != tt.want {
				t.Errorf("%s: the page waits: %t, want %t", tt.name, said, tt.want)
			}
		})
	}
}

// TestNewest: what was held back is not admitted after something newer.
func TestNewest(t *testing.T) {
	var n newest
	for i, tt := range []struct {
		number int
		want   bool
	}{{1, true}, {1, true}, {3, true}, {2, false}, {3, true}} {
		if got := n.admits(tt.number); got != tt.want {
			t.Errorf("%d: number %d comes through: %t, want %t", i, tt.number, got, tt.want)
		}
	}
}
