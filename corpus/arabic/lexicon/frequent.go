package lexicon

import (
	"cmp"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A Frequent is a word that many documents hold.
type Frequent struct {
	Word    string // normalised
	Count   int    // documents
	Written string // as the documents write it most often
}

// leastFrequent is how many documents must hold a word to be called frequent.
const leastFrequent = 2

// Frequent gives the words that most documents hold, at most so many of them, in
// the order of the words. The texts are those that Take had.
func (c *Census) Frequent(most int, texts Texts) []Frequent {
	var list []Frequent
	for word, count := range c.Count {
		if count >= leastFrequent {
			list = append(list, Frequent{Word: word, Count: count})
		}
	}
	slices.SortFunc(list, func(a, b Frequent) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Word, b.Word))
	})
	list = list[:min(len(list), most)]
	forms := make(map[string]map[string]int, len(list))
	for _, f := range list {
		forms[f.Word] = make(map[string]int)
	}
	var tokens []arabic.Token
	for i := range texts.Len {
		s := texts.Text(i)
		tokens = texts.Tokens(tokens[:0], i)
		for _, t := range tokens {
			if seen, ok := forms[t.Word]; ok {
				if form := s[t.Start:t.End]; seen[form] > 0 {
					seen[form]++
				} else {
					seen[strings.Clone(form)] = 1
				}
			}
		}
	}
	for i := range list {
		best := 0
		for form, times := range forms[list[i].Word] {
			if times > best || times == best && form < list[i].Written {
				list[i].Written, best = form, times
			}
		}
	}
	slices.SortFunc(list, func(a, b Frequent) int { return cmp.Compare(a.Word, b.Word) })
	return list
}
