package ingest

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// mended repairs a text in UTF-8 that was read in another encoding and saved again. The problem
// says what was done, or that the text shows the fault but cannot be mended; line is where that
// begins.
func mended(s string) (text, problem string, line int) {
	name, byteOf := wrongly(s, 8)
	if name == "" {
		if out, ok := eastern(s); ok {
			return out, "its letters were Windows-1256 read as Windows-1252 and saved again; this is undone, save the text anew to be sure", 1
		}
		return s, "", 0
	}
	if out, ok := undoneTwice(s, byteOf); ok {
		return out, "its letters were UTF-8 read as " + name + " and saved again; this is undone, save the text anew to be sure", 1
	}
	if out, first, ok := mendedLines(s); ok && first > 0 {
		return out, "the letters of some lines were UTF-8 read as " + name + " and saved again; this is undone, save the text anew to be sure", first
	}
	return "", "not read: its letters are UTF-8 that was read as " + name + ", and some are lost; fetch the text again", 1
}

// undoneTwice undoes a wrong reading, and any other below it, if a text was misread and saved more
// than once.
func undoneTwice(s string, byteOf func(rune) (byte, bool)) (string, bool) {
	const most = 4
	done := false
	for range most {
		out, ok := undo(s, byteOf)
		if !ok {
			break
		}
		s, done = out, isArabic(out)
		if _, byteOf = wrongly(out, 8); byteOf == nil {
			break
		}
	}
	return s, done
}

// mendedLines mends a text line by line, since some lines may be as they should be, and returns the
// number of the first that was mended, 0 if there is none. ok is false when a line shows the fault,
// if only in one letter, and cannot be mended.
func mendedLines(s string) (text string, first int, ok bool) {
	var b strings.Builder
	n := 0
	for line := range strings.Lines(s) {
		n++
		name, byteOf := wrongly(line, 1)
		if name == "Windows-1256" { // one of its pairs may be a word before a comma: «نفط،»
			_, byteOf = wrongly(line, 2)
		}
		if byteOf != nil {
			if line, ok = undoneTwice(line, byteOf); !ok {
				return "", 0, false
			}
			if first == 0 {
				first = n
			}
		}
		b.WriteString(line)
	}
	last := rune(0)
	for _, r := range b.String() {
		if (last == 'Ø' || last == 'Ù') && r >= utf8.RuneSelf {
			return "", 0, false
		}
		last = r
	}
	return b.String(), first, true
}

// eastern repairs Arabic of one byte a letter that was read in a western encoding and saved again
// («ÇáãíäÇÁ»), if that is certain: hardly a Latin letter is plain, and the words are Arabic.
func eastern(s string) (string, bool) {
	const fewest = 20
	western, plain := 0, 0
	for _, r := range s[:min(len(s), 1<<16)] {
		switch {
		case r >= 0xc0 && r <= 0xff:
			western++
		case 'a' <= r|0x20 && r|0x20 <= 'z':
			plain++
		}
	}
	if western < fewest || 2*plain > western {
		return "", false
	}
	byteOf := byteOfChar(charmap.Windows1252)
	data := make([]byte, 0, len(s))
	for _, r := range s {
		b, ok := byteOf(r)
		if !ok {
			return "", false
		}
		data = append(data, b)
	}
	out, ok := windows1256(data)
	return out, ok && 8*arabicWords(out) > min(2000, len(strings.Fields(out)))
}

// wrongly returns the encoding in which a text was wrongly read, if at least fewest pairs show it:
// Arabic in UTF-8 is pairs of bytes that begin with D8 to DB, and once those were read in the
// western encoding and saved, pairs that begin with C2 and C3.
func wrongly(s string, fewest int) (name string, byteOf func(rune) (byte, bool)) {
	latin, east, letters := 0, 0, 0
	last := rune(0)
	for _, r := range s[:min(len(s), 1<<16)] {
		if r >= utf8.RuneSelf {
			letters++
			// The second byte of a pair is 80 to BF, which no Arabic word has after its letter.
			switch {
			case last == 'Ø' || last == 'Ù', (last == 'Ã' || last == 'Â') && r >= utf8.RuneSelf:
				latin++
			case (last == 'ط' || last == 'ظ') && r >= utf8.RuneSelf && !isCommon(r):
				east++
			}
		}
		last = r
	}
	switch {
	case latin >= fewest && 10*latin >= 3*letters:
		return "Windows-1252", byteOfChar(charmap.Windows1252)
	case east >= fewest && 10*east >= 2*letters:
		return "Windows-1256", byteOfChar(charmap.Windows1256)
	}
	return "", nil
}

// isCommon reports whether r is a letter that follows others in Arabic words.
func isCommon(r rune) bool { return r >= 0x621 && r <= 0x64a }

// byteOfChar returns a function from a character to its byte in an encoding; a byte that the
// encoding leaves undefined stands for itself.
func byteOfChar(c *charmap.Charmap) func(rune) (byte, bool) {
	return func(r rune) (byte, bool) {
		if b, ok := c.EncodeRune(r); ok {
			return b, true
		}
		return byte(r), r < 0x100
	}
}

func undo(s string, byteOf func(rune) (byte, bool)) (string, bool) {
	out := make([]byte, 0, len(s))
	for _, r := range s {
		if r == '\ufeff' {
			continue
		}
		b, ok := byteOf(r)
		if !ok {
			return "", false
		}
		out = append(out, b)
	}
	return string(out), utf8.Valid(out)
}
