package command

import (
	"context"
	"errors"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/ingest"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
	"github.com/kashshaf/kashshaf/web"
)

var errStopped = errors.New("stopped; what was there is as it was")

// collect is pipeline.Collect until ctx is done. The work writes nothing, so it is simply
// abandoned: the process ends.
func collect(ctx context.Context, dir string, opt pipeline.Options) (c *corpus.Corpus, warnings []ingest.Warning, err error) {
	type result struct {
		c        *corpus.Corpus
		warnings []ingest.Warning
		err      error
	}
	if err := checkSettings(dir); err != nil {
		return nil, nil, err
	}
	r, err := await(ctx, func() result {
		c, warnings, err := pipeline.Collect(dir, opt)
		return result{c, warnings, err}
	})
	if err != nil {
		return nil, nil, err
	}
	return r.c, r.warnings, r.err
}

// checkSettings rejects what is wrong in a folder's kashshaf.yaml before its documents are read,
// including what only the site uses.
func checkSettings(dir string) error {
	about, err := ingest.About(dir)
	if err != nil {
		return err
	}
	image, err := previewImage(dir, about.Image)
	if err != nil {
		return err
	}
	return web.Check(about, image)
}

// bundle is pipeline.Bundle until ctx is done.
func bundle(ctx context.Context, c *corpus.Corpus, opt pipeline.Options) ([]byte, error) {
	type result struct {
		block []byte
		err   error
	}
	r, err := await(ctx, func() result {
		block, err := pipeline.Bundle(c, opt)
		return result{block, err}
	})
	if err != nil {
		return nil, err
	}
	return r.block, r.err
}

// A subcommand runs with the arguments behind its name, until it is done or ctx is.
type subcommand func(ctx context.Context, args []string, con console) error

// abandoned makes a subcommand stop as soon as ctx is done, whatever it is at. It is for those that
// leave nothing half done: the process ends.
func abandoned(run subcommand) subcommand {
	return func(ctx context.Context, args []string, con console) error {
		failed, err := await(ctx, func() error { return run(ctx, args, con) })
		if err != nil {
			return err
		}
		return failed
	}
}

// await returns the result of work, or errStopped as soon as ctx is done.
func await[T any](ctx context.Context, work func() T) (T, error) {
	if ctx.Err() != nil {
		var none T
		return none, errStopped
	}
	done := make(chan T, 1)
	go func() { done <- work() }()
	select {
	case r := <-done:
		return r, nil
	case <-ctx.Done():
		var none T
		return none, errStopped
	}
}
