// Package golden compares the output of a test with a file that a person has read and found
// right. It is for tests only.
package golden

import (
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Check requires got to equal the contents of the file at path, and reports the first line that
// differs. With the flag -update it writes the file instead: then read the diff.
func Check(t testing.TB, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Errorf("%v; run with -update", err)
		return
	}
	if want := string(data); got != want {
		n, is, wanted := differ(got, want)
		t.Errorf("%s:%d: got %q, want %q (run with -update and read the difference)", path, n, is, wanted)
	}
}

// differ returns the number of the first line in which two texts differ, and the
// line in each.
func differ(a, b string) (n int, inA, inB string) {
	for {
		n++
		lineA, restA, moreA := strings.Cut(a, "\n")
		lineB, restB, moreB := strings.Cut(b, "\n")
		if lineA != lineB || moreA != moreB {
			return n, lineA, lineB
		}
		a, b = restA, restB
	}
}
