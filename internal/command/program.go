package command

import (
	"context"
	"errors"
	"fmt"

	"github.com/kashshaf/kashshaf/internal/program"
)

// obtainProgram returns the program to attach corpora to: the one this command carries or, if it
// carries none or a checkout is given, one linked with the installed Go, which say announces.
func obtainProgram(ctx context.Context, source string, say func(what string)) (*program.Program, error) {
	return obtain(ctx, source, program.Linked, program.Link, say)
}

// obtainServed likewise returns the program whose engine is on a server.
func obtainServed(ctx context.Context, say func(what string)) (*program.Program, error) {
	return obtain(ctx, "", program.LinkedServed, program.LinkServed, say)
}

func obtain(ctx context.Context, source string, linked func() (*program.Program, error), link func(context.Context, string) (*program.Program, error), say func(what string)) (*program.Program, error) {
	if source == "" {
		p, err := linked()
		if !errors.Is(err, program.ErrNotLinked) {
			return p, err
		}
		say("linking the program with Go, for this command carries none")
	} else {
		say("linking the program with Go")
	}
	root, err := findSource(source)
	if err != nil {
		return nil, err
	}
	p, err := link(ctx, root)
	if errors.Is(err, program.ErrNoGo) {
		return nil, hint(err, "install Go 1.26 or later, or download a kashshaf that carries the program")
	}
	if err != nil {
		return nil, fmt.Errorf("making the program: %w", err)
	}
	return p, nil
}

// findSource finds the checkout of kashshaf, or returns an error with a remedy.
func findSource(dir string) (string, error) {
	root, err := program.FindSource(dir)
	if errors.Is(err, program.ErrNoSource) {
		return "", hint(err, "run inside a checkout of kashshaf, or name one with -source")
	}
	return root, err
}
