package arabic_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/lexicon"
	"github.com/kashshaf/kashshaf/corpus/eval/words"
)

// ownForms are words of our own choosing with their forms, one lemma per line, for where the public
// lists are not available: forms on one line share a key, those on two do not.
const ownForms = `مدينة المدينة بالمدينة والمدينة للمدينة مدينته
هدنة الهدنة للهدنة والهدنة هدنتها
وزير الوزير والوزير للوزير وزيرها
حكومة الحكومة بالحكومة والحكومة حكومته حكومتهم
سفينة السفينة بالسفينة والسفينة سفينتهم
اتفاق الاتفاق بالاتفاق والاتفاق للاتفاق اتفاقهم`

// ownCuts are words with their proclitics.
const ownCuts = `و+المدينة ب+الهدنة و+للحكومة ف+السفينة و+الوزير ب+الاتفاق`

func ownLexicon() arabic.Lexicon {
	known := make(map[string]int)
	for _, w := range strings.Fields(ownForms) {
		known[arabic.Normalize(w)]++
	}
	return arabic.Lexicon{Count: func(w string) int { return known[w] }}
}

// TestOwnLemmas is TestLemmas on words of our own.
func TestOwnLemmas(t *testing.T) {
	var list []words.Lemma
	for line := range strings.Lines(ownForms) {
		forms := strings.Fields(line)
		for _, w := range forms {
			list = append(list, words.Lemma{Word: w, Lemma: forms[0]})
		}
	}
	lexicon := ownLexicon()
	if f := words.Conflation(list, func(w string) string { return lexicon.Stem(arabic.Normalize(w)) }); f.F1() < .9 || f.Precision() < 1 {
		t.Errorf("%s, want F1 .9 and no two lemmas as one", f)
	}
}

// TestOwnSegments is TestSegments on words of our own.
func TestOwnSegments(t *testing.T) {
	lexicon := ownLexicon()
	for _, word := range strings.Fields(ownCuts) {
		before, _, _ := strings.Cut(word, "+")
		whole := arabic.Normalize(strings.ReplaceAll(word, "+", ""))
		if cut := utf8.RuneCountInString(whole) - utf8.RuneCountInString(lexicon.Split(whole).Rest); cut < utf8.RuneCountInString(before) {
			t.Errorf("of %s %d letters are cut, want %q at least", whole, cut, before)
		}
	}
	for _, word := range []string{"وزير", "مدينة", "هدنة", "اتفاق"} { // the first letter is not a clitic
		if w := arabic.Normalize(word); lexicon.Split(w).Rest != w {
			t.Errorf("%s is cut to %s", w, lexicon.Split(w).Rest)
		}
	}
}

// ownProbes are spellings of our own choosing that must find each other, like those of TestProbes:
// as texts write them, as readers type them.
var ownProbes = [][3]string{
	{"marks in the text", "مِنْشَارٌ", "منشار"},
	{"marks in the query", "محراث", "مِحْراث"},
	{"tatweel", "قنـــديل", "قنديل"},
	{"hamza above alef", "أرنب", "ارنب"},
	{"hamza below alef", "إبريق", "ابريق"},
	{"madda", "آلة", "الة"},
	{"alef maqsura", "مرسى", "مرسي"},
	{"ta marbuta", "نافورة", "نافوره"},
	{"article", "المظلة", "مظلة"},
	{"article and wa", "والقنديل", "قنديل"},
	{"article and bi", "بالمنشار", "المنشار"},
	{"article and li", "للمحراث", "محراث"},
	{"letters of other keyboards", "دکان", "دكان"},
	{"presentation forms", "ﻗﻨﺪﻳﻞ", "قنديل"},
	{"digits", "١٩٨٤", "1984"},
	{"case of Latin letters", "Zenkora", "zenkora"},
}

// ownOthers are words that must not find each other.
var ownOthers = [][2]string{{"قنديل", "منديل"}, {"مرسى", "مرسم"}, {"سلة", "سلم"}, {"باب", "بابا"}, {"1984", "1948"}}

// TestOwnProbes is TestProbes on spellings of our own: without other words, and together with the
// documents that ship.
func TestOwnProbes(t *testing.T) {
	for name, lexicon := range map[string]arabic.Lexicon{"empty": {}, "documents": shippedLexicon(t)} {
		key := func(text string) string { return lexicon.Stem(arabic.Tokenize(text)[0].Word) }
		for _, probe := range ownProbes {
			if text, query := key(probe[1]), key(probe[2]); text != query {
				t.Errorf("%s, %s: %s has the key %s, %s has %s", name, probe[0], probe[1], text, probe[2], query)
			}
		}
		for _, two := range ownOthers {
			if key(two[0]) == key(two[1]) {
				t.Errorf("%s: %s and %s have one key, %s", name, two[0], two[1], key(two[0]))
			}
		}
	}
}

// TestOwnStemOfStem is TestStemOfStem on the words of the documents that ship.
func TestOwnStemOfStem(t *testing.T) {
	counts := shippedCounts(t)
	lexicon := arabic.Lexicon{Count: func(word string) int { return counts[word] }}
	all, same := 0, 0
	for word := range counts {
		if word[0] < utf8.RuneSelf {
			continue
		}
		all++
		stem := lexicon.Stem(word)
		if need := arabic.Needed(stem); arabic.Letters(word)&need != need || !arabic.MayShare(word, stem) {
			t.Errorf("MayShare(%s, %s) is false, but that is its stem", word, stem)
		}
		if again := lexicon.Stem(stem); again == stem {
			same++
		} else {
			t.Logf("%s has the key %s, which has %s", word, stem, again)
		}
	}
	t.Logf("%d of %d words have a key that is its own", same, all)
	if all < 1000 || float64(same) < .99*float64(all) {
		t.Errorf("%d of %d words have a key that is its own, want 0.99 of at least 1,000", same, all)
	}
}

// shippedCounts counts, for every word, the documents that ship and have it.
func shippedCounts(t *testing.T) map[string]int {
	t.Helper()
	files, err := filepath.Glob("../documents/*.md")
	if err != nil || len(files) < 40 {
		t.Fatalf("%d documents, %v; want at least 40", len(files), err)
	}
	texts := make([]string, len(files))
	for i, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts[i] = string(data)
	}
	return lexicon.Take(lexicon.Of(len(texts), func(i int) string { return texts[i] })).Count
}

func shippedLexicon(t *testing.T) arabic.Lexicon {
	t.Helper()
	counts := shippedCounts(t)
	return arabic.Lexicon{Count: func(word string) int { return counts[word] }}
}
