package web

import (
	"encoding/hex"
	"strings"
	"unicode/utf8"
)

// latin reports whether the text after the tag begins with an ASCII letter.
func (s *slimmer) latin() bool {
	c := s.in[s.at] | 0x20
	return 'a' <= c && c <= 'z'
}

// readable returns an address with its Arabic letters unescaped; browsers escape them, which
// makes them three times as long.
func readable(address string) string {
	if !strings.Contains(address, "%D") {
		return address
	}
	var b strings.Builder
	for i := 0; i < len(address); i++ {
		if i+6 <= len(address) && address[i] == '%' && address[i+3] == '%' {
			if two, err := hex.DecodeString(address[i+1:i+3] + address[i+4:i+6]); err == nil &&
				string(two) >= "\u0621" && string(two) <= "\u064a" && utf8.Valid(two) {
				b.Write(two)
				i += 5
				continue
			}
		}
		b.WriteByte(address[i])
	}
	return b.String()
}

// longestWord is the longest word, in bytes, that fits any line.
const longestWord = 40

// plain writes the text of a bdi without attributes, and skips its end tag, if it makes no
// difference: the text is all Arabic, among Arabic. A bdi with a very long word stays, since the
// style lets it break there. It reports whether it did.
func (s *slimmer) plain() bool {
	if len(s.tag.attrs) > 0 {
		return false
	}
	length := strings.IndexByte(s.in[s.at:], '<')
	text := s.in[s.at : s.at+length]
	if !strings.HasPrefix(s.in[s.at+length:], "</bdi>") {
		return false
	}
	word := 0
	for _, r := range text {
		switch {
		case r == ' ':
			word = 0
		case r >= 'ء' && r <= 'ي':
			word += 2
		default:
			return false
		}
		if word > longestWord {
			return false
		}
	}
	s.out.WriteString(text)
	s.at += length + len("</bdi>")
	return true
}

// figure writes a number next to a name as an element with a shorter name, and reports whether it
// did: each stands in a box of its own there.
func (s *slimmer) figure(class string) bool {
	if in := s.nested(); class != "n" || in.within != "beside" || in.parent != "li" || len(s.tag.attrs) > 1 {
		return false
	}
	text := s.content()
	s.tag.name = "p"
	s.write()
	s.out.WriteString(text) // nothing follows in the item
	return true
}

// startsWith reports whether markup begins with one of the tags, given without their closing
// bracket.
func startsWith(markup string, tags ...string) bool {
	for _, tag := range tags {
		if rest, ok := strings.CutPrefix(markup, tag); ok && (rest == "" || tag[1] == '/' || rest[0] == ' ' || rest[0] == '>') {
			return true
		}
	}
	return false
}
