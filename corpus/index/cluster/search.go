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

// Serving is how a server speaks to a cluster. An answer has ten seconds in all: a node that says
// nothing for four of them is passed over, and another asked; a search that takes a second has those
// nodes left out that do not answer.
var Serving = opensearch.Options{Timeout: 4 * time.Second, Tries: 4, Late: time.Second}

// Window is how far into a result one may go: what an index gives without scrolling.
const Window = 10_000

// ErrWindow is the error of asking for hits beyond Window.
var ErrWindow = fmt.Errorf("no more than the first %d hits of a result can be shown; narrow it down", Window)

// Search gives hits and everything about them but the counts of facets.
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

// missing tells how many of its loose parts the hits of a query lack.
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
	// It has to be asked once for each part: a pasted passage is one request, too.
	missing, err := e.some(ctx, bodies[1:])
	if err != nil || missing < 0 || missing+1 >= parts {
		return 0, err
	}
	return missing + 1, nil
}

// some gives the first of the questions that finds anything; -1 for none.
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

// ordered is the order of hits: as better in corpus/index/search has it.
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

// hits asks for the hits of a query and makes what is shown of them.
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
	hits, err := shown(plan, a.Hits.Hits, from == 0)
	if err != nil {
		return err
	}
	hits = hits[min(len(hits), req.Offset-from):]
	r.Hits = hits[:min(len(hits), req.Limit)]
	return e.company(ctx, query, filters, folds, a.Hits.Hits, r.Hits)
}

// shown makes hits of what was found, in its order but for the first.
func shown(plan *search.Plan, list []found, first bool) ([]corpus.Hit, error) {
	// The documents go in the collection's order, by which equal ones are told apart.
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
	return plan.Hits(gather(pages), scores, first)
}

// company tells of hits which copies are folded under them and how many documents
// report the same.
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
