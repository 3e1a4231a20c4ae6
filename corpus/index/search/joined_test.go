package search

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	blevesearch "github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/searcher"

	"github.com/kashshaf/kashshaf/corpus"
)

// TestJoined nests random searchers and compares the documents and scores with those of bleve's own
// searchers.
func TestJoined(t *testing.T) {
	var c corpus.Corpus
	for i := range 150 {
		c.Documents = append(c.Documents, corpus.Document{ID: fmt.Sprint("d", i), Body: fmt.Sprint("كلمة في وثيقة رقم ", i)})
	}
	c.Mentions = make([][]corpus.Mention, len(c.Documents))
	c.Statements = make([][]corpus.Statement, len(c.Documents))
	c.Times = make([][]corpus.TimeExpression, len(c.Documents))
	e := opened(t, &c)
	random := rand.New(rand.NewPCG(1, 2))
	for round := range 400 {
		seed := random.Uint64()
		ours := run(t, tree(rand.New(rand.NewPCG(seed, 0)), e, 3, false))
		theirs := run(t, tree(rand.New(rand.NewPCG(seed, 0)), e, 3, true))
		if ours != theirs {
			t.Fatalf("round %d: found %s, want %s", round, ours, theirs)
		}
	}
}

// tree returns a searcher made of searchers, bleve's or ours.
func tree(random *rand.Rand, e *Engine, depth int, bleves bool) blevesearch.Searcher {
	inner := func() blevesearch.Searcher { return tree(random, e, depth-1, bleves) }
	kind := random.IntN(4)
	if depth == 0 {
		kind = 0
	}
	switch kind {
	case 0:
		docs, share := newDocSet(e.b.Len()), random.Float64()
		for doc := range e.b.Len() {
			if random.Float64() < share {
				docs.add(doc)
			}
		}
		return e.compiler().listed("x", docs, random.Float64())
	case 1:
		parts := []blevesearch.Searcher{inner(), inner(), inner()}[:2+random.IntN(2)]
		if !bleves {
			return newConjunction(parts)
		}
		s, err := searcher.NewConjunctionSearcher(context.Background(), e.r, parts, blevesearch.SearcherOptions{})
		if err != nil {
			panic(err)
		}
		return s
	case 2:
		base, excluded := inner(), inner()
		if !bleves {
			return &exclusion{base: base, excluded: excluded}
		}
		s, err := searcher.NewBooleanSearcher(context.Background(), e.r, base, nil, excluded, blevesearch.SearcherOptions{})
		if err != nil {
			panic(err)
		}
		return s
	}
	base, of := inner(), 2+random.IntN(4)
	if !bleves {
		return &passing{base, func(doc int) bool { return doc%of > 0 }}
	}
	return searcher.NewFilteringSearcher(context.Background(), base, func(_ *blevesearch.SearchContext, m *blevesearch.DocumentMatch) bool {
		return docNumber(m.IndexInternalID)%of > 0
	})
}

// run returns the documents that a searcher finds with their scores, by Next and now and then by
// Advance.
func run(t *testing.T, s blevesearch.Searcher) string {
	t.Helper()
	ctx := &blevesearch.SearchContext{DocumentMatchPool: blevesearch.NewDocumentMatchPool(s.DocumentMatchPoolSize()+1, 0)}
	found := ""
	for n := 0; ; n++ {
		m, err := s.Next(ctx)
		if n%5 == 4 && m != nil {
			to := appendDocID(nil, uint64(docNumber(m.IndexInternalID)+7))
			ctx.DocumentMatchPool.Put(m)
			m, err = s.Advance(ctx, to)
		}
		if err != nil {
			t.Fatal(err)
		}
		if m == nil {
			return found
		}
		found += fmt.Sprintf(" %d (%.9f)", docNumber(m.IndexInternalID), m.Score)
		ctx.DocumentMatchPool.Put(m)
	}
}
