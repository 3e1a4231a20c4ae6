package search

import (
	"slices"

	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// A crossed says who is mentioned where, both ways. Whoever asks of thousands of documents
// which are near them reads it once instead of looking each entity up in the index.
type crossed struct {
	entities  [][]int32 // of each document, in order and once each
	documents [][]int32 // of each entity, likewise
}

// cross reads all mentions of the collection as it is corrected now.
func (e *Engine) cross() *crossed {
	c := &crossed{entities: make([][]int32, e.b.Len()), documents: make([][]int32, e.b.EntityCount())}
	var mentions []bundle.Mention
	var list []int
	for doc := range c.entities {
		mentions, list = e.b.Mentions(mentions[:0], doc), list[:0]
		for _, m := range mentions {
			list = append(list, m.Entity)
		}
		c.entities[doc] = ascending(list)
		for _, entity := range c.entities[doc] {
			c.documents[entity] = append(c.documents[entity], int32(doc))
		}
	}
	return c
}

// ascending gives numbers in order and once each; it changes the list. They are sorted as int,
// for which sorting is in the program anyway: for another type it weighs 12 kB more.
func ascending(list []int) []int32 {
	slices.Sort(list)
	list = slices.Compact(list)
	out := make([]int32, len(list))
	for i, n := range list {
		out[i] = int32(n)
	}
	return out
}

// mentionedIn yields the entities of a document: once each where the collection has been crossed, else as often
// as it mentions them.
func (e *Engine) mentionedIn(doc int, yield func(entity int)) {
	if e.crossed != nil {
		for _, entity := range e.crossed.entities[doc] {
			yield(int(entity))
		}
		return
	}
	for _, m := range e.b.Mentions(nil, doc) {
		yield(m.Entity)
	}
}

// mentioning yields the documents that mention an entity, in order.
func (e *Engine) mentioning(entity int, yield func(doc int)) {
	if e.crossed == nil {
		e.postings(fieldEntity, e.b.EntityRef(entity).ID, yield)
		return
	}
	for _, doc := range e.crossed.documents[entity] {
		yield(int(doc))
	}
}
