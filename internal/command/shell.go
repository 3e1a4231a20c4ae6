package command

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/web"
)

// engineBeside is where the program asks, relative to its own file.
const engineBeside = "../api/v1/engine"

// shellOptions are those of the explorer whose program asks the server.
func shellOptions(ctx context.Context, con console) (web.Options, error) {
	p, err := obtainServed(ctx, func(what string) { fmt.Fprintf(con.err, "kashshaf: %s…\n", what) })
	if err != nil {
		return web.Options{}, err
	}
	return web.Options{Pages: web.NoPages, URLs: app.Folders, Program: p.With([]byte(engineBeside)),
		WasmExec: p.Glue, Modules: p.Modules, GoVersion: p.GoVersion}, nil
}

// shell writes the explorer's main pages for a collection in a cluster into a new folder,
// and gives what draws all others. Its program asks the server.
func shell(ctx context.Context, e *cluster.Engine, con console) (dir string, drawer *web.Drawer, err error) {
	opt, err := shellOptions(ctx, con)
	if err != nil {
		return "", nil, err
	}
	if opt.Out, err = os.MkdirTemp("", "kashshaf-pages-"); err != nil {
		return "", nil, fmt.Errorf("making pages: %w", err)
	}
	engine := &overCluster{ctx: ctx, e: e}
	_, err = web.Build(ctx, engine, opt)
	if err = errors.Join(err, engine.err); err == nil {
		drawer, err = web.NewDrawer(engine.About(), opt)
	}
	if err != nil {
		os.RemoveAll(opt.Out)
		return "", nil, fmt.Errorf("making pages: %w", err)
	}
	return opt.Out, drawer, nil
}
