package search

import (
	"math"
	"sort"
	"unicode/utf8"

	index "github.com/blevesearch/bleve_index_api"
)

// mostExpansions bounds the words that word~ stands for: the nearest are taken, and among equally
// near ones the most frequent.
const mostExpansions = 128

type expansion struct {
	word   string
	weight float64
	count  uint64
}

// similarTo returns the words of the corpus that word~ stands for.
func (c *compiler) similarTo(word string) []expansion {
	terms, err := c.e.similar(word)
	var out []expansion
	for err == nil {
		entry, e := terms.Next()
		if err = e; entry == nil || err != nil {
			break
		}
		out = append(out, expansion{entry.Term, math.Pow(0.4, float64(entry.EditDistance)), entry.Count})
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

// beginning returns the words of the corpus with a prefix.
func (e *Engine) beginning(prefix string) (index.FieldDict, error) {
	return e.r.FieldDictPrefix(fieldText, []byte(prefix))
}

// longestSimilar bounds the letters of a word whose near spellings are looked for: for much longer
// words the automaton that finds them grows out of all bounds.
const longestSimilar = 64

// similar returns the words of the corpus within one letter of a word, or within two if the word
// has more than four letters.
func (e *Engine) similar(word string) (index.FieldDict, error) {
	if utf8.RuneCountInString(word) > longestSimilar {
		return e.beginning(word)
	}
	return e.r.FieldDictFuzzy(fieldText, word, Distance(word), "")
}
