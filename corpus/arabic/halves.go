package arabic

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Halves are the words that may be one of two that a corpus joins. A caller that looks for
// compounds in many texts checks each different word once, instead of looking up every two adjacent
// words.
type Halves struct{ begin, end []string } // the joined words, in order; in the order of their ends

// HalvesOf returns the halves of the words that a corpus writes both as one and as two, and of
// alsoTwo.
func HalvesOf(joined []string) Halves {
	h := Halves{begin: slices.Clone(joined)}
	for word := range alsoTwo {
		h.begin = append(h.begin, word)
	}
	h.end = slices.Clone(h.begin)
	slices.Sort(h.begin)
	slices.SortFunc(h.end, fromEnd)
	return h
}

// fromEnd compares words from their last letters on.
func fromEnd(a, b string) int {
	for i := 1; i <= min(len(a), len(b)); i++ {
		if x, y := a[len(a)-i], b[len(b)-i]; x != y {
			return int(x) - int(y)
		}
	}
	return len(a) - len(b)
}

// First reports whether a word may be the first of two, possibly after clitics.
func (h Halves) First(word string) bool {
	if h.begins(word) {
		return true
	}
	for _, c := range clitics {
		if rest, ok := strings.CutPrefix(word, c); ok && h.begins(rest) {
			return true
		}
	}
	return false
}

// begins reports whether a joined word begins with another and goes on.
func (h Halves) begins(word string) bool {
	at, found := slices.BinarySearch(h.begin, word)
	for ; found && at < len(h.begin) && h.begin[at] == word; at++ {
	}
	return word != "" && at < len(h.begin) && strings.HasPrefix(h.begin[at], word)
}

// Second reports whether a word may be the second of two.
func (h Halves) Second(word string) bool {
	at, found := slices.BinarySearchFunc(h.end, word, fromEnd)
	for ; found && at < len(h.end) && h.end[at] == word; at++ {
	}
	return word != "" && at < len(h.end) && strings.HasSuffix(h.end[at], word)
}

// JoinsAny reports whether a word may make up a compound with any word behind it: it is Latin, a
// number, or the first word of names.
func JoinsAny(word string) bool {
	if word[0] < utf8.RuneSelf {
		return true
	}
	for _, of := range [...]string{"عبد", "ابو", "ابي", "ابا", "ذو", "ذي", "ذا"} {
		if strings.HasSuffix(word, of) {
			return true
		}
	}
	return false
}

// JoinedToAny reports whether a word may make up a compound with any word before it: it is a number,
// or the last word of names.
func JoinedToAny(word string) bool {
	return isNumber(word) || word == "الدين" || word == "الله"
}
