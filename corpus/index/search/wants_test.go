package search

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// An elsewhere is the simplest possible index over what Weights and Stream return.
type elsewhere struct {
	e       *Engine
	c       *corpus.Corpus
	weights []map[string]float64
	streams [][2][]string // of each document title and body: word|=letters
}

func newElsewhere(e *Engine, c *corpus.Corpus) *elsewhere {
	x := &elsewhere{e: e, c: c}
	for i := range c.Documents {
		d := &c.Documents[i]
		x.weights = append(x.weights, e.Weights(d, c.Mentions[i]))
		x.streams = append(x.streams, [2][]string{Stream(d.Title), Stream(d.Body)})
	}
	return x
}

// idf returns the rarity of the most frequent of some terms.
func (x *elsewhere) idf(terms []string) float64 {
	most := 0
	for _, term := range terms {
		n := 0
		for _, w := range x.weights {
			if w[term] > 0 {
				n++
			}
		}
		most = max(most, n)
	}
	return x.e.rarity(uint64(most))
}

// score reports whether a document is wanted, and returns its score.
func (x *elsewhere) score(w Want, doc int) (score float64, ok bool) {
	switch w.Kind {
	case WantAll:
		return 0, true
	case WantTerms:
		tf := 0.0
		for _, term := range slices.Compact(slices.Sorted(slices.Values(w.Terms))) {
			tf += x.weights[doc][term]
		}
		if tf == 0 {
			return 0, false
		}
		score = x.idf(w.Terms) * tf * (Saturation + 1) / (tf + Saturation)
		if w.Share != 0 {
			score *= w.Share
		}
		if w.Above != "" && x.weights[doc][w.Above] > 0 {
			score += w.Score
		}
		return score, true
	case WantPhrase:
		return 0, x.phrase(w.Steps, x.streams[doc][0]) || x.phrase(w.Steps, x.streams[doc][1])
	case WantPrefix:
		begins := func(token string) bool {
			token, _, _ = strings.Cut(token, "|") // without its letters, which are another token
			return !slices.Contains(w.Except, token) && slices.ContainsFunc(w.Values, func(b string) bool { return strings.HasPrefix(token, b) })
		}
		return 0, slices.ContainsFunc(x.streams[doc][0], begins) || slices.ContainsFunc(x.streams[doc][1], begins)
	case WantValue:
		return 0, x.has(w, doc)
	case WantDated:
		day := x.c.Documents[doc].Date.First()
		return 0, day != "" && (w.From == "" || day >= w.From) && (w.To == "" || day < w.To)
	case WantDays:
		o := on{w.From, w.To}
		return w.Score, o.holds(string(x.c.Documents[doc].Date))
	case WantNot:
		_, found := x.score(w.Kids[0], doc)
		return 0, !found
	}
	found := 0
	for _, kid := range w.Kids {
		if s, ok := x.score(kid, doc); ok {
			score += s
			found++
		}
	}
	if w.Kind == WantEvery {
		return score, found == len(w.Kids)
	}
	return score, found >= max(1, w.Min)
}

func (x *elsewhere) has(w Want, doc int) bool {
	d := &x.c.Documents[doc]
	switch w.Facet {
	case corpus.FacetOutlet:
		return slices.Contains(w.Values, d.Outlet)
	case corpus.FacetTopic:
		return slices.ContainsFunc(d.Topics, func(topic string) bool { return slices.Contains(w.Values, topic) })
	case corpus.FacetYear:
		return slices.Contains(w.Values, string(d.Date.Year()))
	case corpus.FacetMonth:
		return slices.Contains(w.Values, string(d.Date.Month()))
	}
	return slices.ContainsFunc(x.c.Mentions[doc], func(m corpus.Mention) bool { return slices.Contains(w.Values, m.Entity) })
}

// phrase reports whether steps are side by side in a stream.
func (x *elsewhere) phrase(steps [][]WantStep, stream []string) bool {
	var from func(at int, steps [][]WantStep) bool
	from = func(at int, steps [][]WantStep) bool {
		if len(steps) == 0 {
			return true
		}
		return slices.ContainsFunc(steps[0], func(way WantStep) bool {
			for i, word := range way {
				if at+i >= len(stream) || !slices.Contains(strings.Split(stream[at+i], "|"), word) {
					return false
				}
			}
			return from(at+len(way), steps[1:])
		})
	}
	for at := range stream {
		if from(at, steps) {
			return true
		}
	}
	return false
}

// TestWants: what is asked of an index elsewhere finds the documents that our own searchers find,
// for queries of every kind, and scores those of words the same.
func TestWants(t *testing.T) {
	c := countedCorpus(t)
	e := opened(t, c)
	x := newElsewhere(e, c)
	queries := append(madeQueries(c, 600), "=السيسى", "=السيسي", "outlet:رويترز", "person:putin -هدنة", "بعد:2018-03", "قبل:2019", "2018-02", "سيسي~", "الهدن*")
	scored := 0
	for _, q := range queries {
		tree, _ := e.prepare(q)
		w, ok := e.want(tree)
		found := e.reach(tree)
		n := 0
		for doc := range c.Documents {
			if _, yes := x.score(w, doc); ok && yes {
				n++
			}
		}
		if n != found {
			t.Errorf("%q: %d documents are wanted, %d are found: %s", q, n, found, tree)
			continue
		}
		if !wordsAlone(tree) {
			continue
		}
		scored++
		result := e.Search(corpus.Request{Query: q, Limit: 150, Unfold: true})
		for _, hit := range result.Hits {
			var doc int
			fmt.Sscan(hit.ID, &doc)
			got, _ := x.score(w, doc)
			if want := hit.Score - hit.Together; result.Relaxed == false && math.Abs(got-want) > .25*max(1, want) {
				t.Errorf("%q: document %d scores %.3f, want %.3f", q, doc, got, want)
				break
			}
		}
	}
	if scored < 20 {
		t.Errorf("the scores of %d queries were compared, want 20", scored)
	}
}

// wordsAlone reports whether a query is words and names, all of which must be there.
func wordsAlone(tree query.Node) bool {
	for _, n := range query.Conjuncts(tree) {
		w, ok := n.(query.Word)
		if !ok || w.Mode != query.Stem || len(arabic.Tokenize(w.Text)) != 1 {
			return false
		}
	}
	return true
}

// TestWantsBegun: a word in which the letters before the prefix only look like an article is not
// found elsewhere either.
func TestWantsBegun(t *testing.T) {
	c := &corpus.Corpus{Documents: []corpus.Document{{ID: "0", Body: "ألوان زاهية"}, {ID: "1", Body: "الوانيت في الشارع"}, {ID: "2", Body: "وانيت"}}, Mentions: make([][]corpus.Mention, 3)}
	e := opened(t, c)
	tree, _ := e.prepare("وان*")
	w, _ := e.want(tree)
	x := newElsewhere(e, c)
	var found []string
	for doc := range c.Documents {
		if _, yes := x.score(w, doc); yes {
			found = append(found, c.Documents[doc].ID)
		}
	}
	if n := e.reach(tree); n != len(found) || !slices.Equal(found, []string{"1", "2"}) {
		t.Errorf("%q are wanted, %d are found, want 1 and 2; but %q", found, n, w.Except)
	}
}
