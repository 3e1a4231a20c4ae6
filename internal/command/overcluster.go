package command

import (
	"context"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
)

// An overCluster is a collection in a cluster behind the interface of the page generator: one
// question at a time, without contexts. After the first error, kept in err, everything is
// answered with nothing.
type overCluster struct {
	ctx context.Context
	e   *cluster.Engine
	err error
}

// got returns an answer, or records why there is none.
func got[T any](o *overCluster, ask func(ctx context.Context) (T, error)) (answer T) {
	if o.err != nil {
		return answer
	}
	answer, o.err = ask(o.ctx)
	return answer
}

// had returns an answer and whether there is one.
func had[T any](o *overCluster, ask func(ctx context.Context) (T, error)) (answer T, ok bool) {
	if o.err != nil {
		return answer, false
	}
	answer, err := ask(o.ctx)
	switch err {
	case nil:
		return answer, true
	case cluster.ErrNothing:
	default:
		o.err = err
	}
	return answer, false
}

func (o *overCluster) About() corpus.About { return got(o, o.e.About) }

func (o *overCluster) Search(req corpus.Request) corpus.Result {
	r := got(o, func(ctx context.Context) (corpus.Result, error) { return o.e.Search(ctx, req) })
	r.Facets = got(o, func(ctx context.Context) (map[corpus.Facet][]corpus.FacetCount, error) { return o.e.Facets(ctx, req) })
	return r
}

func (o *overCluster) Suggest(typed string, limit int) []corpus.Suggestion {
	return got(o, func(ctx context.Context) ([]corpus.Suggestion, error) { return o.e.Suggest(ctx, typed, limit) })
}

func (o *overCluster) Read(id string) (corpus.Reading, bool) {
	return had(o, func(ctx context.Context) (corpus.Reading, error) { return o.e.Read(ctx, id) })
}

func (o *overCluster) Story(id string) ([]corpus.Report, bool) {
	return had(o, func(ctx context.Context) ([]corpus.Report, error) { return o.e.Story(ctx, id) })
}

func (o *overCluster) Found(id, query string) []corpus.Span {
	return got(o, func(ctx context.Context) ([]corpus.Span, error) { return o.e.Found(ctx, id, query) })
}

func (o *overCluster) Profile(id string, contexts int) (corpus.Profile, bool) {
	return had(o, func(ctx context.Context) (corpus.Profile, error) { return o.e.Profile(ctx, id, contexts) })
}

func (o *overCluster) Entities() []corpus.EntityCount { return got(o, o.e.Entities) }

func (o *overCluster) Explain(hit corpus.Hit, query string) (corpus.Explanation, bool) {
	return had(o, func(ctx context.Context) (corpus.Explanation, error) { return o.e.Explain(ctx, hit, query) })
}

func (o *overCluster) Analyse(word string) corpus.WordAnalysis {
	return got(o, func(ctx context.Context) (corpus.WordAnalysis, error) { return o.e.Analyse(ctx, word) })
}

func (o *overCluster) Statements(req corpus.StatementRequest) corpus.StatementResult {
	return got(o, func(ctx context.Context) (corpus.StatementResult, error) { return o.e.Statements(ctx, req) })
}

func (o *overCluster) Speakers(limit int) []corpus.Speaker {
	return got(o, func(ctx context.Context) ([]corpus.Speaker, error) { return o.e.Speakers(ctx, limit) })
}

func (o *overCluster) Edit(list []corpus.Edit) []string { return make([]string, len(list)) }

// Documents returns none: no document has a page of its own here, and millions of ids would be
// read for nothing.
func (o *overCluster) Documents() []string { return nil }

func (o *overCluster) Members(req corpus.Request) []string {
	return got(o, func(ctx context.Context) ([]string, error) { return o.e.Members(ctx, req) })
}

func (o *overCluster) Dated(req corpus.Request) []corpus.DateCount {
	return got(o, func(ctx context.Context) ([]corpus.DateCount, error) { return o.e.Dated(ctx, req) })
}

func (o *overCluster) Closely(ids []string, query string) []corpus.Closeup {
	return got(o, func(ctx context.Context) ([]corpus.Closeup, error) { return o.e.Closely(ctx, ids, query) })
}

func (o *overCluster) Partly(ids []string, _ corpus.Closeness) []corpus.Closeup {
	return o.Closely(ids, "")
}

func (o *overCluster) Spread(stems []string) []int {
	return got(o, func(ctx context.Context) ([]int, error) { return o.e.Spread(ctx, stems) })
}

func (o *overCluster) Common(limit int) []corpus.CommonWord {
	return got(o, func(ctx context.Context) ([]corpus.CommonWord, error) { return o.e.Common(ctx, limit) })
}
