package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Lettered reports whether a word is written with marks (شدّة، حركات) or a hamza on its seat, which
// most writers leave out and Normalize removes.
func Lettered(word string) bool {
	for _, r := range norm.NFC.String(word) {
		switch r {
		case alefMadda, alefHamza, alefHamzaLo, wawHamza, yehHamza, '\u0671':
			return true
		}
		if classOf(r) == mark && r != tatweel && unicode.Is(unicode.Arabic, r) || unicode.Is(unicode.Inherited, r) && unicode.Is(unicode.Mn, r) {
			return true
		}
	}
	return false
}

// EndsOpen reports whether a word ends in ة or ه where the other of them may make another word:
// «عملة», «عمله». After the article there can be no pronoun.
func EndsOpen(word string) bool {
	word = Normalize(word)
	return len(word) >= 6 && strings.HasSuffix(word, "ه") && !strings.HasPrefix(word, al)
}

// SameLetters reports whether a word of a text is written as the wanted one, letter by letter:
// every hamza, ة and ى counts, and every mark that the wanted word has; additional marks of the
// text's word do not.
func SameLetters(text, want string) bool {
	text, want = norm.NFC.String(text), norm.NFC.String(want)
	for {
		a, marks, restOfText := letterOf(text)
		b, wanted, restOfWant := letterOf(want)
		if unicode.ToLower(a) != unicode.ToLower(b) {
			return false
		}
		for _, m := range wanted {
			if classOf(m) == mark && m != tatweel && !strings.ContainsRune(marks, m) {
				return false
			}
		}
		if a == 0 {
			return true
		}
		text, want = restOfText, restOfWant
	}
}

// letterOf returns the first letter of a word, or 0, its marks, and the rest.
func letterOf(s string) (letter rune, marks, rest string) {
	dropped := func(r rune) bool { c := classOf(r); return c == mark || c == invisible }
	s = strings.TrimLeftFunc(s, dropped)
	if s == "" {
		return 0, "", ""
	}
	letter, n := utf8.DecodeRuneInString(s)
	rest = strings.TrimLeftFunc(s[n:], dropped)
	return letter, s[n : len(s)-len(rest)], rest
}

// Unmarked returns a word as written, letter by letter, in lower case and without its marks: what
// SameLetters compares if the wanted word has none.
func Unmarked(word string) string {
	var out strings.Builder
	for rest := norm.NFC.String(word); ; {
		var letter rune
		if letter, _, rest = letterOf(rest); letter == 0 {
			return out.String()
		}
		out.WriteRune(unicode.ToLower(letter))
	}
}
