package json

import (
	"unicode/utf16"
	"unicode/utf8"
)

const hex = "0123456789abcdef"

// escaped appends the escape of a character by its number.
func escaped(out []byte, r rune) []byte {
	return append(out, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
}

// quote appends a text in quotation marks. Bytes that are not UTF-8 become U+FFFD.
func quote(out []byte, s string, escapeHTML bool) []byte {
	out = append(out, '"')
	start := 0
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		if fine(r, size, escapeHTML) {
			i += size
			continue
		}
		out = append(out, s[start:i]...)
		if b := short(r); b != 0 {
			out = append(out, '\\', b)
		} else {
			out = escaped(out, r)
		}
		i += size
		start = i
	}
	return append(append(out, s[start:]...), '"')
}

// fine reports whether a character stands in a text as it is: one of a single byte that is not UTF-8
// does not, nor do the two that JavaScript once took for ends of lines.
func fine(r rune, size int, escapeHTML bool) bool {
	switch r {
	case '"', '\\', '\u2028', '\u2029':
		return false
	case '<', '>', '&':
		return !escapeHTML
	case utf8.RuneError:
		return size > 1
	}
	return r >= ' '
}

// short returns the letter of a character's escape, and 0 if that is its number.
func short(r rune) byte {
	switch r {
	case '"', '\\':
		return byte(r)
	case '\b':
		return 'b'
	case '\f':
		return 'f'
	case '\n':
		return 'n'
	case '\r':
		return 'r'
	case '\t':
		return 't'
	}
	return 0
}

// unquoted returns the text of a checked string with its quotation marks. Bytes that are not UTF-8,
// and halves of pairs of UTF-16, become U+FFFD.
func unquoted(s []byte) string {
	s = s[1 : len(s)-1]
	plain := utf8.Valid(s)
	for i := 0; plain && i < len(s); i++ {
		plain = s[i] != '\\'
	}
	if plain {
		return string(s)
	}
	out := make([]byte, 0, len(s)+2*utf8.UTFMax)
	for i := 0; i < len(s); {
		if s[i] != '\\' {
			r, size := utf8.DecodeRune(s[i:])
			out = utf8.AppendRune(out, r)
			i += size
			continue
		}
		switch b := s[i+1]; b {
		case 'u':
			r := unit(s[i:])
			i += 6
			if utf16.IsSurrogate(r) {
				if r = utf16.DecodeRune(r, unit(s[i:])); r != utf8.RuneError {
					i += 6
				}
			}
			out = utf8.AppendRune(out, r)
			continue
		case 'b':
			out = append(out, '\b')
		case 'f':
			out = append(out, '\f')
		case 'n':
			out = append(out, '\n')
		case 'r':
			out = append(out, '\r')
		case 't':
			out = append(out, '\t')
		default:
			out = append(out, b)
		}
		i += 2
	}
	return string(out)
}

// unit returns the number of an escape such as \u0041 at the start of a checked text, and -1 if
// there is none.
func unit(s []byte) rune {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return -1
	}
	n := rune(0)
	for _, b := range s[2:6] {
		if b > '9' {
			b += 9 // a letter's low bits count from 1
		}
		n = n<<4 | rune(b&15)
	}
	return n
}
