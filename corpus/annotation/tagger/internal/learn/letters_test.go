package learn

import (
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
)

// TestRegress learns from a few words which letters names have.
func TestRegress(t *testing.T) {
	var words []spelt
	for range leastSpelt {
		words = append(words, spelt{word: "شتاينر", name: 1}, spelt{word: "مدرسه"})
	}
	grams := indexGrams(words)
	weights, _ := regress(words, len(grams))
	for g, n := range grams {
		if got, want := weights[n] > 0, strings.Contains("^شتاينر$", g); got != want && !strings.Contains("^ر$م", g) {
			t.Errorf("the weight of %q is %.2f", g, weights[n])
		}
	}
	if !mayBeSpelt("شتاينر") || mayBeSpelt("الشمس") || mayBeSpelt("Steiner") || mayBeSpelt("لا") {
		t.Error("which words are learnt from")
	}
	n := 0
	seq.EachGram("نور", func(string) { n++ })
	if n != 5+4+3 {
		t.Errorf("%d letters, pairs and triples in a word of three letters, want 12", n)
	}
}
