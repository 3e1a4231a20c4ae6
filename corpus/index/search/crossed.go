package search

import (
	"slices"

	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// A crossed holds who is mentioned where, both ways. A caller that looks for what is near thousands
// of documents reads it once instead of looking each entity up in the index.
type crossed struct {
	entities  [][]int32 // of each document, in order, once each
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

// ascending returns numbers in order, once each; it changes the list. They are sorted as int,
// because the program sorts ints anyway: another type would add 12 kB.
func ascending(list []int) []int32 {
	slices.Sort(list)
	list = slices.Compact(list)
	out := make([]int32, len(list))
	for i, n := range list {
		out[i] = int32(n)
	}
	return out
}

// mentionedIn yields the entities of a document: once each if the collection has been crossed, else
// as often as it mentions them.
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
