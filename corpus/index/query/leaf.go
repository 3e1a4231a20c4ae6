package query

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// word makes a Word of the text between spaces, or returns nil.
func word(text string, exact bool) Node {
	mode := Stem
	if exact {
		mode = Exact
	}
	if sign := signed(text); sign != "" {
		return Word{sign, mode}
	}
	text = strings.TrimFunc(text, func(r rune) bool { return !isWordRune(r) && r != '*' && r != '~' })
	text = withoutBoost(strings.TrimLeft(text, "*~"))
	if i := len(strings.TrimRight(text, "*~")); i < len(text) {
		mode = Prefix
		if text[i] == '~' {
			mode = Fuzzy
		}
		text = text[:i]
	}
	text = strings.TrimFunc(cut(text), isNoWordRune)
	if !says(text) {
		return nil
	}
	if mode == Stem && within(text) {
		return Word{text, Prefix}
	}
	if mode == Stem && operator(text) != end {
		mode = Exact // «أو،» is not an operator, but would be without its comma
	}
	return Word{text, mode}
}

// signed returns text without the marks behind it if it is a number with the sign of a currency or of
// percent before or behind it, or only the sign; "" for all else.
func signed(text string) string {
	text = strings.TrimRightFunc(text, func(r rune) bool { return !unicode.IsDigit(r) && !unicode.IsLetter(r) && !isSign(r) })
	at := strings.IndexFunc(text, isSign)
	if at < 0 {
		return ""
	}
	_, n := utf8.DecodeRuneInString(text[at:])
	number := text[:at] + text[at+n:]
	if at > 0 && at+n < len(text) || strings.ContainsFunc(number, func(r rune) bool { return !unicode.IsDigit(r) && !strings.ContainsRune(".,٫٬", r) }) {
		return ""
	}
	return text
}

func isSign(r rune) bool { return arabic.Sign(string(r)) != "" }

// phrases makes a Phrase of the text in quotes or, if it has stars that stand for anything, an And
// of the words and phrases between them; or returns nil.
func phrases(text string, exact bool) Node {
	words := strings.Fields(cut(text))
	if !slices.Contains(words, "*") {
		return phrase(text, exact)
	}
	var nodes []Node
	for from, i := 0, 0; i <= len(words); i++ {
		if i < len(words) && words[i] != "*" {
			continue
		}
		n := phrase(strings.Join(words[from:i], " "), exact)
		if i == from+1 {
			n = word(words[from], exact)
		}
		if from = i + 1; n != nil && len(nodes) < maxParts {
			nodes = append(nodes, n)
		}
	}
	return allOf(nodes)
}

// within reports whether a word has one star, between letters: «مست*ات».
func within(text string) bool {
	return strings.Count(text, "*") == 1 && strings.IndexFunc(text, notInWord) < 0
}

func notInWord(r rune) bool { return r != '*' && !unicode.IsLetter(r) }

// maxParts bounds the parts into which stars divide a phrase.
const maxParts = 8

// phrase makes a Phrase of the text in quotes, or returns nil.
func phrase(text string, exact bool) Node {
	if text = tidy(text); !says(text) {
		return nil
	}
	return Phrase{text, exact}
}

// facet makes a Field, or returns nil.
func facet(f corpus.Facet, value string) Node {
	value = strings.TrimFunc(cut(value), isNoWordRune)
	if !says(value) {
		return nil
	}
	return Field{f, value}
}

// tidy removes quotes and stars from text and leaves one space between its words.
func tidy(text string) string {
	text = strings.Map(func(r rune) rune {
		if isDoubleQuote(r) || r == '*' {
			return ' '
		}
		return r
	}, text)
	return strings.TrimSpace(cut(strings.Join(strings.Fields(text), " ")))
}

// cut keeps the beginning of a long text.
func cut(text string) string {
	if len(text) <= maxText {
		return text
	}
	n := maxText
	for !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}

// says reports whether text has a word to look for.
func says(text string) bool { return len(arabic.Tokenize(text)) > 0 }

// date makes an After or a Before of the value of the field with that name, or returns nil if it is
// not a date.
func date(name, value string) Node {
	if len(value) > 64 {
		return nil
	}
	value = strings.TrimFunc(arabic.Normalize(value), isNoWordRune)
	parts := strings.FieldsFunc(value, func(r rune) bool { return r == '-' || r == '/' || r == '.' })
	for i, part := range parts {
		if len(part) == 1 {
			parts[i] = "0" + part
		}
	}
	if n := len(parts); n > 1 && len(parts[0]) <= 2 && len(parts[n-1]) == 4 {
		slices.Reverse(parts) // as dates look in right-to-left text, and with the day first
	}
	d, err := corpus.ParseDate(strings.Join(parts, "-"))
	switch {
	case err != nil:
		return nil
	case name == after:
		return After{d}
	}
	return Before{d}
}
