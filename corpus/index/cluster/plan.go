package cluster

import (
	"encoding/json"
	"fmt"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// A Plan is what a push has to know of a whole collection, so that its documents can be pushed in
// independent parts, even from different machines.
type Plan struct {
	About      corpus.About
	Analysis   string // arabic.Fingerprint
	Version    int
	Parts      int    // into which the documents are divided
	Head       []byte // a bundle: see the package
	Whole      bool   // the head covers all documents
	Copies     bool   // whether there are any
	Facts      []byte // what all documents say about entities, as JSON
	Kinds      map[string]corpus.Kind
	Speakers   map[string]string // see speakersOf
	Documents  int
	Statements int
}

// A Part is a range of consecutive documents of a collection, with what was found in them.
type Part struct {
	Edition    string
	From       int // the index of the first in the collection
	Documents  []corpus.Document
	Mentions   [][]corpus.Mention
	Statements [][]corpus.Statement
	Times      [][]corpus.TimeExpression
	Groups     []int
	Stories    []int
}

// NewPlan makes the plan of an annotated collection that is pushed in the given number of parts.
func NewPlan(all *corpus.Corpus, parts int, opt PushOptions) (*Plan, error) {
	if opt.Head == 0 {
		opt.Head = DefaultHead
	}
	sample := sampled(all, opt.Head)
	p := &Plan{About: all.About, Analysis: arabic.Fingerprint, Version: Version, Parts: parts, Whole: len(sample.Documents) == len(all.Documents),
		Copies: copied(all), Kinds: make(map[string]corpus.Kind, len(all.Entities)), Speakers: speakersOf(all), Documents: len(all.Documents)}
	var err error
	if p.Head, err = opt.Bundle(sample); err != nil {
		return nil, err
	}
	e, err := search.Open(p.Head)
	if err != nil {
		return nil, err
	}
	p.About = e.About()
	if !p.Whole {
		p.About.Documents, p.About.Mentions, p.About.Statements = all.About.Documents, all.About.Mentions, all.About.Statements
		p.About.Words = words(all)
	}
	if p.Facts, err = json.Marshal(factsOf(all)); err != nil {
		return nil, fmt.Errorf("writing what is known of entities: %w", err)
	}
	for i := range all.Entities {
		p.Kinds[all.Entities[i].ID] = all.Entities[i].Kind
	}
	for _, list := range all.Statements {
		p.Statements += len(list)
	}
	p.About.Edition = all.About.Edition
	return p, nil
}

// meta returns what the plan's index says about itself.
func (p *Plan) meta() *meta {
	return &meta{Version: p.Version, Analysis: p.Analysis, About: p.About, Head: []int{len(p.Head), len(p.Facts)}, Whole: p.Whole, Copies: p.Copies}
}

// PartOf returns the i-th of n parts of a collection, counted from 0.
func PartOf(all *corpus.Corpus, i, n int) Part {
	from, to := i*len(all.Documents)/n, (i+1)*len(all.Documents)/n
	part := Part{Edition: all.About.Edition, From: from, Documents: all.Documents[from:to], Mentions: all.Mentions[from:to]}
	if all.Statements != nil {
		part.Statements = all.Statements[from:to]
	}
	if all.Times != nil {
		part.Times = all.Times[from:to]
	}
	if all.Groups != nil {
		part.Groups = all.Groups[from:to]
	}
	if all.Stories != nil {
		part.Stories = all.Stories[from:to]
	}
	return part
}
