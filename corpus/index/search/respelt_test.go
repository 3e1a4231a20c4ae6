package search

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// TestVowelsApart: a foreign name may have more or fewer long vowels, but is not another name.
func TestVowelsApart(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"أوردغان", "أردوغان", true},
		{"اردغان", "أردوغان", true},
		{"نيتانياهو", "نتنياهو", true},
		{"نايمار", "نيمار", true},
		{"هيلسنكي", "هلسنكي", true},
		{"إيراني", "إيران", false},   // an adjective
		{"وبوتين", "بوتين", false},   // a clitic
		{"حلييب", "حلب", false},      // two extra letters, in a short word
		{"كارين", "كرون", false},     // two vowels differ
		{"سليمان", "سلمى", false},    // another ending
		{"مروان", "مارينو", false},   // another ending
		{"نايف", "نوف", false},       // too few consonants
		{"قاشقجي", "خاشقجي", false},  // another consonant
		{"دونالد", "دونالدو", false}, // another ending
	} {
		if got := vowelsApart(arabic.Normalize(c.a), arabic.Normalize(c.b), fewestConsonants); got != c.want {
			t.Errorf("%s and %s: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}
