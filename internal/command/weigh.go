package command

import (
	"bytes"
	"context"
	"fmt"

	"github.com/andybalholm/brotli"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// The budget of the program without a corpus. Whoever must pass it says what
// the reader gets for it.
const (
	budgetRaw    = 11_500_000
	budgetBrotli = 2_200_000
)

// runWeigh builds the program without a corpus and says what it weighs.
func runWeigh(ctx context.Context, args []string, con console) error {
	f := newFlags("weigh", "", con)
	budget := f.Bool("budget", false, "fail when the program is over its budget")
	if err := parse(f, args); err != nil {
		return err
	}
	root, err := findSource("")
	if err != nil {
		return err
	}
	block, err := search.Write(&corpus.Corpus{}, bundle.Options{}, nil)
	if err != nil {
		return err
	}
	program, _, err := buildProgram(ctx, root, block)
	if err != nil {
		return err
	}
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
