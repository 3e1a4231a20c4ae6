package search

import (
	"math"
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/query"
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
	distance := 0
	terms, err := c.e.r.FieldDictPrefix(fieldText, []byte(word))
	if mode == query.Fuzzy {
		distance = 1
		if len([]rune(word)) > 4 {
			distance = 2
		}
		terms, err = c.e.r.FieldDictFuzzy(fieldText, word, distance, "")
	}
	var out []expansion
	for err == nil {
		entry, e := terms.Next()
		if err = e; entry == nil || err != nil {
			break
		}
		x := expansion{word: strings.Clone(entry.Term), weight: 1, count: entry.Count}
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
