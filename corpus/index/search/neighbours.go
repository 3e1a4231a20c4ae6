package search

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"github.com/kashshaf/kashshaf/corpus"
)

const (
	neighbours      = 6   // shown at the end of a document
	neighbourShared = 4   // entities named as the reason
	mostNear        = 0.5 // for documents of the same month
)

// A telling entity relates the documents that mention it.
type telling struct {
	entity, count int // documents that mention it
	idf           float64
}

// neighbours finds the documents that share the most telling entities with a document: the sum of
// the idf of what they share, plus a little for nearness in date, so that among many equal ones
// those of the same days come first.
//
// The rarest entities come first. Once enough documents share so much with the document that those
// which share nothing yet can no longer catch up, the long lists of the frequent entities, most of
// the collection, are not gone through: what the remaining candidates share is read from them.
func (e *Engine) neighbours(doc int, entities map[int]int) []corpus.Neighbour {
	list := e.telling(entities)
	n := &e.near
	n.reset(e.b.Len())
	left := 0.0 // idf of the entities not gone through yet
	documents := 0
	for _, t := range list {
		left += t.idf
		documents += t.count
	}
	for i, t := range list {
		if last := n.finalists(doc, left+mostNear); last != nil && e.completes(len(last), documents) {
			e.complete(last, list[i:])
			return e.ranked(doc, last, list)
		}
		e.mentioning(t.entity, func(other int) { n.add(other, t.idf) })
		left -= t.idf
		documents -= t.count
	}
	return e.ranked(doc, n.touched, list)
}

// perFinalist is how many documents of a posting list can be gone through in the time it takes to
// read the entities of one document.
const perFinalist = 16

// telling returns a document's entities, rarest first. An entity that nearly every document
// mentions relates none.
func (e *Engine) telling(entities map[int]int) []telling {
	n := float64(e.b.Len())
	var list []telling
	for _, entity := range sortedKeys(entities) {
		count := e.documentsOf(entity)
		if c := float64(count); c <= n/3 || n <= 30 {
			list = append(list, telling{entity, count, math.Log(1 + (n-c+0.5)/(c+0.5))})
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].count < list[j].count })
	return list
}

// A nearby adds up what documents share with a given one.
type nearby struct {
	scores  []float64 // of all documents; 0 unless touched
	touched []int
	best    []float64 // reused
	places  []int32   // of entities, or of values, in the list that is completed, from 1; all 0 but while it is
}

// placed notes where the numbers of entities or values stand in a list.
func (n *nearby) placed(numbers []int) {
	for i, number := range numbers {
		if more := number + 1 - len(n.places); more > 0 {
			n.places = append(n.places, make([]int32, more)...)
		}
		n.places[number] = int32(i) + 1
	}
}

// displaced forgets it.
func (n *nearby) displaced(numbers []int) {
	for _, number := range numbers {
		n.places[number] = 0
	}
}

func (n *nearby) reset(documents int) {
	if len(n.scores) != documents {
		n.scores, n.touched = make([]float64, documents), nil
	}
	for _, doc := range n.touched {
		n.scores[doc] = 0
	}
	n.touched = n.touched[:0]
}

func (n *nearby) add(doc int, score float64) {
	if n.scores[doc] == 0 {
		n.touched = append(n.touched, doc)
	}
	n.scores[doc] += score
}

// finalists returns the documents that can still be among the nearest, if no document gets more
// than the score more on top of what it has; nil while one that was not touched can be among them.
func (n *nearby) finalists(doc int, more float64) []int {
	const slack = 1e-9 // for sums of the same numbers in another order
	best := n.best[:0]
	for _, other := range n.touched {
		score := n.scores[other]
		if other == doc || len(best) == neighbours && score <= best[neighbours-1] {
			continue
		}
		at, _ := slices.BinarySearchFunc(best, score, func(a, b float64) int { return cmp.Compare(b, a) })
		best = append(best, score)
		copy(best[at+1:], best[at:])
		best[at] = score
		best = best[:min(len(best), neighbours)]
	}
	n.best = best
	if len(best) < neighbours || best[neighbours-1] <= more+slack {
		return nil
	}
	var last []int
	for _, other := range n.touched {
		if n.scores[other]+more+slack >= best[neighbours-1] {
			last = append(last, other)
		}
	}
	return last
}

// complete adds to the scores of documents what they share of a list of entities.
func (e *Engine) complete(docs []int, list []telling) {
	inThem := e.crossed != nil || !e.countsEntities() // then the documents themselves have it
	if inThem {
		e.aheadDocuments(docs)
	}
	numbers := make([]int, len(list)) // of the entities, or of their values
	for i, t := range list {
		if numbers[i] = t.entity; !inThem {
			numbers[i] = e.b.EntityValue(t.entity)
		}
	}
	e.near.placed(numbers)
	defer e.near.displaced(numbers)
	shares := make([]bool, len(list))
	share := func(number int) {
		if number < len(e.near.places) && e.near.places[number] > 0 {
			shares[e.near.places[number]-1] = true
		}
	}
	for _, doc := range docs {
		clear(shares)
		if inThem {
			e.mentionedIn(doc, share)
		} else {
			e.values = e.b.Values(e.values[:0], doc)
			for _, v := range e.values {
				share(v)
			}
		}
		for i, yes := range shares {
			if yes {
				e.near.scores[doc] += list[i].idf
			}
		}
	}
}

// ranked ranks documents whose scores are complete.
func (e *Engine) ranked(doc int, docs []int, list []telling) []corpus.Neighbour {
	top := ranking{keep: neighbours, better: func(a, b scored) bool {
		return a.score > b.score || a.score == b.score && a.doc < b.doc
	}}
	for _, other := range docs {
		if other != doc {
			top.add(scored{doc: other, score: e.near.scores[other] + e.nearness(doc, other)})
		}
	}
	idf := make(map[int]float64, len(list))
	for _, t := range list {
		idf[t.entity] = t.idf
	}
	var out []corpus.Neighbour
	nearest := top.sorted()
	numbers := make([]int, len(nearest))
	for i, near := range nearest {
		numbers[i] = near.doc
	}
	e.aheadDocuments(numbers)
	for _, near := range nearest {
		d := e.b.Document(near.doc)
		out = append(out, corpus.Neighbour{ID: d.ID, Title: d.Title, Date: d.Date, Outlet: d.Outlet, Shared: e.shared(near.doc, idf)})
	}
	return out
}

// shared returns the most telling of a document's entities that have an idf.
func (e *Engine) shared(doc int, idf map[int]float64) []corpus.EntityRef {
	var why []int
	e.mentionedIn(doc, func(entity int) {
		if _, ok := idf[entity]; ok {
			why = append(why, entity)
		}
	})
	slices.Sort(why)
	why = slices.Compact(why)
	sort.SliceStable(why, func(i, j int) bool { return idf[why[i]] > idf[why[j]] })
	var refs []corpus.EntityRef
	for _, entity := range why[:min(len(why), neighbourShared)] {
		refs = append(refs, e.b.EntityRef(entity))
	}
	return refs
}

// nearness returns mostNear for documents of the same month, less for others.
func (e *Engine) nearness(a, b int) float64 {
	da, db := e.b.Day(a), e.b.Day(b)
	if da == 0 || db == 0 {
		return 0
	}
	months := func(day int) int { return day/10000*12 + day/100%100 }
	return mostNear / (1 + math.Abs(float64(months(da)-months(db))))
}
