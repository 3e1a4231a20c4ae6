package command

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/kashshaf/kashshaf/web"
)

// looking is how often a folder is checked for changes.
const looking = time.Second

// serveWatched builds the site of a folder, serves it, rebuilds it whenever a file of the folder
// changes, and notifies the open pages.
func serveWatched(ctx context.Context, addr, folder, out string, con console) error {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return fmt.Errorf("watching %q: %w", folder, err)
	}
	site, err := filepath.Abs(out)
	if err != nil {
		return fmt.Errorf("watching %q: %w", folder, err)
	}
	build := func() error { return runBuild(ctx, []string{"-corpus", folder, "-out", out}, con) }
	// The output of a build may lie in the folder.
	state := func() (string, error) {
		return folderState(folder, site, reviewFile(site))
	}
	before, err := state()
	if err != nil {
		return fmt.Errorf("watching %q: %w", folder, err)
	}
	if err := build(); err != nil {
		return err
	}
	watch := web.NewWatch()
	ticker := time.NewTicker(looking)
	defer ticker.Stop()
	go watchFolder(ctx, ticker.C, before, state, func() {
		err := build()
		switch {
		case ctx.Err() != nil:
		case err != nil:
			fmt.Fprintf(con.err, "kashshaf: %v\n", err)
			watch.Failed(err.Error())
		default:
			watch.Built()
		}
	})
	return web.Serve(ctx, addr, out, watch, func(url string) {
		fmt.Fprintf(con.out, "kashshaf: open %s; it follows what changes in %s (stop with Ctrl-C)\n", url, folder)
	})
}

// watchFolder calls changed whenever the state of a folder differs from the last build's and has
// been the same twice in a row: nothing is built while files are being copied.
func watchFolder(ctx context.Context, tick <-chan time.Time, built string, state func() (string, error), changed func()) {
	last := built
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick:
		}
		now, err := state()
		if err != nil { // a file disappeared during the check
			continue
		}
		if now != built && now == last {
			built = now
			changed()
		}
		last = now
	}
}

var errNoCorpus = errors.New("-watch wants the folder to follow")
