package app

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What mail programs, messengers and editors do to addresses, and how it is undone.

// parseValues parses a raw query. Addresses get copied from a page's source ("&amp;q=…"), encoded
// twice, or written in encodings older than Unicode; what is not UTF-8 is dropped.
func parseValues(rawQuery string) url.Values {
	for strings.Contains(rawQuery, "&amp;") {
		rawQuery = strings.ReplaceAll(rawQuery, "&amp;", "&")
	}
	for strings.HasPrefix(rawQuery, "amp;") {
		rawQuery = rawQuery[len("amp;"):]
	}
	rawQuery = strings.ReplaceAll(rawQuery, ";", "%3B") // to browsers a character like any other
	parsed, _ := url.ParseQuery(rawQuery)               // returns what it could parse besides its error
	values := make(url.Values, len(parsed))
	for name, list := range parsed {
		for _, value := range list {
			if utf8.ValidString(value) {
				values[name] = append(values[name], decodeAgain(value))
			}
		}
	}
	return values
}

// decodeAgain undoes double encoding, which is recognised by escaped Arabic letters: in UTF-8
// they begin with D8 to DB.
func decodeAgain(s string) string {
	for {
		if !strings.Contains(s, "%") {
			return s
		}
		again, err := url.QueryUnescape(strings.ReplaceAll(s, "+", "%2B"))
		if err != nil || !utf8.ValidString(again) || again == s || !hasEscapedArabic(s) {
			return s
		}
		s = again
	}
}

func hasEscapedArabic(s string) bool {
	s = strings.ToUpper(strings.ReplaceAll(s, "%25", "%"))
	for _, lead := range [...]string{"%D8%", "%D9%", "%DA%", "%DB%"} {
		if strings.Contains(s, lead) {
			return true
		}
	}
	return false
}

// askable returns a cleaned query, or "" if it contains nothing to search for: punctuation alone
// asks for nothing, and would match every document.
func askable(query string) string {
	query = clean(query)
	if strings.IndexFunc(query, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) < 0 {
		return ""
	}
	return query
}
