package cluster

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// A choice is what a request asks of one facet. Year, month and the range of dates are
// one: choosing in one of them leaves all three open in the counts.
type choice struct {
	wanted, unwanted []corpus.Filter
	from, to         corpus.Date
}

// group is the facet under which a facet's choices stand.
func group(f corpus.Facet) corpus.Facet {
	if f == corpus.FacetMonth {
		return corpus.FacetYear
	}
	return f
}

func choices(req corpus.Request) map[corpus.Facet]*choice {
	out := make(map[corpus.Facet]*choice)
	get := func(f corpus.Facet) *choice {
		if out[group(f)] == nil {
			out[group(f)] = new(choice)
		}
		return out[group(f)]
	}
	for _, f := range req.Filters {
		if c := get(f.Facet); f.Exclude {
			c.unwanted = append(c.unwanted, f)
		} else {
			c.wanted = append(c.wanted, f)
		}
	}
	if req.From != "" {
		get(corpus.FacetYear).from = req.From.First()
	}
	if req.To != "" {
		get(corpus.FacetYear).to = req.To.Last()
	}
	return out
}

// filters are the choice as filters that must all hold.
func (c *choice) filters() []obj {
	var out []obj
	if len(c.wanted) > 0 {
		out = append(out, obj{"bool": obj{"should": eachOf(c.wanted), "minimum_should_match": 1}})
	}
	if len(c.unwanted) > 0 {
		out = append(out, none(c.unwanted))
	}
	days := obj{}
	if c.from != "" {
		days["gte"] = bundle.DayNumber(c.from)
	}
	if c.to != "" {
		days["lte"] = bundle.DayNumber(c.to)
	}
	if len(days) > 0 {
		out = append(out, obj{"range": obj{"first": days}})
	}
	return out
}

// inAreas is a request whose areas are named by the places within, as the cluster's
// documents have them.
func inAreas(local *search.Engine, req corpus.Request) corpus.Request {
	var filters []corpus.Filter
	for _, f := range req.Filters {
		if f.Facet != corpus.FacetArea {
			filters = append(filters, f)
			continue
		}
		places := local.PlacesIn(f.Value)
		if len(places) == 0 {
			places = []string{""} // which no document has
		}
		for _, id := range places {
			filters = append(filters, corpus.Filter{Facet: f.Facet, Value: id, Exclude: f.Exclude})
		}
	}
	req.Filters = filters
	return req
}

func eachOf(list []corpus.Filter) []obj {
	var out []obj
	var places []string
	for _, f := range list {
		if f.Facet == corpus.FacetArea {
			places = append(places, f.Value)
		}
	}
	if len(places) > 0 {
		return []obj{{"terms": obj{string(corpus.FacetPlace): places}}} // more than clauses may be
	}
	for _, f := range list {
		out = append(out, obj{"term": obj{string(f.Facet): f.Value}})
	}
	return out
}

// none lets through what has none of some values.
func none(list []corpus.Filter) obj {
	if len(list) == 0 {
		return obj{"match_all": obj{}}
	}
	return obj{"bool": obj{"must_not": eachOf(list)}}
}

// filtersOf is everything that a request filters by.
func filtersOf(req corpus.Request) []obj { return others(choices(req), "") }

// others are the filters of all choices but one.
func others(all map[corpus.Facet]*choice, but corpus.Facet) []obj {
	var out []obj
	for _, f := range append(slices.Clip(corpus.Facets[:]), corpus.FacetArea) {
		if c := all[f]; c != nil && f != but {
			out = append(out, c.filters()...)
		}
	}
	return out
}

// both joins filters.
func both(filters []obj) obj {
	if len(filters) == 0 {
		return obj{"match_all": obj{}}
	}
	return obj{"bool": obj{"filter": filters}}
}

// How many values of a facet are given unless the request says otherwise, and how many
// each shard tells of at first: the more, the surer are counts over several shards.
const (
	usualValues = 12
	shardValues = 1000
	mostValues  = 60_000
	mostListed  = 7_000 // of a facet of which all are wanted: a cluster gives 65,535 in one answer
)

// Counted gives no facets: a cluster counts them when it is asked to.
func (e *Engine) Counted(context.Context, corpus.Request) (map[corpus.Facet][]corpus.FacetCount, bool, error) {
	return nil, false, nil
}

// Facets counts the values of every facet in the result of a request, those of a facet
// that is filtered as if it were open but for what is excluded. The cluster tells how
// far off a count may be; where it may be at all it is asked again for more of each
// shard, and counts are given that are exact.
func (e *Engine) Facets(ctx context.Context, req corpus.Request) (out map[corpus.Facet][]corpus.FacetCount, err error) {
	err = e.with(ctx, func(local *search.Engine) error {
		plan := local.Plan(req)
		req := inAreas(local, req)
		missing, err := e.missing(ctx, plan, req)
		if err != nil {
			return err
		}
		query := asked(plan.Want(missing))
		for shard := shardValues; ; shard *= 20 {
			var a answer
			body := obj{"query": query, "size": 0, "track_total_hits": false, "aggs": counting(req, min(shard, mostValues))}
			if err := e.c.Search(ctx, e.index, "", body, &a); err != nil {
				return err
			}
			if off := uncertain(a.Aggregations); !off || shard >= mostValues {
				out = e.counted(local, req, a.Aggregations)
				if off {
					return fmt.Errorf("%w: the counts of facets are not exact at %d values of each shard", ErrCount, mostValues)
				}
				return nil
			}
		}
	})
	return out, err
}

func uncertain(aggs map[string]tallied) bool {
	for _, a := range aggs {
		if a.Bounds > 0 || uncertain(a.inner) {
			return true
		}
	}
	return false
}

// counting are the aggregations that count all facets: one for each, over the documents
// that pass the other filters; what is excluded is counted where it alone stands against
// a document.
func counting(req corpus.Request, shard int) obj {
	limit := req.FacetLimit
	if limit == 0 {
		limit = usualValues
	}
	all := choices(req)
	aggs := obj{}
	for _, facet := range corpus.Facets {
		open := others(all, group(facet))
		values := obj{"field": string(facet), "size": limit, "shard_size": max(limit, shard)}
		switch {
		case group(facet) == corpus.FacetYear:
			values["size"], values["shard_size"] = mostValues, mostValues
		case limit < 0:
			values["size"], values["shard_size"] = mostListed, max(mostListed, shard)
		}
		inner := obj{"values": obj{"terms": values}}
		c := all[group(facet)]
		if c == nil {
			aggs[string(facet)] = obj{"filter": both(open), "aggs": inner}
			continue
		}
		var named []string
		for _, f := range append(slices.Clone(c.wanted), c.unwanted...) {
			if f.Facet == facet {
				named = append(named, f.Value)
			}
		}
		if len(named) > 0 { // of 0 documents, too: it is in the collection then
			inner["named"] = obj{"terms": obj{"field": string(facet), "include": named, "size": len(named), "min_doc_count": 0}}
		}
		aggs[string(facet)] = obj{"filter": both(append(slices.Clone(open), none(c.unwanted))), "aggs": inner}
		for i, f := range c.unwanted {
			rest := slices.Delete(slices.Clone(c.unwanted), i, i+1)
			if f.Facet == facet {
				aggs[fmt.Sprintf("%s without %d", facet, i)] = obj{"filter": both(append(slices.Clone(open),
					obj{"term": obj{string(facet): f.Value}}, none(rest)))}
			}
		}
	}
	return aggs
}

// counted makes the lists of values of what was counted.
func (e *Engine) counted(local *search.Engine, req corpus.Request, aggs map[string]tallied) map[corpus.Facet][]corpus.FacetCount {
	all := choices(req)
	limit := req.FacetLimit
	if limit == 0 {
		limit = usualValues
	}
	out := make(map[corpus.Facet][]corpus.FacetCount)
	for _, facet := range corpus.Facets {
		counts := make(map[string]int)
		for _, b := range aggs[string(facet)].inner["values"].Buckets {
			counts[fmt.Sprint(b.Key)] = b.Count
		}
		named := make(map[string]int)
		for _, b := range aggs[string(facet)].inner["named"].Buckets {
			named[fmt.Sprint(b.Key)] = b.Count
		}
		if c := all[group(facet)]; c != nil {
			for i, f := range c.unwanted {
				if _, there := named[f.Value]; there && f.Facet == facet {
					named[f.Value] = aggs[fmt.Sprintf("%s without %d", facet, i)].Count
					counts[f.Value] = named[f.Value]
				}
			}
		}
		list := e.values(local, facet, counts, limit)
		for _, f := range req.Filters { // what was chosen is always given
			if n, there := named[f.Value]; there && f.Facet == facet {
				mark(&list, e.value(local, facet, f.Value, n), f.Exclude)
			}
		}
		out[facet] = list
	}
	return out
}

// values lists the values of a facet, the most frequent first, of equal ones by their
// ids; years and months in order of time.
func (e *Engine) values(local *search.Engine, facet corpus.Facet, counts map[string]int, limit int) []corpus.FacetCount {
	ids := slices.Sorted(maps.Keys(counts))
	ids = slices.DeleteFunc(ids, func(id string) bool { return counts[id] == 0 })
	if group(facet) != corpus.FacetYear {
		slices.SortStableFunc(ids, func(a, b string) int { return counts[b] - counts[a] })
		if limit > 0 {
			ids = ids[:min(len(ids), limit)]
		}
	}
	list := []corpus.FacetCount{} // never null in JSON
	for _, id := range ids {
		list = append(list, e.value(local, facet, id, counts[id]))
	}
	return list
}

// mark marks a value of a list as chosen or excluded, and adds it where it is missing.
func mark(list *[]corpus.FacetCount, value corpus.FacetCount, exclude bool) {
	at := slices.IndexFunc(*list, func(c corpus.FacetCount) bool { return c.ID == value.ID })
	if at < 0 {
		at = len(*list)
		*list = append(*list, value)
	}
	(*list)[at].Chosen, (*list)[at].Excluded = !exclude, exclude
}

// value names a value of a facet.
func (e *Engine) value(local *search.Engine, facet corpus.Facet, id string, count int) corpus.FacetCount {
	c := corpus.FacetCount{ID: id, Name: id, Count: count}
	switch facet {
	case corpus.FacetOutlet:
		name := e.meta.About.OutletName(id)
		c.Name, c.English = name.Arabic, name.English
	case corpus.FacetTopic:
		name := e.meta.About.TopicName(id)
		c.Name, c.English = name.Arabic, name.English
	case corpus.FacetYear, corpus.FacetMonth:
	default:
		if ref, ok := local.Ref(id); ok {
			c.Name, c.English = ref.Name, ref.English
		}
	}
	return c
}
