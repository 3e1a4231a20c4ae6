package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A Line is one paragraph with the number of the line in its file at which it
// begins, counted from 1.
type Line struct {
	Number int
	Text   string
	// Mark is the page or the time at which the line begins, in a text that has such marks.
	Mark string
	// Heading is the level of a heading, from 1; 0 for any other line.
	Heading int
	// Written means that the line stays as it is, whatever it looks like: it belongs to a block of
	// code.
	Written bool
}

// Lines splits a text into its non-empty lines, each tidied, numbered from first. It recognises
// every kind of line ending.
func Lines(text string, first int) []Line {
	for _, end := range [...]string{"\r", "\v", "\f", "\u0085", "\u2028", "\u2029"} {
		if strings.Contains(text, end) {
			text = lineEnds.Replace(text)
			break
		}
	}
	var lines []Line
	for n := first; ; n++ {
		line, rest, more := strings.Cut(text, "\n")
		if line = Tidy(line); line != "" {
			lines = append(lines, Line{Number: n, Text: line})
		}
		if !more {
			return lines
		}
		text = rest
	}
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n",
	"\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// Tidy puts a text on one line: it removes control characters and those that only steer the
// direction of what follows, makes every run of white space one space, and trims. Joiners and
// direction marks stay, since they belong to the spelling, unless there is nothing else.
func Tidy(s string) string {
	if isTidy(s) {
		return s
	}
	return tidySlowly(s)
}

// shows reports whether anything in a text is visible.
func shows(s string) bool { return strings.Trim(s, "\u200c\u200d\u200e\u200f\u061c ") != "" }

func tidySlowly(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = true
			continue
		case steers(r) || unicode.IsControl(r):
			continue
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r) // an invalid byte becomes U+FFFD
	}
	if !shows(b.String()) {
		return ""
	}
	return b.String()
}

// isTidy is the fast path for most lines.
func isTidy(s string) bool {
	if s == "" || s[0] == ' ' || s[len(s)-1] == ' ' {
		return s == ""
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < ' ' || c == 0x7f:
			return false
		case c == ' ' && s[i+1] == ' ':
			return false
		case c == 0xc2 && i+1 < len(s) && s[i+1] <= 0xad: // U+0080 to U+00AD: controls, no-break space, soft hyphen
			return false
		case c == 0xe2 && i+1 < len(s) && (s[i+1] == 0x80 || s[i+1] == 0x81):
			// General Punctuation, where the dashes and quotes are too: look closely.
			r, _ := utf8.DecodeRuneInString(s[i:])
			if unicode.IsSpace(r) || steers(r) {
				return false
			}
		case c == 0xcd && i+1 < len(s) && s[i+1] == 0x8f: // combining grapheme joiner
			return false
		case c == 0xe1 || c == 0xe3 || c == 0xef || c == 0xf3: // Ogham and ideographic space, fillers, byte order mark, tags
			return false
		}
	}
	return (s[0] < 0xd8 || shows(s)) && utf8.ValidString(s)
}

// steers reports whether a character is invisible, or steers how others are shown: zero-width
// spaces, embeddings and overrides of direction, the byte order mark, the soft hyphen, invisible
// operators, annotations and tags, and fillers, which count as letters.
func steers(r rune) bool {
	switch {
	case r < '\u00ad':
		return false
	case r == '\u00ad', r == '\u034f', r == '\u180e', r == '\u200b', r == '\ufeff':
		return true
	case r == '\u115f', r == '\u1160', r == '\u3164', r == '\uffa0': // Hangul fillers
		return true
	case '\u202a' <= r && r <= '\u202e', '\u2060' <= r && r <= '\u206f', '\ufff9' <= r && r <= '\ufffb':
		return true
	}
	return '\U000e0000' <= r && r <= '\U000e007f'
}

// Title puts a title on one line, without the direction marks that Tidy keeps.
func Title(s string) string {
	s = Tidy(s)
	if strings.ContainsAny(s, "\u200e\u200f\u061c") {
		s = Tidy(strings.NewReplacer("\u200e", "", "\u200f", "", "\u061c", "").Replace(s))
	}
	return s
}

// compact returns only the letters and digits of a text, normalised, so that spaces and punctuation
// make no difference and glued words equal separate ones.
func compact(s string) string { return lettersOf(arabic.Normalize(s)) }

// lettersOf is compact for a text that is already normalised.
func lettersOf(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		n, letter := letterAt(s, i)
		if letter {
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

// letterAt returns the length of the rune at s[i] and whether it is a letter or a digit, with fast
// paths for ASCII and the letters of normalised Arabic.
func letterAt(s string, i int) (int, bool) {
	switch c := s[i]; {
	case c < utf8.RuneSelf:
		return 1, 'a' <= c && c <= 'z' || '0' <= c && c <= '9'
	case c == 0xd8 && i+1 < len(s) && s[i+1] >= 0xa0: // U+0620 to U+063F
		return 2, true
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	return size, unicode.IsLetter(r) || unicode.IsDigit(r)
}

// wordCount counts the words separated by spaces.
func wordCount(s string) int {
	n, in := 0, false
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' {
			in = false
		} else if !in {
			in = true
			n++
		}
	}
	return n
}

// closers are quotes and brackets that may follow the end of a sentence.
const closers = " \u00a0\"'»”’)]}\u200f\u200e"

// endsSentence reports whether a line ends like a sentence: with a full stop, which a closing quote
// may follow. Question and exclamation marks prove nothing, since headlines end with them too, and
// so do three dots.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, closers)
	return strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "..") || strings.HasSuffix(s, "۔")
}
