package calendar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A Word is a run of letters or of digits in a text.
type Word struct {
	Text       string // normalised: digits as 0 to 9, no marks
	Start, End int    // byte offsets in the text
	Number     int    // -1 if it is not a number, or has more than four digits
	Digits     int    // how many, 0 if it is not a number
	Gap        string // the text between it and the previous word
}

// IsDay reports whether a word may be the number of a day of a month.
func (w Word) IsDay() bool { return w.Digits > 0 && w.Digits <= 2 && w.Number >= 1 && w.Number <= 31 }

// IsYear reports whether a word is a year from which there may be dated papers.
func (w Word) IsYear() bool { return w.Digits == 4 && w.Number >= 1800 && w.Number <= 2100 }

// Words splits a text into words, at most limit of them; all if limit is 0.
func Words(text string, limit int) []Word {
	var ws []Word
	last := 0
	for i := 0; i < len(text) && (limit == 0 || len(ws) < limit); {
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
		w := Word{Start: start, End: i, Number: -1, Gap: text[last:start]}
		w.Text = arabic.Normalize(text[start:i])
		if kind == digit {
			w.Text = strings.Map(plainDigit, w.Text) // marks of other scripts may be among them
			w.Digits = len(w.Text)
			if w.Digits <= 4 {
				w.Number = 0
				for _, c := range []byte(w.Text) {
					w.Number = w.Number*10 + int(c-'0')
				}
			}
		}
		ws = append(ws, w)
		last = i
	}
	return ws
}

func plainDigit(r rune) rune {
	if r < '0' || r > '9' {
		return -1
	}
	return r
}

const tatweel = '\u0640'

const (
	letter = 1
	digit  = 2
)

func kindOf(r rune) int {
	switch {
	case '0' <= r && r <= '9', '٠' <= r && r <= '٩', '۰' <= r && r <= '۹':
		return digit // the three sets of digits used in Arabic texts
	case unicode.IsLetter(r):
		return letter
	}
	return 0
}

// European converts Arabic and Persian digits to European ones.
func European(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case '٠' <= r && r <= '٩':
			return r - '٠' + '0'
		case '۰' <= r && r <= '۹':
			return r - '۰' + '0'
		}
		return r
	}, s)
}
