package search

import (
	"math"
	"sort"
	"unicode/utf8"

	index "github.com/blevesearch/bleve_index_api"

	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// mostExpansions bounds the words that word* and word~ stand for: the most
// frequent ones are taken.
const mostExpansions = 128

type expansion struct {
	word   string
	weight float64
	count  uint64
}

// expand gives the words of the corpus that word* or word~ stands for.
func (c *compiler) expand(word string, mode query.Mode) []expansion {
	words := c.e.similar
	if mode == query.Prefix {
		words = c.e.beginning
	}
	terms, err := words(word)
	var out []expansion
	for err == nil {
		entry, e := terms.Next()
		if err = e; entry == nil || err != nil {
			break
		}
		x := expansion{word: entry.Term, weight: 1, count: entry.Count}
		if mode == query.Fuzzy {
			x.weight = math.Pow(0.4, float64(entry.EditDistance))
		}
		out = append(out, x)
	}
	if err != nil {
		c.fail("reading the dictionary", err)
	}
	sort.SliceStable(out, func(i, j int) bool {
		if out[i].weight != out[j].weight {
			return out[i].weight > out[j].weight
		}
		return out[i].count > out[j].count
	})
	return out[:min(len(out), mostExpansions)]
}

// beginning gives the words of the corpus that begin so.
func (e *Engine) beginning(prefix string) (index.FieldDict, error) {
	return e.r.FieldDictPrefix(fieldText, []byte(prefix))
}

// longestSimilar is how many letters a word may have whose like is looked for: of
// many more the automaton that finds them grows past all bounds.
const longestSimilar = 64

// similar gives the words of the corpus that are within one letter of a word, or
// within two of one of more than four letters.
func (e *Engine) similar(word string) (index.FieldDict, error) {
	letters := utf8.RuneCountInString(word)
	switch {
	case letters > longestSimilar:
		return e.beginning(word)
	case letters > 4:
		return e.r.FieldDictFuzzy(fieldText, word, 2, "")
	}
	return e.r.FieldDictFuzzy(fieldText, word, 1, "")
}
