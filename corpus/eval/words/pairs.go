package words

import (
	_ "embed"
	"strings"
)

//go:embed pairs.txt
var pairsOfForms string

// A FormPair is two forms of one word: a search for the first should find the second.
type FormPair struct{ Query, Text string }

// FormPairs returns pairs of forms that should match in any collection, of the kinds that public
// reports about Arabic search name. The list is our own.
func FormPairs() []FormPair {
	var list []FormPair
	for line := range strings.Lines(pairsOfForms) {
		if words := strings.Fields(line); len(words) == 2 && !strings.HasPrefix(line, "#") {
			list = append(list, FormPair{words[0], words[1]})
		}
	}
	return list
}
