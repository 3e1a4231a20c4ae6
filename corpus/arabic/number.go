package arabic

import (
	"strings"
	"unicode/utf8"
)

// number reads a number that begins at i and returns where to continue.
//
// A separator is one character between two digits. Which separators belong to the number is decided
// from the whole run of digits and separators, because «1,200», «1,5» and «1,2,3» begin alike: see
// join.
func (s *scanner) number(i int) int {
	text := s.text
	s.start = i
	s.scratch = s.scratch[:0]
	var seps []sep
	first := 0 // where the first group of digits ends in the text
	for i < len(text) {
		class, n := s.class(i)
		if class == digit {
			s.scratch = appendNormal(s.scratch, text[i:i+n])
			i += n
			s.end = i
			if first == 0 || len(seps) == 0 {
				first = i
			}
			continue
		}
		if class == mark || class == invisible {
			i += n
			continue
		}
		if class == other && len(seps) == 0 {
			return s.otherWord(s.start)
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if i < s.apart || !isNumberSeparator(r) || i != s.end || i+n >= len(text) {
			break
		}
		if next, _ := s.class(i + n); next != digit {
			break
		}
		seps = append(seps, sep{r, len(s.scratch)})
		i += n
	}
	if len(seps) == 0 {
		s.takeNumber()
		return i
	}
	joined, ok := join(string(s.scratch), seps)
	if !ok {
		s.scratch = s.scratch[:seps[0].at]
		s.end, s.apart = first, i
		s.takeNumber()
		return first
	}
	s.scratch = append(s.scratch[:0], joined...)
	s.takeNumber()
	return i
}

// takeNumber makes a word of the digits in scratch.
func (s *scanner) takeNumber() {
	if source := s.text[s.start:s.end]; source == string(s.scratch) {
		s.word = source
		return
	}
	s.keep()
}

// A sep is a separator, with how many digits precede it.
type sep struct {
	r  rune
	at int
}

func isNumberSeparator(r rune) bool {
	switch r {
	case '.', ',', decimalMark, thousandsMark, arabicComma:
		return true
	}
	return false
}

// join writes digits with separators as one number; false if they are several numbers. Groups of
// three digits may be separated by a sign other than the point; the last sign is a decimal point if
// it differs from the others or is not followed by three digits. «12.000» is twelve thousand:
// nobody writes twelve that way.
func join(digits string, seps []sep) (string, bool) {
	last := seps[len(seps)-1]
	fraction := len(digits) - last.at
	groups := seps
	point := false
	switch {
	case last.r == decimalMark:
		point = true
	case last.r == thousandsMark:
	case len(seps) > 1:
		point = last.r != seps[0].r
	case last.r == '.':
		point = digits[last.at:] != "000"
	default:
		point = fraction <= 2
	}
	if point {
		groups = seps[:len(seps)-1]
	}
	for i, g := range groups {
		end := len(digits)
		if i+1 < len(seps) {
			end = seps[i+1].at
		}
		if end-g.at != 3 || g.r != groups[0].r || g.r == decimalMark {
			return "", false
		}
	}
	if len(groups) > 0 && (groups[0].at > 3 || digits[0] == '0') {
		return "", false
	}
	if !point {
		return digits, true
	}
	var b strings.Builder
	b.WriteString(digits[:last.at])
	b.WriteByte('.')
	b.WriteString(digits[last.at:])
	return b.String(), true
}
