package search

import (
	"github.com/kashshaf/kashshaf/corpus"
)

// A saidIndex says in which documents somebody speaks or is spoken of, and how often everybody does
// or is. With it the statements of one of thousands are found without looking at everybody else's,
// as the pages of entities need them.
type saidIndex struct {
	spoke, named    map[int][]int32 // documents, ascending, by entity or other number of the table
	speakers, about tally
}

// index returns the table's index, made when it is first needed.
func (t *saidTable) index() *saidIndex {
	if t.byName != nil {
		return t.byName
	}
	x := &saidIndex{spoke: make(map[int][]int32), named: make(map[int][]int32)}
	entities := t.entities
	speakers, about := make([]int, entities+len(t.names)), make([]int, entities)
	add := func(to map[int][]int32, who int, doc int32) {
		if list := to[who]; len(list) == 0 || list[len(list)-1] != doc {
			to[who] = append(list, doc)
		}
	}
	for doc := range int32(len(t.outlet)) {
		for i := int(t.first[doc]); i < int(t.first[doc+1]); i++ {
			with, subjects := t.beside(i)
			if who := int(t.speaker[i]); who >= 0 {
				speakers[who]++
				add(x.spoke, who, doc)
				for _, other := range with {
					speakers[other]++
					add(x.spoke, int(other), doc)
				}
			}
			for _, whom := range subjects {
				about[whom]++
				add(x.named, int(whom), doc)
			}
		}
	}
	x.speakers, x.about = tally{speakers, byCount(speakers)}, tally{about, byCount(about)}
	t.byName = x
	return x
}

// among returns the documents of those who are wanted, ascending.
func among(lists map[int][]int32, wanted []bool) []int32 {
	var docs []int
	for who, yes := range wanted {
		if yes {
			for _, doc := range lists[who] {
				docs = append(docs, int(doc))
			}
		}
	}
	return ascending(docs)
}

// onlyWhere makes the filter look only where the wanted speakers or the wanted subjects are, if the
// request asks for nothing else. Their facet is counted as if it were not filtered, so its counts
// are those of the whole table.
func (q *statementFilter) onlyWhere(req corpus.StatementRequest, t *saidTable) {
	if q.judge != nil || q.document >= 0 || req.From != "" || req.To != "" ||
		len(req.Classes) > 0 || len(req.Outlets) > 0 || (len(req.Speakers) == 0) == (len(req.About) == 0) {
		return
	}
	if len(req.Speakers) > 0 {
		q.allSpeakers = true
		q.docs = among(t.index().spoke, t.speakers(req.Speakers, q.speakers, t.entities))
		return
	}
	q.allAbout = true
	q.docs = among(t.index().named, chosen(t.entities, q.about))
}
