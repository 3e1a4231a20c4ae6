package search

import (
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// A statementCount goes through the statements of documents: it counts those that a request wants
// and, for every value of a filter, those that it would want if that value were chosen. It does not
// keep them, since without filters these are all: a million in a hundred thousand articles.
type statementCount struct {
	e   *Engine
	t   *saidTable
	req corpus.StatementRequest
	q   *statementFilter

	wantedSpeakers, wantedSubjects []bool // nil for all
	wantedClasses                  [len(corpus.Classes)]bool

	total                    int
	perDoc                   []int32 // wanted statements of each document
	speakers, about, outlets []int
	classes                  [len(corpus.Classes)]int
	months                   map[int]int // by year and month, yyyymm
}

func newStatementCount(e *Engine, req corpus.StatementRequest, q *statementFilter) *statementCount {
	t, entities := e.saidTable(), e.b.EntityCount()
	c := &statementCount{
		e: e, t: t, req: req, q: q,
		wantedSpeakers: t.speakers(req.Speakers, q.speakers, entities), wantedSubjects: chosen(entities, q.about),
		speakers: make([]int, entities+len(t.names)), about: make([]int, entities), outlets: make([]int, len(t.outlets)),
		months: make(map[int]int), perDoc: make([]int32, e.b.Len()),
	}
	for i, class := range corpus.Classes {
		c.wantedClasses[i] = len(req.Classes) == 0 || slices.Contains(req.Classes, class)
	}
	return c
}

// A passed says which of the filters a statement passes.
type passed struct{ speaker, subject, class, outlet bool }

// failures returns how many it does not pass.
func (p passed) failures() int {
	n := 0
	for _, ok := range [...]bool{p.speaker, p.subject, p.class, p.outlet} {
		if !ok {
			n++
		}
	}
	return n
}

// document counts the statements of one document.
func (c *statementCount) document(doc int) {
	c.each(doc, func(i int, p passed) { c.add(doc, i, p) })
}

// each calls yield for the statements of one document that pass all filters but one at least.
func (c *statementCount) each(doc int, yield func(i int, p passed)) {
	t := c.t
	first, end := int(t.first[doc]), int(t.first[doc+1])
	inOutlet := len(c.req.Outlets) == 0 || slices.Contains(c.req.Outlets, t.outlets[t.outlet[doc]])
	var match []bool
	for i := first; i < end; i++ {
		p := c.passes(i)
		p.outlet = inOutlet
		if p.failures() > 1 {
			continue // it would not be kept, whichever value were chosen
		}
		if c.q.judge != nil {
			if match == nil {
				match = c.q.matches(doc, end-first)
			}
			if !match[i-first] {
				continue
			}
		}
		yield(i, p)
	}
}

// beside returns the other speakers of a statement, and its subjects.
func (t *saidTable) beside(i int) (with, subjects []int32) {
	from, end := int(t.begin[i]), int(t.begin[i+1])
	subject := from + int(t.further[i])
	return t.others[from:subject], t.others[subject:end]
}

// passes says which filters a statement passes, except that of outlets.
func (c *statementCount) passes(i int) passed {
	speaker := int(c.t.speaker[i])
	with, subjects := c.t.beside(i)
	p := passed{
		speaker: c.wantedSpeakers == nil || speaker >= 0 && c.wantedSpeakers[speaker],
		subject: c.wantedSubjects == nil,
		class:   c.wantedClasses[c.t.class[i]],
	}
	for _, entity := range with {
		p.speaker = p.speaker || c.wantedSpeakers[entity]
	}
	for _, entity := range subjects {
		p.subject = p.subject || c.wantedSubjects[entity]
	}
	return p
}

// add counts a statement that passes all filters, and for the values of each filter without which
// it would pass.
func (c *statementCount) add(doc, i int, p passed) {
	t, all := c.t, p.failures() == 0
	speaker := int(t.speaker[i])
	with, subjects := t.beside(i)
	if all {
		c.total++
		c.perDoc[doc]++
		c.months[t.of.Day(doc)/100]++
	}
	if (all || !p.speaker) && speaker >= 0 && !c.q.allSpeakers {
		c.speakers[speaker]++
		for _, entity := range with {
			c.speakers[entity]++
		}
	}
	if (all || !p.subject) && !c.q.allAbout {
		for _, entity := range subjects {
			c.about[entity]++
		}
	}
	if all || !p.class {
		c.classes[t.class[i]]++
	}
	if all || !p.outlet {
		c.outlets[t.outlet[doc]]++
	}
}

// facets lists what was counted.
func (c *statementCount) facets(r *corpus.StatementResult) {
	e, t := c.e, c.t
	r.Speakers = e.nameCounts(c.speakers, c.wantedSpeakers, t.names)
	if c.q.allSpeakers {
		r.Speakers = e.nameCountsOf(t.index().speakers, c.wantedSpeakers, t.names)
	}
	r.About = e.nameCounts(c.about, c.wantedSubjects, nil)
	if c.q.allAbout {
		r.About = e.nameCountsOf(t.index().about, c.wantedSubjects, nil)
	}
	for i, class := range corpus.Classes {
		if chosen := slices.Contains(c.req.Classes, class); c.classes[i] > 0 || chosen {
			r.Classes = append(r.Classes, corpus.FacetCount{ID: string(class), Name: string(class), Count: c.classes[i], Chosen: chosen})
		}
	}
	byOutlet := make(map[string]int)
	for i, n := range c.outlets {
		if outlet := t.outlets[i]; n > 0 || slices.Contains(c.req.Outlets, outlet) {
			byOutlet[outlet] = n
		}
	}
	r.Outlets = valueCounts(byOutlet, c.req.Outlets)
	collection := e.b.About()
	for i := range r.Outlets {
		name := collection.OutletName(r.Outlets[i].ID)
		r.Outlets[i].Name, r.Outlets[i].English = name.Arabic, name.English
	}
	var months []int
	for month := range c.months {
		months = append(months, month)
	}
	slices.Sort(months)
	for _, month := range months {
		if name := string(bundle.DateOf(100 * month).Month()); name != "" {
			r.Months = append(r.Months, corpus.FacetCount{ID: name, Name: name, Count: c.months[month]})
		}
	}
}
