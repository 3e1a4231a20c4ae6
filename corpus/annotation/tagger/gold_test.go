package tagger_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/annotation/linker"
	"github.com/kashshaf/kashshaf/corpus/annotation/tagger"
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

// discover finds everything in documents, curated and discovered.
func discover(t testing.TB, docs []corpus.Document) [][]gold.Mention {
	t.Helper()
	entities, weak, err := gazetteer.All(nil)
	if err != nil {
		t.Fatal(err)
	}
	a := linker.New(entities, weak...)
	names, err := tagger.New()
	if err != nil {
		t.Fatal(err)
	}
	curated := make([][]corpus.Mention, len(docs))
	for i := range docs {
		curated[i] = a.Annotate(&docs[i])
	}
	mentions, discovered := names.Discover(docs, curated, entities, nil)
	kinds := map[string]corpus.Kind{}
	for _, e := range append(entities, discovered...) {
		kinds[e.ID] = e.Kind
	}
	known := make([][]gold.Mention, len(docs))
	for i := range docs {
		known[i] = gold.Known(mentions[i], kinds)
	}
	return known
}

// TestGold checks that the scores reached on texts annotated by hand are kept: mentions by exact
// span and kind, and pairs of mentions that name one entity.
func TestGold(t *testing.T) {
	for _, tt := range []struct {
		set             string
		mentions, links float64
	}{
		{"seeds", 0.99, 0.99},
		{"dev", 0.83, 0.96},
	} {
		t.Run(tt.set, func(t *testing.T) {
			annotated, err := gold.Read(shared(t, "eval/gold"), tt.set)
			if err != nil {
				t.Fatal(err)
			}
			docs := make([]corpus.Document, len(annotated))
			for i := range annotated {
				docs[i] = annotated[i].Document
			}
			var score gold.Mentions
			for i, given := range discover(t, docs) {
				score.Add(annotated[i].Mentions, given)
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

// TestTagged measures on a corpus that others annotated by another guideline and that the model
// has never seen: the test part of CAMeL's split of ANERcorp.
func TestTagged(t *testing.T) {
	tagged, err := gold.ReadTagged(shared(t, "eval/ner/ANERCorp_CamelLab_test.txt"))
	if err != nil {
		t.Fatal(err)
	}
	docs := make([]corpus.Document, len(tagged))
	for i := range tagged {
		docs[i] = tagged[i].Document.Document
	}
	var score gold.Mentions
	for i, given := range discover(t, docs) {
		score.Add(tagged[i].Mentions, tagged[i].Whole(given))
	}
	t.Logf("people, places, organizations: %s", &score)
	if f := score.All().F1(); f < 0.73 {
		t.Errorf("F1 %.3f, want at least 0.73", f)
	}
}

// TestOwn is TestGold over two short texts of our own, which are part of the repository: it runs
// even where the annotated sets are missing.
func TestOwn(t *testing.T) {
	docs, err := gold.Read("../../eval/gold/testdata", "own")
	if err != nil {
		t.Fatal(err)
	}
	texts := make([]corpus.Document, len(docs))
	for i := range docs {
		texts[i] = docs[i].Document
	}
	var score gold.Mentions
	for i, found := range discover(t, texts) {
		score.Add(docs[i].Mentions, found)
	}
	if mentions, links := score.All().F1(), score.Links().F1(); mentions < .9 || links < .9 {
		t.Errorf("F1 of mentions %.3f, of linking %.3f; want .9, .9: %s", mentions, links, &score)
	}
}
