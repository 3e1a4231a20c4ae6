package statements_test

import (
	"flag"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotate"
	"github.com/kashshaf/kashshaf/corpus/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/statements"
	"github.com/kashshaf/kashshaf/corpus/tagger"
)

var ownMentions = flag.Bool("gold.own", false, "log what is found with our own mentions, not with those of the gold")

var verbose = flag.Bool("gold.verbose", false, "log what was missed and what was wrong")

// TestGold holds the finder to the figures it has reached on texts annotated by
// hand: those that it was made on, then those that it was not. Each is measured
// with the mentions annotated by hand, with those of the list that ships, and
// with those that are discovered beside them, as in a build.
func TestGold(t *testing.T) {
	listed, weak, err := gazetteer.All(nil)
	if err != nil {
		t.Fatal(err)
	}
	annotator := annotate.New(listed, weak...)
	names, err := tagger.New()
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
			var gold, list, own score
			for _, name := range tt.sets {
				s := readSet(t, name)
				var curated [][]corpus.Mention
				for i := range s.docs {
					curated = append(curated, annotator.Annotate(&s.docs[i]))
				}
				found, discovered := names.Discover(s.docs, curated, listed, nil)
				finders := [...]*statements.Finder{statements.New(s.entities), statements.New(listed), statements.New(append(listed[:len(listed):len(listed)], discovered...))}
				for i := range s.docs {
					doc := &s.docs[i]
					logs := [...]testing.TB{quiet{t}, quiet{t}}
					if tt.name == "train" && *verbose {
						logs[map[bool]int{true: 1}[*ownMentions]] = t
					}
					gold.add(logs[0], doc.ID, doc.Text(), s.wants[i], finders[0].Find(doc, s.mentions[i]))
					list.add(quiet{t}, doc.ID, doc.Text(), s.wants[i], finders[1].Find(doc, curated[i]))
					own.add(logs[1], doc.ID, doc.Text(), s.wants[i], finders[2].Find(doc, found[i]))
				}
			}
			t.Logf("mentions of the gold  %s  entity %.3f", gold, gold.of(gold.entity))
			t.Logf("mentions of the list  %s", list)
			t.Logf("own mentions          %s", own)
			for _, f := range []struct {
				name       string
				is, wanted float64
			}{
				{"F1", gold.f1(), tt.f1}, {"speaker", gold.of(gold.speaker), tt.speaker}, {"class", gold.of(gold.class), tt.class},
				{"content", gold.content(), tt.content}, {"own F1", own.f1(), tt.ownF1}, {"own speaker", own.of(own.speaker), tt.ownSpeaker},
				{"own content", own.content(), tt.ownContent},
			} {
				if f.is < f.wanted {
					t.Errorf("%s %.3f, want %.2f", f.name, f.is, f.wanted)
				}
			}
		})
	}
}

// quiet does not log: rules must not be made on what it holds.
type quiet struct{ testing.TB }

func (quiet) Logf(string, ...any) {}
