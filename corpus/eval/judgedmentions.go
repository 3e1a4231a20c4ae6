package main

import (
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
)

// judgedMentionsTSV holds the judgements of somebody who read mentions in news articles: the
// article, the mention's bytes in title+newline+text, its kind, and right, or what is wrong with
// it: none (not a name), kind, bounds or entity. It contains no text.
//
//go:embed judged-mentions.tsv
var judgedMentionsTSV string

// mentionSeed draws the articles and the mentions.
const mentionSeed = "mentions"

// judgedEach is how many mentions of each kind are drawn.
const judgedEach = 100

// A drawnMention is a mention drawn to be judged.
type drawnMention struct {
	key    string // article, bytes and kind, as in judged-mentions.tsv
	rank   uint64
	text   string
	span   corpus.Span
	kind   corpus.Kind
	entity string
}

// sampleMentions draws mentions of each kind from those found in 2,000 news articles: the ones
// with the smallest hashes of article, position and kind, so that another version of the program
// draws mostly the same.
func sampleMentions(shared string) ([]drawnMention, error) {
	docs, err := sampled(shared, mentionSeed, articlesOfSample)
	if err != nil {
		return nil, err
	}
	ours, err := find(docs)
	if err != nil {
		return nil, err
	}
	var kinds [len(corpus.Kinds)][]drawnMention
	for i := range docs {
		for _, m := range ours.known(i) {
			key := fmt.Sprintf("%s\t%d\t%d\t%s", docs[i].ID, m.Start, m.End, m.Kind)
			kinds[m.Kind] = append(kinds[m.Kind], drawnMention{key, drawn(mentionSeed, key), docs[i].Text(), m.Span, m.Kind, m.Entity})
		}
	}
	var all []drawnMention
	for _, list := range kinds {
		slices.SortFunc(list, func(a, b drawnMention) int {
			if a.rank != b.rank {
				if a.rank < b.rank {
					return -1
				}
				return 1
			}
			return strings.Compare(a.key, b.key)
		})
		all = append(all, list[:min(len(list), judgedEach)]...)
	}
	return all, nil
}

// mentionJudgements returns the judgements, by the first four columns.
func mentionJudgements() (map[string]string, error) {
	judged := map[string]string{}
	for i, line := range strings.Split(judgedMentionsTSV, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 5 {
			return nil, fmt.Errorf("judged-mentions.tsv:%d: %d columns, want 5", i+1, len(cells))
		}
		judged[strings.Join(cells[:4], "\t")] = cells[4]
	}
	return judged, nil
}

// readMentions measures how many of the drawn mentions that were read are right by that
// judgement.
func readMentions(shared string) ([]row, error) {
	all, err := sampleMentions(shared)
	if err != nil {
		return nil, err
	}
	known, err := mentionJudgements()
	if err != nil {
		return nil, err
	}
	var right, read [len(corpus.Kinds)]int
	for _, d := range all {
		if verdict, ok := known[d.key]; ok {
			read[d.kind]++
			if verdict == "right" {
				right[d.kind]++
			}
		}
	}
	var values []string
	sum, total := 0, 0
	for k := range corpus.Kinds {
		values = append(values, fmt.Sprintf("%d of %d", right[k], read[k]))
		sum, total = sum+right[k], total+read[k]
	}
	precision := none
	if total > 0 {
		precision = gold.Decimal(float64(sum) / float64(total))
	}
	return []row{
		unmatched("ANT, 2,000 articles drawn, by reading", fmt.Sprintf("mentions right, of %d read of %d drawn", total, len(all)), precision, none, ".93"),
		unmatched("", "of person / place / organization / event", strings.Join(values, " / "), none, none),
	}, nil
}

// showMentions prints the drawn mentions that nobody has judged, in context.
func showMentions(w io.Writer, shared string) error {
	all, err := sampleMentions(shared)
	if err != nil {
		return err
	}
	known, err := mentionJudgements()
	if err != nil {
		return err
	}
	for _, d := range all {
		if _, ok := known[d.key]; ok {
			continue
		}
		before, after := d.text[max(0, d.span.Start-70):d.span.Start], d.text[d.span.End:min(len(d.text), d.span.End+60)]
		line := strings.ReplaceAll(strings.ToValidUTF8(before, "")+"["+d.text[d.span.Start:d.span.End]+"]"+strings.ToValidUTF8(after, ""), "\n", "⏎")
		if _, err := fmt.Fprintf(w, "%s\t\t%s\t%s\n", d.key, d.entity, line); err != nil {
			return err
		}
	}
	return nil
}
