package query

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic/calendar"
)

// mostOfDate is the most bytes that a date with the name of its month may take.
const mostOfDate = 64

// dated makes an After or a Before of the value of a field, or returns nil if it is not a date. A
// month may be named, with its year after it: «بعد:سبتمبر 2018», «before:"15 مارس 2019"».
func (s *scanner) dated(name, value string) Node {
	if value == "" {
		if quote, ok := s.quoted(); ok {
			if n, _ := namedMonth(name, tidy(quote)); n != nil {
				return n
			}
			return date(name, quote)
		}
	}
	if n := date(name, value); n != nil {
		return n
	}
	text := value + s.rest
	if len(text) > mostOfDate {
		end := mostOfDate
		for !utf8.RuneStart(text[end]) {
			end--
		}
		text = text[:end]
	}
	n, used := namedMonth(name, text)
	if n != nil {
		s.skip(max(0, used-len(value)))
	}
	return n
}

// namedMonth reads the name of a month and its year, with or without a day before it, at the
// beginning of a text, and returns how many bytes they take.
func namedMonth(name, text string) (n Node, used int) {
	words := calendar.Words(text, 6)
	at, day := 0, 0
	if len(words) > 0 && words[0].IsDay() {
		at, day = 1, words[0].Number
	}
	month, taken := calendar.MonthAt(words, at)
	last := at + taken
	if month == 0 || last >= len(words) || !words[last].IsYear() {
		return nil, 0
	}
	for _, w := range words[:last+1] {
		if strings.Trim(w.Gap, " ") != "" {
			return nil, 0
		}
	}
	value := fmt.Sprintf("%04d-%02d", words[last].Number, month)
	if day > 0 {
		value += fmt.Sprintf("-%02d", day)
	}
	return date(name, value), words[last].End
}
