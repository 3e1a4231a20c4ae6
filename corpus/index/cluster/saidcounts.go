package cluster

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// saidCounts turns the aggregations into lists.
func (e *Engine) saidCounts(local *search.Engine, req corpus.StatementRequest, aggs map[string]tallied) corpus.StatementResult {
	r := corpus.StatementResult{
		Speakers: e.saidNames(local, aggs["speaker"], req.Speakers),
		About:    e.saidNames(local, aggs["about"], req.About),
	}
	_, classes := aggs["class"].counts("values")
	for _, c := range corpus.Classes {
		if chosen := slices.Contains(req.Classes, c); classes[string(c)] > 0 || chosen {
			r.Classes = append(r.Classes, corpus.FacetCount{ID: string(c), Name: string(c), Count: classes[string(c)], Chosen: chosen})
		}
	}
	ids, outlets := aggs["outlet"].counts("values")
	_, more := aggs["outlet"].counts("named")
	for _, id := range req.Outlets {
		if _, there := more[id]; there && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	r.Outlets = []corpus.FacetCount{}
	for _, id := range ids {
		c := e.value(local, corpus.FacetOutlet, id, outlets[id])
		c.Chosen = slices.Contains(req.Outlets, id)
		r.Outlets = append(r.Outlets, c)
	}
	_, months := aggs["month"].counts("values")
	r.Months = e.values(local, corpus.FacetMonth, months, 0)
	return r
}

// counts returns the values of an inner aggregation, most frequent first, and the count of each.
func (t tallied) counts(inner string) (ids []string, of map[string]int) {
	of = make(map[string]int)
	for _, b := range t.inner[inner].Buckets {
		id := fmt.Sprint(b.Key)
		ids, of[id] = append(ids, id), b.Count
	}
	return ids, of
}

// saidNames lists the most frequent names of a field, followed by those that are wanted.
func (e *Engine) saidNames(local *search.Engine, field tallied, wanted []string) []corpus.FacetCount {
	about := make(map[string]bool) // whose counts are not exact
	for _, b := range field.inner["values"].Buckets {
		about[fmt.Sprint(b.Key)] = b.Bound > 0
	}
	_, more := field.counts("named")
	ids, of := field.counts("values")
	list := []corpus.FacetCount{}
	for _, id := range ids[:min(len(ids), namesShown)] {
		c := e.speaker(local, id, of[id], wanted)
		if n, exact := more[id]; exact { // a value asked for by name is counted exactly
			c.Count = n
		} else {
			c.About = about[id]
		}
		list = append(list, c)
	}
	_, keyed := field.counts("keyed")
	first := len(list)
	listed := func(id string) bool {
		return slices.ContainsFunc(list, func(c corpus.FacetCount) bool { return c.ID == id || search.NameKey(c.ID) == search.NameKey(id) })
	}
	for _, id := range wanted {
		n, there := more[id]
		if !there {
			n, there = keyed[search.NameKey(id)]
		}
		if there && !listed(id) {
			list = append(list, e.speaker(local, id, n, wanted))
		}
	}
	slices.SortStableFunc(list[first:], func(a, b corpus.FacetCount) int { return cmp.Compare(b.Count, a.Count) })
	return list
}

// speaker returns a counted speaker or subject with its names.
func (e *Engine) speaker(local *search.Engine, id string, count int, wanted []string) corpus.FacetCount {
	c := corpus.FacetCount{ID: id, Name: id, Count: count}
	if strings.HasPrefix(id, noEntity) {
		_, name, _ := strings.Cut(id, " ")
		c.ID, c.Name = name, name
	} else if ref, ok := local.Ref(id); ok {
		c.Name, c.English = ref.Name, ref.English
	}
	c.Chosen = slices.ContainsFunc(wanted, func(w string) bool { return w == c.ID || search.NameKey(w) == search.NameKey(c.ID) })
	return c
}
