package learn

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
)

// TestTrainChain: a chain learns what only the order of labels shows: feature 2 is a first word
// after feature 0, and a later word after feature 1.
func TestTrainChain(t *testing.T) {
	p, in := seq.First(corpus.Person), seq.Inside(corpus.Person)
	var data []sentence
	for range 20 {
		data = append(data,
			sentence{features: [][]int32{{0}, {2}, {3}}, gold: []seq.Label{seq.Out, p, seq.Out}},
			sentence{features: [][]int32{{1}, {2}, {3}}, gold: []seq.Label{p, in, seq.Out}})
	}
	c := trainChain(data, 4, Options{Epochs: 30, Penalty: 0.1, Seed: 1})
	best := func(f int) int {
		l := 0
		for k, w := range c.w[f] {
			if w > c.w[f][l] {
				l = k
			}
		}
		return l
	}
	if best(0) != int(seq.Out) || best(1) != int(p) || best(3) != int(seq.Out) {
		t.Errorf("best labels %d, %d, %d", best(0), best(1), best(3))
	}
	score := func(before, l seq.Label) float64 { return c.follow[before][l] + float64(c.w[2][l]) }
	if score(p, in) <= score(p, p) || score(p, in) <= score(p, seq.Out) || score(seq.Out, p) <= score(seq.Out, seq.Out) {
		t.Error("the order of labels is not learnt")
	}
	again := trainChain(data, 4, Options{Epochs: 30, Penalty: 0.1, Seed: 1})
	if !reflect.DeepEqual(c, again) {
		t.Error("training again gives something else")
	}
}

func TestCluster(t *testing.T) {
	var texts []string
	for _, who := range []string{"سامر", "ليلى", "منذر", "هدى"} {
		for _, where := range []string{"صافور", "نورتال", "بيلان", "كرمود"} {
			texts = append(texts, "قال "+who+" ثم سافر إلى "+where+" أمس", "سأل "+who+" عن "+where+" أمس")
		}
	}
	of, mid, top := cluster(texts, arabic.Lexicon{}, 1)
	if len(mid) != fine+1 || len(top) != fine+1 {
		t.Fatalf("tables of %d and %d clusters", len(mid), len(top))
	}
	for w, c := range of {
		if c == 0 || int(c) > fine {
			t.Errorf("%s is in cluster %d", w, c)
		}
	}
	again, _, _ := cluster(texts, arabic.Lexicon{}, 1)
	if len(of) == 0 || !reflect.DeepEqual(of, again) {
		t.Errorf("clusters %v, then %v", of, again)
	}
}

// TestNewDoc: the mentions are sorted, and one that is not in the text is left out.
func TestNewDoc(t *testing.T) {
	at := func(start, end int, kind corpus.Kind) gold.Mention {
		return gold.Mention{Mention: corpus.Mention{Span: corpus.Span{Start: start, End: end}, Entity: "x"}, Kind: kind}
	}
	d := NewDoc(&gold.Document{Document: corpus.Document{ID: "a", Title: "ab", Body: "cd"},
		Mentions: []gold.Mention{at(3, 5, corpus.Place), at(-1, 2, corpus.Event), at(0, 2, corpus.Person)}})
	want := Doc{ID: "a", Text: "ab\ncd", Gold: []seq.Mention{
		{Span: corpus.Span{Start: 0, End: 2}, Kind: corpus.Person}, {Span: corpus.Span{Start: 3, End: 5}, Kind: corpus.Place}}}
	if !reflect.DeepEqual(d, want) {
		t.Errorf("got %+v, want %+v", d, want)
	}
}

func TestReadParts(t *testing.T) {
	articles := []Article{{"a", "عنوان\nقال سامر ذلك.\nفي صافور"}, {"b", "شيء\nآخر"}}
	line := strings.Index(articles[0].Text, "قال")
	end := strings.Index(articles[0].Text, "\nفي")
	write := func(s string) string {
		path := filepath.Join(t.TempDir(), "parts.tsv")
		if err := os.WriteFile(path, []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	docs, err := ReadParts(write(fmt.Sprintf("# comment\na\t%d-%d\tp7-15\n", line, end)), articles)
	if err != nil || len(docs) != 1 || len(docs[0].Gold) != 1 {
		t.Fatalf("documents %v, error %v", docs, err)
	}
	d := docs[0]
	if m := d.Gold[0]; d.Text[m.Start:m.End] != "سامر" || m.Kind != corpus.Person {
		t.Errorf("name %q, %v", d.Text[m.Start:m.End], m.Kind)
	}
	for _, tt := range []struct {
		start, end int
		want       bool
	}{{0, line - 1, false}, {line, end, true}, {end + 1, len(d.Text), false}} {
		if got := d.believed(tt.start, tt.end); got != tt.want {
			t.Errorf("%q believed: %v, want %v", d.Text[tt.start:tt.end], got, tt.want)
		}
	}
	for _, bad := range []string{"c\t0-3", "a\t0", "a\t5-3", "a\t0-999", "a\t0-9\tx0-2", "a\t0-9\tp8-12", "a\t0-9\t"} {
		if _, err := ReadParts(write(bad), articles); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
}
