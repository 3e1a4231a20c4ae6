package command

import (
	"flag"
	"fmt"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// asked are the flags of search that make up a request.
type asked struct {
	filters              []corpus.Filter
	from, to             string
	sort, match          string
	limit, offset, facet int
	unfold               bool
}

func (a *asked) define(f *flag.FlagSet) {
	for _, facet := range corpus.Facets {
		f.Func(string(facet), "keep documents with this `value`; -value drops them; may be repeated", func(value string) error {
			value, exclude := strings.CutPrefix(value, "-")
			if value == "" {
				return fmt.Errorf("want a value of the filter %s", facet)
			}
			a.filters = append(a.filters, corpus.Filter{Facet: facet, Value: value, Exclude: exclude})
			return nil
		})
	}
	f.Func(string(corpus.FacetArea), "keep documents that mention a place in `west,south,east,north`, in degrees; -… drops them", func(value string) error {
		value, exclude := strings.CutPrefix(value, "-")
		area, ok := corpus.ParseArea(strings.TrimPrefix(value, "=")) // «=» before a west that begins with a minus
		if !ok {
			return fmt.Errorf("want west, south, east and north in degrees, as in 33,30.5,43.5,38")
		}
		a.filters = append(a.filters, corpus.Filter{Facet: corpus.FacetArea, Value: area.String(), Exclude: exclude})
		return nil
	})
	f.StringVar(&a.from, "from", "", "keep documents no earlier than this `date`: YYYY, YYYY-MM or YYYY-MM-DD")
	f.StringVar(&a.to, "to", "", "keep documents no later than this `date`")
	f.StringVar(&a.sort, "sort", "relevance", "relevance, newest or oldest")
	f.StringVar(&a.match, "match", "all", "all: documents with every word first; any: ranked whatever matches")
	f.IntVar(&a.limit, "limit", 10, "hits to give")
	f.IntVar(&a.offset, "offset", 0, "hits to skip")
	f.IntVar(&a.facet, "facets", 0, "values of each filter to count, -1 for all; without -json none unless asked (default 12 with -json)")
	f.BoolVar(&a.unfold, "unfold", false, "give every copy of a text by itself")
}

// request returns the request, without a query.
func (a *asked) request() (corpus.Request, error) {
	req := corpus.Request{Filters: a.filters, Sort: corpus.Sort(a.sort), Match: corpus.Match(a.match),
		Limit: a.limit, Offset: a.offset, FacetLimit: a.facet, Unfold: a.unfold}
	for _, word := range []struct {
		what, is string
		are      []string
	}{
		{"match", a.match, []string{string(corpus.MatchAll), string(corpus.MatchAny)}},
		{"sort", a.sort, []string{string(corpus.ByRelevance), string(corpus.Newest), string(corpus.Oldest)}},
	} {
		if !slices.Contains(word.are, word.is) {
			last := len(word.are) - 1
			return req, fmt.Errorf("%s %q, want %s or %s", word.what, word.is, strings.Join(word.are[:last], ", "), word.are[last])
		}
	}
	for name, n := range map[string]int{"limit": a.limit, "offset": a.offset} {
		if n < 0 {
			return req, fmt.Errorf("%s %d, want 0 or more", name, n)
		}
	}
	if a.facet < -1 {
		return req, fmt.Errorf("facets %d, want 0 or more, or -1 for all", a.facet)
	}
	for _, date := range []struct {
		text string
		into *corpus.Date
	}{{a.from, &req.From}, {a.to, &req.To}} {
		if date.text == "" {
			continue
		}
		d, err := corpus.ParseDate(date.text)
		if err != nil {
			return req, err
		}
		*date.into = d
	}
	return req, nil
}
