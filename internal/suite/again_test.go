package main

import (
	"io"
	"slices"
	"strings"
	"testing"
	"time"
)

// What fails twice fails, what passes the second time is named, and what may not be retried is
// not.
func TestTwice(t *testing.T) {
	const pkg = "web/browsertest"
	for _, c := range []struct {
		name   string
		first  failures
		second int // its exit code
		want   int
		runs   int
	}{
		{"all pass", nil, 0, 0, 1},
		{"passes alone", failures{pkg: {"TestA", "TestB"}}, 0, 0, 2},
		{"fails alone", failures{pkg: {"TestA"}}, 1, 1, 2},
		{"another package fails too", failures{pkg: {"TestA"}, "corpus": {"TestC"}}, 0, 1, 1},
		{"another package fails", failures{"corpus": {"TestC"}}, 0, 1, 1},
		{"too many", failures{pkg: {"TestA", "TestB", "TestC", "TestD"}}, 0, 1, 1},
		{"ended early", failures{pkg: {"", "TestA"}}, 0, 1, 1},
		{"no test, as when time is up", failures{pkg: nil}, 0, 1, 1},
	} {
		var said strings.Builder
		runs := 0
		code, err := twice(&said, "./"+pkg, []string{"-short", "./" + pkg, "./...", "-browser", "firefox"}, func(args []string) (int, failures, error) {
			runs++
			if runs == 2 {
				if want := []string{"-count=1", "-run", "^(" + strings.Join(c.first[pkg], "|") + ")$", "-short", "./" + pkg, "-browser", "firefox"}; !slices.Equal(args, want) {
					t.Errorf("%s: %q, want %q", c.name, args, want)
				}
				return c.second, nil, nil
			}
			return min(len(c.first), 1), c.first, nil
		})
		if code != c.want || err != nil || runs != c.runs {
			t.Errorf("%s: exit code %d (%v) after %d runs, want %d after %d", c.name, code, err, runs, c.want, c.runs)
		}
		if named := strings.Contains(said.String(), "UNSTEADY, to be repaired: "+strings.Join(c.first[pkg], ", ")); named != (c.want == 0 &&
			c.runs == 2) {
			t.Errorf("%s: said %q", c.name, said.String())
		}
	}
}

// Subtests count as their test.
func TestFailures(t *testing.T) {
	f := make(failures)
	f.add("p", "TestA/one")
	f.add("p", "TestA")
	f.add("p", "")
	f.add("q", "")
	if !slices.Equal(f["p"], []string{"TestA"}) {
		t.Errorf("in p failed %q", f["p"])
	}
	teller := newTeller(io.Discard, time.Hour)
	defer teller.end()
	teller.hear(event{Action: "output", Package: "r", Test: "TestA", Output: "panic: test timed out after 1s\n"})
	if len(teller.failures["r"]) == 0 {
		t.Error("a panic is no failure")
	}
	if list, there := f["q"]; !there || list != nil {
		t.Errorf("in q failed %q (%t)", list, there)
	}
}
