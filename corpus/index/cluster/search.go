package cluster

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/internal/opensearch"
)

// Serving are the options with which a server talks to a cluster. A whole answer has ten seconds:
// a node that stays silent for four is skipped and another asked; a search that takes a second
// leaves out the nodes that do not answer.
var Serving = opensearch.Options{Timeout: 4 * time.Second, Tries: 4, Late: time.Second}

// Window is how deep into a result one may page: what an index returns without scrolling.
const Window = 10_000

// ErrWindow is the error of asking for hits beyond Window.
var ErrWindow = fmt.Errorf("no more than the first %d hits of a result can be shown; narrow it down", Window)

// Search returns hits and everything about them except facet counts.
func (e *Engine) Search(ctx context.Context, req corpus.Request) (r corpus.Result, err error) {
	req.Limit, req.Offset = max(req.Limit, 0), max(req.Offset, 0)
	if req.Offset+req.Limit > Window {
		return r, ErrWindow
	}
	err = e.with(ctx, func(local *search.Engine) error {
		plan := local.Plan(req)
		req := inAreas(local, req)
		r = plan.Result
		missing, err := e.missing(ctx, plan, req)
		if err != nil {
			return err
		}
		r.Relaxed = missing > 0 && req.Match != corpus.MatchAny
		if r.Relaxed {
			r.Missing = missing
		}
		return e.hits(ctx, plan, asked(plan.Want(missing)), req, &r)
	})
	return r, err
}

// missing returns how many of a query's loose parts the hits lack.
func (e *Engine) missing(ctx context.Context, plan *search.Plan, req corpus.Request) (int, error) {
	parts := len(plan.Loose)
	switch {
	case parts < 2:
		return 0, nil
	case req.Match == corpus.MatchAny:
		return parts - 1, nil
	}
	some := obj{"size": 0, "track_total_hits": 1}
	bodies := make([]any, parts)
	for missing := range bodies {
		body := obj{"query": asked(plan.Want(missing))}
		for k, v := range some {
			body[k] = v
		}
		bodies[missing] = body
	}
	first, err := e.some(ctx, bodies[:1])
	if err != nil || first == 0 {
		return 0, err
	}
	// One query for each further number of missing parts, all in one request, even if a long
	// passage was pasted.
	missing, err := e.some(ctx, bodies[1:])
	if err != nil || missing < 0 || missing+1 >= parts {
		return 0, err
	}
	return missing + 1, nil
}

// some returns the index of the first query that finds anything, or -1.
func (e *Engine) some(ctx context.Context, bodies []any) (int, error) {
	answers, err := e.c.MultiSearch(ctx, e.index, "", bodies)
	if err != nil {
		return -1, err
	}
	for i, data := range answers {
		var a answer
		if err := json.Unmarshal(data, &a); err != nil {
			return -1, err
		}
		if a.Hits.Total.Value > 0 {
			return i, nil
		}
	}
	return -1, nil
}

// ordered returns the order of hits, the same as that of better in corpus/index/search.
func ordered(sort corpus.Sort) []obj {
	order := []obj{{"_score": "desc"}, {"day": "desc"}, {"seq": "asc"}}
	switch sort {
	case corpus.Newest:
		return append([]obj{{"day": "desc"}}, order...)
	case corpus.Oldest:
		return append([]obj{{"oldest": "asc"}}, order...)
	}
	return order
}

// hits asks for the hits of a query and fills in what is shown of them.
func (e *Engine) hits(ctx context.Context, plan *search.Plan, query obj, req corpus.Request, r *corpus.Result) error {
	from, size := req.Offset, req.Limit
	if closer := plan.Closer(); from < closer {
		from, size = 0, max(req.Offset+req.Limit, closer)
	}
	filters := filtersOf(req)
	folds := e.meta.Copies && !req.Unfold
	body := obj{"query": query, "from": from, "size": size, "track_total_hits": true, "track_scores": true,
		"sort": ordered(req.Sort), "_source": []string{"seq", "group", "story", "page"}}
	if len(filters) > 0 {
		body["post_filter"] = both(filters)
	}
	if folds {
		body["collapse"] = obj{"field": "fold"}
		body["aggs"] = obj{"kept": obj{"filter": both(filters), "aggs": obj{
			"stories": obj{"terms": obj{"field": "story", "size": Window, "min_doc_count": 2}},
			"apart": obj{"filter": obj{"bool": obj{"must_not": []obj{{"exists": obj{"field": "story"}}}}}, "aggs": obj{
				"groups": obj{"terms": obj{"field": "group", "size": Window, "min_doc_count": 2}}}}}}}
	}
	var a answer
	if err := e.c.Search(ctx, e.index, exact, body, &a); err != nil {
		return err
	}
	r.Total, r.Folded = a.Hits.Total.Value, a.Hits.Total.Value
	kept := a.Aggregations["kept"]
	for _, fold := range append(kept.inner["stories"].Buckets, kept.inner["apart"].inner["groups"].Buckets...) {
		r.Folded -= fold.Count - 1
	}
	hits, err := shown(plan, a.Hits.Hits, from == 0, r.Missing)
	if err != nil {
		return err
	}
	hits = hits[min(len(hits), req.Offset-from):]
	r.Hits = hits[:min(len(hits), req.Limit)]
	return e.company(ctx, query, filters, folds, a.Hits.Hits, r.Hits)
}

// shown builds hits from what was found, in its order; with first, Plan.Hits may reorder the top.
// They lack this many parts.
func shown(plan *search.Plan, list []found, first bool, missing int) ([]corpus.Hit, error) {
	// Documents are passed in the collection's order, which decides between equal scores.
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(list[a].Source.Seq, list[b].Source.Seq) })
	pages, place := make([]page, len(list)), make([]int, len(list))
	for at, i := range order {
		pages[at], place[i] = list[i].Source.Page, at
	}
	scores := make([]search.Scored, len(list))
	for i := range list {
		scores[i] = search.Scored{Document: place[i], Score: list[i].Score}
	}
	return plan.Hits(gather(pages), scores, first, missing)
}

// company fills in which copies are folded under each hit and how many documents report the same
// event.
func (e *Engine) company(ctx context.Context, query obj, filters []obj, folds bool, list []found, hits []corpus.Hit) error {
	of := make(map[string]*found, len(list))
	groups, stories := []int{}, []int{} // never null in JSON
	for i := range list {
		of[list[i].ID] = &list[i]
		if list[i].Source.Group > 0 && folds {
			groups = append(groups, list[i].Source.Group)
		}
		if list[i].Source.Story > 0 {
			stories = append(stories, list[i].Source.Story)
		}
	}
	if len(groups) == 0 && len(stories) == 0 {
		return nil
	}
	copies := obj{"size": Window, "sort": []obj{{"seq": "asc"}}, "_source": []string{"group"},
		"query": obj{"bool": obj{"filter": append([]obj{query, {"terms": obj{"group": groups}}}, filters...)}}}
	reports := obj{"size": 0, "query": obj{"terms": obj{"story": stories}},
		"aggs": obj{"stories": obj{"terms": obj{"field": "story", "size": max(1, len(stories))}}}}
	answers, err := e.c.MultiSearch(ctx, e.index, "", []any{copies, reports})
	if err != nil {
		return err
	}
	var copied, reported answer
	if err := errors.Join(json.Unmarshal(answers[0], &copied), json.Unmarshal(answers[1], &reported)); err != nil {
		return err
	}
	sizes := make(map[string]int)
	for _, b := range reported.Aggregations["stories"].Buckets {
		sizes[fmt.Sprint(b.Key)] = b.Count
	}
	for i := range hits {
		hit := of[hits[i].ID]
		for _, other := range copied.Hits.Hits {
			if hit.Source.Group > 0 && other.Source.Group == hit.Source.Group && other.ID != hit.ID {
				hits[i].Copies = append(hits[i].Copies, other.ID)
			}
		}
		if hit.Source.Story > 0 {
			hits[i].Reports = max(0, sizes[fmt.Sprint(hit.Source.Story)]-1)
		}
	}
	return nil
}
