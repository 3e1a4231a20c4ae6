package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// NameKey returns the form that the ways to write one name share, words normalised: «ابن سلمان» and
// «بن سلمان»; «أبو بكر», «أبي بكر», «أبا بكر» and «أبوبكر»; «ذو النون» and «ذي النون»; «نور الدين»
// and «نورالدين»; «عبد الله» and «عبدالله». It leaves out the article of Latin names: «al-Sisi»,
// «El Sisi», «Sisi».
//
// The key is not a spelling: what is written as one word or as two is one word in it.
func NameKey(words []string) []string {
	out := make([]string, 0, len(words))
	joins := false // the next word is appended to the last
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

// bend returns the nominative of a word that begins a name, such as «أبي» or «ذي», and «بن» for
// «ابن».
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

// MarksDiffer reports whether the marks of two spellings of one or several words show that they are
// different words: both have some, and a letter is doubled in only one or has another vowel. So
// «عمّان» is not «عُمان», while «عمان», without marks, may be either.
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

// Marked reports whether a text has marks that distinguish words.
func Marked(s string) bool { return anyMarks(marksOf(s)) }

// A letterMarks is the marks of a letter.
type letterMarks struct {
	vowel   rune
	doubled bool
}

// marksOf returns the marks of each letter of a text. The vowel of the last letter is left out: it
// is grammar, not part of a name.
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

// Varies reports whether a word may be another spelling of a word of a foreign name with the same
// Variant key: both must have the same length, as one sound is spelt with one letter («تطالبان» is
// not «طالبان»), and an adjective is not its country («روسية», «روسيا»).
func Varies(word, name string) bool {
	return len(word) == len(name) && !(strings.HasSuffix(word, "يه") && strings.HasSuffix(name, "يا"))
}

// VariesSurely reports whether a word that Varies from a name is long enough not to be another
// word: at least six letters, without the article.
func VariesSurely(word string) bool {
	return utf8.RuneCountInString(word) >= 6 && !strings.HasPrefix(word, al)
}

// IsBirthplace reports whether two words are where somebody's head fell, «مسقط رأسه», not Muscat.
func IsBirthplace(word, next string) bool {
	return word == "مسقط" && strings.HasPrefix(next, "راس")
}
