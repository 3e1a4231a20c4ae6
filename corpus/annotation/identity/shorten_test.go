package identity

import "testing"

// TestShorten: a word that two bodies share stands for neither, and takes nothing from a word
// that only one of them has.
func TestShorten(t *testing.T) {
	c := collection{short: map[string]string{}}
	c.shorten("a", "غولدن وريورز")
	c.shorten("b", "غولدن برويرز")
	for word, want := range map[string]string{"غولدن": "", "وريورز": "a", "برويرز": "b"} {
		if got := c.short[word]; got != want {
			t.Errorf("%q stands for %q, want %q", word, got, want)
		}
	}
}
