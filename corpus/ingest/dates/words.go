package dates

import (
	"unicode"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A word is a run of letters, or a run of digits, of a text.
type word struct {
	text       string // normalised: digits as 0 to 9, no marks
	start, end int    // bytes in the text
	number     int    // -1 when it is no number, or one of more than four digits
	digits     int
	gap        string // what stands between it and the word before
}

// words cuts a text into words, at most limit of them: dates are looked for at
// the beginning of a text only, and a line of a date holds few words.
func words(text string, limit int) []word {
	var ws []word
	last := 0
	for i := 0; i < len(text) && len(ws) < limit; {
		r, size := utf8.DecodeRuneInString(text[i:])
		kind := kindOf(r)
		if kind == 0 {
			i += size
			continue
		}
		start := i
		for i < len(text) {
			r, size = utf8.DecodeRuneInString(text[i:])
			if k := kindOf(r); k != kind && !unicode.Is(unicode.Mn, r) && r != tatweel {
				break
			}
			i += size
		}
		w := word{start: start, end: i, number: -1, gap: text[last:start]}
		w.text = arabic.Normalize(text[start:i])
		if kind == digit {
			w.digits = len(w.text)
			if w.digits <= 4 {
				w.number = 0
				for _, c := range []byte(w.text) {
					w.number = w.number*10 + int(c-'0')
				}
			}
		}
		ws = append(ws, w)
		last = i
	}
	return ws
}

const tatweel = '\u0640'

const (
	letter = 1
	digit  = 2
)

func kindOf(r rune) int {
	switch {
	case digitValue(r) >= 0:
		return digit
	case unicode.IsLetter(r):
		return letter
	}
	return 0
}

// digitValue knows the three sets of digits that Arabic texts use.
func digitValue(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case '٠' <= r && r <= '٩':
		return int(r - '٠')
	case '۰' <= r && r <= '۹':
		return int(r - '۰')
	}
	return -1
}
