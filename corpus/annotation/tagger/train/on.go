package main

import (
	"os"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/tagger"
	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/learn"
	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
)

// members are the models that are averaged with the one they build on: what they learn from
// differs by the seed, by which features are left out, by how long and how freely they learn, and by
// whether texts are among it that the tagger labelled.
var members = []struct {
	seed    uint64
	noise   float64
	silver  bool
	epochs  int
	penalty float64
}{
	{1, 0.3, false, 10, 1}, {1, 0.5, false, 10, 1}, {1, 0.5, false, 20, 0.3}, {2, 0.35, false, 10, 1}, {3, 0.35, false, 10, 1}, {1, 0.3, true, 10, 1},
}

// lightest is the least weight, in units of stored weights, for which a feature is kept in an
// average, and leaning how much more readily it takes words for names than its parts do.
const (
	lightest = 2
	leaning  = 6
)

// averaged returns the average of the model in the file at path and of members, which are trained
// to label with what it knows of words.
func averaged(path string, docs []learn.Doc, raw []learn.Raw, opt learn.Options, g *lister) (*seq.Model, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	on, err := seq.ReadModel(data)
	if err != nil {
		return nil, err
	}
	if err := g.label(data, raw, opt); err != nil {
		return nil, err
	}
	opt.Taught = on
	models := []*seq.Model{on}
	for _, m := range members {
		of := opt // whose raw texts are labelled
		of.Seed, of.Noise, of.Epochs, of.Penalty = m.seed, m.noise, m.epochs, m.penalty
		if !m.silver {
			of.Silver = 0
		}
		models = append(models, seq.NewModel(learn.Train(on.Learnt(), docs, raw, of)))
		opt.Log("trained %d of %d", len(models)-1, len(members))
	}
	return seq.Average(models, lightest, leaning), nil
}

// label finds all names in the raw texts that are learnt from, as building a site does: with the
// lists, a model and the rules. So the model learns names that only those know, and where they
// stand.
func (g *lister) label(model []byte, raw []learn.Raw, opt learn.Options) error {
	t, err := tagger.Open(model)
	if err != nil {
		return err
	}
	var docs []corpus.Document
	var curated [][]corpus.Mention
	learn.EachSilver(raw, opt, func(r *learn.Raw) {
		title, body, _ := strings.Cut(r.Text, "\n")
		docs = append(docs, corpus.Document{Title: title, Body: body})
		curated = append(curated, g.annotator.Annotate(&docs[len(docs)-1]))
	})
	mentions, found := t.Discover(docs, curated, g.entities, nil)
	kinds := make(map[string]corpus.Kind, len(found))
	for _, e := range found {
		kinds[e.ID] = e.Kind
	}
	i := 0
	learn.EachSilver(raw, opt, func(r *learn.Raw) {
		r.Gold = make([]seq.Mention, len(mentions[i]))
		for j, m := range mentions[i] {
			kind, listed := g.kinds[m.Entity]
			if !listed {
				kind = kinds[m.Entity]
			}
			r.Gold[j] = seq.Mention{Span: m.Span, Kind: kind}
		}
		i++
	})
	return nil
}
