package search

import (
	"slices"
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// facetNames bounds the speakers and subjects that are listed.
const facetNames = 40

// Statements answers who said what. Speakers, subjects, classes, outlets and dates are looked up;
// words are looked for in what was said, in the documents that the index gives.
func (e *Engine) Statements(req corpus.StatementRequest) corpus.StatementResult {
	q := e.statementFilter(req)
	if e.b.Ready("known") == nil { // not in a browser in parts: one reader asks too little to need the index
		q.onlyWhere(req, e.saidTable())
	}
	return e.statements(req, q)
}

// statements answers for a filter.
func (e *Engine) statements(req corpus.StatementRequest, q *statementFilter) corpus.StatementResult {
	c := newStatementCount(e, req, q)
	q.documents(c.document)
	r := corpus.StatementResult{Total: c.total}
	c.facets(&r)
	for _, s := range c.page() {
		r.Hits = append(r.Hits, e.statementHit(s, q.found))
	}
	return r
}

// nameCounts returns the entities of a count and the names that have no entity, most frequent
// first; wanted ones are always included.
func (e *Engine) nameCounts(counts []int, wanted []bool, names []string) []corpus.FacetCount {
	return e.nameCountsOf(tally{counts, byCount(counts)}, wanted, names)
}

// A tally holds how often each of some numbers was counted, and the numbers that were counted, most
// frequent first.
type tally struct{ counts, order []int }

// byCount returns the numbers that were counted, most frequent first.
func byCount(counts []int) []int {
	var order []int
	for i, n := range counts {
		if n > 0 {
			order = append(order, i)
		}
	}
	sort.SliceStable(order, func(i, j int) bool { return counts[order[i]] > counts[order[j]] })
	return order
}

func (e *Engine) nameCountsOf(t tally, wanted []bool, names []string) []corpus.FacetCount {
	counts := t.counts
	isWanted := func(i int) bool { return wanted != nil && wanted[i] }
	order := slices.Clone(t.order[:min(facetNames, len(t.order))])
	first := len(order)
	for i, yes := range wanted {
		if yes && !slices.Contains(order[:first], i) {
			order = append(order, i)
		}
	}
	rest := order[first:]
	sort.SliceStable(rest, func(i, j int) bool { return counts[rest[i]] > counts[rest[j]] })
	list := []corpus.FacetCount{}
	entities := e.b.EntityCount()
	for _, at := range order {
		c := corpus.FacetCount{Count: counts[at], Chosen: isWanted(at)}
		if at < entities {
			ref := e.b.EntityRef(at)
			c.ID, c.Name, c.English = ref.ID, ref.Name, ref.English
		} else {
			c.ID, c.Name = names[at-entities], names[at-entities]
		}
		list = append(list, c)
	}
	return list
}

// valueCounts returns the values of a count, most frequent first, and which of them are chosen.
func valueCounts(counts map[string]int, chosen []string) []corpus.FacetCount {
	list := []corpus.FacetCount{}
	for value, n := range counts {
		if value != "" {
			list = append(list, corpus.FacetCount{ID: value, Name: value, Count: n, Chosen: slices.Contains(chosen, value)})
		}
	}
	sort.Slice(list, func(i, j int) bool {
		if list[i].Count != list[j].Count {
			return list[i].Count > list[j].Count
		}
		return list[i].ID < list[j].ID
	})
	return list
}

// statementHit returns what is shown of a statement: the sentence of its cue and what was said,
// which may extend beyond it.
func (e *Engine) statementHit(at said, f *found) corpus.StatementHit {
	d := e.b.Document(at.doc)
	h := corpus.StatementHit{Document: d.ID, Title: d.Title, Date: d.Date, Outlet: d.Outlet}
	text := d.Title + "\n" + e.body(at.doc)
	n := 0
	e.b.Statements(at.doc, func(s bundle.Statement) {
		if n++; n-1 != at.at {
			return
		}
		h.Named, h.Class, h.Direct = s.Named, s.Class, s.Direct
		h.Negated, h.Unnamed, h.Common, h.Weak = s.Negated, s.Unnamed, s.Common, s.Weak()
		if h.Weak {
			s.Speaker, s.With, s.About = -1, nil, nil
		}
		if s.Speaker >= 0 {
			ref := e.b.EntityRef(s.Speaker)
			h.Speaker = &ref
		}
		for _, entity := range s.With {
			h.With = append(h.With, e.b.EntityRef(entity))
		}
		for _, entity := range s.About {
			h.About = append(h.About, e.b.EntityRef(entity))
		}
		shown, of, back := sentence(text, corpus.Span{Start: min(s.Cue.Start, s.Content.Start), End: max(s.Cue.End, s.Content.End)})
		h.Text = strings.Clone(shown)
		shift := func(span corpus.Span) corpus.Span {
			return corpus.Span{Start: span.Start - back, End: span.End - back}
		}
		h.Cue, h.Content = shift(s.Cue), shift(s.Content)
		if base := len(d.Title) + 1; s.Cue.Start >= base {
			h.Paragraph = paragraphAt(text[base:], s.Cue.Start-base)
		}
		for _, t := range e.look(f, text, arabic.Tokenize(text), e.sights(f, at.doc), 0) {
			if t.span.Start >= of.Start && t.span.End <= of.End {
				h.Marks = append(h.Marks, shift(t.span))
			}
		}
	})
	return h
}
