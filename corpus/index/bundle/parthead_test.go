package bundle

import "testing"

// TestWholeSize: a head gives the size of the whole bundle, and a broken head gives no wrong size.
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
