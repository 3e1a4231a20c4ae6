package app

import "strings"

// counted is a noun with its number, in every plural form of both languages; "{n}" is the
// placeholder for the number. Arabic has six forms: for 0, 1, 2, numbers whose last two digits
// are 3–10 or 11–99, and the rest (100, 101, 102, 200 …).
type counted struct {
	ar [6]string // zero, one, two, few, many, other
	en [2]string // one, other
}

// form returns the pattern for a number.
func (c counted) form(lang string, n int) string {
	if lang == "en" {
		if n == 1 {
			return c.en[0]
		}
		return c.en[1]
	}
	last := n % 100
	switch {
	case n == 0:
		return c.ar[0]
	case n == 1:
		return c.ar[1]
	case n == 2:
		return c.ar[2]
	case last >= 3 && last <= 10:
		return c.ar[3]
	case last >= 11:
		return c.ar[4]
	}
	return c.ar[5]
}

// say is the noun with its number as plain text, for titles and labels.
func (c counted) say(s *settings, n int) string {
	return strings.ReplaceAll(c.form(s.lang, n), "{n}", s.number(n))
}
