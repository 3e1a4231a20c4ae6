package command

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"

	"github.com/kashshaf/kashshaf/app"
	"github.com/kashshaf/kashshaf/corpus/index/cluster"
	"github.com/kashshaf/kashshaf/internal/api"
	"github.com/kashshaf/kashshaf/web"
)

// engineBeside is the address the program asks, relative to its own file.
const engineBeside = "../api/v1/engine"

// errPages is the error of failing to make pages.
var errPages = errors.New("making pages")

// servedPages are the pages of the explorer over a cluster: the main ones in a folder, and what
// renders all others. It is safe for concurrent use.
type servedPages struct {
	dir string
	own bool // the folder is made here, rewritten for each edition, and removed at the end
	opt web.Options
	con console

	mu      sync.Mutex
	drawers [2]editionDrawer // of the newest edition and the previous one, which may still be asked
}

type editionDrawer struct {
	edition string
	drawer  *web.Drawer // nil if the folder was built by another program
}

// newServedPages does not make any page yet. dir is a folder of the operator's, or "" for a
// temporary one.
func newServedPages(ctx context.Context, dir string, con console) (*servedPages, error) {
	p, err := obtainServed(ctx, func(what string) { fmt.Fprintf(con.err, "kashshaf: %s…\n", what) })
	if err != nil {
		return nil, err
	}
	pages := &servedPages{dir: dir, con: con, opt: web.Options{Pages: web.NoPages, URLs: app.Folders, Program: p.With([]byte(engineBeside)),
		WasmExec: p.Glue, Modules: p.Modules, GoVersion: p.GoVersion}}
	if dir != "" {
		if _, err := os.Stat(dir); err != nil {
			return nil, fmt.Errorf("site %q: %w", dir, err)
		}
		return pages, nil
	}
	if pages.dir, err = os.MkdirTemp("", "kashshaf-pages-"); err != nil {
		return nil, fmt.Errorf("%w: %w", errPages, err)
	}
	pages.own, pages.opt.Out = true, pages.dir
	return pages, nil
}

// close removes the temporary folder.
func (p *servedPages) close() {
	if p.own {
		os.RemoveAll(p.dir)
	}
}

// renew makes the pages of an edition before it answers.
func (p *servedPages) renew(ctx context.Context, e *cluster.Engine) error {
	about, err := e.About(ctx)
	if err != nil {
		return err
	}
	drawer, err := web.NewDrawer(about, p.opt)
	if err != nil {
		return fmt.Errorf("%w: %w", errPages, err)
	}
	if p.own {
		engine := &overCluster{ctx: ctx, e: e}
		_, err = web.Build(ctx, engine, p.opt)
		if err = errors.Join(err, engine.err); err != nil {
			return fmt.Errorf("%w: %w", errPages, err)
		}
	} else if !drawer.Fits(p.dir) {
		fmt.Fprintf(p.con.err, "kashshaf: %s was built by another kashshaf, so the pages that it has not are not drawn here\n", p.dir)
		drawer = nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.drawers = [2]editionDrawer{{e.Edition(), drawer}, p.drawers[0]}
	return nil
}

// of returns what renders pages for an engine.
func (p *servedPages) of(e api.Engine) *web.Drawer {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, d := range p.drawers {
		if d.edition == e.Edition() {
			return d.drawer
		}
	}
	return p.drawers[0].drawer
}

// drawn distinguishes the output of different programs for the same edition.
func (p *servedPages) drawn(e api.Engine) string {
	if d := p.of(e); d != nil {
		return d.Tag
	}
	return ""
}

// draw renders the page of a document or an entity.
func (p *servedPages) draw(ctx context.Context, e api.Engine, address string) ([]byte, error) {
	d := p.of(e)
	if d == nil {
		return nil, cluster.ErrNothing
	}
	data, err := d.Draw(ctx, pagesOver{e.(*cluster.Engine)}, address)
	if errors.Is(err, app.ErrNothing) {
		err = cluster.ErrNothing
	}
	return data, err
}
