package arabic_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/eval/words"
)

// ownForms are words of our own choosing with their forms, a lemma a line, for where
// the public lists are not at hand: forms of one line meet, those of two do not.
const ownForms = `مدينة المدينة بالمدينة والمدينة للمدينة مدينته
هدنة الهدنة للهدنة والهدنة هدنتها
وزير الوزير والوزير للوزير وزيرها
حكومة الحكومة بالحكومة والحكومة حكومته حكومتهم
سفينة السفينة بالسفينة والسفينة سفينتهم
اتفاق الاتفاق بالاتفاق والاتفاق للاتفاق اتفاقهم`

// ownCuts are words with as much as stands before them.
const ownCuts = `و+المدينة ب+الهدنة و+للحكومة ف+السفينة و+الوزير ب+الاتفاق`

func ownLexicon() arabic.Lexicon {
	known := make(map[string]int)
	for _, w := range strings.Fields(ownForms) {
		known[arabic.Normalize(w)]++
	}
	return arabic.Lexicon{Count: func(w string) int { return known[w] }}
}

// TestOwnLemmas is TestLemmas over words of our own.
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

// TestOwnSegments is TestSegments over words of our own.
func TestOwnSegments(t *testing.T) {
	lexicon := ownLexicon()
	for _, word := range strings.Fields(ownCuts) {
		before, _, _ := strings.Cut(word, "+")
		whole := arabic.Normalize(strings.ReplaceAll(word, "+", ""))
		if cut := utf8.RuneCountInString(whole) - utf8.RuneCountInString(lexicon.Split(whole).Rest); cut < utf8.RuneCountInString(before) {
			t.Errorf("of %s %d letters are cut, want %q at least", whole, cut, before)
		}
	}
	for _, word := range []string{"وزير", "مدينة", "هدنة", "اتفاق"} { // what begins like a clitic is none
		if w := arabic.Normalize(word); lexicon.Split(w).Rest != w {
			t.Errorf("%s is cut to %s", w, lexicon.Split(w).Rest)
		}
	}
}
