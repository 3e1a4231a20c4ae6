package arabic

import (
	"strings"
	"unicode/utf8"
)

// Percent is the word that a percent sign beside a number is.
const Percent = "%"

// signs are the signs that are read as words beside a number.
var signs = map[string]string{"%": Percent, "٪": Percent, "$": "دولار", "€": "يورو", "£": "جنيه"}

// Sign returns the word that a sign stands for, or "".
func Sign(sign string) string { return signs[sign] }

// sign returns the word of the separator of n bytes at i: that of a sign that stands beside a
// number, on one side of it only («50$», «$ 50»), or that is all of the text.
func (s *scanner) sign(i, n int) string {
	text := s.text
	if c := text[i]; c != '%' && c != '$' && c < utf8.RuneSelf {
		return "" // nearly all separators
	}
	word := signs[text[i:i+n]]
	switch {
	case word == "", n == len(text):
		return word
	case word == Percent && (i > 0 && isASCIILetter(text[i-1]) || i+n < len(text) && isASCIILetter(text[i+n])):
		return "" // of an address: «%D9%20»
	}
	before, after := endsInDigit(text[:i]), beginsWithDigit(text[i+n:])
	if !before && !after {
		before = i > 0 && text[i-1] == ' ' && endsInDigit(text[:i-1])
		after = i+n < len(text) && text[i+n] == ' ' && beginsWithDigit(text[i+n+1:])
	}
	if before == after {
		return ""
	}
	return word
}

// IsNote reports whether a token of a text is the number of a footnote: up to three digits in brackets
// behind a word, «الدولي[12]», «السلام (1)». It need not be: «المادة (12)».
func IsNote(text string, t Token) bool {
	if len(t.Word) > 3 || t.Word[0] < '0' || t.Word[0] > '9' || t.Start == 0 || t.End == len(text) {
		return false
	}
	switch text[t.Start-1:t.Start] + text[t.End:t.End+1] {
	case "[]", "()":
	default:
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(text[:t.Start-1], " "))
	class := classOf(r)
	return class == letter || class == mark || class == other
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func endsInDigit(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return classOf(r) == digit
}

func beginsWithDigit(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return classOf(r) == digit
}
