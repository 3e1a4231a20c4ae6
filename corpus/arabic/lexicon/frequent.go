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
// the order of the words.
func (c *Census) Frequent(most int) []Frequent {
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
	forms := c.written(list)
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

// written counts for each of some words how the documents write it.
func (c *Census) written(list []Frequent) map[string]map[string]int {
	forms := make(map[string]map[string]int, len(list))
	for _, f := range list {
		forms[f.Word] = make(map[string]int)
	}
	h := c.Held
	of := make([]map[string]int, len(h.Words)) // by the word's place
	for id, word := range h.Words {
		of[id] = forms[word]
	}
	var tokens []arabic.Token
	for i := range h.texts.Len {
		s := h.texts.Text(i)
		tokens = h.Tokens(tokens[:0], i)
		for k, id := range h.ids[i] {
			if seen := of[id]; seen != nil {
				if form := s[tokens[k].Start:tokens[k].End]; seen[form] > 0 {
					seen[form]++
				} else {
					seen[strings.Clone(form)] = 1
				}
			}
		}
	}
	return forms
}
