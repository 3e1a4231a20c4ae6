package lexicon

import (
	"cmp"
	"slices"
	"strings"
)

// A Frequent is a word that many documents have.
type Frequent struct {
	Word    string // normalised
	Count   int    // number of documents
	Written string // as the documents write it most often
}

// leastFrequent is how many documents must have a frequent word.
const leastFrequent = 2

// Frequent returns the words that most documents have, at most the given number of them, sorted by
// word.
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
	all := c.written(list)
	for i := range list {
		seen, best := &all[i], 0
		if seen.normal > 0 {
			list[i].Written, best = list[i].Word, seen.normal
		}
		for form, times := range seen.others {
			if *times > best || *times == best && form < list[i].Written {
				list[i].Written, best = form, *times
			}
		}
	}
	slices.SortFunc(list, func(a, b Frequent) int { return cmp.Compare(a.Word, b.Word) })
	return list
}

// forms is how often documents write a word in its normalised form, as most do, and in others.
type forms struct {
	normal int
	others map[string]*int
}

// written counts how the documents write each of the given words.
func (c *Census) written(list []Frequent) []forms {
	all := make([]forms, len(list))
	h := c.Held
	of := make([]*forms, len(h.Words)) // by the word's ID
	for i, f := range list {
		of[h.index[f.Word]] = &all[i]
	}
	for i := range h.texts.Len {
		s := h.texts.Text(i)
		at := h.spansOf(i)
		for _, id := range h.ids[i] {
			start, end := at()
			seen := of[id]
			if seen == nil {
				continue
			}
			form := s[start:end]
			if form == h.Words[id] {
				seen.normal++
			} else if n := seen.others[form]; n != nil {
				*n++
			} else {
				if seen.others == nil {
					seen.others = make(map[string]*int)
				}
				one := 1
				seen.others[strings.Clone(form)] = &one
			}
		}
	}
	return all
}
