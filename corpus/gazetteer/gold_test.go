package gazetteer_test

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotate"
	"github.com/kashshaf/kashshaf/corpus/gazetteer"
)

var goldOut = flag.String("gold.out", "", "folder for the annotations of the gold texts, as JSON lines")

// shared is the folder of evaluation data beside the checkout, if it is there.
func shared(t testing.TB, path string) string {
	t.Helper()
	full := filepath.Join("..", "..", "..", "shared", path)
	if _, err := os.Stat(full); err != nil {
		t.Skipf("evaluation data are not beside the checkout: %v", err)
	}
	return full
}

// annotator is one with everything the package has.
func annotator(t testing.TB) (*annotate.Annotator, map[string]corpus.Kind) {
	t.Helper()
	entities, weak, err := gazetteer.All(nil)
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]corpus.Kind{}
	for _, e := range entities {
		kinds[e.ID] = e.Kind
	}
	return annotate.New(entities, weak...), kinds
}

type goldDocument struct{ ID, Title, Content string }

type goldMention struct {
	Text, Type, ID string
	N              int
}

type goldAnnotation struct {
	Doc      string
	Mentions []goldMention
}

func lines[T any](t testing.TB, path string) []T {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []T
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<22)
	for in.Scan() {
		var v T
		if err := json.Unmarshal(in.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		all = append(all, v)
	}
	return all
}

// A span names what is compared: exact place and kind.
type span struct {
	doc        string
	start, end int
	kind       string
}

// A figure is right answers among those given and those wanted.
type figure struct{ right, given, gold int }

func (f figure) f1() float64 {
	if f.right == 0 {
		return 0
	}
	return 2 * float64(f.right) / float64(f.given+f.gold)
}

func (f figure) String() string {
	p, r := float64(f.right)/float64(max(f.given, 1)), float64(f.right)/float64(max(f.gold, 1))
	return fmt.Sprintf("P %.3f  R %.3f  F1 %.3f   (%d right, %d given, %d gold)", p, r, f.f1(), f.right, f.given, f.gold)
}

// score compares our mentions of one gold set with the hand-made ones: exact
// spans and kinds, and whether pairs of mentions that share an entity in the one
// share it in the other.
func score(t testing.TB, set string) (mentions, links figure) {
	t.Helper()
	a, kinds := annotator(t)
	docs := lines[goldDocument](t, shared(t, "eval/gold/docs-"+set+".jsonl"))
	gold := map[span]string{}
	for _, g := range lines[goldAnnotation](t, shared(t, "eval/gold/gold-"+set+".jsonl")) {
		text := ""
		for _, d := range docs {
			if d.ID == g.Doc {
				text = d.Title + "\n" + d.Content
			}
		}
		for _, m := range g.Mentions {
			at := nth(text, m.Text, max(m.N, 1))
			gold[span{g.Doc, at, at + len(m.Text), m.Type}] = m.ID
		}
	}
	ours := map[span]string{}
	var out []byte
	for _, d := range docs {
		doc := corpus.Document{ID: d.ID, Title: d.Title, Body: d.Content}
		text := doc.Text()
		type mention struct {
			Start  int    `json:"start"`
			End    int    `json:"end"`
			Type   string `json:"type"`
			Entity string `json:"entity"`
		}
		all := []mention{}
		for _, m := range a.Annotate(&doc) {
			kind := kinds[m.Entity].String()
			ours[span{d.ID, m.Start, m.End, kind}] = m.Entity
			all = append(all, mention{utf8.RuneCountInString(text[:m.Start]), utf8.RuneCountInString(text[:m.End]), kind, m.Entity})
		}
		line, err := json.Marshal(map[string]any{"doc": d.ID, "mentions": all, "statements": []int{}, "dates": []int{}})
		if err != nil {
			t.Fatal(err)
		}
		out = append(append(out, line...), '\n')
	}
	if *goldOut != "" {
		if err := os.WriteFile(filepath.Join(*goldOut, set+".jsonl"), out, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	mentions = figure{0, len(ours), len(gold)}
	var both []span
	for s := range ours {
		if _, ok := gold[s]; ok {
			mentions.right++
			both = append(both, s)
		}
	}
	for i, x := range both {
		for _, y := range both[:i] {
			sameGold, sameOurs := gold[x] == gold[y], ours[x] == ours[y]
			if sameGold {
				links.gold++
			}
			if sameOurs {
				links.given++
			}
			if sameGold && sameOurs {
				links.right++
			}
		}
	}
	return mentions, links
}

// nth is where s stands in text for the nth time.
func nth(text, s string, n int) int {
	at := -len(s)
	for range n {
		next := strings.Index(text[at+len(s):], s)
		if next < 0 {
			return -1
		}
		at += len(s) + next
	}
	return at
}

// TestGold holds the annotator to the figures it has reached on texts annotated
// by hand. The first set is the kind of text the hand-written list was made for;
// the second is other outlets' news, most of whose names are in no list.
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
			mentions, links := score(t, tt.set)
			t.Logf("mentions %s", mentions)
			t.Logf("linking  %s", links)
			if mentions.f1() < tt.mentions || links.f1() < tt.links {
				t.Errorf("F1 of mentions %.3f, of linking %.3f; want %.2f, %.2f", mentions.f1(), links.f1(), tt.mentions, tt.links)
			}
		})
	}
}
