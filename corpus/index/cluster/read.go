package cluster

import (
	"context"
	"fmt"
	"slices"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/remote"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// ErrNothing is the error of asking for a document or an entity that the collection does not
// have.
var ErrNothing = remote.ErrNothing

var _ remote.Answering = (*Engine)(nil)

// pages returns the documents that match a query, in a given order.
func (e *Engine) pages(ctx context.Context, query obj, sort []obj, size int) ([]page, error) {
	var a answer
	body := obj{"query": query, "size": size, "_source": []string{"page"}}
	if sort != nil {
		body["sort"] = sort
	}
	if err := e.c.Search(ctx, e.index, "", body, &a); err != nil {
		return nil, err
	}
	out := make([]page, len(a.Hits.Hits))
	for i := range out {
		out[i] = a.Hits.Hits[i].Source.Page
	}
	return out, nil
}

// one returns a document by its id.
func (e *Engine) one(ctx context.Context, id string) (*corpus.Corpus, error) {
	list, err := e.pages(ctx, obj{"term": obj{"id": id}}, nil, 1)
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, ErrNothing
	}
	if list[0].Document.ID != id {
		return nil, fmt.Errorf("%w: asked for document %q, it gives %q", ErrBroken, id, list[0].Document.ID)
	}
	return gather(list), nil
}

// mostReports is the maximum number of reports of a story that are laid out.
const mostReports = 200

// withStory returns a document by its id with the others of its story.
func (e *Engine) withStory(ctx context.Context, id string) (*corpus.Corpus, error) {
	docs, err := e.one(ctx, id)
	if err != nil || docs.Stories[0] == 0 {
		return docs, err
	}
	list, err := e.pages(ctx, obj{"term": obj{"story": docs.Stories[0]}}, []obj{{"seq": "asc"}}, mostReports)
	if err == nil && slices.ContainsFunc(list, func(p page) bool { return p.Document.ID == id }) {
		docs = gather(list)
	}
	return docs, err
}

// Story returns the reports of the event that a document reports, or ErrNothing.
func (e *Engine) Story(ctx context.Context, id string) (reports []corpus.Report, err error) {
	docs, err := e.withStory(ctx, id)
	if err != nil {
		return nil, err
	}
	err = e.with(ctx, func(local *search.Engine) error {
		reports, err = local.StoryOf(docs, id)
		return err
	})
	return reports, err
}

// Read returns a document by its id, or ErrNothing.
func (e *Engine) Read(ctx context.Context, id string) (r corpus.Reading, err error) {
	docs, err := e.withStory(ctx, id)
	if err != nil {
		return r, err
	}
	err = e.with(ctx, func(local *search.Engine) error {
		readings, err := local.ReadOf(docs)
		if err != nil {
			return err
		}
		at := slices.IndexFunc(readings, func(r corpus.Reading) bool { return r.Document.ID == id }) // always found: see withStory
		r = readings[at]
		r.Neighbours, err = e.neighbours(ctx, local, &r)
		return err
	})
	return r, err
}

// Found returns the words of a document's Text that a query finds.
func (e *Engine) Found(ctx context.Context, id, query string) (spans []corpus.Span, err error) {
	docs, err := e.one(ctx, id)
	if err != nil {
		return nil, err
	}
	err = e.with(ctx, func(local *search.Engine) error {
		lists, err := local.FoundIn(docs, query)
		if err == nil && len(lists) == 1 {
			spans = lists[0]
		}
		return err
	})
	return spans, err
}

// Closely returns documents with their words and what a query finds in them.
func (e *Engine) Closely(ctx context.Context, ids []string, query string) (out []corpus.Closeup, err error) {
	const most = 500 // per request
	for from := 0; from < len(ids); from += most {
		part := ids[from:min(len(ids), from+most)]
		list, err := e.pages(ctx, obj{"terms": obj{"id": part}}, nil, len(part))
		if err != nil {
			return nil, err
		}
		place := make(map[string]int, len(part))
		for i, id := range part {
			place[id] = i
		}
		for _, p := range list {
			if _, asked := place[p.Document.ID]; !asked {
				return nil, fmt.Errorf("%w: it gives document %q, which was not asked for", ErrBroken, p.Document.ID)
			}
		}
		slices.SortFunc(list, func(a, b page) int { return place[a.Document.ID] - place[b.Document.ID] })
		if err := e.with(ctx, func(local *search.Engine) error {
			closeups, err := local.CloselyOf(gather(list), query)
			out = append(out, closeups...)
			return err
		}); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Members gives the ids of the documents of a result, every copy, in its order. Where all
// of more than Window are asked for, they are an even sample of so many, the same each time,
// in the order of the collection: views read a few hundred of them.
func (e *Engine) Members(ctx context.Context, req corpus.Request) (ids []string, err error) {
	limit := req.Limit
	if limit == 0 {
		limit = Window - req.Offset
	}
	if req.Offset+limit > Window {
		return nil, ErrWindow
	}
	err = e.with(ctx, func(local *search.Engine) error {
		plan := local.Plan(req)
		req := inAreas(local, req)
		missing, err := e.missing(ctx, plan, req)
		if err != nil {
			return err
		}
		var a answer
		body := obj{"query": asked(plan.Want(missing)), "post_filter": both(filtersOf(req)), "sort": ordered(req.Sort),
			"from": req.Offset, "size": limit, "_source": false, "track_total_hits": true}
		if err := e.c.Search(ctx, e.index, exact, body, &a); err != nil {
			return err
		}
		if req.Limit == 0 && a.Hits.Total.Value > Window {
			a = answer{}
			if err := e.c.Search(ctx, e.index, "", byChance(both(append(filtersOf(req), asked(plan.Want(missing))))), &a); err != nil {
				return err
			}
			slices.SortFunc(a.Hits.Hits, func(a, b found) int { return a.Source.Seq - b.Source.Seq })
		}
		for _, hit := range a.Hits.Hits {
			ids = append(ids, hit.ID)
		}
		return nil
	})
	return ids, err
}

// byChance asks for a random sample of Window documents that match a query, the same one each
// time.
func byChance(query obj) obj {
	chance := obj{"random_score": obj{"seed": 1, "field": "seq"}}
	return obj{"query": obj{"function_score": obj{"query": query, "functions": []obj{chance}, "boost_mode": "replace"}},
		"size": Window, "_source": []string{"seq"}}
}

// Dated counts the documents of a result, copies included, by date and outlet, in the order of
// both.
func (e *Engine) Dated(ctx context.Context, req corpus.Request) (out []corpus.DateCount, err error) {
	err = e.with(ctx, func(local *search.Engine) error {
		plan := local.Plan(req)
		req := inAreas(local, req)
		missing, err := e.missing(ctx, plan, req)
		if err != nil {
			return err
		}
		pairs := obj{"size": Window, "sources": []obj{{"day": obj{"terms": obj{"field": "day"}}},
			{"outlet": obj{"terms": obj{"field": "outlet", "missing_bucket": true}}}}}
		body := obj{"size": 0, "query": both(append(filtersOf(req), asked(plan.Want(missing)))), "aggs": obj{"pairs": obj{"composite": pairs}}}
		for {
			var a struct {
				Aggregations struct {
					Pairs struct {
						After   obj `json:"after_key"`
						Buckets []struct {
							Key struct {
								Day    int    `json:"day"`
								Outlet string `json:"outlet"`
							} `json:"key"`
							Count int `json:"doc_count"`
						} `json:"buckets"`
					} `json:"pairs"`
				} `json:"aggregations"`
			}
			if err := e.c.Search(ctx, e.index, "", body, &a); err != nil {
				return err
			}
			for _, b := range a.Aggregations.Pairs.Buckets {
				out = append(out, corpus.DateCount{Date: bundle.DateOf(b.Key.Day), Outlet: b.Key.Outlet, Count: b.Count})
			}
			if a.Aggregations.Pairs.After == nil {
				return nil
			}
			pairs["after"] = a.Aggregations.Pairs.After
		}
	})
	return out, err
}

// Explain says why a hit is in a result. How rare its words are is told by the head.
func (e *Engine) Explain(ctx context.Context, hit corpus.Hit, query string) (x corpus.Explanation, err error) {
	err = e.with(ctx, func(local *search.Engine) error {
		var ok bool
		if x, ok = local.Explain(hit, query); ok {
			return nil
		}
		docs, err := e.one(ctx, hit.ID)
		if err != nil {
			return err
		}
		if x, ok = local.ExplainOf(docs, hit, query); !ok {
			return ErrNothing
		}
		return nil
	})
	return x, err
}
