package search

import (
	"slices"
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/bundle"
)

// facetNames is how many speakers and subjects are listed.
const facetNames = 40

// said is a statement that a request lets through, before it is shown.
type said struct {
	doc, at int // document, and which of its statements
}

// Statements answers who said what. Speakers, subjects, classes, outlets and
// dates are looked up; words are looked for in what was said, in the documents
// that the index gives.
func (e *Engine) Statements(req corpus.StatementRequest) corpus.StatementResult {
	q := e.statementFilter(req)
	var r corpus.StatementResult
	speakers, about := make(map[int]int), make(map[int]int)
	classes, outlets, months := make(map[corpus.Class]int), make(map[string]int), make(map[corpus.Date]int)
	var kept []said
	q.documents(func(doc int) {
		d := e.b.Document(doc)
		inOutlet := len(req.Outlets) == 0 || slices.Contains(req.Outlets, d.Outlet)
		at := -1
		var match func(s bundle.Statement) bool
		e.b.Statements(doc, func(s bundle.Statement) {
			at++
			spoke, named, classed := q.speaks(s), q.concerns(s), q.classed(s)
			failures := 0
			for _, ok := range [...]bool{spoke, named, classed, inOutlet} {
				if !ok {
					failures++
				}
			}
			if failures > 1 {
				return
			}
			if match == nil {
				match = q.matcher(doc, &d)
			}
			if !match(s) {
				return
			}
			all := failures == 0
			if all {
				kept = append(kept, said{doc, at})
				months[d.Date.Month()]++
			}
			if all || !spoke {
				speakers[s.Speaker]++
			}
			if all || !named {
				for _, entity := range s.About {
					about[entity]++
				}
			}
			if all || !classed {
				classes[s.Class]++
			}
			if all || !inOutlet {
				outlets[d.Outlet]++
			}
		})
	})
	r.Total = len(kept)
	r.Speakers = e.nameCounts(speakers, req.Speakers)
	r.About = e.nameCounts(about, req.About)
	for _, c := range corpus.Classes {
		if classes[c] > 0 || slices.Contains(req.Classes, c) {
			r.Classes = append(r.Classes, corpus.FacetCount{ID: string(c), Name: string(c), Count: classes[c], Chosen: slices.Contains(req.Classes, c)})
		}
	}
	r.Outlets = valueCounts(outlets, req.Outlets)
	delete(months, "")
	for _, m := range sortedDates(months) {
		r.Months = append(r.Months, corpus.FacetCount{ID: string(m), Name: string(m), Count: months[m]})
	}
	sort.SliceStable(kept, func(i, j int) bool {
		a, b := e.b.Day(kept[i].doc), e.b.Day(kept[j].doc)
		if req.Oldest {
			return a != b && b == 0 || a != 0 && a < b
		}
		return a > b
	})
	from := min(max(req.Offset, 0), len(kept))
	for _, s := range kept[from:min(from+max(req.Limit, 0), len(kept))] {
		r.Hits = append(r.Hits, e.statementHit(s, q.found))
	}
	return r
}

// nameCounts lists the entities of a count, most frequent first, chosen ones
// always; -1 is for those who are not named.
func (e *Engine) nameCounts(counts map[int]int, chosen []string) []corpus.FacetCount {
	list := []corpus.FacetCount{}
	for _, entity := range sortedKeys(counts) {
		if entity < 0 {
			continue
		}
		ref := e.b.EntityRef(entity)
		list = append(list, corpus.FacetCount{ID: ref.ID, Name: ref.Name, English: ref.English, Count: counts[entity],
			Chosen: slices.Contains(chosen, ref.ID)})
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].Count > list[j].Count })
	kept := list[:0]
	for i, c := range list {
		if i < facetNames || c.Chosen {
			kept = append(kept, c)
		}
	}
	return kept
}

// valueCounts lists the values of a count, most frequent first.
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

func sortedDates(counts map[corpus.Date]int) []corpus.Date {
	var dates []corpus.Date
	for d := range counts {
		dates = append(dates, d)
	}
	slices.Sort(dates)
	return dates
}

// statementHit makes what is shown of a statement: the sentence of its cue and
// what was said, which may run on past it.
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
		if s.Speaker >= 0 {
			ref := e.b.EntityRef(s.Speaker)
			h.Speaker = &ref
		}
		for _, entity := range s.About {
			h.About = append(h.About, e.b.EntityRef(entity))
		}
		start, end := sentence(text, corpus.Span{Start: min(s.Cue.Start, s.Content.Start), End: max(s.Cue.End, s.Content.End)})
		h.Text = strings.Clone(text[start:end])
		shift := func(span corpus.Span) corpus.Span {
			return corpus.Span{Start: span.Start - start, End: span.End - start}
		}
		h.Cue, h.Content = shift(s.Cue), shift(s.Content)
		if base := len(d.Title) + 1; s.Cue.Start >= base {
			h.Paragraph = paragraphAt(text[base:], s.Cue.Start-base)
		}
		for _, t := range e.look(f, text, arabic.Tokenize(text), e.b.Mentions(nil, at.doc), 0) {
			if t.span.Start >= start && t.span.End <= end {
				h.Marks = append(h.Marks, shift(t.span))
			}
		}
	})
	return h
}
