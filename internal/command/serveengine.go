package command

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"os"
	"time"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/internal/api"
	"github.com/kashshaf/kashshaf/internal/opensearch"
	"github.com/kashshaf/kashshaf/web"
)

// An engineServer is how a collection in a cluster is served.
type engineServer struct {
	addr, engine, site string
	rate               float64
	logs               string // none, requests or queries
}

// serve answers for a collection in a cluster until ctx is done.
func (s engineServer) serve(ctx context.Context, con console) error {
	nodes, name, err := engineAddress(s.engine)
	if err != nil {
		return usageError{err}
	}
	c, err := connect(nodes, opensearch.Options{Timeout: 8 * time.Second, Tries: 4})
	if err != nil {
		return usageError{err}
	}
	opt := api.Options{Rate: s.rate,
		Open: func(ctx context.Context) (api.Engine, error) { return cluster.Open(ctx, c, name) },
		Stale: func(ctx context.Context, e api.Engine) (bool, error) {
			current, err := e.(*cluster.Engine).Current(ctx, name)
			return !current, err
		},
		LogQueries: s.logs == "queries"}
	opt.View = func(ctx context.Context, e api.Engine, values url.Values, lang string) (any, error) {
		table, err := app.Viewed(ctx, pagesOver{e.(*cluster.Engine)}, values, lang)
		if errors.Is(err, app.ErrView) {
			err = api.Wrong(err)
		}
		return table, err
	}
	if s.logs != "none" {
		opt.Log = slog.New(slog.NewJSONHandler(con.err, nil))
	}
	var server *api.Server
	missing := func(w http.ResponseWriter, r *http.Request, address string) bool { return server.Page(w, r, address) }
	if s.site != siteNone {
		e, err := cluster.Open(ctx, c, name)
		if err != nil {
			return engineFailed(err, nodes, name)
		}
		dir, drawer, err := s.pages(ctx, e, con)
		if err != nil {
			return hint(err, "-site none answers without pages")
		}
		if s.site == "" {
			defer os.RemoveAll(dir)
		}
		opt.Site = web.Handler(dir)
		if drawer != nil {
			opt.Site, opt.Drawn = web.HandlerOver(dir, missing), drawer.Tag
			opt.Draw = func(ctx context.Context, e api.Engine, address string) ([]byte, error) {
				data, err := drawer.Draw(ctx, pagesOver{e.(*cluster.Engine)}, address)
				if errors.Is(err, app.ErrNothing) {
					err = cluster.ErrNothing
				}
				return data, err
			}
		}
	}
	server = api.New(opt)
	if err := server.Ready(ctx); err != nil {
		return engineFailed(err, nodes, name)
	}
	return listen(ctx, s.addr, server, con)
}

// pages gives the folder of the main pages and what draws all others, nil where those of
// the folder are of another program.
func (s engineServer) pages(ctx context.Context, e *cluster.Engine, con console) (string, *web.Drawer, error) {
	if s.site == "" {
		return shell(ctx, e, con)
	}
	if _, err := os.Stat(s.site); err != nil {
		return "", nil, fmt.Errorf("site %q: %w", s.site, err)
	}
	about, err := e.About(ctx)
	if err != nil {
		return "", nil, err
	}
	opt, err := shellOptions(ctx, con)
	if err != nil {
		return "", nil, err
	}
	drawer, err := web.NewDrawer(about, opt)
	if err != nil {
		return "", nil, err
	}
	if !drawer.Fits(s.site) {
		fmt.Fprintf(con.err, "kashshaf: %s was built by another kashshaf, so the pages that it has not are not drawn here\n", s.site)
		drawer = nil
	}
	return s.site, drawer, nil
}

// siteNone asks for no pages.
const siteNone = "none"

// engineFailed says what to do about a collection that cannot be opened.
func engineFailed(err error, nodes, name string) error {
	switch {
	case errors.Is(err, cluster.ErrNone):
		return hint(err, fmt.Sprintf("kashshaf push -to %s -name %s -corpus my-articles", nodes, name))
	case errors.Is(err, cluster.ErrOther):
		return err
	}
	return hint(err, "is the cluster there, and may you read it? "+engineUser+" and "+enginePassword+" say who asks")
}

// listen serves until ctx is done, and then what was begun.
func listen(ctx context.Context, addr string, handler http.Handler, con console) error {
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return hint(fmt.Errorf("serving: %w", err), "take another port with -addr")
	}
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second, WriteTimeout: time.Minute, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10}
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
