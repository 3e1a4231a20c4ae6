package arabic

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Halves are the words that may be one of two that a corpus joins. A caller that looks for
// compounds in many texts checks each different word once, instead of looking up every two adjacent
// words.
type Halves struct{ begin, end []string } // the joined words; the same from their last byte on; both in order

// HalvesOf returns the halves of the words that a corpus writes both as one and as two, and of
// alsoTwo.
func HalvesOf(joined []string) Halves {
	h := Halves{begin: slices.Clone(joined)}
	for word := range alsoTwo {
		h.begin = append(h.begin, word)
	}
	h.end = make([]string, 0, len(h.begin))
	for _, word := range h.begin {
		h.end = append(h.end, reversed(word))
	}
	slices.Sort(h.begin)
	slices.Sort(h.end)
	return h
}

// reversed returns the bytes of a word from the last on.
func reversed(word string) string {
	b := []byte(word)
	slices.Reverse(b)
	return string(b)
}

// First reports whether a word may be the first of two, possibly after clitics.
func (h Halves) First(word string) bool {
	if begins(h.begin, word) {
		return true
	}
	for _, c := range clitics {
		if rest, ok := strings.CutPrefix(word, c); ok && begins(h.begin, rest) {
			return true
		}
	}
	return false
}

// Second reports whether a word may be the second of two.
func (h Halves) Second(word string) bool { return begins(h.end, reversed(word)) }

// begins reports whether one of some words in order begins with another and goes on.
func begins(words []string, word string) bool {
	at, found := slices.BinarySearch(words, word)
	for ; found && at < len(words) && words[at] == word; at++ {
	}
	return word != "" && at < len(words) && strings.HasPrefix(words[at], word)
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
