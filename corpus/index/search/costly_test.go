package search

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/english"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// costlyEngine opens an engine over a few texts of made words.
func costlyEngine(t *testing.T) *Engine {
	t.Helper()
	c := &corpus.Corpus{}
	for i := range 40 {
		c.Documents = append(c.Documents, corpus.Document{ID: fmt.Sprint("d", i), Title: madeWords(uint64(i), 5, 6), Body: madeWords(uint64(100+i), 200, 5)})
	}
	c.Mentions = make([][]corpus.Mention, len(c.Documents))
	block, err := Write(c, bundle.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	e, err := Open(block)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// madeWords returns words of so many letters that nobody has.
func madeWords(seed uint64, words, length int) string {
	rnd, letters := rand.New(rand.NewPCG(seed, 1)), []rune("بتجدرسطعقكلمن")
	var s strings.Builder
	for range words {
		for range length {
			s.WriteRune(letters[rnd.IntN(len(letters))])
		}
		s.WriteByte(' ')
	}
	return s.String()
}

// TestCostlyQueries: what a query asks of the engine is bounded, whatever is typed. It counts what
// takes time: words compared with all others, words looked up for the rules, parts to tell of.
func TestCostlyQueries(t *testing.T) {
	e := costlyEngine(t)
	for _, tt := range []struct {
		name, query string
	}{
		{"unknown words", madeWords(1, 300, 9)},
		{"the same unknown word", strings.Repeat(madeWords(2, 1, 9), 300)},
		{"words without end", madeWords(3, 30, 400)},
		{"a letter without end", strings.Repeat(strings.Repeat("ق", 450)+" ", 30)},
		{"Latin words", strings.Repeat("qzxvkjw hgtrplm ", 150)},
		{"words that marks join", strings.Repeat(strings.ReplaceAll(strings.TrimSpace(madeWords(4, 80, 4)), " ", "/")+" ", 256)},
		{"letters and numbers", strings.Repeat("ككك5ككك5ككك5 يوي5يوي ", 100)},
		{"pieces of words", madeWords(5, 300, 2)},
		{"near spellings", strings.Repeat("بوتن~ ", 300)},
		{"beginnings", strings.Repeat("ا* ال* و* ", 100)},
	} {
		for _, req := range []corpus.Request{{}, {Typing: true}, {Match: corpus.MatchAny}} {
			clear(e.counts)
			req.Query, req.Limit = tt.query, 3
			r := e.Search(req)
			if most := 3 * mostUnsure; len(e.guessed) > most {
				t.Errorf("%s (%+v): %d words were compared with all others, want %d at most", tt.name, req.Match, len(e.guessed), most)
			}
			if most := 20_000; len(e.counts) > most {
				t.Errorf("%s: %d words were looked up for the rules, want %d at most", tt.name, len(e.counts), most)
			}
			if most := 2 * mostSplit; len(r.Parts) > most {
				t.Errorf("%s: %d parts, want %d at most", tt.name, len(r.Parts), most)
			}
		}
	}
}

// TestBroadWordsAreFew: each word that stands for many others is looked for among all of them.
func TestBroadWordsAreFew(t *testing.T) {
	for _, q := range []string{strings.Repeat("بوتن~ ", 300), strings.Repeat("ا* مست*ات ", 150)} {
		if n := len(query.Conjuncts(query.Parse(q))); n != 32 {
			t.Errorf("%.20q…: %d words, want 32", q, n)
		}
	}
	if n := len(query.Conjuncts(query.Parse(strings.Repeat("هدنة ", 300)))); n != 256 {
		t.Errorf("%d plain words, want 256", n)
	}
}

// TestStopAllocates: whether an English word says nothing is asked for each word of every name.
func TestStopAllocates(t *testing.T) {
	if n := testing.AllocsPerRun(10, func() { english.Stop("the") }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
