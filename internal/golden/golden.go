// Package golden compares what a test makes with a file that a person has read
// and found right. It is for tests only.
package golden

import (
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Check wants got to be what the file at path holds, and tells the first line
// that differs. With the flag -update it writes the file instead: read the
// difference then.
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

// differ gives the number of the first line in which two texts differ, and the
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
