package main

import (
	_ "embed"
	"fmt"
	"io"
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// judgedIdentityTSV holds the judgements of somebody who read the foremost entities of news
// articles: the ID, and right, or what is wrong with it: silly (not a name), duplicate (of
// another one), several (more than one entity). It contains no text.
//
//go:embed judged-identity.tsv
var judgedIdentityTSV string

const (
	// identitySeed draws the articles.
	identitySeed = "identity"
	// foremost is how many entities of each kind are examined: those that most documents are
	// about.
	foremost = 150
)

// identities counts what is wrong with the foremost entities of 2,000 news articles, according to
// the judgements. New ones have no judgement yet.
func identities(shared string) ([]row, error) {
	judgement, err := judgedIdentities()
	if err != nil {
		return nil, err
	}
	docs, err := sampled(shared, identitySeed, articlesOfSample)
	if err != nil {
		return nil, err
	}
	ours, err := find(docs)
	if err != nil {
		return nil, err
	}
	count := make(map[string]int)
	all, judgedOf := 0, 0
	for _, list := range foremostOf(ours) {
		for _, id := range list {
			all++
			if what := judgement[id]; what != "" {
				judgedOf++
				count[what]++
			}
		}
	}
	wrong := judgedOf - count["right"]
	return []row{
		unmatched("ANT, foremost entities read", "duplicates, several in one, silly", fmt.Sprintf("%d of %d (%d, %d, %d)", wrong, judgedOf, count["duplicate"], count["several"], count["silly"]), none, "15 of 600"),
		unmatched("", "judged, of those that are foremost now", fmt.Sprintf("%d of %d", judgedOf, all), none, none),
	}, nil
}

// foremostOf returns the entities of each kind that most documents are about, without datelines
// and bylines.
func foremostOf(n *named) [len(corpus.Kinds)][]string {
	docs := make(map[string]int)
	for _, list := range n.mentions {
		seen := make(map[string]bool)
		for _, m := range list {
			if !m.Frame && !seen[m.Entity] {
				seen[m.Entity] = true
				docs[m.Entity]++
			}
		}
	}
	var kinds [len(corpus.Kinds)][]string
	for id := range docs {
		if kind, ok := n.kinds[id]; ok {
			kinds[kind] = append(kinds[kind], id)
		}
	}
	for k, list := range kinds {
		sort.Slice(list, func(i, j int) bool {
			if a, b := docs[list[i]], docs[list[j]]; a != b {
				return a > b
			}
			return list[i] < list[j]
		})
		kinds[k] = list[:min(foremost, len(list))]
	}
	return kinds
}

// judgedIdentities reads judged-identity.tsv: the judgements, by ID.
func judgedIdentities() (map[string]string, error) {
	judgement := make(map[string]string)
	for line := range strings.Lines(judgedIdentityTSV) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		id, what, ok := strings.Cut(line, "\t")
		if !ok {
			return nil, fmt.Errorf("judged-identity.tsv: %q, want an ID and a judgement", line)
		}
		judgement[id] = what
	}
	return judgement, nil
}

// spellingsShown is how many of an entity's spellings are shown for judging.
const spellingsShown = 4

// showForemost prints the foremost entities of each kind of the articles that a seed draws, for
// judging: the kind, the number of articles, the ID, the name, the spellings in them, most
// frequent first, and the earlier judgement.
func showForemost(out io.Writer, shared, seed string) error {
	judgement, err := judgedIdentities()
	if err != nil {
		return err
	}
	docs, err := sampled(shared, seed, articlesOfSample)
	if err != nil {
		return err
	}
	ours, err := find(docs)
	if err != nil {
		return err
	}
	spelt, in := make(map[string]map[string]int), make(map[string]map[int]bool)
	for i, list := range ours.mentions {
		text := docs[i].Text()
		for _, m := range list {
			if spelt[m.Entity] == nil {
				spelt[m.Entity], in[m.Entity] = make(map[string]int), make(map[int]bool)
			}
			spelt[m.Entity][text[m.Start:m.End]]++
			if !m.Frame {
				in[m.Entity][i] = true
			}
		}
	}
	names := make(map[string]string)
	for _, e := range ours.entities {
		names[e.ID] = e.Name
	}
	for kind, list := range foremostOf(ours) {
		for _, id := range list {
			fmt.Fprintf(out, "%s\t%d\t%s\t%s\t%s\t%s\n", corpus.Kind(kind), len(in[id]), id, names[id], strings.Join(commonest(spelt[id], spellingsShown), " | "), judgement[id])
		}
	}
	return nil
}

// commonest returns the commonest keys of counts with their counts, at most most of them.
func commonest(counts map[string]int, most int) []string {
	keys := make([]string, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		if a, b := counts[keys[i]], counts[keys[j]]; a != b {
			return a > b
		}
		return keys[i] < keys[j]
	})
	keys = keys[:min(most, len(keys))]
	for i, k := range keys {
		keys[i] = fmt.Sprintf("%s %d", k, counts[k])
	}
	return keys
}
