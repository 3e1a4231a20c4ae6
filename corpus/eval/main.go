// Command eval measures search, analysis and annotation on the evaluation sets that may lie
// beside a checkout, and prints one table: this engine and, within the same engine, bleve's
// Arabic analyzer and Snowball's Arabic stemmer.
//
//	go run ./corpus/eval -shared ../shared
//	go run ./corpus/eval -shared ../shared -only gold
//	go run ./corpus/eval -shared ../shared -show 100 -seed a
//	go run ./corpus/eval -shared ../shared -foremost -seed a
//
// Each set of queries is split in two by a hash of the query: tuning uses half A only, and both
// halves are reported.
//
// Mentions, statements and dates are found as by the command annotate, and compared with human
// annotations by package gold; stems and proclitics by package words. The cost of annotation is
// measured on news articles.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

func main() {
	shared := flag.String("shared", filepath.Join("..", "shared"), "folder of the evaluation data")
	only := flag.String("only", "", "measure only the rows whose name holds this")
	show := flag.Int("show", 0, "instead of measuring, print so many statements of news articles to be judged")
	seed := flag.String("seed", "a", "what draws them")
	mentions := flag.Bool("mentions", false, "instead of measuring, print the mentions drawn to be judged that judged-mentions.tsv lacks")
	foremost := flag.Bool("foremost", false, "instead of measuring, print the foremost entities of the articles that -seed draws, with what judged-identity.tsv says of each, to be judged")
	pairs := flag.Int("pairs", 0, "instead of measuring, print so many pairs of news articles, in strata of likeness, to be judged whether they report the same event")
	reports := flag.Int("reports", 0, "instead of measuring, print so many reports that the program puts into a story, each with the story's first")
	flag.Parse()
	for _, draw := range [...]struct {
		n    int
		from func([]corpus.Document, string, int) []drawnPair
	}{{*pairs, storyPairs}, {*reports, reportPairs}} {
		if draw.n == 0 {
			continue
		}
		if err := showPairs(os.Stdout, *shared, *seed, draw.n, draw.from); err != nil {
			fmt.Fprintf(os.Stderr, "eval: %v\n", err)
			os.Exit(1)
		}
		return
	}
	if *mentions {
		if err := showMentions(os.Stdout, *shared); err != nil {
			fmt.Fprintf(os.Stderr, "eval: %v\n", err)
			os.Exit(1)
		}
		return
	}
	if *foremost {
		if err := showForemost(os.Stdout, *shared, *seed); err != nil {
			fmt.Fprintf(os.Stderr, "eval: %v\n", err)
			os.Exit(1)
		}
		return
	}
	if *show > 0 {
		if err := showSample(os.Stdout, *shared, *seed, *show); err != nil {
			fmt.Fprintf(os.Stderr, "eval: %v\n", err)
			os.Exit(1)
		}
		return
	}
	if err := run(*shared, *only); err != nil {
		fmt.Fprintf(os.Stderr, "eval: %v\n", err)
		os.Exit(1)
	}
}

// A row holds one figure for each system.
type row struct {
	set, figure  string
	values       [3]string // this engine, bleve ar, Snowball
	tried, reach string
}

// A measure computes rows of the table.
type measure struct {
	name string
	rows func(shared string) ([]row, error)
}

// measures lists all measures, in the order of the table.
var measures = [...]measure{
	{"probes", probes}, {"ant-headlines", headlines}, {"arcd", arcd}, {"xquad", xquad},
	{"english", englishQuestions}, {"field-cases", fieldCases}, {"forms", forms}, {"everyday", everyday}, {"slips", slips}, {"worst", worst},
	{"lemma", lemmas}, {"proclitics", proclitics},
	{"gold", goldSets}, {"judged", judged}, {"anercorp", anercorp}, {"aqmar", aqmar}, {"prose", prose}, {"read-mentions", readMentions}, {"identity", identities}, {"dates", dates}, {"speed", speed}, {"size", sizes},
}

// chosen returns the measures whose name contains a text.
func chosen(only string) (list []measure) {
	for _, m := range measures {
		if strings.Contains(m.name, only) {
			list = append(list, m)
		}
	}
	return list
}

func run(shared, only string) error {
	if _, err := os.Stat(shared); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("no evaluation data in %q: they are not part of the repository; name their folder with -shared", shared)
	}
	list := chosen(only)
	if len(list) == 0 {
		var names []string
		for _, m := range measures {
			names = append(names, m.name)
		}
		return fmt.Errorf("nothing to measure is called %q, want one of %s", only, strings.Join(names, ", "))
	}
	fmt.Println("| set | figure | kashshaf | bleve ar | Snowball | best tried before | reach |")
	fmt.Println("|---|---|---|---|---|---|---|")
	for _, m := range list {
		rows, err := m.rows(shared)
		if err != nil {
			return fmt.Errorf("measuring %s: %w", m.name, err)
		}
		for _, r := range rows {
			fmt.Printf("| %s | %s | %s | %s | %s | %s | %s |\n", r.set, r.figure, r.values[0], r.values[1], r.values[2], r.tried, r.reach)
		}
	}
	return nil
}
