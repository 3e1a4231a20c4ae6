package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Normalize returns the form that the spellings of a word share.
//
//   - Compatibility forms are resolved (NFKC), and what is invisible or not always written is
//     dropped: vowel marks, the dagger alef, tatweel, zero-width and bidirectional characters.
//   - أ إ آ ٱ become ا; ى and the Persian ی become ي; ة ۀ ە become ه; ک becomes ك; پ چ ژ گ ڤ become
//     ب ج ج ك ف; ؤ becomes و and ئ becomes ي.
//   - Before و, ئ and ء become و as ؤ does, so that «مسئول» equals «مسؤول» and «جاءوا» «جاؤوا». After
//     ي, ء is dropped, so that «شيء» equals «شئ», and so it is before an alef with which a word
//     begins, «ءامنوا», which is «آمنوا» today. Any other ء is kept: only it distinguishes «ماء»
//     from «ما».
//   - Decimal digits of every script become 0–9; letters of other scripts are lower-cased and lose
//     their accents.
//
// Normalize is idempotent. It returns s itself, without allocating, if s is already normal.
func Normalize(s string) string {
	if isPlain(s) {
		return s
	}
	var room [64]byte
	out := appendNormal(room[:0], s)
	if string(out) == s {
		return s
	}
	return string(out)
}

// isPlain reports whether s has only characters that Normalize leaves as they are next to their
// neighbours.
func isPlain(s string) bool {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				return false
			}
			i++
			continue
		}
		at, ok := inBlock(s, i)
		if !ok || !block[at].plain && !(at == hamza-0x600 && keepsHamza(s[:i], s[i+2:])) {
			return false
		}
		i += 2
	}
	return true
}

// keepsHamza reports whether a ء between before and after, which have no marks, is kept.
func keepsHamza(before, after string) bool {
	return !strings.HasSuffix(before, string(yeh)) && !strings.HasPrefix(after, string(waw)) &&
		!(strings.HasPrefix(after, string(alef)) && opensWord(before))
}

// opensWord reports whether what is behind a text begins a word, or follows a conjunction that does.
func opensWord(before string) bool {
	last, n := utf8.DecodeLastRuneInString(before)
	if last == waw || last == 'ف' {
		last, _ = utf8.DecodeLastRuneInString(before[:len(before)-n])
	}
	return before == "" || !unicode.IsLetter(last)
}

// inBlock returns the index in block of the character at s[i], if it is in the Arabic block. The
// lead bytes D8–DB encode U+0600–06FF.
func inBlock(s string, i int) (int, bool) {
	if c := s[i]; c&0xFC == 0xD8 && i+1 < len(s) && s[i+1]&0xC0 == 0x80 {
		return int(c&3)<<6 | int(s[i+1]&0x3F), true
	}
	return 0, false
}

// appendNormal appends the normal form of s to dst.
func appendNormal(dst []byte, s string) []byte {
	w := writer{out: dst, base: len(dst)}
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			w.out, w.seat = append(w.out, c), false
			i++
			continue
		}
		at, ok := inBlock(s, i)
		if !ok {
			return appendFolded(dst, s)
		}
		if at != waw-0x600 && block[at].plain && !(at == alef-0x600 && w.ends(hamza)) {
			w.out, w.seat = append(w.out, c, s[i+1]), false
		} else {
			w.arabic(rune(0x600 + at))
		}
		i += 2
	}
	return w.out
}

// appendFolded is appendNormal for text with characters that need the Unicode
// tables: presentation forms, Latin accents, other scripts.
func appendFolded(dst []byte, s string) []byte {
	w := writer{out: dst, base: len(dst)}
	if !utf8.ValidString(s) { // NFKD leaves what is next to an invalid byte as it is
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	for _, r := range norm.NFKD.String(s) {
		if r >= 0x600 && r < 0x700 {
			w.arabic(r)
			continue
		}
		w.seat = false
		switch class := classOf(r); {
		case r >= 0x300 && r <= 0x36F, class == invisible:
		case class == mark && (unicode.Is(unicode.Arabic, r) || r == '\u02BE' || r == '\u02BF'):
		case class == digit:
			w.out = append(w.out, '0'+byte(decimal(r)))
		default:
			if as, ok := latin(unicode.ToLower(r)); ok {
				w.out = append(w.out, as...)
			} else {
				w.out = utf8.AppendRune(w.out, unicode.ToLower(r))
			}
		}
	}
	// This only changes scripts whose characters compose from what is left, such as Hangul.
	if own := w.out[w.base:]; !norm.NFC.IsNormal(own) {
		return append(w.out[:w.base], norm.NFC.Bytes(own)...)
	}
	return w.out
}

// A writer appends characters of the Arabic block, taking account of their neighbours.
type writer struct {
	out  []byte
	base int  // where the string begins in out
	seat bool // the last letter was a ي that carried a hamza
}

func (w *writer) arabic(r rune) {
	c := block[r-0x600]
	switch {
	case c.to == 0:
		if r == hamzaAbove && w.ends(yeh) {
			w.seat = true
		}
		return
	case c.to == hamza && w.ends(yeh):
		w.seat = false
		return
	case c.to == waw && (w.seat || w.ends(hamza)):
		w.seatsToWaw()
	case c.to == alef && w.ends(hamza) && opensWord(string(w.out[w.base:len(w.out)-2])):
		w.out = w.out[:len(w.out)-2]
	}
	w.out = utf8.AppendRune(w.out, c.to)
	w.seat = r == yehHamza || r == '\u0678'
}

// seatsToWaw replaces the last letter, and every hamza right before it, with و.
func (w *writer) seatsToWaw() {
	for i := len(w.out) - 2; ; {
		copy(w.out[i:], string(rune(waw)))
		if i -= 2; i < w.base || string(w.out[i:i+2]) != string(rune(hamza)) {
			return
		}
	}
}

// ends reports whether the last letter written is r, a character of the block.
func (w *writer) ends(r rune) bool {
	n := len(w.out)
	return n-w.base >= 2 && w.out[n-2] == byte(0xC0|r>>6) && w.out[n-1] == byte(0x80|r&0x3F)
}

// decimal returns the value of a decimal digit. In Unicode the ten digits of a script are
// consecutive and in order, and the table's ranges consist of whole sets of ten.
func decimal(r rune) int {
	for _, t := range unicode.Nd.R16 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return int(r-rune(t.Lo)) % 10
		}
	}
	for _, t := range unicode.Nd.R32 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return int(r-rune(t.Lo)) % 10
		}
	}
	return 0
}

// latin returns the plain letters of a lower-case Latin letter that Unicode does not decompose.
func latin(r rune) (string, bool) {
	switch r {
	case 'ı':
		return "i", true
	case 'ø':
		return "o", true
	case 'ł':
		return "l", true
	case 'đ', 'ð':
		return "d", true
	case 'ħ':
		return "h", true
	case 'ŧ':
		return "t", true
	case 'ŋ':
		return "n", true
	case 'ə':
		return "e", true
	case 'ß':
		return "ss", true
	case 'þ':
		return "th", true
	case 'æ':
		return "ae", true
	case 'œ':
		return "oe", true
	}
	return "", false
}
