package search

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// crowd returns an engine over documents that mention some of many entities, a few of which are in
// very many documents.
func crowd(t *testing.T, documents, entities int) *Engine {
	t.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	var c corpus.Corpus
	for i := range entities {
		c.Entities = append(c.Entities, corpus.Entity{ID: fmt.Sprintf("e%04d", i), Kind: corpus.Kinds[i%4], Name: fmt.Sprintf("اسم %d", i)})
	}
	for i := range documents {
		d := corpus.Document{ID: fmt.Sprintf("d%04d", i), Title: "خبر", Date: corpus.Date(fmt.Sprintf("20%02d-%02d-01", 10+random.IntN(5), 1+random.IntN(12)))}
		var mentions []corpus.Mention
		for range 2 + random.IntN(12) {
			share := random.Float64()
			e := c.Entities[int(share*share*share*float64(entities))]
			at := d.BodyStart() + len(d.Body)
			d.Body += e.Name + " "
			mentions = append(mentions, corpus.Mention{Span: corpus.Span{Start: at, End: at + len(e.Name)}, Entity: e.ID})
		}
		c.Documents, c.Mentions = append(c.Documents, d), append(c.Mentions, mentions)
	}
	block, err := Write(&c, bundle.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	e, err := Open(block)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// TestNeighbours: leaving out what cannot matter changes nothing: every document has the neighbours
// that going through all documents gives.
func TestNeighbours(t *testing.T) {
	e := crowd(t, 1200, 300)
	short, crossed := 0, e.cross()
	for doc := range e.b.Len() {
		counts := make(map[int]int)
		for _, m := range e.b.Mentions(nil, doc) {
			counts[m.Entity]++
		}
		got := e.neighbours(doc, counts)
		list := e.telling(counts)
		all, through := 0, len(e.near.touched)
		e.near.reset(e.b.Len())
		for _, entity := range list {
			e.postings(fieldEntity, e.b.EntityRef(entity.entity).ID, func(other int) { e.near.add(other, entity.idf) })
		}
		if all = len(e.near.touched); through < all {
			short++
		}
		e.crossed = crossed
		same := e.neighbours(doc, counts)
		e.crossed = nil
		if !slices.EqualFunc(got, same, func(a, b corpus.Neighbour) bool { return fmt.Sprint(a) == fmt.Sprint(b) }) {
			t.Fatalf("document %d: neighbours\n%v, where all mentions are read\n%v", doc, got, same)
		}
		if want := e.ranked(doc, e.near.touched, list); !slices.EqualFunc(got, want, func(a, b corpus.Neighbour) bool { return fmt.Sprint(a) == fmt.Sprint(b) }) {
			t.Fatalf("document %d: neighbours\n%v, want\n%v", doc, got, want)
		}
	}
	if short < e.b.Len()/20 {
		t.Errorf("of %d documents only %d had neighbours without going through all that share something", e.b.Len(), short)
	}
}
