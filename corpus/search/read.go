package search

import (
	"math"
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
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
	r.Document.Body = strings.Clone(e.body(doc))
	counts := make(map[int]int)
	for _, m := range e.b.Mentions(nil, doc) {
		r.Mentions = append(r.Mentions, corpus.Mention{Span: m.Span, Entity: e.b.EntityRef(m.Entity).ID})
		counts[m.Entity]++
	}
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
	scores := make(map[int]float64)
	shared := make(map[int][]int)
	idf := make(map[int]float64)
	for _, entity := range sortedKeys(entities) {
		count := float64(e.b.Value(e.b.EntityValue(entity)).Count)
		if idf[entity] = math.Log(1 + (n-count+0.5)/(count+0.5)); count > n/3 && n > 30 {
			continue // what nearly every document names relates none
		}
		e.postings(fieldEntity, e.b.EntityRef(entity).ID, func(other int) {
			if other != doc {
				scores[other] += idf[entity]
				shared[other] = append(shared[other], entity)
			}
		})
	}
	order := make([]int, 0, len(scores))
	for other := range scores {
		scores[other] += e.nearness(doc, other)
		order = append(order, other)
	}
	sort.Slice(order, func(i, j int) bool {
		a, b := order[i], order[j]
		if scores[a] != scores[b] {
			return scores[a] > scores[b]
		}
		return a < b
	})
	var out []corpus.Neighbour
	for _, other := range order[:min(len(order), neighbours)] {
		d := e.b.Document(other)
		near := corpus.Neighbour{ID: d.ID, Title: d.Title, Date: d.Date, Outlet: d.Outlet}
		why := shared[other]
		sort.SliceStable(why, func(i, j int) bool { return idf[why[i]] > idf[why[j]] })
		for _, entity := range why[:min(len(why), neighbourShared)] {
			near.Shared = append(near.Shared, e.b.EntityRef(entity))
		}
		out = append(out, near)
	}
	return out
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
