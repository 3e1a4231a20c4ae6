// Package linker finds the people, places, organizations and events that a
// document names.
//
// New builds an Annotator from a list of entities; Annotate gives the mentions
// of one document, with exact byte offsets. The package holds no list of names
// of its own: corpus/annotation/gazetteer has the one that ships.
//
// # How a name is found
//
// Every spelling becomes a path of normalised words in a trie (trie.go). Each
// word of the text may begin a path, as written or after its proclitics were
// cut (cutClitics in find.go). What was found is then weighed in two passes
// (resolve.go): the first collects the entities that the document names beyond
// doubt, the second takes at each place the longest name that holds, given what
// the first found out. Three kinds of names need such company:
//
//   - the last part of a person's name, when the whole name is in the document;
//   - a spelling given as Weak, such as one that is also an ordinary word;
//   - a spelling of several entities.
//
// # What a span covers
//
// A span leaves out proclitics (وبوتين), a title, and the common noun before a
// name that stands alone (تنظيم داعش, اتفاق سوتشي); it keeps the noun that is
// part of the name (وزارة الدفاع التركية). A word that is written with لل is
// taken whole, for its article cannot be told from its preposition.
package linker

import (
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// A Weak spelling names its entity only where something speaks for it: a common
// noun of its kind right before it (بلدة, تنظيم, صحيفة), another place that was
// so introduced and is joined to it by و or a comma, one of its Cues, or one of
// its Company. One with neither Company nor Cues needs the common noun.
type Weak struct {
	Spelling string // one of the names of the entity
	Entity   string // its ID
	// Company is IDs of entities of which the document must name one; the
	// entity itself may be among them and stands for its other spellings.
	Company []string
	// Cues are words of which one must stand right before the spelling, or be
	// the last of its proclitics; "." stands for the beginning of a sentence,
	// "«" for quotation marks around the spelling alone, "(" for brackets.
	Cues []string
	// Realm, if any, is IDs of which the document must name one before
	// anything else counts: there is a بلدة of that name in other countries.
	Realm []string
	// Sports says that a text on sports speaks for it, too: a club called by its city.
	Sports bool
	// Everyday says that the spelling is a word of every day first: Company then includes the
	// entity itself, whom one mention with a cue makes known to the rest of the document, and
	// no other spelling of the word will do.
	Everyday bool
}

// An Annotator finds mentions. It never changes once built, so any number of
// goroutines may use it.
type Annotator struct {
	lexicon
	trie
	entities []corpus.Entity
}

// New builds an Annotator for the given entities. Of two entities with the same
// ID the first counts. A Weak spelling that its entity does not have is added
// to it; one whose entity is not given is passed over.
func New(entities []corpus.Entity, weak ...Weak) *Annotator {
	b := newBuilder()
	for _, e := range entities {
		b.entity(e)
	}
	for _, w := range weak {
		b.weaken(w)
	}
	return &Annotator{b.lexicon, b.finish(), b.entities}
}

// Spells tells whether a word, normalised, is by itself a name of an entity of a kind that needs nothing
// else, or that is a word of every day first: where Annotate saw none, there is none.
func (a *Annotator) Spells(word string, kind corpus.Kind) bool {
	id, ok := a.words[word]
	if !ok {
		return false
	}
	n := a.at[a.next[edge{0, id}]]
	return n != 0 && slices.ContainsFunc(a.names[n-1].readings, func(r reading) bool { return (r.force == strong || r.everyday) && a.entities[r.entity].Kind == kind })
}

// Annotate gives the mentions in doc.Text(), sorted, never overlapping.
func (a *Annotator) Annotate(doc *corpus.Document) []corpus.Mention {
	t := text{s: doc.Text()}
	t.tokens = arabic.Tokenize(t.s)
	found := a.find(&t)
	if len(found) == 0 {
		return nil
	}
	return a.resolve(&t, found)
}
