package statements_test

import (
	"cmp"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/statements"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

var ownMentions = flag.Bool("gold.own", false, "log what is found with our own mentions, not with those of the gold")

var verbose = flag.Bool("gold.verbose", false, "log what was missed and what was wrong")

// TestGold requires the scores reached on texts annotated by hand: those the rules were developed
// on, then those they were not. Each is measured with the mentions annotated by hand, with those of
// the list that ships, and with discovered ones in addition, as in a build.
func TestGold(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "..", "shared", "eval", "gold")
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("evaluation data are not beside the checkout: %v", err)
	}
	annotator, listed, err := pipeline.Annotator("")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name                          string
		sets                          []string
		f1, speaker, class, content   float64 // with gold mentions
		ownF1, ownSpeaker, ownContent float64 // with our own
	}{
		{"train", []string{"train-0", "train-1", "train-2", "train-3", "train-4", "train-5"}, 0.91, 0.92, 0.97, 0.88, 0.91, 0.91, 0.88},
		{"dev", []string{"dev"}, 0.87, 0.88, 0.92, 0.85, 0.87, 0.85, 0.84},
		{"seeds", []string{"seeds"}, 0.93, 0.91, 0.98, 0.90, 0.93, 0.91, 0.90},
		{"dev and seeds", []string{"dev", "seeds"}, 0.90, 0.90, 0.95, 0.87, 0.90, 0.88, 0.87},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var byHand, list, own gold.Statements
			for _, name := range tt.sets {
				annotated, err := gold.Read(dir, name)
				if err != nil {
					t.Fatal(err)
				}
				var docs []corpus.Document
				var curated [][]corpus.Mention
				for i := range annotated {
					docs = append(docs, annotated[i].Document)
					curated = append(curated, annotator.Annotate(&docs[i]))
				}
				found, entities, err := pipeline.Find(docs, "", pipeline.Options{})
				if err != nil {
					t.Fatal(err)
				}
				ours, _, _ := pipeline.Attribute(docs, found, entities, pipeline.Options{})
				ofHand, ofList := statements.New(named(annotated)), statements.New(listed)
				for i := range docs {
					doc, text, wanted := &docs[i], docs[i].Text(), annotated[i].Statements
					faults := byHand.Add(text, wanted, ofHand.Find(doc, apart(annotated[i].Mentions)))
					list.Add(text, wanted, ofList.Find(doc, curated[i]))
					ownFaults := own.Add(text, wanted, ours[i])
					if *ownMentions {
						faults = ownFaults
					}
					// Rules must not be derived from what the other sets contain.
					if *verbose && tt.name == "train" {
						for _, f := range faults {
							t.Logf("%s %s", doc.ID, f.In(text))
						}
					}
				}
			}
			for _, s := range []struct {
				mentions string
				score    gold.Statements
			}{{"gold", byHand}, {"list", list}, {"own", own}} {
				t.Logf("%s mentions: %s  of those found: speaker %.3f  class %.3f  content %.3f  direct %.3f  entity %.3f", s.mentions, s.score,
					s.score.OfFound(s.score.Speaker), s.score.OfFound(s.score.Class), s.score.Content(), s.score.OfFound(s.score.Direct), s.score.OfFound(s.score.Entity))
			}
			for _, f := range []struct {
				name       string
				is, wanted float64
			}{
				{"F1", byHand.F1(), tt.f1}, {"speaker", byHand.OfFound(byHand.Speaker), tt.speaker}, {"class", byHand.OfFound(byHand.Class), tt.class},
				{"content", byHand.Content(), tt.content}, {"own F1", own.F1(), tt.ownF1}, {"own speaker", own.OfFound(own.Speaker), tt.ownSpeaker},
				{"own content", own.Content(), tt.ownContent},
			} {
				if f.is < f.wanted {
					t.Errorf("%s %.3f, want %.2f", f.name, f.is, f.wanted)
				}
			}
		})
	}
}

// named returns the entities that the annotated mentions name, each by its longest name.
func named(docs []gold.Document) []corpus.Entity {
	byID := map[string]corpus.Entity{}
	for i := range docs {
		text := docs[i].Text()
		for _, m := range docs[i].Mentions {
			if m.Start < 0 {
				continue
			}
			if e, ok := byID[m.Entity]; !ok || m.End-m.Start > len(e.Name) {
				byID[m.Entity] = corpus.Entity{ID: m.Entity, Kind: m.Kind, Name: text[m.Start:m.End]}
			}
		}
	}
	var entities []corpus.Entity
	for _, e := range byID {
		entities = append(entities, e)
	}
	slices.SortFunc(entities, func(a, b corpus.Entity) int { return cmp.Compare(a.ID, b.ID) })
	return entities
}

// apart returns mentions as a corpus has them: sorted, and none within another.
func apart(mentions []gold.Mention) []corpus.Mention {
	sorted := slices.Clone(mentions)
	slices.SortStableFunc(sorted, func(a, b gold.Mention) int { return cmp.Compare(a.Start, b.Start) })
	var out []corpus.Mention
	end := 0
	for _, m := range sorted {
		if m.Start >= end {
			out = append(out, m.Mention)
			end = m.End
		}
	}
	return out
}

// TestOwn is TestGold on two short texts of our own, which are part of the repository: it works
// where the annotated sets are not available.
func TestOwn(t *testing.T) {
	docs, err := gold.Read("../../eval/gold/testdata", "own")
	if err != nil {
		t.Fatal(err)
	}
	var score gold.Statements
	finder := statements.New(named(docs))
	for i := range docs {
		d := &docs[i]
		score.Add(d.Text(), d.Statements, finder.Find(&d.Document, apart(d.Mentions)))
	}
	if score.F1() < .99 {
		t.Errorf("statements %s, want all", &score)
	}
}
