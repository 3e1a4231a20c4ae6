package main

import (
	_ "embed"
	"fmt"
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
)

// judgedIdentityTSV is what somebody thought who read the foremost entities of news
// articles: ID, and right, or what is wrong with it: silly (no name), duplicate (of
// another one), several (more than one entity). It holds no text.
//
//go:embed judged-identity.tsv
var judgedIdentityTSV string

const (
	// identitySeed draws the articles.
	identitySeed = "identity"
	// foremost is how many entities of each kind are looked at: those that most
	// documents are about.
	foremost = 150
)

// identities counts what is wrong with the foremost entities of 2,000 news articles by
// what was judged of them. Those that are new since are not judged.
func identities(shared string) ([]row, error) {
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

// foremostOf gives the entities of each kind that most documents are about, datelines
// and bylines aside.
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
