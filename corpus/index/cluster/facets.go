package cluster

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// How many values of a facet are returned by default, and how many each shard returns at first:
// the more, the more reliable counts over several shards are.
const (
	usualValues = 12
	moreValues  = 50 // asked for in addition, to know whether they might belong among those
	shardValues = 1000
	mostValues  = 60_000
	mostListed  = 7_000 // of a facet whose values are all wanted: a cluster returns at most 65,535 in one answer
)

// Counted returns no facets: a cluster counts them only on request.
func (e *Engine) Counted(context.Context, corpus.Request) (map[corpus.Facet][]corpus.FacetCount, bool, error) {
	return nil, false, nil
}

// Facets counts the values of every facet in the result of a request. A filtered facet is counted
// as if it were open, except for excluded values. The cluster says how far off each count may be;
// if a returned one may be off at all, each shard is asked for more values. Counts that are still
// not exact are marked (About).
func (e *Engine) Facets(ctx context.Context, req corpus.Request) (out map[corpus.Facet][]corpus.FacetCount, err error) {
	err = e.with(ctx, func(local *search.Engine) error {
		plan := local.Plan(req)
		req := inAreas(local, req)
		missing, err := e.missing(ctx, plan, req)
		if err != nil {
			return err
		}
		query := asked(plan.Want(missing))
		aggs, err := e.certain(ctx, e.index, nil, limitOf(req), func(shard int) obj {
			return obj{"query": query, "size": 0, "track_total_hits": false, "aggs": counting(req, shard)}
		})
		if err == nil {
			out = e.counted(local, req, aggs)
		}
		return err
	})
	return out, err
}

// certain asks for counts, first of shardValues values per shard (unless first already holds that
// answer), then of more, until the limit values returned are exact or each shard has returned as
// many as it may.
func (e *Engine) certain(ctx context.Context, index string, first map[string]tallied, limit int, counting func(shard int) obj) (map[string]tallied, error) {
	aggs := first
	for shard := shardValues; ; shard *= 20 {
		if aggs == nil {
			var a answer
			if err := e.c.Search(ctx, index, "", counting(min(shard, mostValues)), &a); err != nil {
				return nil, err
			}
			aggs = a.Aggregations
		}
		if shard >= mostValues || !uncertain(aggs, limit) {
			return aggs, nil
		}
		aggs = nil
	}
}

// uncertain reports whether any of the first limit values may have another count, or another
// value may belong among them.
func uncertain(aggs map[string]tallied, limit int) bool {
	for _, a := range aggs {
		values, within := a.inner["values"]
		if !within {
			values = a
		}
		if values.uncertain(limit) {
			return true
		}
	}
	return false
}

// uncertain reports that for one list. A value may have up to Bound more documents than counted,
// one that no shard returned up to Bounds.
func (t *tallied) uncertain(limit int) bool {
	shown := len(t.Buckets)
	if limit > 0 {
		shown = min(shown, limit)
	}
	for i, b := range t.Buckets {
		if b.Bound > 0 && (i < shown || b.Count+b.Bound >= t.Buckets[shown-1].Count) {
			return true
		}
	}
	if t.Bounds == 0 || t.Others == 0 {
		return false
	}
	return shown == len(t.Buckets) || t.Buckets[len(t.Buckets)-1].Count+t.Bounds >= t.Buckets[shown-1].Count
}

// limitOf returns how many values of a facet are returned; negative means all.
func limitOf(req corpus.Request) int {
	if req.FacetLimit == 0 {
		return usualValues
	}
	return req.FacetLimit
}

// counting returns the aggregations that count all facets: one for each, over the documents that
// pass the other filters. An excluded value is counted over the documents that nothing else
// excludes.
func counting(req corpus.Request, shard int) obj {
	limit := limitOf(req)
	all := choices(req)
	aggs := obj{}
	for _, facet := range corpus.Facets {
		open := others(all, group(facet))
		values := obj{"field": string(facet), "size": limit + moreValues, "shard_size": max(limit+moreValues, shard)}
		switch {
		case group(facet) == corpus.FacetYear:
			values["size"], values["shard_size"] = mostValues, mostValues
		case limit < 0:
			values["size"], values["shard_size"] = mostListed, max(mostListed, shard)
		}
		values["show_term_doc_count_error"] = true
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
		if len(named) > 0 { // even in 0 documents: then it exists in the collection
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

// counted turns the aggregations into lists of values.
func (e *Engine) counted(local *search.Engine, req corpus.Request, aggs map[string]tallied) map[corpus.Facet][]corpus.FacetCount {
	all := choices(req)
	limit := limitOf(req)
	out := make(map[corpus.Facet][]corpus.FacetCount)
	for _, facet := range corpus.Facets {
		counts, about := make(map[string]int), make(map[string]bool)
		values := aggs[string(facet)].inner["values"]
		for _, b := range values.Buckets {
			counts[fmt.Sprint(b.Key)] = b.Count
			about[fmt.Sprint(b.Key)] = b.Bound > 0
		}
		named := make(map[string]int)
		for _, b := range aggs[string(facet)].inner["named"].Buckets {
			key := fmt.Sprint(b.Key)
			named[key] = b.Count
			if _, there := counts[key]; there { // a value asked for by name is counted exactly
				counts[key] = b.Count
				delete(about, key)
			}
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
		for i := range list {
			list[i].About = about[list[i].ID]
		}
		for _, f := range req.Filters { // chosen values are always listed
			if n, there := named[f.Value]; there && f.Facet == facet {
				mark(&list, e.value(local, facet, f.Value, n), f.Exclude)
			}
		}
		out[facet] = list
	}
	return out
}

// values lists the values of a facet, most frequent first and then by id; years and months in
// chronological order.
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

// mark marks a value of a list as chosen or excluded, adding it if missing.
func mark(list *[]corpus.FacetCount, value corpus.FacetCount, exclude bool) {
	at := slices.IndexFunc(*list, func(c corpus.FacetCount) bool { return c.ID == value.ID })
	if at < 0 {
		at = len(*list)
		*list = append(*list, value)
	}
	(*list)[at].Chosen, (*list)[at].Excluded = !exclude, exclude
}

// value returns a value of a facet with its names.
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
