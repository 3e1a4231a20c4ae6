package pipeline

import (
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/annotation/review"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// sureWord is how sure the tagger must be of a name of one word that is in no list: a single word
// of any sentence may look like a name («مسرحه بوينس آيرس»).
const sureWord = 0.8

// dropUnsure removes the mentions of discovered entities that are a doubtful single word or a set
// phrase: it is better to show less than a wrong name. A place or a body spelt like a listed name
// that needs company («القاعدة») was already examined with the list, and had none.
func dropUnsure(c *corpus.Corpus, entities []corpus.Entity) error {
	weak, err := gazetteer.Weak()
	if err != nil {
		return err
	}
	needCompany := make(map[string]bool)
	for _, w := range weak {
		needCompany[arabic.Normalize(w.Spelling)] = true
	}
	drop := make(map[string]bool)
	for i := range entities {
		e := &entities[i]
		switch {
		case !e.Discovered:
			continue
		case review.Formula(e.Name):
			drop[e.ID] = true
			continue
		case len(arabic.Words(e.Name)) != 1:
			continue
		}
		if e.Confidence < sureWord || e.Kind != corpus.Person && needCompany[arabic.Normalize(e.Name)] {
			drop[e.ID] = true
		}
	}
	for i, list := range c.Mentions {
		c.Mentions[i] = slices.DeleteFunc(list, func(m corpus.Mention) bool { return drop[m.Entity] })
	}
	return nil
}

// dropRejected removes mentions that the tagger found where the list had looked and found none: of
// a place, a body or an event whose only evidence is a spelling that needs company («وتقع القاعدة
// عند الحدود» is about a base), or of a discovered one spelt like one word of the list («القوة
// القاهرة»). known are the list's own mentions.
func dropRejected(docs []corpus.Document, found, known [][]corpus.Mention, entities []corpus.Entity, spells func(word string, kind corpus.Kind) bool) error {
	weak, err := gazetteer.Weak()
	if err != nil {
		return err
	}
	of := make(map[[2]string]bool) // a spelling and the entity for which it is weak
	person, discovered := make(map[string]bool), make(map[string]corpus.Kind)
	for i := range entities {
		person[entities[i].ID] = entities[i].Kind == corpus.Person
		if entities[i].Discovered && entities[i].Kind != corpus.Person {
			discovered[entities[i].ID] = entities[i].Kind
		}
	}
	for _, w := range weak {
		if !person[w.Entity] { // the tagger decides about a surname that is also a word
			of[[2]string{arabic.Normalize(w.Spelling), w.Entity}] = true
		}
	}
	for i := range found {
		text := docs[i].Text()
		found[i] = slices.DeleteFunc(found[i], func(m corpus.Mention) bool {
			spelling := arabic.Normalize(text[m.Start:m.End])
			kind, other := discovered[m.Entity]
			return (of[[2]string{spelling, m.Entity}] || other && spells(spelling, kind)) &&
				!slices.ContainsFunc(known[i], func(k corpus.Mention) bool { return k.Start <= m.Start && m.Start < k.End && k.Entity == m.Entity })
		})
	}
	return nil
}
