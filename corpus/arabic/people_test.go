package arabic

import (
	"slices"
	"testing"
)

// TestPeopleForms checks for the forms of a people and of one of them, and never the country.
func TestPeopleForms(t *testing.T) {
	for _, tt := range []struct{ word, has, hasNot string }{
		{"الروس", "للروس", "روسيا"},
		{"الروس", "الروسيه", "لروسيا"},
		{"وللسوريين", "السوريون", "سوريا"},
		{"السوريين", "السوريه", "سوريه"}, // the country, too
		{"اتراك", "الاتراك", "تركيا"},
		{"الامريكيين", "امريكي", "امريكا"},
		{"الامريكيين", "الاميركيون", "اميركا"},
		{"اميركيون", "الامريكان", "امريكا"},
		{"الانجليز", "انكليزي", "انجلترا"},
	} {
		forms := PeopleForms(tt.word)
		if !slices.Contains(forms, tt.has) || slices.Contains(forms, tt.hasNot) {
			t.Errorf("%s: %q, want %s and not %s", tt.word, forms, tt.has, tt.hasNot)
		}
	}
	for _, word := range []string{"روسيا", "الروسي", "تركيه", "العرب", "معلمون", "عيون", "ين"} {
		if forms := PeopleForms(word); forms != nil {
			t.Errorf("%s: %q, want none", word, forms)
		}
	}
}
