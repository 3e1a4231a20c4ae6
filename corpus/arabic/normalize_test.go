package arabic_test

import (
	"fmt"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

func TestNormalize(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"", ""},
		{"هدنة إدلب", "هدنه ادلب"},

		// What is invisible or not always written.
		{"وِزَارَةٌ", "وزاره"},
		{"اتفاقاً", "اتفاقا"},
		{"بـرلـمـان", "برلمان"},
		{"هٰجر", "هجر"},
		{"سعودي\u200f", "سعودي"},
		{"\u2067مي\u200dدان\u2069\u200c", "ميدان"},
		{"\ufeffخبر\u00ad", "خبر"},
		{"ٱلرَّحۡمَـٰنِ", "الرحمن"},

		// Seats of the hamza.
		{"أحمد إيران آسفي ٱلفاتحة", "احمد ايران اسفي الفاتحه"},
		{"مسؤول مسئول مسءول", "مسوول مسوول مسوول"},
		{"شؤون شئون", "شوون شوون"},
		{"جاؤوا جاءوا", "جاووا جاووا"},
		{"شيء شئ شىء", "شي شي شي"},
		{"رئيس رييس", "رييس رييس"},
		{"ضوء ماء ما", "ضوء ماء ما"},
		{"و\u0654 ي\u0654و ا\u0655", "و وو ا"},

		// Letters that are exchanged, and those of other languages.
		{"مصطفى مصطفي", "مصطفي مصطفي"},
		{"علوی کریم", "علوي كريم"},
		{"پوتین چاد ژان گوگل ڤيينا", "بوتين جاد جان كوكل فيينا"},
		{"مدرسۀ مدرسە مدرسہ", "مدرسه مدرسه مدرسه"},
		{"ێ ۆ ڵ ڕ", "ي و ل ر"},

		// Compatibility forms.
		{"ﻻﻋﺐ", "لاعب"},
		{"ﺇﺩﻟﺐ", "ادلب"},
		{"ﷲ", "الله"},

		// Digits of every script.
		{"٢٠١٨ ۲۰۱۸ 2018 २०१८ ２０１８", "2018 2018 2018 2018 2018"},

		// Other scripts.
		{"Erdoğan ERDOĞAN Erdog\u0306an", "erdogan erdogan erdogan"},
		{"İstanbul Diyarbakır Søren Łódź Weiß Æ", "istanbul diyarbakir soren lodz weiss ae"},
		{"Poutine Élysée ʿAlī", "poutine elysee ali"},
		{"Владимир ПУТИН", "владимир путин"},
		{"한국 한국", "한국 한국"},

		{"bad \xff end", "bad \ufffd end"},
	} {
		if got := arabic.Normalize(test.in); got != test.want {
			t.Errorf("Normalize(%+q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func TestNormalizeEveryRune(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		once := arabic.Normalize(string(r))
		if twice := arabic.Normalize(once); twice != once {
			t.Errorf("Normalize(%+q) = %+q, and of that %+q", r, once, twice)
		}
		if unicode.Is(unicode.Nd, r) && (len(once) != 1 || once[0] < '0' || once[0] > '9') {
			t.Errorf("Normalize(%+q) = %q, want a digit", r, once)
		}
	}
	for _, zero := range []rune{'٠', '۰', '०', '０', 0x1D7CE, 0x1D7F6} {
		for d := rune(0); d < 10; d++ {
			if got := arabic.Normalize(string(zero + d)); got != string('0'+d) {
				t.Errorf("Normalize(%q) = %q, want %d", zero+d, got, d)
			}
		}
	}
}

func TestNormalizeKeepsWhatIsNormal(t *testing.T) {
	for _, s := range []string{"وقف اطلاق النار", "ضوء", "24 km", ""} {
		if n := testing.AllocsPerRun(10, func() { arabic.Normalize(s) }); n != 0 {
			t.Errorf("Normalize(%q) allocates %v times, want 0", s, n)
		}
	}
}

// FuzzNormalize checks that normalising twice changes nothing, and that the result is valid text
// without anything that normalising removes.
func FuzzNormalize(f *testing.F) {
	for _, s := range []string{"مسئول", "يءو", "ؤءو", "ي\u0654\u0640و", "ﷺﻼ", "İ\u0307", "ᄀ\u200dᅡ", "\xd8", "ǅ", "ΐ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := arabic.Normalize(s)
		if twice := arabic.Normalize(once); twice != once {
			t.Errorf("Normalize(%+q) = %+q, and of that %+q", s, once, twice)
		}
		if utf8.ValidString(s) && !utf8.ValidString(once) {
			t.Errorf("Normalize(%+q) = %+q is not UTF-8", s, once)
		}
		for _, r := range once {
			if unicode.Is(unicode.Cf, r) && (r < 0x600 || r > 0x605) && r != 0x6DD || r >= 0x64B && r <= 0x65F ||
				unicode.Is(unicode.Nd, r) && r > '9' {
				t.Errorf("Normalize(%+q) = %+q holds %U", s, once, r)
			}
		}
	})
}

func ExampleNormalize() {
	fmt.Println(arabic.Normalize("أُسطُنبُول، ٢٠١٨ — Erdoğan"))
	// Output: اسطنبول، 2018 — erdogan
}
