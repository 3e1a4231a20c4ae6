package command

import (
	"context"
	"errors"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
)

// pagesOver is a collection in a cluster behind the interface of the app's pages.
type pagesOver struct{ *cluster.Engine }

var _ app.Engine = pagesOver{}

func (e pagesOver) Counted(context.Context, corpus.Request) (map[corpus.Facet][]corpus.FacetCount, bool, error) {
	return nil, false, nil
}

func (e pagesOver) Read(ctx context.Context, id string) (corpus.Reading, error) {
	r, err := e.Engine.Read(ctx, id)
	return r, pagesError(err)
}

func (e pagesOver) Profile(ctx context.Context, id string, contexts int) (corpus.Profile, error) {
	p, err := e.Engine.Profile(ctx, id, contexts)
	return p, pagesError(err)
}

func (e pagesOver) Explain(ctx context.Context, hit corpus.Hit, query string) (corpus.Explanation, error) {
	x, err := e.Engine.Explain(ctx, hit, query)
	return x, pagesError(err)
}

// Edit applies nothing: what is rendered here is the same for every reader.
func (e pagesOver) Edit(_ context.Context, list []corpus.Edit) ([]string, error) {
	return make([]string, len(list)), nil
}

// pagesError translates the error of what does not exist into the pages' own.
func pagesError(err error) error {
	if errors.Is(err, cluster.ErrNothing) {
		return app.ErrNothing
	}
	return err
}
