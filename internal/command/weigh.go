package command

import (
	"bytes"
	"context"
	"fmt"

	"github.com/andybalholm/brotli"

	"github.com/kashshaf/kashshaf/internal/program"
)

// The budget of the program without a corpus, in bytes. Whoever must exceed it says what the
// reader gets in return.
const (
	budgetRaw    = 9_100_000
	budgetBrotli = 1_625_000
)

// runWeigh links the program without a corpus and prints its size.
func runWeigh(ctx context.Context, args []string, con console) error {
	f := newFlags("weigh", "", con)
	budget := f.Bool("budget", false, "fail when the program is over its budget")
	views := f.Bool("views", false, "weigh the views of a result apart: link the program without each of them (takes minutes)")
	if err := parse(f, args); err != nil {
		return err
	}
	source, err := findSource("")
	if err != nil {
		return err
	}
	p, err := obtainProgram(ctx, source, func(string) {})
	if err != nil {
		return err
	}
	small, err := compressed(p.Wasm)
	if err != nil {
		return err
	}
	fmt.Fprintf(con.out, "program without a corpus: %d bytes, %d with brotli 11 (budget %d and %d)\n",
		len(p.Wasm), small, budgetRaw, budgetBrotli)
	if *budget && (len(p.Wasm) > budgetRaw || small > budgetBrotli) {
		return hint(fmt.Errorf("the program is over its budget"), "GOOS=js GOARCH=wasm go list -deps ./wasm shows what came in")
	}
	if *views {
		return weighViews(ctx, source, con, *budget)
	}
	return nil
}

// compressed returns the size of a program with Brotli 11.
func compressed(program []byte) (int, error) {
	var small bytes.Buffer
	w := brotli.NewWriterOptions(&small, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	if _, err := w.Write(program); err != nil {
		return 0, fmt.Errorf("compressing the program: %w", err)
	}
	if err := w.Close(); err != nil {
		return 0, fmt.Errorf("compressing the program: %w", err)
	}
	return small.Len(), nil
}

// budgetViews is the maximum size of all views of a result together, with Brotli 11.
const budgetViews = 120_000

// weighViews prints how much smaller the program is without each view, and without all of them.
// What two views share shows only in the figure for all.
func weighViews(ctx context.Context, source string, con console, budget bool) error {
	names, err := program.Views(source)
	if err != nil {
		return err
	}
	whole, err := program.Link(ctx, source)
	if err != nil {
		return err
	}
	before, err := compressed(whole.Wasm)
	if err != nil {
		return err
	}
	without := func(label string, views ...string) (int, error) {
		p, err := program.LinkWithout(ctx, source, views...)
		if err != nil {
			return 0, err
		}
		small, err := compressed(p.Wasm)
		if err == nil {
			fmt.Fprintf(con.out, "%s: %d bytes, %d with brotli 11\n", label, len(whole.Wasm)-len(p.Wasm), before-small)
		}
		return before - small, err
	}
	all, err := without("all views", names...)
	if err != nil {
		return err
	}
	for _, name := range names {
		if _, err := without(name, name); err != nil {
			return err
		}
	}
	if budget && all > budgetViews {
		return fmt.Errorf("the views weigh %d bytes with brotli 11, want %d at most", all, budgetViews)
	}
	return nil
}
