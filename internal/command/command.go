// Package command is kashshaf on the command line: a file for each subcommand.
//
// Messages follow three rules: they begin with "kashshaf:", they are one sentence in lower case
// without a full stop, and if there is a remedy a second line begins with "kashshaf: hint:".
package command

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

const usage = `Kashshaf turns a folder of Arabic documents into an explorer that needs no server.

Usage:

    kashshaf build [-corpus DIR] [-out DIR] [-pages all|documents|none] [-precompress] [-v] [-strict] [-report FILE.json] [-follow] [-ocr] [-json]
    kashshaf check [-lang ar|en] [-json] [-follow] [-ocr] DIR
    kashshaf init [-print] DIR
    kashshaf serve [-addr HOST:PORT] [-watch -corpus DIR] [DIR]
    kashshaf push -to URL -name NAME [-corpus DIR] [-shards N] [-prune]
    kashshaf census -corpus DIR -part i/n -out FILE; kashshaf census -corpus DIR -merge -parts N -out DIR FILE…
    kashshaf push -to URL -name NAME -census DIR -part i/n
    kashshaf serve -engine URL/NAME [-addr HOST:PORT] [-site DIR]
    kashshaf search [-json] [-corpus DIR | -site DIR] [-person ID …] [-from DATE] [-to DATE] [-sort ORDER] QUERY
    kashshaf annotate [-json] [-corpus DIR] FILE…|-
    kashshaf weigh [-budget]
    kashshaf version

Example:

    kashshaf build -corpus my-articles -out dist
    kashshaf serve dist

Run "kashshaf help COMMAND" for a command's options.

Exit codes: 0 done; 1 failed; 2 called wrongly; 3 nothing found (search).
`

// Exit codes.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
	exitNone   = 3
)

// Main runs the command given by the process's arguments, until it is done or the process is told
// to stop, and returns the exit code.
func Main() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return run(ctx, os.Args[1:], console{os.Stdin, os.Stdout, os.Stderr})
}

// A console is what a command reads from and writes to.
type console struct {
	in  io.Reader
	out io.Writer
	err io.Writer
}

var errNothing = errors.New("nothing found")

// run runs the command given by the arguments and returns the exit code.
func run(ctx context.Context, args []string, con console) int {
	commands := map[string]subcommand{
		"build": runBuild, "push": runPush, "census": runCensus, "serve": runServe,
		"check": abandoned(runCheck), "init": abandoned(runInit), "search": abandoned(runSearch),
		"annotate": abandoned(runAnnotate), "weigh": abandoned(runWeigh),
	}
	if len(args) == 0 {
		args = []string{"help"}
	}
	switch args[0] {
	case "help", "-h", "-help", "--help":
		if len(args) == 1 {
			fmt.Fprint(con.out, usage)
			return exitDone
		}
		args = []string{args[1], "-h"} // kashshaf help build
	case "version", "-version", "--version":
		fmt.Fprintf(con.out, "kashshaf %s\n", version(debug.ReadBuildInfo()))
		return exitDone
	}
	command := commands[args[0]]
	if command == nil {
		say(con.err, hint(fmt.Errorf("unknown command %q, want build, check, init, serve, push, census, search, annotate or weigh", args[0]), "kashshaf help lists what there is"))
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

// version describes this command: the version it was installed as, or the commit it was built
// from if known, and the version of Go.
func version(info *debug.BuildInfo, ok bool) string {
	if !ok {
		return "of an unknown version"
	}
	name := info.Main.Version
	if name == "" || name == "(devel)" {
		name = "built from source"
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				name += " at " + s.Value[:min(12, len(s.Value))]
			}
		}
	}
	return name + ", " + info.GoVersion
}

// A usageError says that a command was called incorrectly.
type usageError struct{ error }

func (u usageError) Unwrap() error { return u.error }

// A hinted error carries a remedy.
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
