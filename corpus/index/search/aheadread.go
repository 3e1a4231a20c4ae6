package search

import (
	"sort"

	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// mostNearAhead bounds the documents whose entities are got ahead, by the entities that they
// share with the one that is read: what is frequent is mostly not gone through.
const mostNearAhead = 12_000

// aheadReading gets what a document says, and what tells which others are near it, in three
// waits instead of some twenty: the document; whom it mentions; and who else does.
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

// aheadMentioned gets at once what a document mentions and in which others that stands, and
// who speaks in it.
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

// fewNear is up to how many documents are got for what they mention, where it is not there
// which entities all documents have. That of all is larger than what these take, and than
// the lists of the documents of frequent entities.
const fewNear = 16

// completes tells whether what documents share is better read from them than from the lists
// of so many documents.
func (e *Engine) completes(finalists, documents int) bool {
	return finalists*perFinalist < documents && (finalists <= fewNear || e.countsEntities())
}

// documentsOf is how many documents mention an entity.
func (e *Engine) documentsOf(entity int) int {
	if e.crossed != nil {
		return len(e.crossed.documents[entity])
	}
	if known := e.b.EntityDocuments(); known != nil {
		return known[entity]
	}
	return e.b.Value(e.b.EntityValue(entity)).Count
}
