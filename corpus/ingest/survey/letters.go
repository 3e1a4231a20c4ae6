package survey

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A tale is the counts of a text's letters by which faults are recognised.
type tale struct{ letters, arabic, lost, odd int }

// taleOf counts a text's letters: all, those of the Arabic script, those that were lost, and those
// that are frequent where UTF-8 was read in another encoding.
func taleOf(s string) (t tale) {
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		switch {
		case r < utf8.RuneSelf:
			if r |= 0x20; r < 'a' || r > 'z' {
				i++
				continue
			}
		case r&0xFC == 0xD8 && i+1 < len(s) && s[i+1]&0xC0 == 0x80: // nearly all: decoding took half of the time
			r, size = r&0x1F<<6|rune(s[i+1]&0x3F), 2
		default:
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		i += size
		switch {
		case r == 'ط' || r == 'ظ':
			t.letters, t.arabic, t.odd = t.letters+1, t.arabic+1, t.odd+1
		case r >= 'ء' && r <= 'ي' && r != 'ـ':
			t.letters, t.arabic = t.letters+1, t.arabic+1
		case r == '\uFFFD':
			t.lost++
		case unicode.IsLetter(r):
			t.letters++
			switch {
			case unicode.Is(unicode.Arabic, r):
				t.arabic++
			case r == 'Ø' || r == 'Ù' || r == 'Ã':
				t.odd++
			}
		}
	}
	return t
}

// broken reports whether a text looks like UTF-8 read in another encoding, or has lost letters.
func (t tale) broken() bool {
	all := t.letters + t.lost
	return all > 20 && 3*(t.odd+t.lost) > all
}

// closed are the end tags of the elements that most page texts consist of.
var closed = strings.NewReplacer("</p>", "\x00", "</P>", "\x00", "</b>", "\x00", "</i>", "\x00", "</a>", "\x00", "</div>", "\x00", "</span>", "\x00", "</strong>", "\x00", "</li>", "\x00", "</td>", "\x00", "</html>", "\x00")

// showsTags reports whether a text has the tags of a page in it, like a page saved with another
// extension: more than a text about web pages, which names a few.
func showsTags(s string) bool {
	if !strings.Contains(s, "</") {
		return false
	}
	tags := strings.Count(closed.Replace(s), "\x00") - strings.Count(s, "\x00")
	return tags >= 2 && 400*tags > len(s) // in bytes: some 40 words of Arabic
}

// isBackwards reports whether a text is in visual instead of logical order, its last letter first,
// as some programs store Arabic: words begin with letters that only end one.
func isBackwards(s string) bool {
	begin, end := 0, 0
	for _, last := range [...]string{"ة", "ى"} {
		before, rest, found := strings.Cut(s, last)
		for found {
			if r, _ := utf8.DecodeLastRuneInString(before); before == "" && len(rest)+len(last) == len(s) || unicode.IsSpace(r) {
				begin++
			}
			if r, _ := utf8.DecodeRuneInString(rest); rest == "" || unicode.IsSpace(r) {
				end++
			}
			before, rest, found = strings.Cut(rest, last)
		}
	}
	return begin >= 3 && begin > end
}

func (t tale) foreign() bool { return t.letters > 50 && 10*t.arabic < t.letters }

// countWords returns the number of words between spaces in a text. It looks at bytes: no letter of
// Arabic begins like a space.
func countWords(s string) int {
	n, inside := 0, false
	for i := 0; i < len(s); {
		space, size := false, 1
		switch c := s[i]; {
		case c < utf8.RuneSelf:
			space = c == ' ' || c >= '\t' && c <= '\r'
		case c == 0xC2 || c >= 0xE1 && c <= 0xE3:
			r, n := utf8.DecodeRuneInString(s[i:])
			space, size = unicode.IsSpace(r), n
		}
		if !space && !inside {
			n++
		}
		inside = !space
		i += size
	}
	return n
}
