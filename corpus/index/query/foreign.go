package query

import (
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What is copied along with words, or typed out of habit from other engines, says nothing
// here and must not be looked for.

// isBoost reports whether text is what other engines write behind a word to weigh it or to
// say how near: ^2, ~1, ^0.5.
func isBoost(text string) bool {
	n, ok := strings.CutPrefix(text, "^")
	if !ok {
		n, ok = strings.CutPrefix(text, "~")
	}
	return ok && n != "" && strings.Trim(n, "0123456789.") == ""
}

// withoutBoost leaves out what isBoost tells behind a word: «الطقس^2». Of «مفاوظات~1» the
// sign stays, which means the same by itself.
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

// longestTag is how many bytes a tag of a page has at most.
const longestTag = 200

// inline are the tags that stand within words and sentences.
const inline = " a b i u em strong mark span font small big sub sup "

// unescaped gives what was copied out of an address as it is read: «%D9%87%D8%AF%D9%86%D8%A9».
// What has nothing but ASCII among its escapes is left: «50%20».
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

// withoutMarkup takes out of a query the tags and the named characters of a page's source:
// «<b>الطقس</b>», «الطقس&nbsp;اليوم».
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

// tag gives what stands for the tag that s begins with, and how many bytes it is; 0 for none.
func tag(s string) (put string, n int) {
	end := strings.IndexAny(s[1:min(len(s), longestTag)], "<>") + 1
	if end <= 1 || s[end] != '>' {
		return "", 0
	}
	name := strings.TrimPrefix(s[1:end], "/")
	if i := strings.IndexFunc(name, func(r rune) bool { return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') }); i >= 0 {
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

// characterOf gives the character of a name that texts are full of.
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

// character gives the character that s begins with by its name or number, and how many bytes
// that takes; 0 for none.
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
