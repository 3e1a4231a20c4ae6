package arabic_test

import (
	"slices"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// TestHomograph checks that a homograph is returned as written, without its clitics, and the other
// that it is not.
func TestHomograph(t *testing.T) {
	for _, tt := range []struct {
		written, word string
		others        []string
	}{
		{"إعلام", "إعلام", []string{"أعلام"}},
		{"بالإعلام", "إعلام", []string{"أعلام"}},
		{"وللأعلام", "أعلام", []string{"إعلام"}},
		{"لإعلامها", "إعلام", []string{"أعلام"}},
		{"الاعلام", "اعلام", nil},
		{"الآثار", "آثار", []string{"أثار"}},
		{"أَثَارَ", "أثار", []string{"آثار"}},
		{"علي", "علي", []string{"على"}},
		{"وعلى", "على", nil},
		{"عليه", "", nil},
		{"فأسا", "فأس", []string{"فاس"}},
		{"الفأس", "فأس", []string{"فاس"}},
		{"بفاس", "فاس", []string{"فأس"}},
		{"سأل", "سأل", []string{"سال"}},
		{"سال", "سال", nil}, // which is as often «سأل»
		{"فبدأ", "بدأ", []string{"بدا"}},
		{"إعلان", "", nil},
		{"الإعلاميين", "", nil},
		{"فاعلام", "اعلام", nil},
		{"media", "", nil},
		{"", "", nil},
	} {
		word := arabic.Homograph(tt.written)
		if others := arabic.OtherHomographs(word); word != tt.word || !slices.Equal(others, tt.others) {
			t.Errorf("%q is %q and not %q, want %q and %q", tt.written, word, others, tt.word, tt.others)
		}
	}
}
