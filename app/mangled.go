package app

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What becomes of addresses on their way through mail programs, messengers and
// editors, and what is made of it.

// parseValues reads a raw query. On their way addresses are copied out of the
// source of a page ("&amp;q=…"), encoded twice, and written in encodings of before
// Unicode; what is no UTF-8 is nobody's words.
func parseValues(rawQuery string) url.Values {
	for strings.Contains(rawQuery, "&amp;") {
		rawQuery = strings.ReplaceAll(rawQuery, "&amp;", "&")
	}
	for strings.HasPrefix(rawQuery, "amp;") {
		rawQuery = rawQuery[len("amp;"):]
	}
	rawQuery = strings.ReplaceAll(rawQuery, ";", "%3B") // a letter like any other to browsers
	parsed, _ := url.ParseQuery(rawQuery)               // gives what it could read beside its error
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

// decodeAgain undoes a second encoding, which shows by escaped Arabic letters: in
// UTF-8 they begin with D8 to DB.
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

// askable is a query with something in it that can be looked for: signs alone ask
// for nothing, and their answer would be every document.
func askable(query string) string {
	query = clean(query)
	if strings.IndexFunc(query, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) < 0 {
		return ""
	}
	return query
}
