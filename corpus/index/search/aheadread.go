package search

import (
	"sort"

	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// mostNearAhead bounds the entities that are prefetched, by the number of documents that share them
// with the document being read: frequent entities are mostly not gone through.
const mostNearAhead = 12_000

// aheadReading prefetches what a document says and what is needed to find the documents near it, in
// three waits instead of some twenty: the document; whom it mentions; and who else does.
func (e *Engine) aheadReading(id string) {
	wish := e.b.Wish()
	if wish == nil {
		return
	}
	docs := wish.Documents(e.b, []string{id})
	wish.Records("said", docs...)
	wish.Records("times", docs...)
	wish.Get()
	for _, doc := range docs {
		e.b.Learn(doc)
		e.aheadMentioned(doc)
	}
}

// aheadMentioned prefetches the entities that a document mentions, which other documents mention
// them, and who speaks in it.
func (e *Engine) aheadMentioned(doc int) {
	seen := make(map[int]int)
	for _, m := range e.b.Mentions(nil, doc) {
		seen[m.Entity]++
	}
	mentioned := sortedKeys(seen)
	sort.SliceStable(mentioned, func(i, j int) bool { return e.documentsOf(mentioned[i]) < e.documentsOf(mentioned[j]) })
	wish := e.b.Wish()
	documents := 0
	for _, entity := range mentioned {
		ids := wish.Entities([]bundle.Name{{Entity: entity}})[0]
		from, _ := e.x.ValueBlock(fieldEntity, ids[0])
		begin, to := e.x.ValueBlock(fieldEntity, ids[1])
		if documents += e.documentsOf(entity); documents <= mostNearAhead && ids[1] != "" && begin-from < mostBetween {
			wish.Bytes("postings", from, to)
		}
	}
	e.b.Statements(doc, func(s bundle.Statement) {
		bundle.Identified(&s, func(entity int) string {
			wish.Entities([]bundle.Name{{Entity: entity}})
			return ""
		})
	})
	wish.Get()
}

// fewNear is the most documents whose mentions are fetched one by one if the table of the entities
// of all documents is not there. That table is larger than these documents, and than the lists of
// the documents of frequent entities.
const fewNear = 16

// completes reports whether it is better to read what documents share from the documents themselves
// than from lists with this many documents.
func (e *Engine) completes(finalists, documents int) bool {
	return finalists*perFinalist < documents && (finalists <= fewNear || e.countsEntities())
}

// documentsOf returns how many documents mention an entity.
func (e *Engine) documentsOf(entity int) int {
	if e.crossed != nil {
		return len(e.crossed.documents[entity])
	}
	if known := e.b.EntityDocuments(); known != nil {
		return known[entity]
	}
	return e.b.Value(e.b.EntityValue(entity)).Count
}
