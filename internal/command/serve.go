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
	err := web.Serve(ctx, *addr, dir, func(url string) { fmt.Fprintf(con.out, "kashshaf: open %s (stop with Ctrl-C)\n", url) })
	if errors.Is(err, web.ErrBusy) {
		return hint(err, "stop that, or take another port: kashshaf serve -addr localhost:8081, or make run ADDR=localhost:8081")
	}
	return err
}
