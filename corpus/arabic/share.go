package arabic

import "strings"

// MayShare reports whether word may have the stem. It is false only where Stem
// cannot give it, and costs little: a text in which few words have the stem is
// searched for them several times faster.
//
// No rule changes the first letter of a root or the last, but for letters that
// come and go with number, tense and spelling. Two stems have words of another
// root.
func MayShare(word, stem string) bool {
	if stem == "امراه" || stem == "انجلترا" {
		return true
	}
	if !isArabic(stem) {
		return word == stem
	}
	root := strings.TrimSuffix(stem, "ستان") // «الأوزبك» are of «أوزبكستان»
	first, last := "", ""
	for i := 0; i < len(root); i += 2 {
		switch letter := root[i : i+2]; letter {
		case "ا", "و", "ي", "ه", "ء":
		default:
			if last = letter; first == "" {
				first = letter
			}
		}
	}
	return strings.Contains(word, first) && strings.Contains(word, last)
}
