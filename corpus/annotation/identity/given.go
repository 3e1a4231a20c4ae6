package identity

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// Given names alone that several people in the collection bear.

// mostlyBegins returns the words that begin the names of several people of the collection, who
// together are mentioned in at least as many documents as the word alone, and in more than people
// whose names end in it: «كيم» is a different person in each document, «نيمار» is one.
func (c *collection) mostlyBegins() map[string]bool {
	type bearers struct{ people, docs, ending int }
	of := map[string]*bearers{}
	at := func(word string) *bearers {
		if of[word] == nil {
			of[word] = &bearers{}
		}
		return of[word]
	}
	for e, name := range c.words {
		if e.Kind != corpus.Person {
			continue
		}
		first, rest, longer := strings.Cut(name, " ")
		if !longer {
			continue
		}
		b := at(first)
		b.people++
		b.docs += c.docs[e.ID]
		at(rest[strings.LastIndexByte(rest, ' ')+1:]).ending += c.docs[e.ID]
	}
	found := map[string]bool{}
	for e, name := range c.words {
		if b := of[name]; b != nil && e.Kind == corpus.Person && e.Discovered && b.people >= leastBearers &&
			b.docs >= c.docs[e.ID] && b.docs > b.ending {
			found[name] = true
		}
	}
	return found
}

// leastBearers is how many people must have a given name for it to mean none of them in
// particular.
const leastBearers = 3

// givenAlone reports whether a normalised name is a given name that many people bear: one of
// givenNames, also where it is written in two words, or one that ends in «الدين».
func givenAlone(name string) bool {
	rest, ofServant := strings.CutPrefix(name, "عبد ")
	if ofServant && strings.HasPrefix(rest, "ال") && !strings.Contains(rest, " ") {
		return true // «عبد الله»
	}
	first, second, two := strings.Cut(name, " ")
	return givenNames[name] || two && second == "الدين" && ofFaith[first]
}

// ofFaith come before «الدين» in given names.
var ofFaith = arabic.WordSet(`علاء صلاح عز نور شمس جمال كمال بدر حسام سيف ضياء محيي محي نصر شرف فخر تاج خير زين بهاء سعد عماد شهاب نجم صدر تقي معز`)

// crowned reports whether the document gives an entity a title that goes with a given name alone:
// «الأمير هاري» is the same person everywhere.
func (d *document) crowned(id string) bool {
	for _, m := range d.mentions {
		if m.Entity != id {
			continue
		}
		if list := arabic.Words(d.before(m.Start)); len(list) > 0 && crowns[strings.TrimPrefix(list[len(list)-1], "و")] {
			return true
		}
	}
	return false
}

// crowns are titles that go with a given name alone.
var crowns = arabic.WordSet(`الأمير الأميرة الملك الملكة للأمير للأميرة للملك للملكة البابا القديس القديسة السلطان الإمبراطور`)
