package search

import (
	"sort"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// Read returns a document, given its ID.
func (e *Engine) Read(id string) (corpus.Reading, bool) {
	e.aheadReading(id)
	doc, ok := e.b.Find(id)
	if !ok {
		return corpus.Reading{}, false
	}
	r := e.read(doc)
	counts := make(map[int]int)
	for _, m := range e.b.Mentions(nil, doc) {
		counts[m.Entity]++
	}
	r.Neighbours = e.neighbours(doc, counts)
	r.Story = e.story(doc)
	return r, true
}

// read returns a document with what is marked in its text.
func (e *Engine) read(doc int) corpus.Reading {
	r := corpus.Reading{Document: e.b.Document(doc)}
	r.Document.Body = e.body(doc)
	counts := make(map[int]int)
	for _, m := range e.b.Mentions(nil, doc) {
		r.Mentions = append(r.Mentions, corpus.Mention{Span: m.Span, Entity: e.b.EntityRef(m.Entity).ID})
		counts[m.Entity]++
	}
	e.b.Statements(doc, func(s bundle.Statement) {
		r.Statements = append(r.Statements, bundle.Identified(&s, func(entity int) string { return e.b.EntityRef(entity).ID }))
	})
	r.Times = e.b.Times(doc)
	r.Entities = e.entityCounts(counts)
	return r
}

// entityCounts returns entities by count, highest first.
func (e *Engine) entityCounts(counts map[int]int) []corpus.EntityCount {
	order := sortedKeys(counts)
	sort.SliceStable(order, func(i, j int) bool { return counts[order[i]] > counts[order[j]] })
	out := make([]corpus.EntityCount, len(order))
	for i, entity := range order {
		out[i] = corpus.EntityCount{EntityRef: e.b.EntityRef(entity), Count: counts[entity]}
	}
	return out
}

func sortedKeys(m map[int]int) []int {
	keys := make([]int, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Ints(keys)
	return keys
}
