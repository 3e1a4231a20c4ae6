package main

import (
	"fmt"
	"io"
	"math"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/stories"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
)

// Pairs of articles to be judged by reading, whether they report the same event. Both draws
// depend only on the seed and the articles, and the first does not depend on how the program
// groups them, so that the grouping can be changed and judged on the same pairs.

const (
	// pairDays is the maximum distance in days between the articles of a pair.
	pairDays = 3
	// oneDayOf says that one day in this many is drawn from, since all pairs are too many to
	// compare.
	oneDayOf = 4
	// wordsLooked is the number of words used to measure likeness, counted from the beginning of
	// the title, which is always read in full; wordsShown is the number of words printed.
	wordsLooked, wordsShown = 40, 24
)

// strata are the lower bounds of likeness of the strata. The same number of pairs is drawn from
// each: most pairs of articles have nothing in common, and hardly any of those would teach
// anything.
var strata = [...]float64{0.02, 0.06, 0.1, 0.14, 0.18, 0.22, 0.28, 0.36, 0.5}

// A drawnPair is two articles with the number of pairs, of the days drawn from, that it
// represents.
type drawnPair struct {
	a, b   *corpus.Document
	weight float64
}

// storyPairs draws n pairs in strata of likeness.
func storyPairs(docs []corpus.Document, seed string, n int) []drawnPair {
	bags := wordBags(docs)
	byDay := make(map[int64][]int)
	for i := range docs {
		if t, err := time.Parse(time.DateOnly, string(docs[i].Date)); err == nil {
			byDay[t.Unix()/86400] = append(byDay[t.Unix()/86400], i)
		}
	}
	var in [len(strata)][]drawnPair
	for day, list := range byDay {
		if drawn(seed, "day", day)%oneDayOf != 0 {
			continue
		}
		for apart := range int64(pairDays + 1) {
			for at, a := range list {
				others := byDay[day+apart]
				if apart == 0 {
					others = others[at+1:]
				}
				for _, b := range others {
					s := sort.SearchFloat64s(strata[:], bags.alike(a, b)+1e-12) - 1
					if s >= 0 {
						in[s] = append(in[s], drawnPair{a: &docs[a], b: &docs[b]})
					}
				}
			}
		}
	}
	var out []drawnPair
	for _, list := range in {
		slices.SortFunc(list, func(p, q drawnPair) int {
			return compareDraws(drawn(seed, p.a.ID, p.b.ID), drawn(seed, q.a.ID, q.b.ID))
		})
		take := min(n/len(strata), len(list))
		for _, p := range list[:take] {
			p.weight = float64(len(list)) / float64(take)
			out = append(out, p)
		}
	}
	shuffle(out, seed)
	return out
}

// reportPairs draws n articles that the program groups with others, each with the first report of
// its story: how often that is wrong is what a reader encounters.
func reportPairs(docs []corpus.Document, seed string, n int) []drawnPair {
	first := make(map[int]int)
	var out []drawnPair
	groups := stories.New(docs).Groups()
	order := make([]int, len(docs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(string(docs[a].Date), string(docs[b].Date)) })
	for _, i := range order {
		if head, ok := first[groups[i]]; ok && groups[i] > 0 {
			out = append(out, drawnPair{&docs[head], &docs[i], 1})
		} else {
			first[groups[i]] = i
		}
	}
	shuffle(out, seed)
	return out[:min(n, len(out))]
}

// shuffle sorts pairs into the order in which a seed draws them.
func shuffle(pairs []drawnPair, seed string) {
	slices.SortFunc(pairs, func(p, q drawnPair) int {
		return compareDraws(drawn(seed, "order", p.a.ID, p.b.ID), drawn(seed, "order", q.a.ID, q.b.ID))
	})
}

func compareDraws(a, b uint64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// bags are the words at the beginning of each article, with their rarity.
type bags struct {
	words  []map[string]bool
	rarity map[string]float64
	sizes  []float64
}

func wordBags(docs []corpus.Document) bags {
	b := bags{words: make([]map[string]bool, len(docs)), rarity: make(map[string]float64), sizes: make([]float64, len(docs))}
	for i := range docs {
		b.words[i] = make(map[string]bool)
		looked := 0
		for _, t := range arabic.Tokenize(docs[i].Text()) {
			if looked++; t.Start > len(docs[i].Title) && looked > wordsLooked {
				break
			}
			if len(t.Word) >= 6 { // three letters
				b.words[i][t.Word] = true
			}
		}
		for w := range b.words[i] {
			b.rarity[w]++
		}
	}
	for w, n := range b.rarity {
		b.rarity[w] = math.Log(float64(len(docs)) / n)
	}
	for i := range docs {
		for _, w := range slices.Sorted(keysOf(b.words[i])) { // in a fixed order, so that the sums are always the same
			b.sizes[i] += b.rarity[w]
		}
	}
	return b
}

func keysOf(set map[string]bool) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for k := range set {
			if !yield(k) {
				return
			}
		}
	}
}

// alike returns what share of the words of two articles, weighted by rarity, they have in common.
func (b bags) alike(i, j int) float64 {
	var shared []string
	for w := range b.words[i] {
		if b.words[j][w] {
			shared = append(shared, w)
		}
	}
	if len(shared) < 2 {
		return 0
	}
	slices.Sort(shared)
	sum := 0.0
	for _, w := range shared {
		sum += b.rarity[w]
	}
	return sum / math.Sqrt(b.sizes[i]*b.sizes[j])
}

// showPairs prints pairs to be judged, each as a line of corpus/eval/stories/judged.tsv without
// the judgement, followed by what there is to read.
func showPairs(w io.Writer, shared, seed string, n int, draw func([]corpus.Document, string, int) []drawnPair) error {
	docs, err := gold.Articles(filepath.Join(shared, "data", "ant"), 0)
	if err != nil {
		return err
	}
	for _, p := range draw(docs, seed, n) {
		fmt.Fprintf(w, "%s\t%s\t?\t%.1f\n", p.a.ID, p.b.ID, p.weight)
		for _, d := range [...]*corpus.Document{p.a, p.b} {
			words := strings.Fields(d.Body)
			fmt.Fprintf(w, "  %s %s: %s | %s\n", d.Date, d.Outlet, d.Title, strings.Join(words[:min(len(words), wordsShown)], " "))
		}
	}
	return nil
}
