package learn

import (
	"fmt"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/tagger/internal/seq"
)

// A Figure is right answers among those given and those wanted.
type Figure struct{ Right, Given, Gold int }

// F1 is the harmonic mean of precision and recall.
func (f Figure) F1() float64 {
	if f.Right == 0 {
		return 0
	}
	return 2 * float64(f.Right) / float64(f.Given+f.Gold)
}

func (f Figure) String() string {
	p, r := float64(f.Right)/float64(max(f.Given, 1)), float64(f.Right)/float64(max(f.Gold, 1))
	return fmt.Sprintf("P %.3f R %.3f F1 %.3f", p, r, f.F1())
}

// Figures are those of each kind of mention.
type Figures [len(corpus.Kinds)]Figure

// Add counts the mentions of one document: exact span and kind.
func (f *Figures) Add(gold, given []seq.Mention) {
	want := map[seq.Mention]bool{}
	for _, g := range gold {
		f[g.Kind].Gold++
		want[g] = true
	}
	for _, m := range given {
		f[m.Kind].Given++
		if want[m] {
			f[m.Kind].Right++
		}
	}
}

// All is the figure over all kinds.
func (f Figures) All() (sum Figure) {
	for _, x := range f {
		sum.Right += x.Right
		sum.Given += x.Given
		sum.Gold += x.Gold
	}
	return sum
}

func (f Figures) String() string {
	s := f.All().String()
	for k, x := range f {
		s += fmt.Sprintf("  %s %.3f", corpus.Kinds[k], x.F1())
	}
	return s
}

// Measure adds the mentions that a model finds in documents, the curated ones
// among them. Unless words is nil, they are widened to whole words.
func (f *Figures) Measure(m *seq.Model, docs []Doc, words [][]corpus.Span) {
	t := seq.NewTagger(m)
	for i := range docs {
		d := &docs[i]
		t.Tag(d.Text, d.Curated)
		given := t.Text.Merge(d.Curated, t.Text.Names(t.Labels, t.Sure))
		if words != nil {
			given = Widen(given, words[i])
		}
		f.Add(d.Gold, given)
	}
}
