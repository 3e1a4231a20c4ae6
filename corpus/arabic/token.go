package arabic

import (
	"strings"
	"unicode/utf8"
)

// A Token is one word of a text.
type Token struct {
	Start, End int    // bytes in the text, on rune boundaries
	Word       string // normalised, never empty
}

// Tokenize returns the words of a text in order. A word is a run of letters, with their marks, or a
// number:
//
//   - Vowel marks, tatweel and invisible characters never split a word.
//   - Everything else does: «سو-24» is «سو» and 24, «وقف_إطلاق» two words, and «د.ب.أ» the same three
//     as «د ب أ».
//   - Arabic letters are split from digits and from Latin letters. Clitics split off this way mean
//     nothing on their own and are left out: «الـ14», «الـ 14» and «بـ14» are 14, as «وBBC» is bbc.
//     «بـ«محاولة» is «ب» and «محاولة».
//   - A number may contain separators: «1,200.5» and «١٬٢٠٠٫٥» are both 1200.5, «12.000» is 12000. In
//     dates and times they split: «2018-12-04» is 2018, 12 and 04.
//   - Latin letters and digits may be mixed (g20), and an apostrophe between Latin letters is ignored
//     (O'Brien is obrien).
//   - A percent or currency sign beside a number is a word: «50$» is 50 and دولار, «20٪» 20 and %.
//
//go:noinline
func Tokenize(text string) []Token {
	return AppendTokens(nil, text)
}

// AppendTokens appends the tokens of text to dst, as Tokenize returns them. A caller with many
// texts can reuse one slice. Words that are written in their normal form share the memory of text.
func AppendTokens(dst []Token, text string) []Token {
	s := scanner{text: text}
	for i := 0; i < len(text); {
		if text[i] == ' ' {
			i++
			continue
		}
		switch class, n := s.class(i); class {
		case letter:
			i = s.arabicWord(i)
		case other:
			i = s.otherWord(i)
		case digit:
			i = s.number(i)
		default:
			s.start, s.end, s.word = i, i+n, s.sign(i, n)
			i += n
		}
		if s.word != "" {
			dst = append(dst, Token{s.start, s.end, s.word})
		}
	}
	return dst
}

// A scanner reads one token at a time; the last one is in start, end and word.
type scanner struct {
	text       string
	start, end int
	word       string // "" if there was none

	apart   int             // numbers before this index are separate: see number
	room    strings.Builder // holds the words that are not written in normal form
	scratch []byte
}

// class returns the class of the character at i and how many bytes it takes.
func (s *scanner) class(i int) (class, int) {
	c := s.text[i]
	if c < utf8.RuneSelf {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
			return other, 1
		case '0' <= c && c <= '9':
			return digit, 1
		}
		return separator, 1
	}
	if at, ok := inBlock(s.text, i); ok {
		return block[at].class, 2
	}
	r, n := utf8.DecodeRuneInString(s.text[i:])
	if r == utf8.RuneError {
		return separator, n
	}
	return classOf(r), n
}

// arabicWord reads a run of Arabic letters that begins at i and returns where to continue.
func (s *scanner) arabicWord(i int) int {
	text := s.text
	s.start = i
	plain := true
	for i < len(text) {
		// This loop takes nearly all the time.
		for i+1 < len(text) && text[i]&0xFC == 0xD8 && text[i+1]&0xC0 == 0x80 {
			c := &block[text[i]&3<<6|text[i+1]&0x3F]
			if c.class != letter {
				break
			}
			plain = plain && c.plain
			i += 2
			s.end = i
		}
		if i == len(text) || text[i] == ' ' {
			break
		}
		class, n := s.class(i)
		switch class {
		case letter, mark:
			plain = false
			i += n
			s.end = i
			continue
		case invisible:
			plain = false
			i += n
			continue
		case digit, other:
			s.take(plain)
			if isProclitic(s.word) {
				s.word = ""
			}
			return i
		}
		break
	}
	s.take(plain)
	if !plain && isProclitic(s.word) && strings.HasSuffix(text[s.start:s.end], "ـ") && s.beforeNumber(i) {
		s.word = "" // «الـ 14» is 14, like «الـ14»; in a query «الـ» may be the whole text
	}
	return i
}

// beforeNumber reports whether a digit or a letter of another script follows a single space at i,
// or the text ends at i.
func (s *scanner) beforeNumber(i int) bool {
	if i == len(s.text) {
		return true
	}
	if i+1 >= len(s.text) || s.text[i] != ' ' {
		return false
	}
	class, _ := s.class(i + 1)
	return class == digit || class == other
}

// otherWord reads a run of letters of other scripts and digits, and returns where to continue.
func (s *scanner) otherWord(i int) int {
	text := s.text
	s.start, s.end = i, i
	plain := true
	for i < len(text) {
		class, n := s.class(i)
		switch class {
		case other, digit, mark:
			if n > 1 || 'A' <= text[i] && text[i] <= 'Z' {
				plain = false
			}
			i += n
			s.end = i
			continue
		case invisible:
			plain = false
			i += n
			continue
		case separator:
			if n := apostrophe(text[i:]); n > 0 && i == s.end && i+n < len(text) {
				if next, _ := s.class(i + n); next == other {
					plain = false
					i += n
					continue
				}
			}
		}
		break
	}
	s.take(plain)
	return i
}

// apostrophe returns the length of the apostrophe at the beginning of s, or 0.
func apostrophe(s string) int {
	switch {
	case s[0] == '\'':
		return 1
	case strings.HasPrefix(s, "’"):
		return len("’")
	}
	return 0
}

// take sets word from text[start:end]; plain says that it is already normal.
func (s *scanner) take(plain bool) {
	source := s.text[s.start:s.end]
	if plain {
		s.word = source
		return
	}
	s.scratch = appendNormal(s.scratch[:0], source)
	if !isSimple(source) {
		s.scratch = dropSeparators(s.scratch)
	}
	if string(s.scratch) == source {
		s.word = source
		return
	}
	s.keep()
}

// isSimple reports whether a word has only characters of the Arabic block and ASCII other than
// apostrophes, which remain letters and digits when normalised.
func isSimple(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			if _, ok := inBlock(s, i); !ok {
				return false
			}
			i++
		case c == '\'':
			return false
		}
	}
	return true
}

// dropSeparators removes from a word, in place, what no word contains: apostrophes and the spaces
// and points that compatibility forms resolve to.
func dropSeparators(word []byte) []byte {
	kept := word[:0]
	for i := 0; i < len(word); {
		r, n := utf8.DecodeRune(word[i:])
		if r != utf8.RuneError && classOf(r) != separator {
			kept = append(kept, word[i:i+n]...)
		}
		i += n
	}
	return kept
}

// keep sets word from scratch. One builder holds many words, since allocating each would cost more
// than all the rest of the work; what it has returned is never overwritten.
func (s *scanner) keep() {
	if s.room.Cap()-s.room.Len() < len(s.scratch) {
		s.room.Reset()
		s.room.Grow(max(len(s.scratch), min(4096, len(s.text)-s.start+64)))
	}
	from := s.room.Len()
	s.room.Write(s.scratch)
	s.word = s.room.String()[from:]
}
