package cluster

import (
	"cmp"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
)

// spellingsKept is how many spellings of an entity are listed, as in a bundle.
const spellingsKept = 12

// A fact is what all documents together say about an entity.
type fact struct {
	Documents int               `json:"d"`
	Mentions  int               `json:"m"`
	Spellings []corpus.Spelling `json:"s,omitempty"`
}

// factsOf counts the entities of a collection, by id.
func factsOf(c *corpus.Corpus) map[string]fact {
	written := make(map[string]map[string]int)
	facts := make(map[string]fact)
	last := make(map[string]int)
	for i := range c.Documents {
		text := c.Documents[i].Text()
		for _, m := range c.Mentions[i] {
			f := facts[m.Entity]
			f.Mentions++
			if last[m.Entity] != i+1 {
				last[m.Entity] = i + 1
				f.Documents++
			}
			facts[m.Entity] = f
			if written[m.Entity] == nil {
				written[m.Entity] = make(map[string]int)
			}
			written[m.Entity][text[m.Start:m.End]]++
		}
	}
	for id, forms := range written {
		f := facts[id]
		for text, n := range forms {
			f.Spellings = append(f.Spellings, corpus.Spelling{Text: text, Count: n})
		}
		slices.SortFunc(f.Spellings, func(a, b corpus.Spelling) int {
			return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Text, b.Text))
		})
		f.Spellings = f.Spellings[:min(len(f.Spellings), spellingsKept)]
		facts[id] = f
	}
	return facts
}
