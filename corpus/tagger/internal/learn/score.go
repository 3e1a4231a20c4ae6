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

// Merge joins curated mentions with the names that overlap none.
func Merge(curated []seq.Mention, names []seq.Name, longer, least float64, rule int) []seq.Mention {
	var out []seq.Mention
	gone := map[int]bool{}
	for _, n := range names {
		if n.Sure < least {
			continue
		}
		free := true
		var inner []int
		for i, c := range curated {
			if n.End <= c.Start || c.End <= n.Start {
				continue
			}
			if n.Start <= c.Start && c.End <= n.End && n.End-n.Start > c.End-c.Start && n.Sure >= longer && (rule == 0 || n.Kind == corpus.Person && rule != 3 || n.Kind != corpus.Person && n.Kind != corpus.Place && c.Kind == corpus.Place && rule >= 2) {
				inner = append(inner, i)
				continue
			}
			free = false
		}
		if free && !(len(inner) > 1 && n.Kind == corpus.Person) {
			for _, i := range inner {
				gone[i] = true
			}
			out = append(out, seq.Mention{Span: n.Span, Kind: n.Kind})
		}
	}
	for i, c := range curated {
		if !gone[i] {
			out = append(out, c)
		}
	}
	return out
}

// Golden is golden.
func Golden(t *seq.Text, gold []seq.Mention) []seq.Label { return golden(t, gold) }

// Without is without.
func (d Doc) Without(share float64, seed uint64) Doc { return d.without(share, seed) }
