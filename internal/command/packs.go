package command

import (
	"fmt"
	"io"
	"slices"

	"github.com/andybalholm/brotli"

	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/internal/program"
	"github.com/kashshaf/kashshaf/web"
)

// The values of -packs.
const (
	packsAuto = "auto"
	packsYes  = "yes"
	packsNo   = "no"
)

// mostTogether is the maximum compressed size of program and corpus together, in bytes, for them
// to be one file. Below it, one request is faster than several; above it, readers of a growing
// collection would download again what they have.
const mostTogether = 6_000_000

// attach attaches the corpus to the program: in its own file, or in parts beside it, of which the
// first, the head, is read before the others.
func attach(opt *web.Options, p *program.Program, block []byte, packs string) error {
	apart, err := goApart(p.Wasm, block, packs)
	if err != nil {
		return err
	}
	opt.WasmExec, opt.Modules, opt.GoVersion = p.Glue, p.Modules, p.GoVersion
	if !apart {
		opt.Program = p.With(block)
		return nil
	}
	head, files, err := search.Divide(block, opt.Kept)
	if err != nil {
		return fmt.Errorf("dividing the corpus: %w", err)
	}
	opt.Program, opt.Packs = p.Wasm, program.Packs([][]byte{head})
	for _, f := range files {
		opt.Parts = append(opt.Parts, web.Part(f))
	}
	return nil
}

// goApart reports whether program and corpus become separate files.
func goApart(wasm, block []byte, packs string) (bool, error) {
	if packs != packsAuto {
		return packs == packsYes, nil
	}
	return travelling(mostTogether, wasm, block)
}

// travelling reports whether files together exceed most bytes when compressed, at a quality that
// takes a tenth of a second for ten megabytes. Once they do, the rest is not compressed.
func travelling(most int, files ...[]byte) (more bool, err error) {
	var n counter
	w := brotli.NewWriterLevel(&n, 1)
	for _, f := range files {
		for piece := range slices.Chunk(f, 1<<20) {
			if _, err := w.Write(piece); err != nil {
				return false, fmt.Errorf("weighing the corpus: %w", err)
			}
			if int(n) > most {
				return true, nil
			}
		}
	}
	if err := w.Close(); err != nil {
		return false, fmt.Errorf("weighing the corpus: %w", err)
	}
	return int(n) > most, nil
}

// A counter counts the bytes written to it.
type counter int

var _ io.Writer = (*counter)(nil)

func (c *counter) Write(b []byte) (int, error) {
	*c += counter(len(b))
	return len(b), nil
}
