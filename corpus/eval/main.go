// Command eval measures search and analysis on the evaluation sets that may lie
// beside a checkout, and prints one table: this engine, and in the same engine
// bleve's Arabic analyzer and Snowball's Arabic stemmer.
//
//	go run ./corpus/eval -shared ../shared
//
// Each set of queries is split in two by a hash of the query: what is tuned is
// tuned on half A, and both halves are reported.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	shared := flag.String("shared", filepath.Join("..", "shared"), "folder of the evaluation data")
	only := flag.String("only", "", "measure only the rows whose name holds this")
	flag.Parse()
	if err := run(*shared, *only); err != nil {
		fmt.Fprintf(os.Stderr, "eval: %v\n", err)
		os.Exit(1)
	}
}

// A row is one figure for each system.
type row struct {
	set, figure  string
	values       [3]string // this engine, bleve ar, Snowball
	tried, reach string
}

func run(shared, only string) error {
	if _, err := os.Stat(shared); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("no evaluation data in %q: they are not part of the repository; name their folder with -shared", shared)
	}
	fmt.Println("| set | figure | kashshaf | bleve ar | Snowball | best tried before | reach |")
	fmt.Println("|---|---|---|---|---|---|---|")
	for _, measure := range []struct {
		name string
		rows func(shared string) ([]row, error)
	}{
		{"probes", probes}, {"ant-headlines", headlines}, {"arcd", arcd}, {"xquad", xquad},
		{"lemma", lemmas}, {"proclitics", proclitics},
	} {
		if !strings.Contains(measure.name, only) {
			continue
		}
		rows, err := measure.rows(shared)
		if err != nil {
			return fmt.Errorf("measuring %s: %w", measure.name, err)
		}
		for _, r := range rows {
			fmt.Printf("| %s | %s | %s | %s | %s | %s | %s |\n", r.set, r.figure, r.values[0], r.values[1], r.values[2], r.tried, r.reach)
		}
	}
	return nil
}
