// Package pipeline takes a folder of documents all the way to a bundle: ingest, annotate, index.
// Collect returns the annotated corpus, Bundle the block that the browser opens. It is native only;
// package web makes the site around the block.
package pipeline

import (
	"fmt"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/copies"
	"github.com/kashshaf/kashshaf/corpus/annotation/stories"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/corpus/ingest"
	"github.com/kashshaf/kashshaf/internal/kept"
	"github.com/kashshaf/kashshaf/internal/workers"
)

// A Step is a stage of the work, for reporting progress.
type Step string

// The steps, in order.
const (
	Reading     Step = "reading"
	Annotating  Step = "annotating"
	Discovering Step = "discovering"
	Attributing Step = "attributing"
	Indexing    Step = "indexing"
)

// Options control how a corpus is collected.
type Options struct {
	ingest.Options
	// Corrections is a file of edits to the entities; "" for the folder's
	// corrections.json, if it has one.
	Corrections string
	// Part and Parts select the Part-th (from 0) of Parts parts of the documents, as if there were
	// no others; 0 parts select all. Decisions that depend on all documents differ, but what is
	// made of each document by itself does not: see Kept.
	Part, Parts int
	// Knowledge, unless nil, is the result of Know for a folder without entities of its own.
	Knowledge *Knowledge
	// Kept, unless nil, caches what earlier builds made of the same documents.
	Kept *kept.Store
	// Read, unless nil, is called with what was read before anything is made of it.
	Read func(docs []corpus.Document, warnings []ingest.Warning)
	// Progress, unless nil, is called with the progress of a step; total is 0 if it is unknown. It
	// may be called from several goroutines.
	Progress func(step Step, done, total int)
}

func (o Options) progress(step Step, done, total int) {
	if o.Progress != nil {
		o.Progress(step, done, total)
	}
}

// Collect reads the documents below a folder and finds the entities in them: those of the gazetteer
// and of the folder's own entities.tsv, and those that the tagger discovers.
func Collect(dir string, opt Options) (*corpus.Corpus, []ingest.Warning, error) {
	opt.progress(Reading, 0, 0)
	about, err := ingest.About(dir)
	if err != nil {
		return nil, nil, err
	}
	opt.Reading = func(done, total int) { opt.progress(Reading, done, total) }
	opt.Options.Kept = opt.Kept
	docs, warnings, err := ingest.Read(dir, opt.Options)
	if err != nil {
		return nil, warnings, err
	}
	if opt.Parts > 1 {
		docs = slices.Clone(docs[opt.Part*len(docs)/opt.Parts : (opt.Part+1)*len(docs)/opt.Parts]) // without the texts of the others
	}
	if opt.Read != nil {
		opt.Read(docs, warnings)
	}
	unsure := doubts(dir)
	if warnings = append(warnings, unsure...); opt.Strict && len(unsure) > 0 {
		return nil, warnings, fmt.Errorf("%s", unsure[0])
	}
	c := &corpus.Corpus{About: about, Documents: docs}
	var entities []corpus.Entity
	if c.Mentions, entities, err = Find(docs, dir, opt); err != nil {
		return nil, warnings, err
	}
	dropFrames(c)
	c.Groups = copies.Groups(docs, opt.Kept)
	c.Stories = stories.WithCopies(stories.New(docs).Groups(), c.Groups)
	if err := dropUnsure(c, entities); err != nil {
		return nil, warnings, err
	}
	c.Entities = mentioned(c.Mentions, entities)
	c.Statements, c.Times, c.Roles = Attribute(docs, c.Mentions, c.Entities, opt)
	dropRare(c)
	countOnce(docs, c.Statements)
	unfit, err := edit(c, dir, opt)
	warnings = append(warnings, unfit...)
	if err == nil && opt.Strict && len(unfit) > 0 {
		err = fmt.Errorf("%s", unfit[0])
	}
	if err != nil {
		return nil, warnings, err
	}
	describe(c)
	return c, warnings, nil
}

// each calls do for every number below n, on all cores, and tell now and then with how many are
// done.
func each(n int, do func(i int), tell func(done int)) {
	var done atomic.Int64
	workers.Each(n, func(_, i int) {
		do(i)
		if d := int(done.Add(1)); d%64 == 0 || d == n {
			tell(d)
		}
	})
}

// dropFrames removes the mentions that only say where and by whom a document was written: an
// outlet's own bylines are not a facet of what it reports.
func dropFrames(c *corpus.Corpus) {
	for i, list := range c.Mentions {
		c.Mentions[i] = slices.DeleteFunc(list, func(m corpus.Mention) bool { return m.Frame })
	}
}

// mentioned returns the entities that are mentioned, in the order of their ids.
func mentioned(mentions [][]corpus.Mention, entities []corpus.Entity) []corpus.Entity {
	used := make(map[string]bool)
	for _, list := range mentions {
		for _, m := range list {
			used[m.Entity] = true
		}
	}
	var kept []corpus.Entity
	for _, e := range entities {
		if used[e.ID] {
			kept = append(kept, e)
			delete(used, e.ID) // each id is taken once
		}
	}
	slices.SortFunc(kept, func(a, b corpus.Entity) int { return strings.Compare(a.ID, b.ID) })
	return kept
}

// describe sets the counts in a corpus's About.
func describe(c *corpus.Corpus) {
	a := &c.About
	a.Documents = len(c.Documents)
	for _, e := range c.Entities {
		a.Entities[e.Kind]++
	}
	topics := make(map[string]bool)
	a.Edition = edition(c)
	for i := range c.Documents {
		d := &c.Documents[i]
		a.Mentions += len(c.Mentions[i])
		a.Statements += len(c.Statements[i])
		for _, topic := range d.Topics {
			topics[topic] = true
		}
		if d.Date == "" || a.Since != "" && d.Date.Last() < a.Since.First() || a.Until != "" && d.Date.First() > a.Until.Last() {
			continue
		}
		if a.First == "" || d.Date.First() < a.First.First() {
			a.First = d.Date
		}
		if d.Date.Last() > a.Last.Last() {
			a.Last = d.Date
		}
	}
	a.TopicCount = len(topics)
	a.Analysis = arabic.Fingerprint
}

// mostPlain is how many bytes of text a bundle stores uncompressed. Beyond that the program would
// exceed the 25 MiB that some hosts accept for one file (with about 11 MB of program and an index
// of a third of the text), so texts are compressed, whether or not that suffices.
const mostPlain = 8 << 20

// Bundle indexes a corpus and returns it as one block.
func Bundle(c *corpus.Corpus, opt Options) ([]byte, error) {
	size := 0
	for i := range c.Documents {
		size += len(c.Documents[i].Body)
	}
	opt.progress(Indexing, 0, len(c.Documents))
	return search.Write(c, bundle.Options{Compress: size > mostPlain, Kept: opt.Kept}, func(done int) {
		opt.progress(Indexing, done, len(c.Documents))
	})
}
