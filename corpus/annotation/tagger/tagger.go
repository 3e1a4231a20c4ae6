// Package tagger finds the people, places, organizations and events that are on no list.
//
// New opens the model that ships; Discover takes a corpus's documents with the mentions of
// curated entities and adds what the model finds beside them: more mentions, and the entities
// that these name. It runs natively only, since the model is large: the browser gets the results.
//
// # How a name is found
//
// A linear-chain model labels each word as outside any name, or as the first or a later word of a
// name of one of the four kinds (internal/seq). Its features are the word, its prefix and suffix,
// the words around it and what separates them, words that announce a name (trigger.go), the
// cluster that a word is in, how many people bear it, and the curated mentions. It labels each
// document twice: the second time it knows how the same word was labelled elsewhere in the
// document and in a large body of raw text.
//
// What form alone decides is then corrected by rule (named.go and what it calls): people after a
// word for what they are (called.go), after a word of kinship and after «بن» (kin.go), schools
// and hamlets whatever they are called (houses.go), what is named for somebody with a title
// (honours.go), firms, publishers and tribes (firms.go), army units and caliphs (units.go), banks
// and courts identified by their place, places in a row (rows.go), what «و» joins to a name
// (joined.go), where a body begins and ends (heads.go, body.go), adjectives of nations
// (adjectives.go), whatever else adjoins a name without being part of it (tails.go, trim.go), and
// two people named side by side (partners.go). Whoever a document names in full is looked for
// again by surname (again.go). bearers.txt lists given names and surnames of the world that are
// rare in the training texts.
//
// # How names become entities
//
// A curated mention is kept unless a longer name contains it (internal/seq/beside.go). Within a
// document a surname is resolved to the full name; across documents equal spellings are merged,
// and so are spellings of the same sounds where they cannot be two names (chain.go, merge.go). An
// entity whose mentions are too uncertain is dropped.
//
// # How the model is made
//
// The command in corpus/annotation/tagger/train makes model.bin from annotated documents, raw
// text and a list of people's names. The model contains none of their words, only hashes and
// numbers.
package tagger

import (
	_ "embed"

	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
	"github.com/kashshaf/kashshaf/internal/kept"
)

//go:embed model.bin
var shipped []byte

// A Tagger finds names. It is immutable, so any number of goroutines may use it.
type Tagger struct {
	model *seq.Model
	apart map[[2]string]bool // pairs of IDs of distinct entities, in both orders
	kept  *kept.Store        // results of earlier runs; nil for no cache
}

// New returns a Tagger that uses the embedded model.
func New() (*Tagger, error) { return Open(shipped) }

// Open returns a Tagger that uses a model written by corpus/annotation/tagger/train.
func Open(model []byte) (*Tagger, error) {
	m, err := seq.ReadModel(model)
	if err != nil {
		return nil, err
	}
	return &Tagger{model: m}, nil
}

// Apart returns a Tagger that never merges these pairs of entities, however alike they are spelt.
// The pairs hold IDs as Discover returns them.
func (t *Tagger) Apart(pairs [][2]string) *Tagger {
	apart := make(map[[2]string]bool, 2*len(pairs))
	for _, p := range pairs {
		apart[p], apart[[2]string{p[1], p[0]}] = true, true
	}
	return &Tagger{t.model, apart, t.kept}
}
