package arabic

import "strings"

// Words gives the normalised words of a text in order, as Tokenize finds them.
func Words(text string) []string {
	tokens := Tokenize(text)
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.Word
	}
	return words
}

// WordSet gives the words of a list between white space, normalised: a closed
// class of the language, written as people write it, to look normalised words up
// in.
func WordSet(list string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		set[Normalize(w)] = true
	}
	return set
}
