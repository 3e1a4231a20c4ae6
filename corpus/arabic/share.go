package arabic

import "strings"

// MayShare reports whether word may have the stem. It is false only if Stem cannot return it, and
// is cheap: texts in which few words have the stem are searched several times faster with it.
//
// No rule changes the first or last letter of a root, except letters that come and go with number,
// tense and spelling. A few stems have words of another root.
func MayShare(word, stem string) bool {
	if suppletive(stem) {
		return true
	}
	if !isArabic(stem) {
		return word == stem
	}
	first, last := rootEnds(stem)
	return strings.Contains(word, first) && strings.Contains(word, last)
}

func suppletive(stem string) bool {
	switch stem {
	case "امراه", "انجلترا", "هذا", "الذي":
		return true
	}
	return otherLetters[stem]
}

// otherLetters are the keys of the table of irregular words that have a word without their first or
// last letter: «جوجل» of «غوغل». TestOtherLetters counts them. It is never modified.
var otherLetters = WordSet(`الذي امبراطور امراه بلوتوث بولينغ حيران سكران شوكولاته صولجان طوكيو عنكبوت غالون غرام غوريلا غوغل
غولف غيتار غيغا فم كابلات كازاخستان كراج كسلان ميغا هاشتاغ هذا يوغا`)

// rootEnds returns the first and last letters of a stem that no rule changes.
func rootEnds(stem string) (first, last string) {
	root := strings.TrimSuffix(stem, "ستان") // «الأوزبك» has the stem «أوزبكستان»
	foreign := isForeign(stem)
	for i := 0; i < len(root); i += 2 {
		switch letter := root[i : i+2]; letter {
		case "ا", "و", "ي", "ه", "ء":
		default:
			if foreign && (letter == "ج" || letter == "غ") {
				continue // «بلومبرج» has the stem «بلومبرغ»
			}
			if last = letter; first == "" {
				first = letter
			}
		}
	}
	return first, last
}

// Letters returns the set of a word's letters as bits; letters of different scripts may share a
// bit.
func Letters(word string) uint64 {
	var set uint64
	for i := range len(word) {
		if b := word[i]; b < 0xC0 { // lead bytes are the same for many letters
			set |= 1 << (b & 63)
		}
	}
	return set
}

// Needed returns the part of a stem's Letters that every word with the stem has: if one is missing,
// MayShare is false.
func Needed(stem string) uint64 {
	switch {
	case suppletive(stem):
		return 0
	case !isArabic(stem):
		return Letters(stem)
	}
	first, last := rootEnds(stem)
	return Letters(first) | Letters(last)
}
