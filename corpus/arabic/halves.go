package arabic

import "strings"

// Halves are the words that may be one of two that a corpus joins. A caller that looks for
// compounds in many texts checks each different word once, instead of looking up every two adjacent
// words.
type Halves struct{ first, second map[string]bool }

// HalvesOf returns the halves of the words that a corpus writes both as one and as two, and of
// alsoTwo.
func HalvesOf(joined []string) Halves {
	h := Halves{make(map[string]bool), make(map[string]bool)}
	add := func(word string) {
		for at := range word {
			if at >= 2 {
				h.first[word[:at]], h.second[word[at:]] = true, true
			}
		}
	}
	for _, word := range joined {
		add(word)
	}
	for word := range alsoTwo {
		add(word)
	}
	return h
}

// First reports whether a word may be the first of two, possibly after clitics.
func (h Halves) First(word string) bool {
	if h.first[word] {
		return true
	}
	for _, c := range clitics {
		if rest, ok := strings.CutPrefix(word, c); ok && h.first[rest] {
			return true
		}
	}
	return false
}

// Second reports whether a word may be the second of two.
func (h Halves) Second(word string) bool { return h.second[word] }
