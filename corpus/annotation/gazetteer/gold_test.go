package gazetteer_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
)

// shared is the folder of evaluation data beside the checkout, if it is there.
func shared(t testing.TB, path string) string {
	t.Helper()
	full := filepath.Join("..", "..", "..", "..", "shared", path)
	if _, err := os.Stat(full); err != nil {
		t.Skipf("evaluation data are not beside the checkout: %v", err)
	}
	return full
}

// annotator returns an annotator with all the data of the package.
func annotator(t testing.TB) (*linker.Annotator, map[string]corpus.Kind) {
	t.Helper()
	entities, weak, err := gazetteer.All(nil)
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]corpus.Kind{}
	for _, e := range entities {
		kinds[e.ID] = e.Kind
	}
	return linker.New(entities, weak...), kinds
}

// TestGold checks that the annotator keeps the scores it has reached on texts annotated by hand.
// The first set is the kind of text the hand-written list was made for; the second is news of
// other outlets, most of whose names are on no list.
func TestGold(t *testing.T) {
	tests := []struct {
		set      string
		mentions float64
		links    float64
	}{
		{"seeds", 0.98, 0.98},
		{"dev", 0.53, 0.95},
	}
	for _, tt := range tests {
		t.Run(tt.set, func(t *testing.T) {
			docs, err := gold.Read(shared(t, "eval/gold"), tt.set)
			if err != nil {
				t.Fatal(err)
			}
			a, kinds := annotator(t)
			var score gold.Mentions
			for i := range docs {
				d := &docs[i]
				score.Add(d.Mentions, gold.Known(a.Annotate(&d.Document), kinds))
			}
			mentions, links := score.All().F1(), score.Links().F1()
			t.Logf("mentions %s", &score)
			t.Logf("linking  %s", score.Links())
			if mentions < tt.mentions || links < tt.links {
				t.Errorf("F1 of mentions %.3f, of linking %.3f; want %.2f, %.2f", mentions, links, tt.mentions, tt.links)
			}
		})
	}
}

// TestOwn is TestGold over two short texts of our own, which are part of the repository: it runs
// even where the annotated sets are missing.
func TestOwn(t *testing.T) {
	docs, err := gold.Read("../../eval/gold/testdata", "own")
	if err != nil {
		t.Fatal(err)
	}
	a, kinds := annotator(t)
	var score gold.Mentions
	for i := range docs {
		score.Add(docs[i].Mentions, gold.Known(a.Annotate(&docs[i].Document), kinds))
	}
	if mentions, links := score.All().F1(), score.Links().F1(); mentions < .9 || links < .9 {
		t.Errorf("F1 of mentions %.3f, of linking %.3f; want .9, .9: %s", mentions, links, &score)
	}
}
