package arabic_test

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/background"
)

// newsWords is what the words of news in general attest, as every collection's lexicon has it.
func newsWords(t *testing.T) (background.Lexicon, arabic.Lexicon) {
	t.Helper()
	known, err := background.Open(background.Words())
	if err != nil {
		t.Fatal(err)
	}
	return known, arabic.Lexicon{Count: known.Count}
}

// TestParticiples checks that a participle shares a key with its plurals, with and without the
// article, in both cases, for all participles whose plural occurs in news with the article, however
// rare the singular is.
func TestParticiples(t *testing.T) {
	known, lexicon := newsWords(t)
	apart, all := []string{}, 0
	known.All(func(word string, _ int) {
		x, ok := strings.CutSuffix(word, "ين")
		if !ok || len(x) < 10 || !strings.HasPrefix(x, "م") || known.Count("ال"+word) == 0 || known.Count(x)+known.Count("ال"+x) == 0 {
			return
		}
		all++
		for _, form := range []string{word, "ال" + word} {
			if lexicon.Stem(form) != lexicon.Stem(x) {
				apart = append(apart, form)
			}
		}
	})
	if all < 100 || len(apart) > all/50 {
		t.Errorf("of %d participles %d forms stand apart: %s", all, len(apart), apart)
	}
	for _, line := range []string{"متظاهر متظاهرين متظاهرون المتظاهرين المتظاهرون", "محتج محتجين محتجون المحتجين", "متضرر متضررين المتضررين", "عالق عالقين العالقين"} {
		forms := strings.Fields(line)
		for _, form := range forms[1:] {
			if got, want := lexicon.Stem(form), lexicon.Stem(forms[0]); got != want {
				t.Errorf("%s has the stem %s, want %s", form, got, want)
			}
		}
	}
	for _, word := range []string{"مضامين", "مجانين", "ملايين", "موازين"} { // broken plurals
		if got := lexicon.Stem(word); strings.TrimSuffix(word, "ين") == got {
			t.Errorf("%s has the stem %s", word, got)
		}
	}
}

// TestNounsBesideCities checks that a noun in ة has a stem of its own even if a city is written
// like it without the ة, and shares it with its own plural.
func TestNounsBesideCities(t *testing.T) {
	_, lexicon := newsWords(t)
	for _, line := range []string{"الرياض رياضة رياضات", "الخبر خبرة خبرات", "المحرق محرقة محارق", "المجر مجرة مجرات", "قطر قطرة قطرات", "سيول سيولة", "الكاف كافة", "الطبق طبقة طبقات"} {
		words := strings.Fields(arabic.Normalize(line))
		noun := lexicon.Stem(words[1])
		for _, form := range append(words[1:], "ال"+words[1], "وال"+words[1], words[1][:len(words[1])-2]+"تها") {
			if got := lexicon.Stem(form); got != noun {
				t.Errorf("%s has the stem %s, want %s", form, got, noun)
			}
			if city := lexicon.Stem(words[0]); lexicon.Stem(form) == city {
				t.Errorf("%s has the stem of %s", form, words[0])
			}
		}
	}
}

// TestRarePlurals checks that plurals of everyday nouns which news seldom have meet their singulars
// where nothing is known but the words of news, and that a plural which is also another word does
// not become the singular's.
func TestRarePlurals(t *testing.T) {
	_, lexicon := newsWords(t)
	for line := range strings.Lines(`
دابة دواب دوابهم
ساعد سواعد بسواعد سواعدهم
لسان ألسنتهم الألسنة
ضلع أضلاع ضلوع أضلاعه
فخ أفخاخ الفخاخ
أذن آذانهم
مرعى مراعي مراعيهم
مزرعة مزارعهم
عم أعمامه
كفن أكفان وأكفانهم
خفاش خفافيش
لجنة لجانهم
قشرة قشور
هودج هوادج
وزارة وزارتان
وعل وعول
بيدر بيادر
منجنيق مجانيق
شحرور شحارير
غمامة غمائم
قارض قوارض
صومعة صوامع
متر أمتار مترين
`) {
		forms := strings.Fields(line)
		for _, form := range forms {
			if a, b := key(lexicon, forms[0]), key(lexicon, form); a != b {
				t.Errorf("%s has the key %s, %s has %s", forms[0], a, form, b)
			}
		}
	}
	for _, apart := range [][2]string{
		{"لسان", "السنة"}, {"مزرعة", "مزارعون"}, {"طائر", "طائرة"}, {"وقف", "أوقاف"},
		{"أثر", "أثار"}, {"مدفع", "مدافع"}, {"منطق", "مناطق"}, {"موطن", "مواطن"}, {"وكتاب", "وكالتان"},
	} {
		if a, b := key(lexicon, apart[0]), key(lexicon, apart[1]); a == b {
			t.Errorf("%s and %s have the key %s", apart[0], apart[1], a)
		}
	}
}
