package bundle

import "testing"

// TestWholeSize: a head says how large the whole is, and a broken one nothing that is wrong.
func TestWholeSize(t *testing.T) {
	for _, c := range []struct {
		name string
		head []byte
		want int
	}{
		{"a head", appendLength(appendLength(nil, headVersion), 300_000_000), 300_000_000},
		{"nothing", nil, 0},
		{"cut short", appendLength(nil, headVersion), 0},
	} {
		if got := WholeSize(c.head); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}
