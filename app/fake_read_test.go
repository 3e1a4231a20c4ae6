package app

import (
	"cmp"
	"maps"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/times"
)

func (f *fake) Story(id string) ([]corpus.Report, bool) {
	if reports, ok := f.stories[id]; ok {
		return reports, true
	}
	_, ok := f.Read(id)
	return nil, ok
}

func (f *fake) Read(id string) (corpus.Reading, bool) {
	for i := range f.docs {
		if f.docs[i].ID != id {
			continue
		}
		r := corpus.Reading{Document: f.docs[i], Mentions: f.mentions[i], Entities: f.counted(i),
			Statements: f.said[i], Times: times.Find(&f.docs[i])}
		for j := range f.docs {
			n := corpus.Neighbour{ID: f.docs[j].ID, Title: f.docs[j].Title, Date: f.docs[j].Date, Outlet: f.docs[j].Outlet}
			for _, a := range f.counted(i) {
				for _, b := range f.counted(j) {
					if a.ID == b.ID && len(n.Shared) < 4 {
						n.Shared = append(n.Shared, a.EntityRef)
					}
				}
			}
			if i != j && len(n.Shared) > 1 && len(r.Neighbours) < 4 {
				r.Neighbours = append(r.Neighbours, n)
			}
		}
		return r, true
	}
	return corpus.Reading{}, false
}

func (f *fake) Profile(id string, contexts int) (corpus.Profile, bool) {
	e := f.entity(id)
	if e.ID == "" {
		return corpus.Profile{}, false
	}
	p := corpus.Profile{Entity: *e}
	spelt, months, beside := map[string]int{}, map[string]int{}, map[string]int{}
	for i := range f.docs {
		d := &f.docs[i]
		text, here := d.Text(), false
		for _, m := range f.mentions[i] {
			if m.Entity != id {
				continue
			}
			here = true
			p.Mentions++
			spelt[text[m.Start:m.End]]++
			for n, span := range d.Paragraphs() {
				if span.Start <= m.Start && m.End <= span.End && len(p.Contexts) < contexts {
					p.Contexts = append(p.Contexts, corpus.Context{ID: d.ID, Title: d.Title, Date: d.Date, Outlet: d.Outlet,
						Text: text[span.Start:span.End], Mark: corpus.Span{Start: m.Start - span.Start, End: m.End - span.Start}, Paragraph: n})
				}
			}
		}
		if here {
			p.Documents++
			months[string(d.Date.Month())]++
			for _, other := range f.counted(i) {
				if other.ID != id {
					beside[other.ID]++
				}
			}
		}
	}
	for _, s := range slices.Sorted(maps.Keys(spelt)) {
		p.Spellings = append(p.Spellings, corpus.Spelling{Text: s, Count: spelt[s]})
	}
	for _, m := range slices.Sorted(maps.Keys(months)) {
		p.Months = append(p.Months, corpus.FacetCount{ID: m, Name: m, Count: months[m]})
	}
	for _, b := range slices.Sorted(maps.Keys(beside)) {
		p.Beside = append(p.Beside, corpus.EntityCount{EntityRef: refTo(f.entity(b)), Count: beside[b]})
	}
	slices.SortStableFunc(p.Beside, func(a, b corpus.EntityCount) int { return cmp.Compare(b.Count, a.Count) })
	return p, true
}

func (f *fake) Entities() []corpus.EntityCount {
	var out []corpus.EntityCount
	for i := range f.entities {
		out = append(out, corpus.EntityCount{EntityRef: refTo(&f.entities[i]), Count: len(f.entities) - i, At: f.entities[i].At})
	}
	return out
}
