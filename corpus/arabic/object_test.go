package arabic_test

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// TestSubjectAndObject: a verb is found with its subject and its object behind it, where news have
// the verb; nouns that end so keep their ending.
func TestSubjectAndObject(t *testing.T) {
	counts := map[string]int{
		"كتب": 380, "كتبت": 93, "تبني": 200, "تبناها": 12, "ساعد": 93, "ساعدت": 93, "انتخب": 93, "انتخبت": 93, "انتخبوا": 5, "انتخبوه": 4,
		"زار": 380, "زارت": 93, "زاروا": 12, "اعطي": 93, "اعطت": 47, "مبني": 189, "المبني": 189, "مستوي": 380, "المستوي": 189, "مهندس": 93, "المهندس": 93,
		"العدل": 380, "عدل": 189, "ابالسه": 1,
	}
	l := arabic.Lexicon{Count: func(word string) int { return counts[word] }}
	for word, want := range map[string]string{
		"كتبناها": "كتب", "وكتبناها": "كتب", "ساعدناهم": "ساعد", "انتخبوه": "انتخب", "زرناهم": "زار", "أعطيناه": "اعطي", "أعطيتموهم": "اعطي",
		"مبناها": "مبني", "مستواها": "مستوي", "مهندسوها": "مهندس", "أبالعدل": "عدل", "أفالعدل": "عدل", "أبالسة": "ابالسه",
	} {
		if got := key(l, word); got != want {
			t.Errorf("%s has the key %s, want %s", word, got, want)
		}
	}
}

// TestInitialHamza: a hamza before an alef with which a word begins is one with it, as the Quran is
// printed; elsewhere it is a letter.
func TestInitialHamza(t *testing.T) {
	for written, want := range map[string]string{
		"ءامنوا": "امنوا", "ءَامَنُوا": "امنوا", "وءاتوا": "واتوا", "فَءَامِنُوا": "فامنوا", "ءأنتم": "انتم", "قل ءامنا": "قل امنا", "ﺀامن": "امن",
		"قراءات": "قراءات", "سوءا": "سوءا", "جزءا": "جزءا", "ضوءاً": "ضوءا", "ماء": "ماء", "كفءا": "كفءا",
	} {
		if got := arabic.Normalize(written); got != want {
			t.Errorf("%s is %s, want %s", written, got, want)
		}
	}
}
