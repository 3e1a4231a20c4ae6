package app

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// settings are the reader's choices. They are stored in the browser and never sent anywhere.
type settings struct {
	lang   string // "ar" or "en"
	theme  string // "auto", "light" or "dark"
	digits string // "latin" or "arabic"
	keys   string // "on" or "off": whether single keys are shortcuts
	hidden [len(corpus.Kinds)]bool
	unsaid bool // statements are not marked in documents
}

// kindSaid stands for statements in the list of hidden kinds.
const kindSaid = "statement"

func defaultSettings() settings {
	return settings{lang: "ar", theme: "auto", digits: "latin", keys: "on"}
}

// dir is the text direction of the interface.
func (s *settings) dir() string {
	if s.lang == "en" {
		return "ltr"
	}
	return "rtl"
}

// say is a message in the reader's language.
func (s *settings) say(m message) string {
	if s.lang == "en" {
		return m.en
	}
	return m.ar
}

// hiddenNames formats the kinds that are switched off, for storage.
func (s *settings) hiddenNames() string {
	var names []string
	for _, k := range corpus.Kinds {
		if s.hidden[k] {
			names = append(names, k.String())
		}
	}
	if s.unsaid {
		names = append(names, kindSaid)
	}
	return strings.Join(names, " ")
}

// remember sets a stored value; unknown values are ignored.
func (s settings) remember(key, value string) settings {
	switch key {
	case "lang":
		s.lang = cmp.Or(oneOf(value, "ar", "en"), s.lang)
	case "theme":
		s.theme = cmp.Or(oneOf(value, "auto", "light", "dark"), s.theme)
	case "digits":
		s.digits = cmp.Or(oneOf(value, "latin", "arabic"), s.digits)
	case "keys":
		s.keys = cmp.Or(oneOf(value, "on", "off"), s.keys)
	case "hidden":
		s.hidden, s.unsaid = [len(corpus.Kinds)]bool{}, false
		for _, name := range strings.Fields(value) {
			s.unsaid = s.unsaid || name == kindSaid
			if k, err := corpus.ParseKind(name); err == nil {
				s.hidden[k] = true
			}
		}
	}
	return s
}

// settingNames are the keys of remember; they are stored with the prefix "kashshaf.".
var settingNames = [...]string{"lang", "theme", "digits", "keys", "hidden"}

// value returns a setting in the form that remember takes.
func (s *settings) value(key string) string {
	switch key {
	case "lang":
		return s.lang
	case "theme":
		return s.theme
	case "digits":
		return s.digits
	case "keys":
		return s.keys
	}
	return s.hiddenNames()
}

// number formats a number with the reader's digits and, from four digits on, thousands
// separators.
func (s *settings) number(n int) string {
	plain := strconv.Itoa(n)
	separator := ","
	if s.arabicDigits() {
		separator = "٬"
	}
	var b strings.Builder
	for i, r := range plain {
		if left := len(plain) - i; i > 0 && left%3 == 0 && plain[i-1] != '-' {
			b.WriteString(separator)
		}
		b.WriteRune(r)
	}
	return s.figures(b.String())
}

func (s *settings) arabicDigits() bool { return s.digits == "arabic" && s.lang == "ar" }

// figures replaces the digits of one of our own texts (never a document's) with those the reader
// prefers.
func (s *settings) figures(text string) string {
	if !s.arabicDigits() {
		return text
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r - '0' + '٠'
		}
		return r
	}, text)
}
