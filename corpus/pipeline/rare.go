package pipeline

import (
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
)

// fewestDocuments returns how many documents must mention a discovered entity for it to be shown.
// In a large collection most names occur once; each would have a page of its own that says nothing
// the document does not.
func fewestDocuments(documents int) int {
	switch {
	case documents < 500:
		return 1
	case documents < 5000:
		return 2
	}
	return 3
}

// dropRare removes discovered entities that too few documents mention, with their mentions and
// offices. Their statements keep the name, as that of a speaker without an entity: the speaker was
// found with their help, and stays found.
func dropRare(c *corpus.Corpus) {
	fewest := fewestDocuments(len(c.Documents))
	if fewest == 1 {
		return
	}
	rare := rareNames(c, fewest)
	isRare := func(id string) bool { _, ok := rare[id]; return ok }
	for i, list := range c.Mentions {
		c.Mentions[i] = slices.DeleteFunc(list, func(m corpus.Mention) bool { return isRare(m.Entity) })
	}
	for _, list := range c.Statements {
		for i := range list {
			asWritten(&list[i], rare)
		}
	}
	c.Entities = slices.DeleteFunc(c.Entities, func(e corpus.Entity) bool { return isRare(e.ID) })
	c.Roles = slices.DeleteFunc(c.Roles, func(r corpus.Role) bool { return isRare(r.Entity) })
}

// rareNames returns the names of the discovered entities that fewer documents mention, by id.
func rareNames(c *corpus.Corpus, fewest int) map[string]string {
	seen, last := make(map[string]int), make(map[string]int)
	for i, list := range c.Mentions {
		for _, m := range list {
			if last[m.Entity] != i+1 {
				last[m.Entity] = i + 1
				seen[m.Entity]++
			}
		}
	}
	rare := make(map[string]string)
	for i := range c.Entities {
		if e := &c.Entities[i]; e.Discovered && seen[e.ID] < fewest {
			rare[e.ID] = e.Name
		}
	}
	return rare
}

// asWritten removes rare entities, given by id with their names, from a statement: a single speaker
// keeps only his name; of several, those with an entity stay.
func asWritten(s *corpus.Statement, rare map[string]string) {
	isRare := func(id string) bool { _, ok := rare[id]; return ok }
	s.With = slices.DeleteFunc(s.With, isRare)
	s.About = slices.DeleteFunc(s.About, isRare)
	name, ok := rare[s.Speaker]
	switch {
	case !ok:
		return
	case len(s.With) > 0:
		s.Speaker, s.With = s.With[0], s.With[1:]
	default:
		s.Speaker, s.Named = "", name
	}
}
