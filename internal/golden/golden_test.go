package golden

import "testing"

func TestDiffer(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		n    int
		in   [2]string
	}{
		{"a\nb\n", "a\nc\n", 2, [2]string{"b", "c"}},
		{"a", "a\n", 1, [2]string{"a", "a"}},
		{"a\n", "a\nb", 2, [2]string{"", "b"}},
		{"", "b", 1, [2]string{"", "b"}},
	} {
		if n, a, b := differ(tt.a, tt.b); n != tt.n || a != tt.in[0] || b != tt.in[1] {
			t.Errorf("differ(%q, %q) = %d, %q, %q; want %d, %q", tt.a, tt.b, n, a, b, tt.n, tt.in)
		}
	}
}
