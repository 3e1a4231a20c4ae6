package search

import (
	"math"
	"sort"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

const (
	neighbours      = 6 // shown at the end of a document
	neighbourShared = 4 // entities named as the reason
)

// Read gives a document by its id.
func (e *Engine) Read(id string) (corpus.Reading, bool) {
	doc, ok := e.b.Find(id)
	if !ok {
		return corpus.Reading{}, false
	}
	r := corpus.Reading{Document: e.b.Document(doc)}
	r.Document.Body = e.body(doc)
	counts := make(map[int]int)
	for _, m := range e.b.Mentions(nil, doc) {
		r.Mentions = append(r.Mentions, corpus.Mention{Span: m.Span, Entity: e.b.EntityRef(m.Entity).ID})
		counts[m.Entity]++
	}
	e.b.Statements(doc, func(s bundle.Statement) {
		statement := s.Plain()
		if s.Speaker >= 0 {
			statement.Speaker = e.b.EntityRef(s.Speaker).ID
		}
		for _, entity := range s.With {
			statement.With = append(statement.With, e.b.EntityRef(entity).ID)
		}
		for _, entity := range s.About {
			statement.About = append(statement.About, e.b.EntityRef(entity).ID)
		}
		r.Statements = append(r.Statements, statement)
	})
	r.Times = e.b.Times(doc)
	r.Entities = e.entityCounts(counts)
	r.Neighbours = e.neighbours(doc, counts)
	return r, true
}

// entityCounts lists entities by their counts, highest first.
func (e *Engine) entityCounts(counts map[int]int) []corpus.EntityCount {
	order := sortedKeys(counts)
	sort.SliceStable(order, func(i, j int) bool { return counts[order[i]] > counts[order[j]] })
	out := make([]corpus.EntityCount, len(order))
	for i, entity := range order {
		out[i] = corpus.EntityCount{EntityRef: e.b.EntityRef(entity), Count: counts[entity]}
	}
	return out
}

// neighbours finds the documents that share the most telling entities with a
// document: the sum of the idf of what is shared, with a little for nearness of
// date, so that of many equal ones those of the same days come first.
func (e *Engine) neighbours(doc int, entities map[int]int) []corpus.Neighbour {
	n := float64(e.b.Len())
	scores := make([]float64, e.b.Len())
	idf := make(map[int]float64)
	for _, entity := range sortedKeys(entities) {
		count := float64(e.b.Value(e.b.EntityValue(entity)).Count)
		if count > n/3 && n > 30 {
			continue // what nearly every document names relates none
		}
		idf[entity] = math.Log(1 + (n-count+0.5)/(count+0.5))
		e.postings(fieldEntity, e.b.EntityRef(entity).ID, func(other int) { scores[other] += idf[entity] })
	}
	scores[doc] = 0
	top := ranking{keep: neighbours, better: func(a, b scored) bool {
		return a.score > b.score || a.score == b.score && a.doc < b.doc
	}}
	for other, score := range scores {
		if score > 0 {
			top.add(scored{doc: other, score: score + e.nearness(doc, other)})
		}
	}
	var out []corpus.Neighbour
	for _, near := range top.sorted() {
		d := e.b.Document(near.doc)
		out = append(out, corpus.Neighbour{ID: d.ID, Title: d.Title, Date: d.Date, Outlet: d.Outlet, Shared: e.shared(near.doc, idf)})
	}
	return out
}

// shared gives the most telling of a document's entities that have an idf.
func (e *Engine) shared(doc int, idf map[int]float64) []corpus.EntityRef {
	seen := make(map[int]int)
	for _, m := range e.b.Mentions(nil, doc) {
		if _, ok := idf[m.Entity]; ok {
			seen[m.Entity]++
		}
	}
	why := sortedKeys(seen)
	sort.SliceStable(why, func(i, j int) bool { return idf[why[i]] > idf[why[j]] })
	var refs []corpus.EntityRef
	for _, entity := range why[:min(len(why), neighbourShared)] {
		refs = append(refs, e.b.EntityRef(entity))
	}
	return refs
}

// nearness is up to a half for documents of the same month, less for others.
func (e *Engine) nearness(a, b int) float64 {
	da, db := e.b.Day(a), e.b.Day(b)
	if da == 0 || db == 0 {
		return 0
	}
	months := func(day int) int { return day/10000*12 + day/100%100 }
	return 0.5 / (1 + math.Abs(float64(months(da)-months(db))))
}

func sortedKeys(m map[int]int) []int {
	keys := make([]int, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Ints(keys)
	return keys
}
