package pipeline

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/annotation/identity"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/annotation/tagger"
)

// Knowledge is what is known about names before any document is read: the lists, the tagger's
// model, and what distinguishes the bearers of a name. Reading it takes a quarter of a second, so a
// caller that collects many small folders reads it once. It does not change, and several
// collections may use it concurrently.
type Knowledge struct {
	entities  []corpus.Entity // in the lists
	annotator *linker.Annotator
	names     *tagger.Tagger
	judge     *identity.Judge
}

// Know reads what ships and, if dir has one, the publisher's entities.tsv. dir may be "".
func Know(dir string) (*Knowledge, error) {
	k := new(Knowledge)
	var err error
	if k.annotator, k.entities, err = Annotator(dir); err != nil {
		return nil, err
	}
	for i := range k.entities {
		k.entities[i].Aliases = slices.Clip(k.entities[i].Aliases) // others append to them
	}
	if k.names, err = tagger.New(); err != nil {
		return nil, err
	}
	if k.judge, err = identity.New(); err != nil {
		return nil, err
	}
	return k, nil
}

// Annotator returns an annotator that knows the gazetteer and, if dir has one, the publisher's
// entities.tsv; and the entities that it knows. dir may be "".
func Annotator(dir string) (*linker.Annotator, []corpus.Entity, error) {
	var own []corpus.Entity
	if dir != "" {
		var err error
		if own, err = ownEntities(filepath.Join(dir, ownList)); err != nil {
			return nil, nil, err
		}
	}
	entities, weak, err := gazetteer.All(own)
	if err != nil {
		return nil, nil, err
	}
	return linker.New(entities, weak...), entities, nil
}

// knowledge returns the knowledge for the documents of a folder: that of the options, unless the
// folder has a list of its own.
func (o Options) knowledge(dir string) (*Knowledge, error) {
	if o.Knowledge == nil {
		return Know(dir)
	}
	if dir != "" {
		if _, err := os.Stat(filepath.Join(dir, ownList)); !errors.Is(err, fs.ErrNotExist) {
			return Know(dir)
		}
	}
	return o.Knowledge, nil
}
