package views

import (
	"cmp"

	"github.com/kashshaf/kashshaf/corpus"
)

// forms are the words of a stem, with how often each occurs. Most stems have so few that looking
// through them is faster than a map of each.
type forms []corpus.WordCount

func (f *forms) add(word string) {
	for i := range *f {
		if (*f)[i].Word == word {
			(*f)[i].Count++
			return
		}
	}
	*f = append(*f, corpus.WordCount{Word: word, Count: 1})
}

// most returns the most frequent, among equals the first in alphabetical order; "" for none.
func (f forms) most() string {
	var best corpus.WordCount
	for _, w := range f {
		if best.Count == 0 || byCount(w, best) < 0 {
			best = w
		}
	}
	return best.Word
}

// byCount puts the most frequent words first, equals in alphabetical order.
func byCount(a, b corpus.WordCount) int {
	return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Word, b.Word))
}
