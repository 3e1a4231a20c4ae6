package app

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

func (f *fake) passes(i int, r corpus.Request) bool {
	d := &f.docs[i]
	if r.From != "" && d.Date < r.From.First() || r.To != "" && d.Date > r.To.Last() {
		return false
	}
	wanted := make(map[corpus.Facet]bool)
	for _, filter := range r.Filters {
		has := slices.Contains(f.values(i, filter.Facet), filter.Value)
		if area, ok := corpus.ParseArea(filter.Value); ok && filter.Facet == corpus.FacetArea {
			has = slices.ContainsFunc(f.mentions[i], func(m corpus.Mention) bool {
				at := f.entity(m.Entity).At
				return at != nil && area.Has(*at)
			})
		}
		if filter.Exclude && has {
			return false
		}
		if !filter.Exclude {
			wanted[filter.Facet] = wanted[filter.Facet] || has
		}
	}
	for _, ok := range wanted {
		if !ok {
			return false
		}
	}
	return true
}

func (f *fake) Search(r corpus.Request) corpus.Result {
	out := corpus.Result{Query: r.Query, Facets: make(map[corpus.Facet][]corpus.FacetCount)}
	r.Query, out.Corrections = correct(r.Query)
	out.Parts = f.parts(r.Query)
	fewest := 99
	var in, lack []int
	for i := range f.docs {
		if !f.passes(i, r) {
			continue
		}
		_, missing := findWords(f.docs[i].Text(), r.Query)
		if missing > 0 && missing == len(arabic.Tokenize(r.Query)) {
			continue
		}
		in, lack = append(in, i), append(lack, missing)
		fewest = min(fewest, missing)
	}
	var list []int
	for n, i := range in {
		if lack[n] == fewest || r.Match == corpus.MatchAny {
			list = append(list, i)
		}
	}
	out.Relaxed, out.Missing = fewest > 0 && fewest < 99 && r.Match != corpus.MatchAny, fewest
	if !out.Relaxed {
		out.Missing = 0
	}
	if r.Sort == corpus.Newest {
		slices.Reverse(list)
	}
	out.Total, out.Folded = len(list), len(list)
	for _, facet := range corpus.Facets {
		out.Facets[facet] = f.count(list, facet, r)
	}
	for _, i := range list[min(r.Offset, len(list)):min(r.Offset+r.Limit, len(list))] {
		out.Hits = append(out.Hits, f.hit(i, r.Query))
	}
	return out
}

func (f *fake) count(list []int, facet corpus.Facet, r corpus.Request) []corpus.FacetCount {
	counts := make(map[string]int)
	for _, i := range list {
		for _, v := range f.values(i, facet) {
			if v != "" {
				counts[v]++
			}
		}
	}
	chosen := make(map[string]corpus.Filter)
	for _, filter := range r.Filters {
		if filter.Facet == facet {
			chosen[filter.Value] = filter
			counts[filter.Value] += 0
		}
	}
	var out []corpus.FacetCount
	for _, id := range slices.Sorted(maps.Keys(counts)) {
		c := corpus.FacetCount{ID: id, Name: id, Count: counts[id]}
		if e := f.entity(id); e.ID != "" {
			c.Name, c.English, c.At = e.Name, e.English, e.At
		}
		if filter, ok := chosen[id]; ok {
			c.Chosen, c.Excluded = !filter.Exclude, filter.Exclude
		}
		out = append(out, c)
	}
	if facet != corpus.FacetMonth && facet != corpus.FacetYear {
		slices.SortStableFunc(out, func(a, b corpus.FacetCount) int { return cmp.Compare(b.Count, a.Count) })
	}
	return out
}

func (f *fake) hit(i int, query string) corpus.Hit {
	d := &f.docs[i]
	h := corpus.Hit{ID: d.ID, Title: d.Title, Date: d.Date, Outlet: d.Outlet, Score: 1}
	h.TitleMarks, _ = findWords(d.Title, query)
	for n, p := range strings.Split(d.Body, "\n") {
		marks, _ := findWords(p, query)
		if n == 0 || len(marks) > len(h.Marks) {
			h.Passage, h.Marks, h.Paragraph = p, marks, n
		}
	}
	for _, e := range f.counted(i)[:min(4, len(f.counted(i)))] {
		h.Entities = append(h.Entities, e.EntityRef)
	}
	return h
}

func (f *fake) Suggest(typed string, limit int) []corpus.Suggestion {
	var out []corpus.Suggestion
	want := arabic.Normalize(typed)
	for i := range f.entities {
		e := &f.entities[i]
		for _, name := range append([]string{e.Name, e.English}, e.Aliases...) {
			if want != "" && strings.Contains(arabic.Normalize(name), want) && len(out) < limit {
				r := refTo(e)
				out = append(out, corpus.Suggestion{Text: e.Name, Entity: &r, Alias: name, Count: 3})
				break
			}
		}
	}
	return out
}
