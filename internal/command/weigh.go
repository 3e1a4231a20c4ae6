package command

import (
	"bytes"
	"context"
	"fmt"

	"github.com/andybalholm/brotli"
)

// The budget of the program without a corpus. Whoever must pass it says what
// the reader gets for it. It was 9.5 and 1.75 MB, and 9.10 and 1.74 were reached, until
// English questions, pages that never wait and views of results brought 0.2 MB with Brotli.
const (
	budgetRaw    = 11_200_000
	budgetBrotli = 1_970_000
)

// runWeigh links the program without a corpus and says what it weighs.
func runWeigh(ctx context.Context, args []string, con console) error {
	f := newFlags("weigh", "", con)
	budget := f.Bool("budget", false, "fail when the program is over its budget")
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
	program := p.Wasm
	var small bytes.Buffer
	w := brotli.NewWriterOptions(&small, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	if _, err := w.Write(program); err != nil {
		return fmt.Errorf("compressing the program: %w", err)
	}
	if err := w.Close(); err != nil {
		return fmt.Errorf("compressing the program: %w", err)
	}
	fmt.Fprintf(con.out, "program without a corpus: %d bytes, %d with brotli 11 (budget %d and %d)\n",
		len(program), small.Len(), budgetRaw, budgetBrotli)
	if *budget && (len(program) > budgetRaw || small.Len() > budgetBrotli) {
		return hint(fmt.Errorf("the program is over its budget"), "GOOS=js GOARCH=wasm go list -deps ./wasm shows what came in")
	}
	return nil
}
