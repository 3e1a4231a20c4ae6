package corpus_test

import (
	"testing"
	"unicode/utf16"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestUnits: slicing by the marks yields the found word.
func TestUnits(t *testing.T) {
	const title, passage = "😀 هدنة", "قال 😀😀 إن الهدنة 𞸀 هشة"
	r := corpus.Result{Hits: []corpus.Hit{{Title: title, Passage: passage,
		TitleMarks: []corpus.Span{{Start: 5, End: len(title)}}, Marks: []corpus.Span{{Start: 21, End: 33}, {Start: 39, End: len(passage)}}}}}
	for i, m := range r.Hits[0].Marks {
		want := passage[m.Start:m.End]
		points := r.In(corpus.CodePoints).Hits[0].Marks[i]
		if got := string([]rune(passage)[points.Start:points.End]); got != want {
			t.Errorf("by code points %q, want %q", got, want)
		}
		units := r.In(corpus.UTF16).Hits[0].Marks[i]
		if got := string(utf16.Decode(utf16.Encode([]rune(passage))[units.Start:units.End])); got != want {
			t.Errorf("by UTF-16 %q, want %q", got, want)
		}
	}
	if got := r.In(corpus.UTF16).Hits[0].TitleMarks[0]; got != (corpus.Span{Start: 3, End: 7}) {
		t.Errorf("in the title: %v", got)
	}
}
