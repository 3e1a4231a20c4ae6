package learn

import (
	"fmt"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
)

// silver labels raw texts. Only the sentences whose every label the model is sure of are learnt
// from.
func silver(l *seq.Learnt, raw []Raw, opt Options) []Doc {
	t := seq.NewTagger(seq.NewModel(l))
	var docs []Doc
	for i := range opt.Silver {
		r := raw[i*len(raw)/opt.Silver]
		t.Tag(r.Text, r.Curated)
		d := Doc{ID: fmt.Sprint("raw ", i), Text: r.Text, Curated: r.Curated, weight: opt.Weight}
		for _, m := range r.Curated {
			d.Names = append(d.Names, fmt.Sprint(m.Start))
		}
		for _, n := range t.Text.Names(t.Labels, nil) {
			d.Gold = append(d.Gold, seq.Mention{Span: n.Span, Kind: n.Kind})
		}
		for from := 0; from < len(t.Labels); {
			to := t.Text.Sentence(from)
			if slices.Min(t.Sure[from:to]) < leastSure {
				d.doubts = append(d.doubts, corpus.Span{Start: t.Text.Tokens[from].Start, End: t.Text.Tokens[to-1].End})
			}
			from = to
		}
		docs = append(docs, d)
	}
	return docs
}

const leastSure = 0.7

// believed reports whether a stretch of text, in bytes, may be learnt from.
func (d *Doc) believed(start, end int) bool {
	for _, s := range d.doubts {
		if s.Start < end && start < s.End {
			return false
		}
	}
	return true
}
