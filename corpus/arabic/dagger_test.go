package arabic_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

func TestReadings(t *testing.T) {
	for _, test := range []struct{ written, want string }{
		{"\u0671\u0644\u0633\u0651\u064E\u0645\u064E\u0670\u0648\u064E\u0670\u062A\u064F", "السماوات"},
		{"\u0623\u064E\u0645\u06E1\u0648\u064E\u0670\u062A\u0657\u0627", "امواتا"},
		{"ٱلرَّحْمَ\u0670نِ", "الرحمان"},
		{"ذَ\u0670لِكَ", "ذالك"},
		{"مُوسَى\u0670", "موسي"},
		{"مَوْلَى\u0670هُمْ", "مولاهم"},
		{"صَلَو\u0670ة", "صلاه"},
		{"صَلَوَ\u0670تِهِمْ", "صلواتهم"},
		{"يَ\u0670\u0653أَرۡضُ", "يا ارض"},
		{"إِبۡرَ\u0670هِـ\u06E7مُ", "ابراهيم"},
		{"إِسۡرَ\u0670\u0653ءِيلَ", "اسراييل"},
		{"السماوات", ""},
		{"السَّمَاوَات", ""},
		{"\u0670", ""},
		{"", ""},
	} {
		if got := strings.Join(arabic.Readings(test.written), " "); got != test.want {
			t.Errorf("Readings(%q) = %q, want %q", test.written, got, test.want)
		}
	}
}

// FuzzReadings checks that readings are normal words, and that a word without a dagger alef has
// none.
func FuzzReadings(f *testing.F) {
	f.Add("يَ\u0670أَرۡضُ")
	f.Add("\u0670\u0670ى\u0670")
	f.Add("رَح\u06E1مَتَ") // ة that is written as ت
	f.Fuzz(func(t *testing.T, written string) {
		readings := arabic.Readings(written)
		if len(readings) > 0 && !strings.ContainsRune(written, '\u0670') && !strings.HasSuffix(arabic.Normalize(written), "ت") {
			t.Errorf("Readings(%q) = %q", written, readings)
		}
		for _, r := range readings {
			if r == "" || arabic.Normalize(r) != r {
				t.Errorf("Readings(%q) has %q, which is not normal", written, r)
			}
		}
	})
}

func ExampleReadings() {
	fmt.Println(arabic.Normalize("رَحْمَ\u0670ن"), arabic.Readings("رَحْمَ\u0670ن"))
	// Output:
	// رحمن [رحمان]
}
