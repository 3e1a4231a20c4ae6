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

// shell writes the explorer's own pages for a collection in a cluster into a new folder:
// its program asks the server, which gives every other address the same page.
func shell(ctx context.Context, e *cluster.Engine, con console) (dir string, err error) {
	p, err := obtainServed(ctx, func(what string) { fmt.Fprintf(con.err, "kashshaf: %s…\n", what) })
	if err != nil {
		return "", err
	}
	if dir, err = os.MkdirTemp("", "kashshaf-pages-"); err != nil {
		return "", fmt.Errorf("making pages: %w", err)
	}
	opt := web.Options{Out: dir, Pages: web.NoPages, URLs: app.Folders, Program: p.With([]byte(engineBeside)),
		WasmExec: p.Glue, Modules: p.Modules, GoVersion: p.GoVersion}
	engine := &overCluster{ctx: ctx, e: e}
	_, err = web.Build(ctx, engine, opt)
	if err = errors.Join(err, engine.err); err != nil {
		os.RemoveAll(dir)
		return "", fmt.Errorf("making pages: %w", err)
	}
	return dir, nil
}
