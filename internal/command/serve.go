package command

import (
	"context"
	"errors"
	"fmt"

	"github.com/kashshaf/kashshaf/web"
)

// runServe serves a built site.
func runServe(ctx context.Context, args []string, con console) error {
	f := newFlags("serve", "[DIR]", con)
	addr := f.String("addr", "localhost:8080", "host and port to listen on")
	watch := f.Bool("watch", false, "build the site of -corpus, again whenever a file there changes, and load open pages again")
	folder := f.String("corpus", "", "folder of documents to follow with -watch")
	if err := parse(f, args); err != nil {
		return err
	}
	dir := "dist"
	switch f.NArg() {
	case 0:
	case 1:
		dir = f.Arg(0)
	default:
		return usageError{fmt.Errorf("want one folder, got %d", f.NArg())}
	}
	var err error
	switch {
	case *watch && *folder == "":
		return usageError{hint(errNoCorpus, "name it with -corpus")}
	case *folder != "" && !*watch:
		return usageError{hint(fmt.Errorf("-corpus %q without -watch", *folder), "serve alone shows a site as it is; say -watch to build it")}
	case *watch:
		err = serveWatched(ctx, *addr, *folder, dir, con)
	default:
		err = web.Serve(ctx, *addr, dir, nil, func(url string) { fmt.Fprintf(con.out, "kashshaf: open %s (stop with Ctrl-C)\n", url) })
	}
	if errors.Is(err, web.ErrBusy) {
		return hint(err, "stop that, or take another port: kashshaf serve -addr localhost:8081, or make run ADDR=localhost:8081")
	}
	return err
}
