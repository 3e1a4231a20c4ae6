package query

import (
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text that is copied along with words, or typed out of habit from other engines, means nothing
// here and must not be looked for.

// isBoost reports whether text is what other engines write after a word to weigh it or to say how
// near a match must be: ^2, ~1, ^0.5.
func isBoost(text string) bool {
	n, ok := strings.CutPrefix(text, "^")
	if !ok {
		n, ok = strings.CutPrefix(text, "~")
	}
	return ok && n != "" && strings.Trim(n, "0123456789.") == ""
}

// withoutBoost removes from the end of a word what isBoost recognises: «الطقس^2». In «مفاوظات~1»
// the ~ stays, which means the same by itself.
func withoutBoost(text string) string {
	at := strings.LastIndexAny(text, "^~")
	if at <= 0 || !isBoost(text[at:]) {
		return text
	}
	if text[at] == '~' {
		at++
	}
	return text[:at]
}

// longestTag is the most bytes that a tag of a page may have.
const longestTag = 200

// inline are the tags that occur within words and sentences.
const inline = " a b i u em strong mark span font small big sub sup "

// unescaped returns text copied out of an address as it is read: «%D9%87%D8%AF%D9%86%D8%A9». Text
// with only ASCII among its escapes is left as it is: «50%20».
func unescaped(s string) string {
	text, err := url.QueryUnescape(s)
	if err != nil || !utf8.ValidString(text) || beyondASCII(text) == beyondASCII(s) {
		return s
	}
	return text
}

// beyondASCII counts the bytes of a text that are not ASCII.
func beyondASCII(text string) (n int) {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			n++
		}
	}
	return n
}

// withoutMarkup removes the tags from a query and replaces the character references of a page's
// source: «<b>الطقس</b>», «الطقس&nbsp;اليوم».
func withoutMarkup(s string) string {
	if !strings.ContainsAny(s, "<&%") {
		return s
	}
	var b strings.Builder
	for s != "" {
		put, n := "", 0
		switch s[0] {
		case '<':
			put, n = tag(s)
		case '&':
			put, n = character(s)
		case '%': // «وقف%20النار»
			if r, _ := utf8.DecodeRuneInString(strings.TrimPrefix(s, "%20")); unicode.IsLetter(r) {
				put, n = " ", 3
			}
		}
		if n == 0 {
			_, n = utf8.DecodeRuneInString(s)
			put = s[:n]
		}
		b.WriteString(put)
		s = s[n:]
	}
	return b.String()
}

// tag returns what replaces the tag at the beginning of s, and how many bytes the tag has; 0 if
// there is none.
func tag(s string) (put string, n int) {
	end := strings.IndexAny(s[1:min(len(s), longestTag)], "<>") + 1
	if end <= 1 || s[end] != '>' {
		return "", 0
	}
	name := strings.TrimPrefix(s[1:end], "/")
	if i := strings.IndexFunc(name, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') &&
			(r < '0' || r > '9')
	}); i >= 0 {
		name = name[:i]
	}
	switch {
	case name == "" || name[0] <= '9':
		return "", 0
	case strings.Contains(inline, " "+strings.ToLower(name)+" "):
		return "", end + 1
	}
	return " ", end + 1
}

// characterOf returns the character of a named reference that is common in texts.
func characterOf(name string) (string, bool) {
	switch name {
	case "nbsp":
		return " ", true
	case "amp":
		return "&", true
	case "lt":
		return "<", true
	case "gt":
		return ">", true
	case "quot", "ldquo", "rdquo":
		return `"`, true
	case "apos", "lsquo", "rsquo":
		return "'", true
	case "laquo":
		return "«", true
	case "raquo":
		return "»", true
	case "hellip", "ndash", "mdash":
		return " ", true
	case "zwnj", "zwj", "lrm", "rlm", "shy":
		return "", true
	}
	return "", false
}

// character returns the character whose named or numeric reference is at the beginning of s, and
// how many bytes the reference has; 0 if there is none.
func character(s string) (put string, n int) {
	end := strings.IndexByte(s[:min(len(s), 12)], ';')
	if end < 2 {
		return "", 0
	}
	name := s[1:end]
	if put, ok := characterOf(name); ok {
		return put, end + 1
	}
	digits, ok := strings.CutPrefix(name, "#")
	base := 10
	if x, hex := strings.CutPrefix(strings.ToLower(digits), "x"); hex {
		digits, base = x, 16
	}
	code, err := strconv.ParseUint(digits, base, 21)
	if !ok || err != nil || !utf8.ValidRune(rune(code)) {
		return "", 0
	}
	return string(rune(code)), end + 1
}
