// Package tagger finds the people, places, organizations and events that no
// list has.
//
// New opens the model that ships; Discover takes a corpus's documents with the
// mentions of curated entities and adds what the model finds beside them: more
// mentions, and the entities that these name. It is native only, for the model
// is large: the browser gets what it found.
//
// # How a name is found
//
// A linear-chain model labels each word as no name, or as the first or a further
// word of a name of one of the four kinds (internal/seq). It sees the word, its
// beginning and end, the words around it and what stands between them, words
// that announce a name (trigger.go), the cluster that a word is in, how many
// people bear it, and the curated mentions. It labels each document twice: the
// second time it knows how the same word was labelled elsewhere in the document
// and in a large body of raw text.
//
// What form alone decides is put right then (named.go and what it calls): people behind what
// they are (called.go), whose relatives they are, and behind «بن» (kin.go), schools and hamlets by
// whatever they are called (houses.go), what is named for somebody with a title (honours.go), firms,
// publishers and tribes (firms.go), units of armies and caliphs (units.go), banks and courts by
// their place, places in a row (rows.go), what «و» joins to a name (joined.go), where a body begins
// and ends (heads.go, body.go), adjectives of nations (adjectives.go) and whatever else stands around
// a name and is none of it (tails.go, trim.go), and two people who stand side
// by side (partners.go). Whom a document names in full is looked for again by surname (again.go).
// Given names and surnames of the world that the texts hardly have are in bearers.txt.
//
// # How names become entities
//
// A curated mention stands, unless a longer name holds it (internal/seq/beside.go).
// Within a document a surname goes to the full name, among documents equal
// spellings meet, and spellings of the same sounds where they cannot be two names
// (chain.go, merge.go). An entity whose mentions are too unsure is not given.
//
// # How the model is made
//
// The command in corpus/annotation/tagger/train makes model.bin from annotated documents,
// raw text and a list of people's names. The model holds no word of them, only
// hashes and numbers.
package tagger

import (
	_ "embed"

	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
	"github.com/kashshaf/kashshaf/internal/kept"
)

//go:embed model.bin
var shipped []byte

// A Tagger finds names. It never changes, so any number of goroutines may use it.
type Tagger struct {
	model *seq.Model
	apart map[[2]string]bool // IDs of entities that are two, either way round
	kept  *kept.Store        // what was found before; nil for nothing
}

// New gives a Tagger with the model that ships.
func New() (*Tagger, error) { return Open(shipped) }

// Open gives a Tagger with a model that corpus/annotation/tagger/train wrote.
func Open(model []byte) (*Tagger, error) {
	m, err := seq.ReadModel(model)
	if err != nil {
		return nil, err
	}
	return &Tagger{model: m}, nil
}

// Apart gives a Tagger that never takes two entities for one because of their
// spelling: pairs of IDs, as Discover gives them.
func (t *Tagger) Apart(pairs [][2]string) *Tagger {
	apart := make(map[[2]string]bool, 2*len(pairs))
	for _, p := range pairs {
		apart[p], apart[[2]string{p[1], p[0]}] = true, true
	}
	return &Tagger{t.model, apart, t.kept}
}
