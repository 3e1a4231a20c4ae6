package markup

import "strings"

// ASCII punctuation that must not be interpreted is replaced by 32 code points that Unicode
// reserves as noncharacters; no text has them.
const (
	punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
	hidden      = '\uFDD0'
)

func hide(c string) string { return hideAll(c[1:]) }

func hideAll(s string) string {
	return strings.Map(func(r rune) rune {
		if i := strings.IndexRune(punctuation, r); i >= 0 {
			return hidden + rune(i)
		}
		return r
	}, s)
}

func show(s string) string {
	return strings.Map(func(r rune) rune {
		if i := int(r - hidden); i >= 0 && i < len(punctuation) {
			return rune(punctuation[i])
		}
		return r
	}, s)
}
