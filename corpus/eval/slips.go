package main

import (
	_ "embed"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
	"github.com/kashshaf/kashshaf/corpus/eval/words"
	"github.com/kashshaf/kashshaf/corpus/index/search"
)

// everydayTXT is two hundred words that any reader of Arabic knows, from all walks of life,
// chosen without consulting the engine; about half are in no shipped document.
//
//go:embed everyday.txt
var everydayTXT string

// everyday counts the everyday words that are replaced by others.
func everyday(string) ([]row, error) {
	e, err := shipped()
	if err != nil {
		return nil, err
	}
	list := strings.Fields(everydayTXT)
	replaced, absent := 0, 0
	for _, word := range list {
		r := e.Search(corpus.Request{Query: word, Limit: 1})
		if len(r.Corrections) > 0 {
			replaced++
		}
		if r.Total == 0 {
			absent++
		}
	}
	return []row{{set: "everyday words, the corpus that ships", figure: fmt.Sprintf("of %d, of which %d are in no document, replaced by another", len(list), absent),
		values: [3]string{fmt.Sprint(replaced)}, tried: "54 %", reach: "0"}}, nil
}

// slipArticles is the number of articles that the words come from and that are searched,
// slipCount the number of slips.
const (
	slipArticles = 2000
	slipCount    = 300
)

// slips measures what happens to words of news with one or two wrong letters that make no word.
// Words are drawn once from all that at least five articles have, and once from running text,
// where frequent words are drawn more often.
func slips(shared string) ([]row, error) {
	docs, err := gold.Articles(filepath.Join(shared, "data", "ant"), slipArticles/5) // of five outlets
	if err != nil {
		return nil, err
	}
	e, err := index(docs, system{})
	if err != nil {
		return nil, err
	}
	running, spread := slippery(docs)
	var types []string
	for word, n := range spread {
		if n >= 5 {
			types = append(types, word)
		}
	}
	slices.Sort(types)
	var rows []row
	for _, kind := range []struct {
		name  string
		words []string
	}{{"drawn from the vocabulary", types}, {"drawn from running text", running}} {
		rows = append(rows, row{set: fmt.Sprintf("%d unknown words, %s", slipCount, kind.name), figure: "right / wrong / offered / other",
			values: [3]string{slipped(e, kind.words)}, tried: "198 / 4 / 50 / 48", reach: "255 / 9"})
	}
	return rows, nil
}

// slippery returns the words of documents in which slips are made, in running order, and the
// number of documents that have each.
func slippery(docs []corpus.Document) (running []string, spread map[string]int) {
	spread = make(map[string]int)
	for i := range docs {
		seen := make(map[string]bool)
		for _, word := range arabic.Words(docs[i].Body) {
			if r := []rune(word); len(r) < 5 || r[0] < 0x600 || r[0] > 0x6ff {
				continue
			}
			running = append(running, word)
			if !seen[word] {
				seen[word] = true
				spread[word]++
			}
		}
	}
	return running, spread
}

// slipped makes slips in words drawn with a fixed seed and returns how many find what the word
// finds, how many are corrected to something else, how many get offers, and the rest.
func slipped(e *search.Engine, list []string) string {
	random := rand.New(rand.NewPCG(9, 1))
	var right, wrong, offered, other int
	for n := 0; n < slipCount; {
		word := list[random.IntN(len(list))]
		slip := words.Slip(random, word)
		if len([]rune(slip)) >= 7 && random.IntN(6) == 0 {
			slip = words.Slip(random, slip)
		}
		if slip = arabic.Normalize(slip); slip == word || e.Known(slip) {
			continue
		}
		n++
		r := e.Search(corpus.Request{Query: slip, Limit: 1})
		switch same := slices.Equal(e.Members(corpus.Request{Query: slip, Sort: corpus.Newest}), e.Members(corpus.Request{Query: word, Sort: corpus.Newest})); {
		case same:
			right++
		case len(r.Corrections) > 0:
			wrong++
		case len(r.Parts) == 1 && len(r.Parts[0].Offers) > 0:
			offered++
		default:
			other++
		}
	}
	return fmt.Sprintf("%d / %d / %d / %d", right, wrong, offered, other)
}
