package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/identity"
	"github.com/kashshaf/kashshaf/corpus/annotation/tagger"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/search"
	"github.com/kashshaf/kashshaf/corpus/ingest"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

// The cost of annotation is measured on this many articles of each outlet.
const (
	fromEach  = 400
	newsNamed = "ANT, 2,000 articles"
)

// newsFolder creates a folder of news articles like a publisher's, and returns a function that
// removes it.
func newsFolder(shared string) (dir string, remove func(), err error) {
	paths, err := gold.Outlets(filepath.Join(shared, "data", "ant"))
	if err != nil {
		return "", nil, err
	}
	if dir, err = os.MkdirTemp("", "kashshaf-eval-"); err != nil {
		return "", nil, err
	}
	remove = func() { os.RemoveAll(dir) }
	for _, path := range paths {
		if err := copyHead(filepath.Join(dir, strings.TrimSuffix(filepath.Base(path), ".gz")), path, fromEach); err != nil {
			remove()
			return "", nil, err
		}
	}
	return dir, remove, nil
}

// copyHead copies the first n lines of a compressed file.
func copyHead(to, from string, n int) error {
	lines, err := gold.Lines[json.RawMessage](from, n)
	if err != nil {
		return err
	}
	var head []byte
	for _, line := range lines {
		head = append(append(head, line...), '\n')
	}
	return os.WriteFile(to, head, 0o644)
}

// stages are the steps of annotation, in order.
var stages = [...]string{"gazetteer", "tagger", "identity", "statements and dates"}

// A lap is the time that each stage took.
type lap [len(stages)]time.Duration

func (l lap) total() (sum time.Duration) {
	for _, t := range l {
		sum += t
	}
	return sum
}

// speed measures how long annotation takes on one core: the median of three runs over the same
// articles, with the gazetteer and the model loaded.
func speed(shared string) ([]row, error) {
	dir, remove, err := newsFolder(shared)
	if err != nil {
		return nil, err
	}
	defer remove()
	docs, _, err := ingest.Read(dir, ingest.Options{})
	if err != nil {
		return nil, err
	}
	words := 0
	for i := range docs {
		words += len(arabic.Tokenize(docs[i].Text()))
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	var laps [3]lap
	for i := range laps {
		if laps[i], err = annotationLap(docs); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(laps[:], func(a, b lap) int { return int(a.total() - b.total()) })
	l := laps[len(laps)/2]
	var each []string
	for _, t := range l {
		each = append(each, fmt.Sprintf("%.2f", perArticle(t, words)))
	}
	return []row{
		unmatched(newsNamed, "annotation of an article of 300 words on one core, ms", fmt.Sprintf("%.2f", perArticle(l.total(), words)), none, "2"),
		unmatched("", "of this "+strings.Join(stages[:], " / "), strings.Join(each, " / "), none, none),
	}, nil
}

// perArticle returns the time for 300 words in milliseconds, from the time for all words.
func perArticle(t time.Duration, words int) float64 {
	return t.Seconds() * 1000 * 300 / float64(words)
}

// annotationLap annotates documents as a build does, and returns the processor time of each
// stage.
func annotationLap(docs []corpus.Document) (l lap, err error) {
	listed, entities, err := pipeline.Annotator("")
	if err != nil {
		return l, err
	}
	names, err := tagger.New()
	if err != nil {
		return l, err
	}
	judge, err := identity.New()
	if err != nil {
		return l, err
	}
	runtime.GC()
	last := processorTime()
	split := func(stage int) {
		now := processorTime()
		l[stage], last = now-last, now
	}
	curated := make([][]corpus.Mention, len(docs))
	for i := range docs {
		curated[i] = listed.Annotate(&docs[i])
	}
	split(0)
	mentions, discovered := names.Discover(docs, curated, entities, nil)
	split(1)
	all := judge.Settle(docs, mentions, append(entities, discovered...))
	split(2)
	pipeline.Attribute(docs, mentions, all, pipeline.Options{})
	split(3)
	return l, nil
}

// sizes measures how much statements and dates, and how much the lexicon, add to the bundle, with
// texts uncompressed and compressed: a build compresses large corpora.
func sizes(shared string) ([]row, error) {
	dir, remove, err := newsFolder(shared)
	if err != nil {
		return nil, err
	}
	defer remove()
	c, _, err := pipeline.Collect(dir, pipeline.Options{})
	if err != nil {
		return nil, err
	}
	var added, lexicon [2]string
	for i, compress := range [...]bool{false, true} {
		block, err := search.Write(c, bundle.Options{Compress: compress}, nil)
		if err != nil {
			return nil, err
		}
		b, err := bundle.Open(block)
		if err != nil {
			return nil, err
		}
		added[i] = adds(len(block), b.Sizes(), "said", "times")
		lexicon[i] = adds(len(block), b.Sizes(), "lexicon")
	}
	return []row{
		unmatched(newsNamed, "statements and dates add to the bundle; with texts compressed", strings.Join(added[:], "; "), none, "20 %"),
		unmatched("", "the lexicon adds to the bundle; with texts compressed", strings.Join(lexicon[:], "; "), none, "15 %"),
	}, nil
}

// adds returns by how much some sections enlarge a bundle, in percent.
func adds(whole int, sections map[string]int, names ...string) string {
	part := 0
	for _, name := range names {
		part += sections[name]
	}
	return fmt.Sprintf("%.1f %%", 100*float64(part)/float64(whole-part))
}
