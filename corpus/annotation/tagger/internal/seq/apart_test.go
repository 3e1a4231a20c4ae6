package seq

import (
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestApart: a name that was extended over the next one ends before it, since all readers of
// mentions assume that none overlap.
func TestApart(t *testing.T) {
	const line = "فرانسواز مارموييه / مها بن عبد العظيم"
	tagger := NewTagger(NewModel(learnt()))
	tagger.Text.Read(line, nil, tagger.Words)
	name := func(from, to int) Name {
		return Name{From: from, To: to, Kind: corpus.Person, Span: tagger.Text.Span(from, to)}
	}
	for _, tt := range []struct {
		names []Name
		want  string
	}{
		{[]Name{name(0, 5), name(2, 6)}, "فرانسواز مارموييه; مها بن عبد العظيم"},
		{[]Name{name(0, 2), name(2, 6)}, "فرانسواز مارموييه; مها بن عبد العظيم"},
		{[]Name{name(2, 6), name(2, 4)}, "مها بن عبد العظيم"},
	} {
		got := ""
		for _, n := range tagger.Text.Apart(tt.names) {
			if got != "" {
				got += "; "
			}
			got += line[n.Start:n.End]
		}
		if got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}
