package cluster

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

const besideShown = 24 // entities that are mentioned beside one

// Profile returns an entity by its id with at most contexts contexts, or ErrNothing.
func (e *Engine) Profile(ctx context.Context, id string, contexts int) (p corpus.Profile, err error) {
	err = e.with(ctx, func(local *search.Engine) error {
		var ok bool
		if p.Entity, ok = local.Entity(id); !ok {
			return ErrNothing
		}
		query := obj{"term": obj{string(p.Entity.Kind.Facet()): id}}
		counts := obj{"query": query, "size": 0, "track_total_hits": true, "aggs": profiled(shardValues)}
		newest := obj{"query": query, "size": max(0, contexts), "sort": []obj{{"day": "desc"}, {"seq": "asc"}}, "_source": []string{"page"}}
		answers, err := e.c.MultiSearch(ctx, e.index, "", []any{counts, newest})
		if err != nil {
			return err
		}
		var counted, shown answer
		if err := errors.Join(json.Unmarshal(answers[0], &counted), json.Unmarshal(answers[1], &shown)); err != nil {
			return err
		}
		if counted.Aggregations, err = e.certain(ctx, e.index, counted.Aggregations, besideShown+1, func(shard int) obj {
			return obj{"query": query, "size": 0, "track_total_hits": false, "aggs": profiled(shard)}
		}); err != nil {
			return err
		}
		f := e.facts[id]
		p.Documents, p.Mentions, p.Spellings = counted.Hits.Total.Value, f.Mentions, f.Spellings
		months := make(map[string]int)
		for _, b := range counted.Aggregations["month"].Buckets {
			months[fmt.Sprint(b.Key)] = b.Count
		}
		p.Months = e.values(local, corpus.FacetMonth, months, 0)
		p.Beside = beside(local, counted.Aggregations, id)
		var list []page
		for _, hit := range shown.Hits.Hits {
			list = append(list, hit.Source.Page)
		}
		if p.Contexts, err = local.ContextsOf(gather(list), id); err != nil || contexts == 0 {
			return err
		}
		p.Stories, err = e.storiesOf(ctx, query, counted.Aggregations["story"])
		return err
	})
	return p, err
}

// profiled returns the aggregations over an entity's documents that its page shows.
func profiled(shard int) obj {
	aggs := obj{"month": obj{"terms": obj{"field": "month", "size": mostValues}}}
	aggs["story"] = obj{"terms": obj{"field": "story", "size": mostStories, "shard_size": shard, "min_doc_count": 2,
		"order": []obj{{"_count": "desc"}, {"_key": "asc"}}}}
	for _, kind := range corpus.Kinds {
		aggs[kind.String()] = obj{"terms": obj{"field": kind.String(), "size": besideShown + 1 + moreValues, "shard_size": shard, "show_term_doc_count_error": true}}
	}
	return aggs
}

// mostStories is how many stories an entity's page lists, as in corpus/index/search/story.go.
const mostStories = 12

// storiesOf returns the stories that most of an entity's documents report.
func (e *Engine) storiesOf(ctx context.Context, query obj, counted tallied) ([]corpus.StoryRef, error) {
	numbers := []any{}
	for _, b := range counted.Buckets {
		numbers = append(numbers, b.Key)
	}
	if len(numbers) == 0 {
		return nil, nil
	}
	var a answer
	body := obj{"size": Window, "sort": []obj{{"seq": "asc"}}, "_source": []string{"seq", "story", "page.Document.ID", "page.Document.Title", "page.Document.Date"},
		"query": obj{"bool": obj{"filter": []obj{query, {"terms": obj{"story": numbers}}}}}}
	if err := e.c.Search(ctx, e.index, "", body, &a); err != nil {
		return nil, err
	}
	at, seq := make(map[int]int), make(map[string]int)
	var out []corpus.StoryRef
	for i := range a.Hits.Hits {
		source := &a.Hits.Hits[i].Source
		d := &source.Page.Document
		n, ok := at[source.Story]
		if !ok {
			n = len(out)
			at[source.Story] = n
			out = append(out, corpus.StoryRef{})
		}
		count := out[n].Reports + 1
		if !ok || earlier(d.Date, out[n].Date) {
			out[n] = corpus.StoryRef{ID: d.ID, Title: d.Title, Date: d.Date}
			seq[d.ID] = source.Seq
		}
		out[n].Reports = count
	}
	slices.SortStableFunc(out, func(a, b corpus.StoryRef) int {
		switch {
		case earlier(a.Date, b.Date):
			return -1
		case earlier(b.Date, a.Date):
			return 1
		}
		return seq[a.ID] - seq[b.ID]
	})
	return out, nil
}

// earlier orders dates; no date comes last.
func earlier(a, b corpus.Date) bool {
	return a != "" && (b == "" || bundle.DayNumber(a) < bundle.DayNumber(b))
}

// beside lists the other entities of the counted documents, most frequent first.
func beside(local *search.Engine, aggs map[string]tallied, own string) []corpus.EntityCount {
	var out []corpus.EntityCount
	for _, kind := range corpus.Kinds {
		for _, b := range aggs[kind.String()].Buckets {
			id := fmt.Sprint(b.Key)
			if ref, ok := local.Ref(id); ok && id != own {
				out = append(out, corpus.EntityCount{EntityRef: ref, Count: b.Count, About: b.Bound > 0})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b corpus.EntityCount) int { return cmp.Compare(b.Count, a.Count) })
	return out[:min(len(out), besideShown)]
}

// The limits for related documents, as in corpus/index/search/neighbours.go, which says why.
const (
	neighbours = 6
	shared     = 4
	looked     = 100
	mostNear   = 0.5
)

// neighbours returns the documents that share the rarest entities with one.
func (e *Engine) neighbours(ctx context.Context, local *search.Engine, r *corpus.Reading) ([]corpus.Neighbour, error) {
	n := float64(e.meta.About.Documents)
	idf := make(map[string]float64)
	var should []obj
	for _, entity := range r.Entities {
		if c := float64(e.facts[entity.ID].Documents); c <= n/3 || n <= 30 {
			idf[entity.ID] = math.Log(1 + (n-c+0.5)/(c+0.5))
			should = append(should, obj{"constant_score": obj{"boost": idf[entity.ID],
				"filter": obj{"term": obj{string(entity.Kind.Facet()): entity.ID}}}})
		}
	}
	if len(should) == 0 {
		return nil, nil
	}
	var a answer
	body := obj{"size": looked, "sort": ordered(""), "track_scores": true, "_source": []string{"seq", "page.Document", "page.Mentions"},
		"query": obj{"bool": obj{"should": should[:min(len(should), 1000)], "must_not": obj{"term": obj{"id": r.Document.ID}}}}}
	if err := e.c.Search(ctx, e.index, "", body, &a); err != nil {
		return nil, err
	}
	list := a.Hits.Hits
	for i := range list {
		list[i].Score += nearness(r.Document.Date, list[i].Source.Page.Document.Date)
	}
	slices.SortStableFunc(list, func(a, b found) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Source.Seq, b.Source.Seq))
	})
	var out []corpus.Neighbour
	for _, near := range list[:min(len(list), neighbours)] {
		d := near.Source.Page.Document
		out = append(out, corpus.Neighbour{ID: d.ID, Title: d.Title, Date: d.Date, Outlet: d.Outlet, Shared: telling(local, near.Source.Page.Mentions, idf)})
	}
	return out, nil
}

// telling returns the rarest of a document's entities that have an idf.
func telling(local *search.Engine, mentions []corpus.Mention, idf map[string]float64) []corpus.EntityRef {
	var ids []string
	for _, m := range mentions {
		if _, ok := idf[m.Entity]; ok {
			ids = append(ids, m.Entity)
		}
	}
	ids = once(ids)
	slices.SortStableFunc(ids, func(a, b string) int { return cmp.Compare(idf[b], idf[a]) })
	var refs []corpus.EntityRef
	for _, id := range ids {
		if ref, ok := local.Ref(id); ok && len(refs) < shared {
			refs = append(refs, ref)
		}
	}
	return refs
}

// nearness is mostNear for documents of the same month and falls off with distance.
func nearness(a, b corpus.Date) float64 {
	da, db := bundle.DayNumber(a), bundle.DayNumber(b)
	if da == 0 || db == 0 {
		return 0
	}
	months := func(day int) int { return day/10000*12 + day/100%100 }
	return mostNear / (1 + math.Abs(float64(months(da)-months(db))))
}
