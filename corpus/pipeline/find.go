package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/corrections"
	"github.com/kashshaf/kashshaf/corpus/annotation/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/ingest"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// ownList is the file in which a publisher lists entities of his own.
const ownList = "entities.tsv"

// Find finds the entities in documents. It returns the mentions of each document, sorted, and all
// known entities, followed by those that were discovered. dir is the folder whose entities.tsv is
// used, or "".
func Find(docs []corpus.Document, dir string, opt Options) ([][]corpus.Mention, []corpus.Entity, error) {
	known, err := opt.knowledge(dir)
	if err != nil {
		return nil, nil, err
	}
	entities := slices.Clone(known.entities)
	list, err := edits(dir, opt)
	if err != nil {
		return nil, nil, err
	}
	names := known.names.Apart(corrections.Distinct(list)).Keeping(opt.Kept)
	lists, err := listsHash(dir)
	if err != nil {
		return nil, nil, err
	}
	listed := mentions(docs, known.annotator, lists, opt)
	curated := make([][]corpus.Mention, len(listed))
	for i := range listed {
		curated[i] = slices.Clone(listed[i])
	}
	found, discovered := names.Discover(docs, listed, entities, func(done int) {
		opt.progress(Discovering, done, len(docs))
	})
	entities = append(entities, discovered...)
	if err := dropRejected(docs, found, curated, entities, known.annotator.Spells); err != nil {
		return nil, nil, err
	}
	return found, known.judge.Settle(docs, found, entities), nil
}

// doubts warns of what is read from the folder's own list but most likely not as intended. Errors
// are reported when the list is read.
func doubts(dir string) []ingest.Warning {
	f, err := os.Open(filepath.Join(dir, ownList))
	if err != nil {
		return nil
	}
	defer f.Close()
	_, found, err := gazetteer.ReadDoubting(f, ownList)
	if err != nil {
		return nil
	}
	var out []ingest.Warning
	for _, d := range found {
		out = append(out, ingest.Warning{File: ownList, Line: d.Line, Message: d.Message})
	}
	return out
}

func ownEntities(path string) ([]corpus.Entity, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading the folder's entities: %w", err)
	}
	defer f.Close()
	return gazetteer.Read(f, path)
}

// mentions annotates all documents, on all cores. lists is a hash of what the annotator knows.
func mentions(docs []corpus.Document, annotator *linker.Annotator, lists string, opt Options) [][]corpus.Mention {
	out := make([][]corpus.Mention, len(docs))
	each(len(docs), func(i int) {
		out[i] = kept.Made(opt.Kept, kept.KeyOf("mentions", lists, docs[i].Title, docs[i].Body), readMentions, writeMentions, func() []corpus.Mention {
			return annotator.Annotate(&docs[i])
		})
	},
		func(done int) { opt.progress(Annotating, done, len(docs)) })
	return out
}
