package search

import (
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// A filter is what a request asks of one facet. Year, month and the range of dates are one filter:
// choosing in one of them leaves all three open in the counts.
type filter struct {
	from, to         int // the facet's values; of several facets if they adjoin
	wanted, unwanted map[int]bool
	days                  // only for dates
	nothing          bool // a value is wanted that no document has
}

// days are the first and the last day wanted, as bundle.DayNumber, 0 for no bound.
type days struct{ first, last int }

// inTime reports whether a document's first day is within the bounds.
func (d days) inTime(day int) bool {
	return d == days{} || day != 0 && day >= d.first && (d.last == 0 || day <= d.last)
}

// filters groups the filters of a request by facet.
func (e *Engine) filters(req corpus.Request) []filter {
	group := func(f corpus.Facet) corpus.Facet {
		if f == corpus.FacetMonth {
			return corpus.FacetYear
		}
		return f
	}
	var out []filter
	at := make(map[corpus.Facet]int)
	get := func(f corpus.Facet) *filter {
		i, ok := at[group(f)]
		if !ok {
			i = len(out)
			at[group(f)] = i
			from, to := e.b.ValueRange(group(f))
			if group(f) == corpus.FacetYear {
				_, to = e.b.ValueRange(corpus.FacetMonth)
			}
			out = append(out, filter{from: from, to: to, wanted: make(map[int]bool), unwanted: make(map[int]bool)})
		}
		return &out[i]
	}
	for _, f := range req.Filters {
		if f.Facet == corpus.FacetArea {
			out = append(out, e.areaFilter(f))
			continue
		}
		g := get(f.Facet)
		value, ok := e.b.FindValue(f.Facet, f.Value)
		switch {
		case f.Exclude && ok:
			g.unwanted[value] = true
		case !f.Exclude && ok:
			g.wanted[value] = true
		case !f.Exclude:
			g.nothing = true
		}
	}
	if req.From != "" {
		get(corpus.FacetYear).first = bundle.DayNumber(req.From.First())
	}
	if req.To != "" {
		get(corpus.FacetYear).last = bundle.DayNumber(req.To.Last())
	}
	return out
}

// A verdict is what a filter says of a document.
type verdict struct {
	passes bool
	// alone is the only unwanted value that the document has, or -1; open reports that it has none.
	// If nothing but exclusions filtered the facet, the document would pass if open; if only alone
	// were no longer excluded, it would pass for alone.
	open  bool
	alone int
}

// judge says whether a document with these values and this day passes.
func (f *filter) judge(values []int, day int) verdict {
	v := verdict{open: true, alone: -1}
	wanted := len(f.wanted) == 0 && !f.nothing
	for _, value := range values {
		if f.unwanted[value] {
			if v.open {
				v.open, v.alone = false, value
			} else {
				v.alone = -1
			}
		}
		wanted = wanted || f.wanted[value]
	}
	v.passes = wanted && v.open && f.inTime(day)
	return v
}

// count adds the values that the filter leaves to its facet's counts.
func (f *filter) count(v verdict, values []int, counts *valueTally) {
	if !v.open {
		if v.alone >= 0 {
			counts.add(v.alone)
		}
		return
	}
	for _, value := range values {
		if value >= f.from && value < f.to {
			counts.add(value)
		}
	}
}

// judged returns how many filters reject a document, counting no further than two, and the last of
// these filters with its verdict.
func judged(filters []filter, values []int, day int) (failed *filter, said verdict, failures int) {
	for i := range filters {
		if v := filters[i].judge(values, day); !v.passes {
			failed, said = &filters[i], v
			if failures++; failures > 1 {
				break
			}
		}
	}
	return failed, said, failures
}
