package arabic

import "strings"

// Halves are the words that may be one of two that a corpus joins. Whoever looks for compounds
// in many texts asks once of each different word, and need not look up every two words that
// stand side by side.
type Halves struct{ first, second map[string]bool }

// HalvesOf gives the halves of what a corpus writes as one word and as two, and of what
// everybody does.
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

// First tells whether a word may be the first of two, if need be behind clitics.
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

// Second tells whether a word may be the second of two.
func (h Halves) Second(word string) bool { return h.second[word] }
