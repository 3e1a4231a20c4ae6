package arabic_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

func TestProclitics(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"بوتين", "ب+وتين"},
		{"وبوتين", "وب+وتين و+بوتين"},
		{"لاردوغان", "ل+اردوغان"},
		{"للكرملين", "لل+كرملين ل+لكرملين ل+الكرملين ل+اللكرملين"},
		{"وللجنه", "ولل+جنه ول+لجنه ول+الجنه ول+اللجنه و+للجنه"},
		{"والكرملين", "وال+كرملين و+الكرملين"},
		{"وبالاتفاق", "وبال+اتفاق وب+الاتفاق و+بالاتفاق"},
		{"الروس", "ال+روس"},
		{"موسكو", ""},
		{"به", ""},
		{"g20", ""},
		{"", ""},
	} {
		var got []string
		for _, s := range arabic.Proclitics(test.in) {
			got = append(got, s.Clitics+"+"+s.Rest)
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("Proclitics(%s)\n got %s\nwant %s", test.in, s, test.want)
		}
	}
}

func TestSplit(t *testing.T) {
	lexicon := news(t)
	for _, test := range []struct{ in, want string }{
		{"وقال", "و+قال"},
		{"وبالاتفاق", "وبال+اتفاق"},
		{"للبنان", "ل+لبنان"},
		{"للجنة", "ل+لجنه"},
		{"للرئيس", "لل+رييس"},
		{"والله", "و+الله"},
		{"لله", "ل+الله"},
		{"وزير", "+وزير"},
		{"الوزير", "ال+وزير"},
		{"كالين", "+كالين"},
		{"ألمانيا", "+المانيا"},
		{"لألمانيا", "ل+المانيا"},
		{"بوتين", "+بوتين"},
		{"به", "+به"},
		{"2018", "+2018"},
	} {
		s := lexicon.Split(arabic.Normalize(test.in))
		if got := s.Clitics + "+" + s.Rest; got != test.want {
			t.Errorf("Split(%s) = %s, want %s", test.in, got, test.want)
		}
	}
}

func TestNames(t *testing.T) {
	// A corpus that would mislead every rule without names.
	counts := map[string]int{"ماكر": 9, "لبن": 90, "سليم": 90, "ليبي": 9, "وتين": 9, "رملين": 90, "سوتش": 90, "وارس": 9}
	names := map[string]bool{"ماكرون": true, "لبنان": true, "سليمان": true, "بوتين": true, "الكرملين": true, "سوريا": true, "سوريه": true, "وارسو": true, "استانه": true, "استانا": true}
	lexicon := arabic.Lexicon{
		Count: func(word string) int { return counts[word] },
		Name:  func(word string) bool { return names[word] },
	}
	for _, test := range []struct{ in, want string }{
		{"ماكرون", "ماكرون"}, {"وماكرون", "ماكرون"}, {"لماكرون", "ماكرون"},
		{"لبنان", "لبنان"}, {"بلبنان", "لبنان"}, {"للبنان", "لبنان"},
		{"سليمان", "سليمان"}, {"وسليمان", "سليمان"},
		{"بوتين", "بوتين"}, {"لبوتين", "بوتين"},
		{"الكرملين", "كرملين"}, {"للكرملين", "كرملين"}, {"والكرملين", "كرملين"},
		{"سوريا", "سوريا"}, {"سوريه", "سوريا"}, {"بسوريا", "سوريا"},
		{"استانه", "استانا"}, {"استانا", "استانا"},
		{"وارسو", "وارسو"}, {"لوارسو", "وارسو"},
	} {
		if got := lexicon.Stem(test.in); got != test.want {
			t.Errorf("Stem(%s) = %s, want %s", test.in, got, test.want)
		}
	}
}

func TestVariant(t *testing.T) {
	for _, line := range []string{
		"شويغو شويجو شويقو شويكو",
		"سيرغي سيرجي",
		"ديمتري دميتري",
		"أستانة أستانا استانه",
		"سوريا سورية",
		"غوتيريش جوتيريش",
		"طهران تهران",
		"موغيريني موجيريني",
		"أوغلو أوجلو",
	} {
		words := strings.Fields(line)
		for _, word := range words[1:] {
			a, b := arabic.Variant(arabic.Normalize(words[0])), arabic.Variant(arabic.Normalize(word))
			if a != b {
				t.Errorf("Variant gives %s for %s and %s for %s, want the same", a, words[0], b, word)
			}
		}
	}
	for _, line := range []string{"حسن حسين", "سالم سليم سلام", "بوتين بوت", "علي عالي", "ميركل مركل"} {
		words := strings.Fields(line)
		for _, word := range words[1:] {
			if arabic.Variant(words[0]) == arabic.Variant(word) {
				t.Errorf("Variant gives the same for %s and %s", words[0], word)
			}
		}
	}
}

func ExampleProclitics() {
	for _, s := range arabic.Proclitics("للكرملين") {
		fmt.Println(s.Clitics, s.Rest)
	}
	// Output:
	// لل كرملين
	// ل لكرملين
	// ل الكرملين
	// ل اللكرملين
}

func ExampleLexicon_Split() {
	documents := map[string]int{"وزير": 30, "الوزير": 12, "قال": 40, "وقال": 60}
	lexicon := arabic.Lexicon{Count: func(word string) int { return documents[word] }}
	for _, word := range []string{"وقال", "وزير", "والوزير"} {
		s := lexicon.Split(word)
		fmt.Printf("%q %q\n", s.Clitics, s.Rest)
	}
	// Output:
	// "و" "قال"
	// "" "وزير"
	// "وال" "وزير"
}

func ExampleVariant() {
	fmt.Println(arabic.Variant("شويغو") == arabic.Variant("شويجو"))
	// Output: true
}
