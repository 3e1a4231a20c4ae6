package postings_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/blevesearch/vellum/levenshtein"

	"github.com/kashshaf/kashshaf/corpus/index/postings"
)

// dictionaryOf builds an index of many words, enough for several blocks.
func dictionaryOf(t testing.TB) (*postings.Index, map[string]int) {
	random := rand.New(rand.NewPCG(5, 5))
	letters := []rune("ابتنويمره")
	words := make(map[string]int)
	b := postings.NewBuilder()
	for doc := range 40 {
		var d postings.Document
		seen := make(map[string]bool)
		for range 400 {
			w := make([]rune, 1+random.IntN(7))
			for i := range w {
				w[i] = letters[random.IntN(len(letters))]
			}
			form := string(w)
			if seen[form] {
				continue
			}
			seen[form] = true
			words[form]++
			d.Words = append(d.Words, postings.Word{Form: form, Stem: strings.TrimLeft(form, "وا") + "ق", Body: 1})
		}
		d.Values = append(d.Values, postings.Value{Field: "day", Value: fmt.Sprintf("%02d", doc), Times: 1})
		b.Add(d)
	}
	return open(t, b.Bytes()), words
}

// walk prints the terms of a walk.
func walk(t *testing.T, terms *postings.Terms) []string {
	t.Helper()
	var out []string
	for {
		term, ok, err := terms.Next()
		if err != nil {
			t.Fatal(err)
		}
		if !ok {
			return out
		}
		out = append(out, fmt.Sprint(term.Text, " ", term.Count))
	}
}

func TestWords(t *testing.T) {
	x, words := dictionaryOf(t)
	for _, tt := range []struct{ name, start, end string }{
		{"all", "", ""}, {"from", "ن", ""}, {"up to", "", "م"}, {"between", "بت", "رم"},
		{"a prefix", "من", "مه"}, {"one", "ا", "اا"}, {"none", "ق", "قا"}, {"the wrong way round", "ن", "ب"}, {"beyond", "\xff", ""},
	} {
		var want []string
		for _, w := range slices.Sorted(maps.Keys(words)) {
			if w >= tt.start && (tt.end == "" || w < tt.end) {
				want = append(want, fmt.Sprint(w, " ", words[w]))
			}
		}
		if got := walk(t, x.Words(nil, tt.start, tt.end)); !slices.Equal(got, want) {
			t.Errorf("%s: %d words, want %d:\n%.300v\n%.300v", tt.name, len(got), len(want), got, want)
		}
	}
	if got := walk(t, x.Values("day", nil, "03", "06")); fmt.Sprint(got) != "[03 1 04 1 05 1]" {
		t.Errorf("days: %v", got)
	}
	if got := walk(t, x.Values("nowhere", nil, "", "")); got != nil || x.ValueCount("nowhere") != 0 || x.ValueCount("day") != 40 {
		t.Errorf("values of no field: %v", got)
	}
}

// TestNear checks that a walk with an automaton returns the same terms as testing every word.
func TestNear(t *testing.T) {
	x, words := dictionaryOf(t)
	for _, distance := range []uint8{1, 2} {
		builder, err := levenshtein.NewLevenshteinAutomatonBuilder(distance, true)
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{"بتنوي", "واب", "ممممممم", "ا", "قلعه", "نوره"} {
			dfa, err := builder.BuildDfa(word, distance)
			if err != nil {
				t.Fatal(err)
			}
			for _, from := range []string{"", "ب"} {
				var want []string
				for _, w := range slices.Sorted(maps.Keys(words)) {
					if ok, _ := dfa.MatchAndDistance(w); ok && w >= from {
						want = append(want, fmt.Sprint(w, " ", words[w]))
					}
				}
				if got := walk(t, x.Words(dfa, from, "")); !slices.Equal(got, want) {
					t.Errorf("within %d of %q from %q: %d words, want %d:\n%.300v\n%.300v", distance, word, from, len(got), len(want), got, want)
				}
			}
		}
	}
}
