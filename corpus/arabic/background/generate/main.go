// Command generate makes the background lexicon: it counts the words of news
// articles, and adds name tokens and the names of the gazetteer.
//
//	go run ./corpus/arabic/background/generate -shared ../shared -o corpus/arabic/background/words.bin
package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/annotation/gazetteer"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/background"
	"github.com/kashshaf/kashshaf/corpus/arabic/lexicon"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
)

const (
	leastArticles = 2 // a word in only one article is too often a slip
	leastTokens   = 2 // so is a name token seen only once
)

func main() {
	shared := flag.String("shared", filepath.Join("..", "shared"), "folder of the articles and name tokens")
	out := flag.String("o", "words.bin", "file to write")
	flag.Parse()
	if err := run(*shared, *out); err != nil {
		fmt.Fprintf(os.Stderr, "generate: %v\n", err)
		os.Exit(1)
	}
}

func run(shared, out string) error {
	docs, err := gold.Articles(filepath.Join(shared, "data", "ant"), 0)
	if err != nil {
		return err
	}
	census := lexicon.Take(lexicon.Of(len(docs), func(i int) string { return docs[i].Text() }))
	counts := make(map[string]int)
	for word, n := range census.Count {
		if n >= leastArticles {
			counts[word] = n
		}
	}
	name := func(text string) {
		for _, word := range arabic.Words(text) {
			if _, ok := counts[word]; !ok && len(word) >= 6 {
				counts[word] = 0
			}
		}
	}
	if err := nameTokens(filepath.Join(shared, "data", "gazetteer", "name-tokens.tsv"), name); err != nil {
		return err
	}
	entities, _, err := gazetteer.All(nil)
	if err != nil {
		return err
	}
	for _, e := range entities {
		for _, text := range append([]string{e.Name}, e.Aliases...) {
			name(text)
		}
	}
	return os.WriteFile(out, background.Encode(counts), 0o644)
}

// nameTokens yields the Arabic tokens of a table of names (Latin, Arabic, count) that were seen
// often enough.
func nameTokens(path string, yield func(token string)) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for n := 1; lines.Scan(); n++ {
		fields := strings.Split(lines.Text(), "\t")
		if n == 1 {
			continue // the heading
		}
		if len(fields) != 3 {
			return fmt.Errorf("%s:%d: %q, want three columns", path, n, lines.Text())
		}
		count, err := strconv.Atoi(fields[2])
		if err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
		if count >= leastTokens {
			yield(fields[1])
		}
	}
	return lines.Err()
}
