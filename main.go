// Command kashshaf turns a folder of Arabic documents into an explorer that
// needs no server.
//
// What it says to people keeps to three rules: it begins with "kashshaf:", it is
// one sentence in lower case without a full stop, and where there is a remedy a
// second line begins with "kashshaf: hint:".
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

const usage = `Kashshaf turns a folder of Arabic documents into an explorer that needs no server.

Usage:

    kashshaf build [-corpus DIR] [-out DIR] [-v] [-strict] [-json]
    kashshaf serve [-addr HOST:PORT] [DIR]
    kashshaf search [-json] [-corpus DIR] [-limit N] [-match all|any] [-queries FILE.jsonl] QUERY
    kashshaf annotate [-json] [-corpus DIR] FILE…|-
    kashshaf weigh [-budget]

Example:

    kashshaf build -corpus my-articles -out dist
    kashshaf serve dist

Run "kashshaf COMMAND -h" for a command's options.

Exit codes: 0 done; 1 failed; 2 called wrongly; 3 nothing found (search).
`

// Exit codes.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
	exitNone   = 3
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], console{os.Stdin, os.Stdout, os.Stderr})
	stop()
	os.Exit(code)
}

// A console is what a command reads from and writes to.
type console struct {
	in  io.Reader
	out io.Writer
	err io.Writer
}

var errNothing = errors.New("nothing found")

// run does what the arguments ask and gives the exit code.
func run(ctx context.Context, args []string, con console) int {
	commands := map[string]func(context.Context, []string, console) error{
		"build": runBuild, "serve": runServe, "search": runSearch, "annotate": runAnnotate, "weigh": runWeigh,
	}
	if len(args) == 0 || args[0] == "help" || args[0] == "-h" || args[0] == "--help" {
		fmt.Fprint(con.out, usage)
		return exitDone
	}
	command := commands[args[0]]
	if command == nil {
		say(con.err, hint(fmt.Errorf("unknown command %q, want build, serve, search, annotate or weigh", args[0]), "kashshaf help lists what there is"))
		return exitUsage
	}
	err := command(ctx, args[1:], con)
	var wrong usageError
	switch {
	case err == nil || errors.Is(err, flag.ErrHelp):
		return exitDone
	case errors.Is(err, errNothing):
		return exitNone
	case errors.As(err, &wrong):
		say(con.err, err)
		return exitUsage
	}
	say(con.err, err)
	return exitFailed
}

// A usageError says that a command was called wrongly.
type usageError struct{ error }

func (u usageError) Unwrap() error { return u.error }

// A hinted error comes with a remedy.
type hinted struct {
	error
	hint string
}

func (h hinted) Unwrap() error { return h.error }

func hint(err error, remedy string) error { return hinted{err, remedy} }

func say(w io.Writer, err error) {
	fmt.Fprintf(w, "kashshaf: %v\n", err)
	var h hinted
	if errors.As(err, &h) {
		fmt.Fprintf(w, "kashshaf: hint: %s\n", h.hint)
	}
}

// newFlags makes a command's flags.
func newFlags(name, args string, con console) *flag.FlagSet {
	f := flag.NewFlagSet("kashshaf "+name, flag.ContinueOnError)
	f.SetOutput(io.Discard) // say prints errors, once
	f.Usage = func() {
		f.SetOutput(con.out)
		fmt.Fprintf(con.out, "Usage: kashshaf %s [options] %s\n\n", name, args)
		f.PrintDefaults()
	}
	return f
}

// parse reads a command's flags and takes wrong ones for wrong use. It shows the
// flags to those who ask, not to those who err.
func parse(f *flag.FlagSet, args []string) error {
	help := f.Usage
	f.Usage = func() {}
	err := f.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		help()
		return err
	}
	if err != nil {
		return usageError{err}
	}
	return nil
}
