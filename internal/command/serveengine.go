package command

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"time"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/internal/api"
	"github.com/kashshaf/kashshaf/web"
)

// An engineServer holds how a collection in a cluster is served.
type engineServer struct {
	addr, engine, site string
	rate               float64
	logs               string        // none, requests or queries
	recheck            time.Duration // how long an edition is taken to be the newest; 0 for the default of package api
}

// serve answers for a collection in a cluster until ctx is done.
func (s engineServer) serve(ctx context.Context, con console) error {
	nodes, name, err := engineAddress(s.engine)
	if err != nil {
		return usageError{err}
	}
	c, err := connect(nodes, cluster.Serving)
	if err != nil {
		return usageError{err}
	}
	opt := api.Options{Rate: s.rate, Recheck: s.recheck,
		Open: func(ctx context.Context) (api.Engine, error) { return cluster.Open(ctx, c, name) },
		Stale: func(ctx context.Context, e api.Engine) (bool, error) {
			current, err := e.(*cluster.Engine).Current(ctx, name)
			return !current, err
		},
		View:       viewOver,
		LogQueries: s.logs == "queries"}
	if s.logs != "none" {
		opt.Log = slog.New(slog.NewJSONHandler(con.err, nil))
	}
	var server *api.Server
	if s.site != siteNone {
		p, err := newServedPages(ctx, s.site, con)
		if err != nil {
			return hint(err, "-site none answers without pages")
		}
		defer p.close()
		opt.Open = func(ctx context.Context) (api.Engine, error) {
			e, err := cluster.Open(ctx, c, name)
			if err == nil {
				err = p.renew(ctx, e)
			}
			return e, err
		}
		opt.Draw, opt.Drawn = p.draw, p.drawn
		opt.Site = web.HandlerOver(p.dir, func(w http.ResponseWriter, r *http.Request, address string) bool { return server.Page(w, r, address) })
	}
	server = api.New(opt)
	if err := server.Ready(ctx); err != nil {
		return engineFailed(err, nodes, name)
	}
	return listen(ctx, s.addr, server, con)
}

// viewReads is the maximum number of documents read for one answer.
const viewReads = 2000

// viewOver computes what a view of a result in a cluster shows.
func viewOver(ctx context.Context, e api.Engine, values url.Values, lang string) (any, error) {
	table, err := app.Viewed(ctx, pagesOver{e.(*cluster.Engine)}, values, lang, viewReads)
	if errors.Is(err, app.ErrView) {
		err = api.Wrong(err)
	}
	return table, err
}

// siteNone is the value of -site for no pages.
const siteNone = "none"

// engineFailed adds to the error of opening a collection what to do about it.
func engineFailed(err error, nodes, name string) error {
	switch {
	case errors.Is(err, cluster.ErrNone):
		return hint(err, fmt.Sprintf("kashshaf push -to %s -name %s -corpus my-articles", nodes, name))
	case errors.Is(err, cluster.ErrOther):
		return err
	case errors.Is(err, errPages):
		return hint(err, "-site none answers without pages")
	}
	if what := deniedHint(err); what != "" {
		return hint(err, what)
	}
	return hint(err, "is the cluster there, and may you read it? "+engineUser+" and "+enginePassword+" say who asks")
}

// listen serves until ctx is done, then finishes the requests under way.
func listen(ctx context.Context, addr string, handler http.Handler, con console) error {
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return hint(fmt.Errorf("serving: %w", err), "take another port with -addr")
	}
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: 30 * time.Second, WriteTimeout: time.Minute, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10}
	fmt.Fprintf(con.out, "kashshaf: http://%s/ (stop with Ctrl-C)\n", listener.Addr())
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return fmt.Errorf("serving: %w", err)
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
	defer cancel()
	return server.Shutdown(grace)
}
