package learn

import (
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
)

// Measure adds to a score the mentions that a model finds in documents, including the curated
// ones. Unless nil, tagged holds the same documents split into words, and the mentions are
// widened to whole words.
func Measure(score *gold.Mentions, m *seq.Model, docs []Doc, tagged []gold.Tagged) {
	t := seq.NewTagger(m)
	for i := range docs {
		d := &docs[i]
		t.Tag(d.Text, d.Curated)
		given := mentions(t.Text.Merge(d.Curated, t.Text.Names(t.Labels, t.Sure)))
		if tagged != nil {
			given = tagged[i].Whole(given)
		}
		score.Add(mentions(d.Gold), given)
	}
}

// mentions converts mentions to those that are scored, without entities.
func mentions(list []seq.Mention) []gold.Mention {
	out := make([]gold.Mention, len(list))
	for i, m := range list {
		out[i] = gold.Mention{Mention: corpus.Mention{Span: m.Span}, Kind: m.Kind}
	}
	return out
}
