package command

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"runtime"
	"slices"

	"github.com/kashshaf/kashshaf/web"
)

// usualAddress is the default address of a server.
const usualAddress = "localhost:8080"

// runServe serves a built site.
func runServe(ctx context.Context, args []string, con console) error {
	f := newFlags("serve", "[DIR]", con)
	addr := f.String("addr", usualAddress, "host and port to listen on")
	open := f.Bool("open", false, "open it in the browser, at another port if that one is taken")
	watch := f.Bool("watch", false, "build the site of -corpus, again whenever a file there changes, and load open pages again")
	folder := f.String("corpus", "", "folder of documents to follow with -watch")
	engine := f.String("engine", "", "answer for a collection that kashshaf push wrote, such as https://localhost:9200/news")
	site := f.String("site", "", "with -engine: `folder` of pages to serve beside the answers instead of the explorer; none for none")
	rate := f.Float64("rate", 50, "with -engine: questions that one address may ask in a second")
	logs := f.String("log", "requests", "with -engine: none, requests (without what was asked) or queries")
	if err := parseAround(f, args); err != nil {
		return err
	}
	if *engine != "" {
		if f.NArg() > 0 || *watch || *folder != "" || *open {
			return usageError{hint(errors.New("-engine with a folder to serve"), "name the folder of pages with -site")}
		}
		if !slices.Contains([]string{"none", "requests", "queries"}, *logs) {
			return usageError{fmt.Errorf("log %q, want none, requests or queries", *logs)}
		}
		if *rate <= 0 {
			return usageError{fmt.Errorf("rate %g, want more than 0", *rate)}
		}
		return engineServer{addr: *addr, engine: *engine, site: *site, rate: *rate, logs: *logs}.serve(ctx, con)
	}
	if *site != "" {
		return usageError{hint(errors.New("-site without -engine"), "a site by itself: kashshaf serve "+*site)}
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
		err = serveSite(ctx, *addr, dir, *open, con)
	}
	if errors.Is(err, web.ErrBusy) {
		return hint(err, "stop that, or take another port: kashshaf serve -addr localhost:8081, or make run ADDR=localhost:8081")
	}
	if errors.Is(err, web.ErrNoSite) {
		return hint(err, "make one first: kashshaf build -corpus my-articles -out "+dir)
	}
	return err
}

// serveSite serves a site as it is, and opens it in the browser if asked to.
func serveSite(ctx context.Context, addr, dir string, open bool, con console) error {
	ready := func(url string) {
		fmt.Fprintf(con.out, "kashshaf: open %s (stop with Ctrl-C)\n", url)
		if !open {
			return
		}
		if err := openBrowser(url); err != nil {
			fmt.Fprintf(con.err, "kashshaf: no browser could be started (%v): open the address yourself\n", err)
		}
	}
	err := web.Serve(ctx, addr, dir, nil, ready)
	if open && addr == usualAddress && errors.Is(err, web.ErrBusy) {
		return web.Serve(ctx, "localhost:0", dir, nil, ready)
	}
	return err
}

// openBrowser has the system open an address in the user's browser.
func openBrowser(url string) error {
	var cmd *exec.Cmd
	switch runtime.GOOS {
	case "windows":
		cmd = exec.Command("rundll32", "url.dll,FileProtocolHandler", url)
	case "darwin":
		cmd = exec.Command("open", url)
	default:
		cmd = exec.Command("xdg-open", url)
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	go cmd.Wait() // reaps the process
	return nil
}
