package web

import (
	"context"
	"fmt"
	"runtime"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// enginePool returns the engines to render with, one for each worker if more can be opened.
func enginePool(engine app.Local, more func() (app.Local, error)) (chan app.Local, error) {
	pool := make(chan app.Local, workers())
	pool <- engine
	for more != nil && len(pool) < cap(pool) {
		another, err := more()
		if err != nil {
			return nil, fmt.Errorf("open another engine: %w", err)
		}
		pool <- another
	}
	return pool, nil
}

// workers is how many pages are made, or files compressed, at a time.
func workers() int { return runtime.GOMAXPROCS(0) }

// A source returns the pages to publish. render may be called by as many goroutines as there are
// workers.
type source struct {
	about     corpus.About
	urls      app.URLs
	addresses []string // to publish
	deep      []string // first folders of the addresses of documents and entities, published or not
	feeds     func() []feed
	early     func() ([]byte, error)        // names.json; nil for none
	dates     func() map[string]corpus.Date // of documents, by address
	render    func(address, root string) (page, error)
	stamp     func(folder, id string) (kept.Key, bool) // nil for none; see Options.Stamp
}

// appSource renders with the app's own components. without are the addresses of entities that get
// no page.
func appSource(ctx context.Context, engine app.Local, engines chan app.Local, without map[string]bool, opt Options) (source, error) {
	urls, stamp := opt.URLs, opt.Stamp
	addresses, err := app.Addresses(ctx, app.AtOnce(engine))
	if err != nil {
		return source{}, err
	}
	dead := make(map[string]bool)
	for address := range without {
		dead[urls.Of(address)] = true
	}
	src := source{
		about:     engine.About(),
		urls:      urls,
		addresses: addresses,
		feeds:     func() []feed { return feedsOf(engine) },
		early:     func() ([]byte, error) { return earlyNamesOf(engine, urls) },
		dates:     func() map[string]corpus.Date { return datesOf(engine) },
		deep:      deepFolders(addresses),
		render: func(address, root string) (page, error) {
			engine := <-engines
			defer func() { engines <- engine }()
			return drawn(ctx, app.AtOnce(engine), address, root, urls, dead)
		},
	}
	if stamp != nil {
		src.stamp = func(folder, id string) (kept.Key, bool) {
			engine := <-engines
			defer func() { engines <- engine }()
			return stamp(engine, folder, id)
		}
	}
	return src, nil
}
