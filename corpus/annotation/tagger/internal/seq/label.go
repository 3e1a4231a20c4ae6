// Package seq labels each word of a text with the part of a name that it is, if any. It holds
// what tagging and training share, so that both see the same features: Read turns a text into
// words, a Model scores them.
package seq

import "github.com/kashshaf/kashshaf/corpus"

// A Label says what a word is: outside any name, or the first or a later word of the name of a
// person, place, organization or event.
type Label uint8

// Labels is how many labels there are. Out is the label of words outside any name. Begin stands
// for the label before the first word of a sentence.
const (
	Labels       = 1 + 2*len(corpus.Kinds)
	Out    Label = 0
	Begin        = Label(Labels)
)

// First is the label of a name's first word.
func First(k corpus.Kind) Label { return Label(1 + 2*k) }

// Inside is the label of a name's later words.
func Inside(k corpus.Kind) Label { return Label(2 + 2*k) }

// IsFirst reports whether a name begins at the word.
func (l Label) IsFirst() bool { return l%2 == 1 }

// IsInside reports whether a name goes on at the word.
func (l Label) IsInside() bool { return l != Out && l%2 == 0 }

// Kind is the kind of name that a word other than Out is part of.
func (l Label) Kind() corpus.Kind { return corpus.Kind((l - 1) / 2) }

// MayFollow reports whether a label may follow another, or Begin: a name continues only after a
// word of a name of its kind.
func MayFollow(l, before Label) bool {
	return !l.IsInside() || before != Out && before != Begin && before.Kind() == l.Kind()
}
