package office

import (
	"strconv"
	"strings"
)

// The letters that count Arabic lists: in alphabetical order and in that of the abjad.
var (
	alphabet = []rune("أبتثجحخدذرزسشصضطظعغفقكلمنهوي")
	abjad    = []rune("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ")
)

// counted returns the number of a list item in a format, by the format's name in DOCX or
// OpenDocument. It is "" for bullets and items without a number.
func counted(n int, format string) string {
	switch format {
	case "", "none", "bullet":
		return ""
	case "a", "lowerLetter":
		return strings.ToLower(lettered(n, []rune("ABCDEFGHIJKLMNOPQRSTUVWXYZ")))
	case "A", "upperLetter":
		return lettered(n, []rune("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
	case "i", "lowerRoman":
		return strings.ToLower(roman(n))
	case "I", "upperRoman":
		return roman(n)
	case "arabicAlpha":
		return lettered(n, alphabet)
	case "arabicAbjad":
		return lettered(n, abjad)
	case "hindiNumbers", "hindiArabic", "١, ٢, ٣, ...":
		return strings.Map(func(r rune) rune { return r - '0' + '٠' }, strconv.Itoa(n))
	case "decimalZero":
		if n < 10 {
			return "0" + strconv.Itoa(n)
		}
	}
	switch { // OpenDocument names a series by its first members
	case strings.HasPrefix(format, "أ, ب, ت"), strings.HasPrefix(format, "ا, ب, ت"):
		return lettered(n, alphabet)
	case strings.HasPrefix(format, "أ, ب, ج"), strings.HasPrefix(format, "ا, ب, ج"):
		return lettered(n, abjad)
	}
	return strconv.Itoa(n)
}

// lettered counts with letters, and after the last of them with repeated ones, as both families do.
func lettered(n int, letters []rune) string {
	const most = 10 // repetitions: no list is longer
	if n < 1 || n > most*len(letters) {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(letters[(n-1)%len(letters)]), 1+(n-1)/len(letters))
}

func roman(n int) string {
	const most = 3999
	if n < 1 || n > most {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, sign := range [...]struct {
		n int
		s string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= sign.n; n -= sign.n {
			b.WriteString(sign.s)
		}
	}
	return b.String()
}
