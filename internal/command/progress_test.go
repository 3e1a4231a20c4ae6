package command

import (
	"strings"
	"sync"
	"testing"
	"time"
)

// said is a log that several goroutines may write to.
type said struct {
	mu sync.Mutex
	b  strings.Builder
}

func (s *said) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *said) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

// However long a step is silent, the log says that it goes on, and how far it has come if that is
// known.
func TestSilenceIsBroken(t *testing.T) {
	log := &said{}
	p := newProgress(log)
	if p.every != 10*time.Second {
		t.Errorf("silent for %v at most, want ten seconds", p.every)
	}
	p.every = 4 * time.Millisecond
	until := func(want string) {
		for !strings.Contains(log.String(), want) {
			select {
			case <-t.Context().Done():
				t.Fatalf("log\n%s\nwant %q", log, want)
			case <-time.After(time.Millisecond):
			}
		}
	}
	p.show("linking", 0, 0)
	until("kashshaf: linking…\n")
	until("kashshaf: linking: still at it, after ")
	p.show("reading", 3, 9)
	p.within("a/large.csv", 40)
	until("kashshaf: reading: 3 of 9 (a/large.csv: 40 %), after ")
	p.end()
	p.show("writing", 1, 2)
	until("kashshaf: writing: 1 of 2, after ")
	p.end()
}
