package arabic_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// TestMine: "my" and "your" are cut from nouns that occur in news by themselves, and not from words
// that only end that way.
func TestMine(t *testing.T) {
	known := make(map[string]int)
	for word, count := range map[string]int{
		"سؤال": 90, "السؤال": 80, "رسالة": 90, "الرسالة": 80, "أصدقاء": 60, "الأصدقاء": 40,
		"محلول": 60, "المحلول": 30, "محلولي": 2, "محلولية": 1, "حمدان": 90, "مشتر": 60, "المشتر": 20, "مشترك": 40,
	} {
		known[arabic.Normalize(word)] = count
	}
	l := arabic.Lexicon{Count: func(w string) int { return known[w] }}
	for _, c := range []struct{ word, want string }{
		{"سؤالي", "سؤال"}, {"سؤالك", "سؤال"}, {"رسالتي", "رسالة"}, {"رسالتك", "رسالة"}, {"أصدقائي", "صديق"},
		{"محلولي", "محلولي"}, // an adjective
		{"حمداني", "حمداني"}, // of a name, which has no article
		{"مشترك", "مشترك"},   // common by itself
	} {
		if got := l.Stem(arabic.Normalize(c.word)); got != arabic.Normalize(c.want) {
			t.Errorf("%s has the key %s, want %s", c.word, got, c.want)
		}
	}
}
