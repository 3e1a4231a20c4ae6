package search

import (
	"container/heap"
	"fmt"
	"sort"

	blevesearch "github.com/blevesearch/bleve/v2/search"

	"github.com/kashshaf/kashshaf/corpus"
)

// A scored is a document with its score.
type scored struct {
	doc      int
	score    float64
	together float64 // the part of it for words that are close together
	folded   []int   // documents folded under it
}

// A collection is what a searcher found, after the filters.
type collection struct {
	matched int         // documents before the filters
	total   int         // documents after them
	folded  int         // hits, when copies and reports of one event are folded
	top     []scored    // the wanted page and those before it, best first
	counts  *valueTally // documents by facet value; good until the next collection
	found   *found      // what was looked for
	missing int         // how many loose parts hits lack, because no document has them all
}

// collect runs a searcher and filters, ranks and counts in one pass. A value is counted in the
// documents that pass every filter; a value of a filtered facet, in those that pass every other
// filter and have none of the other excluded values. bleve's collector and facet builders cannot
// count the latter.
func (e *Engine) collect(of compiled, req corpus.Request) collection {
	if of.err != nil {
		panic(fmt.Sprintf("search: query %q: %v", of.query, of.err))
	}
	s := of.searcher
	c := collection{counts: &e.counted, found: of.found}
	c.counts.begin(e.b.ValueCount())
	top := ranking{better: e.better(req.Sort), keep: max(req.Offset+req.Limit, closeHits)}
	if of.unranked {
		top.better = nil
	}
	filters := e.filters(req)
	if e.filtersEntities(req) {
		e.wantEntities()
	}
	values := e.b.Values
	if !e.countsEntities() {
		values = e.b.PlainValues // no filter asks for others
	}
	folded := make(folds)
	ctx := &blevesearch.SearchContext{
		DocumentMatchPool: blevesearch.NewDocumentMatchPool(s.DocumentMatchPoolSize()+1, 0),
		IndexReader:       e.r,
	}
	for {
		m, err := s.Next(ctx)
		if err != nil {
			panic(fmt.Sprintf("search: query %q: %v", of.query, err))
		}
		if m == nil {
			break
		}
		hit := scored{doc: docNumber(m.IndexInternalID), score: m.Score}
		ctx.DocumentMatchPool.Put(m)
		c.matched++
		e.values = values(e.values[:0], hit.doc)
		failed, verdict, failures := judged(filters, e.values, e.firstDay(hit.doc))
		switch failures {
		case 0:
			c.total++
			if key := e.foldOf(hit.doc); key == (fold{}) || req.Unfold {
				top.add(hit)
			} else {
				folded.add(key, hit, top.better)
			}
			for _, v := range e.values {
				c.counts.add(v)
			}
		case 1:
			failed.count(verdict, e.values, c.counts)
		}
	}
	for _, hit := range folded {
		top.add(hit)
	}
	c.folded = c.total
	for _, hit := range folded {
		c.folded -= len(hit.folded)
	}
	c.top = top.sorted()
	return c
}

// A fold is the key by which hits are folded: the number of their event or else of their group of
// copies. The zero value belongs to a document that is folded with no other.
type fold struct{ story, copies int }

func (e *Engine) foldOf(doc int) fold {
	if story := e.b.Story(doc); story > 0 {
		return fold{story: story}
	}
	return fold{copies: e.b.Group(doc)}
}

// folds keeps the best hit of each fold.
type folds map[fold]scored

func (f folds) add(of fold, hit scored, better func(a, b scored) bool) {
	best, ok := f[of]
	if !ok {
		f[of] = hit
		return
	}
	folded := best.folded
	if better(hit, best) {
		hit, best = best, hit
	}
	best.folded = append(folded, hit.doc)
	f[of] = best
}

// firstDay returns the first day that a document's date may mean, as a number.
func (e *Engine) firstDay(doc int) int {
	day := e.b.Day(doc)
	if day == 0 {
		return 0
	}
	if day%10000 == 0 {
		day += 100
	}
	if day%100 == 0 {
		day++
	}
	return day
}

// better returns the order of hits: ties are broken by score, then by date, newer first, then by
// the corpus's order.
func (e *Engine) better(sort corpus.Sort) func(a, b scored) bool {
	return func(a, b scored) bool {
		da, db := e.b.Day(a.doc), e.b.Day(b.doc)
		switch {
		case sort == corpus.Newest && da != db:
			return da > db
		case sort == corpus.Oldest && da != db:
			return older(da, db)
		case a.score != b.score:
			return a.score > b.score
		case da != db:
			return da > db
		}
		return a.doc < b.doc
	}
}

// older reports whether a day comes before another; no day comes last.
func older(a, b int) bool { return a != 0 && (b == 0 || a < b) }

// A ranking keeps the best hits: once it is full, they are a heap with the worst on top.
type ranking struct {
	hits   []scored
	better func(a, b scored) bool // nil if the order of the hits does not matter
	keep   int
}

func (r *ranking) Len() int           { return len(r.hits) }
func (r *ranking) Less(i, j int) bool { return r.better(r.hits[j], r.hits[i]) }
func (r *ranking) Swap(i, j int)      { r.hits[i], r.hits[j] = r.hits[j], r.hits[i] }
func (r *ranking) Push(x any)         { r.hits = append(r.hits, x.(scored)) }
func (r *ranking) Pop() any {
	last := r.hits[len(r.hits)-1]
	r.hits = r.hits[:len(r.hits)-1]
	return last
}

func (r *ranking) add(hit scored) {
	switch {
	case len(r.hits) < r.keep:
		r.hits = append(r.hits, hit)
		if len(r.hits) == r.keep && r.better != nil {
			heap.Init(r)
		}
	case r.keep > 0 && r.better != nil && r.better(hit, r.hits[0]):
		r.hits[0] = hit
		heap.Fix(r, 0)
	}
}

func (r *ranking) sorted() []scored {
	if r.better != nil {
		sort.Sort(sort.Reverse(r))
	}
	return r.hits
}
