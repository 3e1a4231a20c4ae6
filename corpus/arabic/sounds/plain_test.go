package sounds_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic/sounds"
)

// TestPlain checks that the spellings of one name are equal, and other names are not.
func TestPlain(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		same bool
	}{
		{"gaddafi", "qaddafi", true}, {"gaddafi", "kaddafi", true}, {"morsi", "morsy", true}, {"youssef", "yusuf", false},
		{"yousef", "yusif", true}, {"sissi", "sisi", true}, {"mohamed", "mohammed", true}, {"moussa", "musa", true}, {"faisal", "faysal", true},
		{"saddam", "saada", false}, {"arafat", "rabat", false}, {"makkah", "raqqa", false}, {"hariri", "harir", false},
	} {
		if got := sounds.Plain(tt.a) == sounds.Plain(tt.b); got != tt.same {
			t.Errorf("%q and %q: %v (%q, %q), want %v", tt.a, tt.b, got, sounds.Plain(tt.a), sounds.Plain(tt.b), tt.same)
		}
	}
}
