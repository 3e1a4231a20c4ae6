// Package linker finds the people, places, organizations and events that a
// document names.
//
// New builds an Annotator from a list of entities; Annotate returns the mentions in one document,
// with exact byte offsets. The package has no list of names of its own: the one that ships is in
// corpus/annotation/gazetteer.
//
// # How a name is found
//
// Every spelling becomes a path of normalised words in a trie (trie.go). Each word of the text
// may begin a path, as written or with its proclitics cut off (cutClitics in find.go). The
// matches are then judged in two passes (resolve.go): the first collects the entities that the
// document names beyond doubt, the second takes at each position the longest acceptable name,
// given what the first found. Three kinds of names need such support:
//
//   - the last part of a person's name, if the full name is in the document;
//   - a spelling given as Weak, such as one that is also an ordinary word;
//   - a spelling of several entities.
//
// # What a span covers
//
// A span leaves out proclitics (وبوتين), a title, and the common noun before a name that can
// stand alone (تنظيم داعش, اتفاق سوتشي); it includes a noun that is part of the name (وزارة
// الدفاع التركية). A word with لل is included whole, since its article cannot be separated from
// its preposition.
package linker

import (
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A Weak spelling names its entity only where there is evidence for it: a common noun of its kind
// right before it (بلدة, تنظيم, صحيفة), another place with such a noun that is joined to it by و
// or a comma, one of its Cues, or one of its Company. One with neither Company nor Cues needs the
// common noun.
type Weak struct {
	Spelling string // one of the names of the entity
	Entity   string // its ID
	// Company are IDs of entities, one of which the document must name; the entity itself may be
	// among them and stands for its other spellings.
	Company []string
	// Cues are words, one of which must come right before the spelling, or be the last of its
	// proclitics; "." stands for the beginning of a sentence, "«" for quotation marks around the
	// spelling alone, "(" for brackets.
	Cues []string
	// Realm, if any, are IDs, one of which the document must name before any other evidence
	// counts: other countries have a بلدة of that name.
	Realm []string
	// Sports says that a text about sports is also evidence, as for a club called by its city.
	Sports bool
	// Everyday says that the spelling is primarily an ordinary word: Company then includes the
	// entity itself, so that one mention with a cue makes it known to the rest of the document,
	// and variant spellings of the word do not count.
	Everyday bool
}

// An Annotator finds mentions. It is immutable, so any number of goroutines may use it.
type Annotator struct {
	lexicon
	trie
	entities []corpus.Entity
}

// New builds an Annotator for the given entities. Of two entities with the same ID the first is
// used. A Weak spelling that its entity does not have is added to it; one whose entity is not
// given is ignored.
func New(entities []corpus.Entity, weak ...Weak) *Annotator {
	b := newBuilder()
	for _, e := range entities {
		b.entity(e)
	}
	b.brothers()
	for _, w := range weak {
		b.weaken(w)
	}
	return &Annotator{b.lexicon, b.finish(), b.entities}
}

// Spells reports whether a normalised word is by itself a name of an entity of a kind, and either
// needs no evidence or is primarily an ordinary word: where Annotate found no mention of it,
// there is none.
func (a *Annotator) Spells(word string, kind corpus.Kind) bool {
	id, ok := a.words[word]
	if !ok {
		return false
	}
	n := a.at[a.next[edge{0, id}]]
	return n != 0 &&
		slices.ContainsFunc(a.names[n-1].readings, func(r reading) bool {
			return (r.force == strong || r.everyday) &&
				a.entities[r.entity].Kind == kind
		})
}

// Annotate returns the mentions in doc.Text(), sorted and not overlapping.
func (a *Annotator) Annotate(doc *corpus.Document) []corpus.Mention {
	t := text{s: doc.Text()}
	t.tokens = arabic.Tokenize(t.s)
	found := a.find(&t)
	if len(found) == 0 {
		return nil
	}
	return a.resolve(&t, found)
}
