package main

import (
	"strings"
	"sync"
	"testing"
	"time"
)

type log struct {
	mu sync.Mutex
	b  strings.Builder
}

func (l *log) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *log) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// Failures are shown in full, passes on one line, and the last line says how many tests were
// skipped and why.
func TestTeller(t *testing.T) {
	var l log
	teller := newTeller(&named{&l, "n"}, time.Hour)
	for _, e := range []event{
		{Action: "run", Package: "p", Test: "A"}, {Action: "output", Package: "p", Test: "A", Output: "    a_test.go:3: not so\n"}, {Action: "fail", Package: "p", Test: "A"},
		{Action: "output", Package: "p", Test: "B", Output: "    b_test.go:9: no articles: open /x/y: no such file\n"}, {Action: "skip", Package: "p", Test: "B"},
		{Action: "output", Package: "p", Test: "C", Output: "    c_test.go:9: no articles: open /x/z: no such file\n"}, {Action: "skip", Package: "p", Test: "C"},
		{Action: "output", Package: "p", Test: "D", Output: "hidden\n"}, {Action: "pass", Package: "p", Test: "D"},
		{Action: "output", Package: "p", Test: "E", Output: "    e_test.go:9: too long\n"}, {Action: "skip", Package: "p", Test: "E"},
		{Action: "pass", Package: "q", Test: "Short", Elapsed: 4}, {Action: "pass", Package: "q", Test: "Long/part", Elapsed: 30},
		{Action: "pass", Package: "q", Test: "Long", Elapsed: 31}, {Action: "pass", Package: "p", Test: "Longer", Elapsed: 64},
		{Action: "fail", Package: "p", Elapsed: 2},
		{Action: "pass", Package: "q", Elapsed: 1},
	} {
		teller.hear(e)
	}
	teller.end()
	got := l.String()
	for _, want := range []string{"n | A failed:\n    a_test.go:3: not so\n", "n | FAIL p 2.0s\n", "n | ok   q 1.0s\n", "n | the longest: p Longer 64s, q Long 31s\n", "n | kashshaf: 9 tests in 0s, FAILED in p; 3 skipped: 2× no articles; 1× too long\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("said\n%s\nwant %q", got, want)
		}
	}
	if strings.Contains(got, "hidden") || !strings.HasSuffix(got, "too long\n") {
		t.Errorf("said\n%s", got)
	}
}

// There is output even while no test ends.
func TestTellerIsNotSilent(t *testing.T) {
	if silence > 10*time.Second {
		t.Errorf("silent for %v, want ten seconds at most", silence)
	}
	var l log
	teller := newTeller(&l, 4*time.Millisecond)
	defer teller.end()
	teller.hear(event{Action: "run", Package: "p", Test: "TestLong"})
	for !strings.Contains(l.String(), "in p TestLong") {
		select {
		case <-t.Context().Done():
			t.Fatal("nothing was said")
		case <-time.After(time.Millisecond):
		}
	}
}
