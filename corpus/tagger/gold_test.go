package tagger_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotate"
	"github.com/kashshaf/kashshaf/corpus/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/tagger"
	"github.com/kashshaf/kashshaf/corpus/tagger/internal/learn"
	"github.com/kashshaf/kashshaf/corpus/tagger/internal/seq"
)

// shared is the folder of evaluation data beside the checkout, if it is there.
func shared(t testing.TB, path string) string {
	t.Helper()
	full := filepath.Join("..", "..", "..", "shared", path)
	if _, err := os.Stat(full); err != nil {
		t.Skipf("evaluation data are not beside the checkout: %v", err)
	}
	return full
}

// discover finds everything in texts, curated and discovered.
func discover(t testing.TB, texts []string) ([][]corpus.Mention, map[string]corpus.Kind) {
	t.Helper()
	entities, weak, err := gazetteer.All(nil)
	if err != nil {
		t.Fatal(err)
	}
	a := annotate.New(entities, weak...)
	names, err := tagger.New()
	if err != nil {
		t.Fatal(err)
	}
	docs := make([]corpus.Document, len(texts))
	curated := make([][]corpus.Mention, len(texts))
	for i, text := range texts {
		docs[i].Title, docs[i].Body, _ = strings.Cut(text, "\n")
		curated[i] = a.Annotate(&docs[i])
	}
	mentions, discovered := names.Discover(docs, curated, entities, nil)
	kinds := map[string]corpus.Kind{}
	for _, e := range append(entities, discovered...) {
		kinds[e.ID] = e.Kind
	}
	return mentions, kinds
}

// TestGold holds the figures reached on texts annotated by hand: mentions by
// exact span and kind, and pairs of mentions that name one entity.
func TestGold(t *testing.T) {
	for _, tt := range []struct {
		set             string
		mentions, links float64
	}{
		{"seeds", 0.99, 0.99},
		{"dev", 0.79, 0.96},
	} {
		t.Run(tt.set, func(t *testing.T) {
			docs, err := learn.ReadGold(shared(t, "eval/gold"), tt.set)
			if err != nil {
				t.Fatal(err)
			}
			ids := goldIDs(t, tt.set)
			texts := make([]string, len(docs))
			for i := range docs {
				texts[i] = docs[i].Text
			}
			mentions, kinds := discover(t, texts)
			var f learn.Figures
			var pairs [][2]string
			for i, d := range docs {
				var given []seq.Mention
				for _, m := range mentions[i] {
					s := seq.Mention{Span: m.Span, Kind: kinds[m.Entity]}
					given = append(given, s)
					for _, g := range d.Gold {
						if g == s {
							pairs = append(pairs, [2]string{ids[d.ID][d.Text[:g.Start]+"\x00"+d.Text[g.Start:g.End]], m.Entity})
						}
					}
				}
				f.Add(d.Gold, given)
			}
			links := linking(pairs)
			t.Logf("mentions %s", f)
			t.Logf("linking  %s", links)
			if f.All().F1() < tt.mentions || links.F1() < tt.links {
				t.Errorf("F1 of mentions %.3f, of linking %.3f; want %.2f, %.2f", f.All().F1(), links.F1(), tt.mentions, tt.links)
			}
		})
	}
}

// goldIDs gives the entity of each gold mention: by document, then by what
// stands before it and itself.
func goldIDs(t *testing.T, set string) map[string]map[string]string {
	t.Helper()
	docs, err := learn.ReadGold(shared(t, "eval/gold"), set)
	if err != nil {
		t.Fatal(err)
	}
	text := map[string]string{}
	for _, d := range docs {
		text[d.ID] = d.Text
	}
	data, err := os.ReadFile(shared(t, "eval/gold/gold-"+set+".jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		var g struct {
			Doc      string
			Mentions []struct {
				Text, ID string
				N        int
			}
		}
		if err := json.Unmarshal([]byte(line), &g); err != nil {
			t.Fatal(err)
		}
		ids[g.Doc] = map[string]string{}
		for _, m := range g.Mentions {
			at := -len(m.Text)
			for range max(m.N, 1) {
				at += len(m.Text) + strings.Index(text[g.Doc][at+len(m.Text):], m.Text)
			}
			ids[g.Doc][text[g.Doc][:at]+"\x00"+m.Text] = m.ID
		}
	}
	return ids
}

// linking compares pairs of mentions: do those of one entity share one?
func linking(pairs [][2]string) (f learn.Figure) {
	for i, x := range pairs {
		for _, y := range pairs[:i] {
			gold, ours := x[0] == y[0], x[1] == y[1]
			if gold {
				f.Gold++
			}
			if ours {
				f.Given++
			}
			if gold && ours {
				f.Right++
			}
		}
	}
	return f
}

// TestTagged measures on a corpus annotated by others, by another guideline, of
// which the model has seen nothing: the test part of CAMeL's split of ANERcorp.
func TestTagged(t *testing.T) {
	docs, words, err := learn.ReadTagged(shared(t, "eval/ner/ANERCorp_CamelLab_test.txt"))
	if err != nil {
		t.Fatal(err)
	}
	texts := make([]string, len(docs))
	for i := range docs {
		texts[i] = docs[i].Text
	}
	mentions, kinds := discover(t, texts)
	var f learn.Figures
	for i, d := range docs {
		var given []seq.Mention
		for _, m := range mentions[i] {
			given = append(given, seq.Mention{Span: m.Span, Kind: kinds[m.Entity]})
		}
		sort.Slice(given, func(a, b int) bool { return given[a].Start < given[b].Start })
		f.Add(d.Gold, learn.Widen(given, words[i]))
	}
	t.Logf("people, places, organizations: %s", f)
	if f.All().F1() < 0.73 {
		t.Errorf("F1 %.3f, want at least 0.73", f.All().F1())
	}
}
