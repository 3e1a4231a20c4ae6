package cluster

import (
	"context"
	"fmt"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// namesShown is the maximum number of speakers and of subjects listed.
const namesShown = 40

// Statements answers who said what.
func (e *Engine) Statements(ctx context.Context, req corpus.StatementRequest) (r corpus.StatementResult, err error) {
	req.Limit, req.Offset = max(req.Limit, 0), max(req.Offset, 0)
	if req.Offset+req.Limit > Window {
		return r, ErrWindow
	}
	err = e.with(ctx, func(local *search.Engine) error {
		plan := local.PlanSaid(req.Query)
		chosen := saidFilters(local, req)
		var all []obj
		for _, name := range saidFields {
			all = append(all, chosen[name]...)
		}
		order := []obj{{"day": "desc"}, {"seq": "asc"}, {"at": "asc"}}
		if req.Oldest {
			order[0] = obj{"oldest": "asc"}
		}
		body := obj{"query": both(saidQuery(plan, req)), "track_total_hits": true, "from": req.Offset, "size": req.Limit,
			"sort": order, "_source": []string{"id", "at"}, "aggs": saidCounting(req, chosen, shardValues)}
		if len(all) > 0 {
			body["post_filter"] = both(all)
		}
		var a saidAnswer
		if err := e.c.Search(ctx, saidOf(e.index), "", body, &a); err != nil {
			return err
		}
		aggs, err := e.certain(ctx, saidOf(e.index), a.Aggregations, namesShown, func(shard int) obj {
			return obj{"query": body["query"], "size": 0, "track_total_hits": false, "aggs": saidCounting(req, chosen, shard)}
		})
		if err != nil {
			return err
		}
		r = e.saidCounts(local, req, aggs)
		r.Total = a.Hits.Total.Value
		list, at, err := e.saidIn(ctx, &a)
		if err != nil {
			return err
		}
		r.Hits, err = plan.Hits(gather(list), at)
		return err
	})
	return r, err
}

// A saidAnswer is the answer of the index of statements.
type saidAnswer struct {
	Hits struct {
		Total struct{ Value int } `json:"total"`
		Hits  []struct {
			Source struct {
				ID string `json:"id"`
				At int    `json:"at"`
			} `json:"_source"`
		} `json:"hits"`
	} `json:"hits"`
	Aggregations map[string]tallied `json:"aggregations"`
}

// saidIn fetches the documents of an answer's statements and returns each statement's position in
// them.
func (e *Engine) saidIn(ctx context.Context, a *saidAnswer) (list []page, at []search.SaidAt, err error) {
	ids := []string{}
	for _, hit := range a.Hits.Hits {
		ids = append(ids, hit.Source.ID)
	}
	list, err = e.pages(ctx, obj{"terms": obj{"id": ids}}, []obj{{"seq": "asc"}}, len(ids))
	if err != nil {
		return nil, nil, err
	}
	for _, hit := range a.Hits.Hits {
		place := slices.IndexFunc(list, func(p page) bool { return p.Document.ID == hit.Source.ID })
		if place < 0 {
			return nil, nil, fmt.Errorf("%w: a statement of a document that is not there", ErrBroken)
		}
		if n := len(list[place].Statements); hit.Source.At < 0 || hit.Source.At >= n {
			return nil, nil, fmt.Errorf("%w: statement %d of document %q, which has %d", ErrBroken, hit.Source.At, hit.Source.ID, n)
		}
		at = append(at, search.SaidAt{Document: place, At: hit.Source.At})
	}
	return list, at, nil
}

// Speakers returns the entities that made the most statements, most first, each with the newest of
// these.
func (e *Engine) Speakers(ctx context.Context, limit int) (out []corpus.Speaker, err error) {
	all, err := e.Statements(ctx, corpus.StatementRequest{})
	if err != nil {
		return nil, err
	}
	for _, c := range all.Speakers {
		if len(out) >= limit {
			break
		}
		var who corpus.EntityRef
		known := false
		err := e.with(ctx, func(local *search.Engine) error {
			who, known = local.Ref(c.ID)
			return nil
		})
		if err != nil {
			return nil, err
		}
		if !known {
			continue // without an entity: c.ID is the name as written
		}
		newest, err := e.Statements(ctx, corpus.StatementRequest{Speakers: []string{c.ID}, Limit: 1})
		if err != nil {
			return nil, err
		}
		for _, hit := range newest.Hits {
			out = append(out, corpus.Speaker{Entity: who, Statements: c.Count, Newest: hit})
		}
	}
	return out, nil
}

// saidFields are the fields by which statements are counted.
var saidFields = [...]string{"speaker", "about", "class", "outlet"}

// saidFilters returns the filters of a request, by field.
func saidFilters(local *search.Engine, req corpus.StatementRequest) map[string][]obj {
	out := make(map[string][]obj)
	if len(req.Speakers) > 0 {
		var keys []string
		for _, name := range req.Speakers {
			if _, entity := local.Ref(name); !entity {
				keys = append(keys, search.NameKey(name))
			}
		}
		should := []obj{{"terms": obj{"speaker": req.Speakers}}}
		if len(keys) > 0 {
			should = append(should, obj{"terms": obj{"namekey": keys}})
		}
		out["speaker"] = []obj{{"bool": obj{"should": should, "minimum_should_match": 1}}}
	}
	if len(req.About) > 0 {
		out["about"] = []obj{{"terms": obj{"about": req.About}}}
	}
	if len(req.Classes) > 0 {
		out["class"] = []obj{{"terms": obj{"class": req.Classes}}}
	}
	if len(req.Outlets) > 0 {
		out["outlet"] = []obj{{"terms": obj{"outlet": req.Outlets}}}
	}
	return out
}

// saidQuery returns the conditions that apply to every count: the words, the document, the days.
func saidQuery(plan *search.SaidPlan, req corpus.StatementRequest) []obj {
	var out []obj
	if !plan.Any {
		ways := []obj{asked(plan.Said)}
		if len(plan.Words) > 0 {
			var name []obj
			for _, word := range plan.Words {
				name = append(name, obj{"term": obj{"named": word}})
			}
			ways = append(ways, both(name))
		}
		out = append(out, obj{"bool": obj{"should": ways, "minimum_should_match": 1}})
	}
	if req.Document != "" {
		out = append(out, obj{"term": obj{"id": req.Document}})
	}
	days := &choice{from: req.From.First(), to: req.To.Last()}
	return append(out, days.filters()...)
}

// saidCounting counts each field over the statements that pass the filters of the others; shard
// is how many values each shard returns.
func saidCounting(req corpus.StatementRequest, chosen map[string][]obj, shard int) obj {
	wanted := map[string][]string{"speaker": req.Speakers, "about": req.About, "outlet": req.Outlets}
	aggs := obj{}
	for _, name := range append(saidFields[:], "month") {
		var open []obj
		for _, other := range saidFields {
			if other != name {
				open = append(open, chosen[other]...)
			}
		}
		size := namesShown + moreValues
		if name == "outlet" || name == "month" {
			size = mostValues
		}
		inner := obj{"values": obj{"terms": obj{"field": name, "size": size, "shard_size": max(size, shard), "show_term_doc_count_error": true}}}
		if name == "speaker" && len(req.Speakers) > 0 {
			var keys []string
			for _, asked := range req.Speakers {
				keys = append(keys, search.NameKey(asked))
			}
			inner["keyed"] = obj{"terms": obj{"field": "namekey", "include": keys, "size": len(keys), "min_doc_count": 0}}
		}
		if list := wanted[name]; len(list) > 0 {
			inner["named"] = obj{"terms": obj{"field": name, "include": list, "size": len(list), "min_doc_count": 0}}
		}
		aggs[name] = obj{"filter": both(open), "aggs": inner}
	}
	return aggs
}
