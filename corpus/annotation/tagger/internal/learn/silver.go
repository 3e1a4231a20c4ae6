package learn

import (
	"fmt"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
)

// silver labels those raw texts that nobody labelled. Only the sentences whose every label the
// model is sure of are learnt from.
func silver(m *seq.Model, raw []Raw, opt Options) []Doc {
	t := seq.NewTagger(m)
	var docs []Doc
	for i := range opt.Silver {
		r := raw[silverAt(i, len(raw), opt)]
		t.Tag(r.Text, r.Curated)
		d := Doc{ID: fmt.Sprint("raw ", i), Text: r.Text, Curated: r.Curated, Names: r.Names, Gold: r.Gold, weight: opt.Weight}
		if r.Gold == nil {
			for _, n := range t.Text.Names(t.Labels, nil) {
				d.Gold = append(d.Gold, seq.Mention{Span: n.Span, Kind: n.Kind})
			}
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

// silverAt returns the index of the i-th of the raw texts that silver takes.
func silverAt(i, texts int, opt Options) int { return i * texts / opt.Silver }

// EachSilver calls do with each of the raw texts that are learnt from.
func EachSilver(raw []Raw, opt Options, do func(*Raw)) {
	for i := range opt.Silver {
		do(&raw[silverAt(i, len(raw), opt)])
	}
}

// believed reports whether a stretch of text, in bytes, may be learnt from.
func (d *Doc) believed(start, end int) bool {
	for _, s := range d.doubts {
		if s.Start < end && start < s.End {
			return false
		}
	}
	return true
}
