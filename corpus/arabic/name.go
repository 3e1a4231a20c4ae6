package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// NameKey gives the form under which the ways to write one name meet, words
// normalised: «ابن سلمان» and «بن سلمان»; «أبو بكر», «أبي بكر», «أبا بكر» and
// «أبوبكر»; «ذو النون» and «ذي النون»; «نور الدين» and «نورالدين»; «عبد الله» and
// «عبدالله». Of Latin names it leaves out the article: «al-Sisi», «El Sisi», «Sisi».
//
// The key is no spelling: what is written as one word or two is one word in it.
func NameKey(words []string) []string {
	out := make([]string, 0, len(words))
	joins := false // the next word belongs to the last
	for i, w := range words {
		more := i+1 < len(words)
		if more && (w == "al" || w == "el") {
			continue
		}
		if w = bend(w, more); joins || len(out) > 0 && (w == "الدين" || w == "الله") && isArabic(out[len(out)-1]) {
			out[len(out)-1] += w
		} else {
			out = append(out, w)
		}
		joins = more && (w == "عبد" || w == "ابو" || w == "ذو")
	}
	return out
}

// bend gives the first case of a word that begins a name, and of one that a
// name's first word is written together with.
func bend(w string, more bool) string {
	switch w {
	case "ابن":
		return "بن"
	case "ابي", "ابا":
		if more {
			return "ابو"
		}
	case "ذي", "ذا":
		if more {
			return "ذو"
		}
	}
	return w
}

// MarksDiffer reports whether the marks of two spellings of one word, or of
// several, tell that they are different words: both are written with some, and a
// letter is doubled in one only or has another vowel. So «عمّان» is not «عُمان»,
// while «عمان», without marks, may be either.
func MarksDiffer(a, b string) bool {
	x, y := marksOf(a), marksOf(b)
	if len(x) != len(y) || !anyMarks(x) || !anyMarks(y) {
		return false
	}
	for i := range x {
		if x[i].doubled != y[i].doubled || x[i].vowel != 0 && y[i].vowel != 0 && x[i].vowel != y[i].vowel {
			return true
		}
	}
	return false
}

// Marked reports whether a text has marks that tell words apart.
func Marked(s string) bool { return anyMarks(marksOf(s)) }

// A letterMarks is what stands on a letter.
type letterMarks struct {
	vowel   rune
	doubled bool
}

// marksOf gives the marks of each letter of a text. The last letter's vowel is
// grammar, and no part of a name.
func marksOf(s string) []letterMarks {
	var out []letterMarks
	for _, r := range s {
		switch n := len(out); {
		case r == '\u0651':
			if n > 0 {
				out[n-1].doubled = true
			}
		case r >= '\u064E' && r <= '\u0650':
			if n > 0 {
				out[n-1].vowel = r
			}
		case unicode.IsLetter(r) && r != '\u0640':
			out = append(out, letterMarks{})
		}
	}
	if len(out) > 0 {
		out[len(out)-1].vowel = 0
	}
	return out
}

func anyMarks(list []letterMarks) bool {
	for _, m := range list {
		if m != (letterMarks{}) {
			return true
		}
	}
	return false
}

// Varies reports whether a word may be another spelling of a word of a foreign
// name that has the same Variant key: as one sound is spelt by one letter both
// have the same length («تطالبان» is not «طالبان»), and an adjective is not its
// country («روسية», «روسيا»).
func Varies(word, name string) bool {
	return len(word) == len(name) && !(strings.HasSuffix(word, "يه") && strings.HasSuffix(name, "يا"))
}

// VariesSurely reports whether a word that Varies from a name is long enough to
// be no other word: six letters, and no article before them.
func VariesSurely(word string) bool {
	return utf8.RuneCountInString(word) >= 6 && !strings.HasPrefix(word, al)
}
