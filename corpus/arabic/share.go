package arabic

import "strings"

// MayShare reports whether word may have the stem. It is false only where Stem
// cannot give it, and costs little: a text in which few words have the stem is
// searched for them several times faster.
//
// The first letter of a root is never changed by a rule, only letters that come
// and go with number, tense and spelling. Two stems have words of another root.
func MayShare(word, stem string) bool {
	if stem == "امراه" || stem == "انجلترا" {
		return true
	}
	for i := 0; i < len(stem); i += 2 {
		if _, ok := inBlock(stem, i); !ok {
			return strings.Contains(word, stem) // no Arabic word: its own stem
		}
		switch letter := stem[i : i+2]; letter {
		case "ا", "و", "ي", "ه", "ء":
			continue
		default:
			return strings.Contains(word, letter)
		}
	}
	return true
}
