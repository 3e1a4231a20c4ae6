// Command link makes the program that runs in the browser and keeps it where the
// command is built around it: see package program.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

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

func run(out string, quality int) error {
	source, err := program.FindSource("")
	if err != nil {
		return err
	}
	p, err := program.Link(context.Background(), source)
	if err != nil {
		return err
	}
	return p.Save(out, quality)
}
