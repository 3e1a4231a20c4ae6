// Command link builds the program that runs in the browser and puts it where the command is built
// around it: see package program.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/kashshaf/kashshaf/internal/program"
)

func main() {
	out := flag.String("out", "internal/program/linked", "folder to keep the program in")
	quality := flag.Int("brotli", 5, "quality of compression, 1 to 11")
	flag.Parse()
	if err := run(*out, *quality); err != nil {
		fmt.Fprintf(os.Stderr, "link: %v\n", err)
		os.Exit(1)
	}
}

// patient reports from time to time that work goes on, until stop is called.
func patient(w io.Writer, every time.Duration) (stop func()) {
	ended := make(chan struct{})
	began := time.Now()
	tick := time.NewTicker(every)
	go func() {
		for {
			select {
			case <-ended:
				return
			case <-tick.C:
				fmt.Fprintf(w, "kashshaf: still linking, after %v\n", time.Since(began).Round(time.Second))
			}
		}
	}()
	return func() {
		tick.Stop()
		close(ended)
	}
}

func run(out string, quality int) error {
	source, err := program.FindSource("")
	if err != nil {
		return err
	}
	defer patient(os.Stderr, 10*time.Second)()
	p, err := program.Link(context.Background(), source)
	if err != nil {
		return err
	}
	if err := p.Save(out, quality); err != nil {
		return err
	}
	if p, err = program.LinkServed(context.Background(), source); err != nil {
		return err
	}
	return p.Save(filepath.Join(out, program.ServedFolder), quality)
}
