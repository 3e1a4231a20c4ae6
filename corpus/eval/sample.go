package main

import (
	_ "embed"
	"fmt"
	"hash/fnv"
	"io"
	"path/filepath"
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
	"github.com/kashshaf/kashshaf/corpus/pipeline"
)

// articlesOfSample is the number of articles a sample is drawn from.
const articlesOfSample = 2000

// drawn returns the rank of something in the order in which a seed draws.
func drawn(seed string, parts ...any) uint64 {
	h := fnv.New64a()
	fmt.Fprint(h, seed, parts)
	x := h.Sum64()
	x ^= x >> 33 // neighbours in the text should be far apart in the order
	x *= 0xff51afd7ed558ccd
	return x ^ x>>33
}

// sampled draws n of all articles, by their ids.
func sampled(shared, seed string, n int) ([]corpus.Document, error) {
	docs, err := gold.Articles(filepath.Join(shared, "data", "ant"), 0)
	if err != nil {
		return nil, err
	}
	sort.SliceStable(docs, func(i, j int) bool { return drawn(seed, docs[i].ID) < drawn(seed, docs[j].ID) })
	return docs[:min(n, len(docs))], nil
}

// A drawnStatement is a statement of a sample.
type drawnStatement struct {
	doc  *corpus.Document
	said *corpus.Statement
}

// key returns the position of a statement and a hash of its speaker, as in judged.tsv.
func (d drawnStatement) key() string {
	h := fnv.New32a()
	fmt.Fprint(h, d.said.Named, "|", d.said.Speaker, d.said.With)
	return fmt.Sprintf("%s\t%d\t%d\t%08x", d.doc.ID, d.said.Cue.Start, d.said.Cue.End, h.Sum32())
}

// sampleStatements finds the statements of the articles that a seed draws, in the order in which
// it draws them.
func sampleStatements(shared, seed string) ([]drawnStatement, error) {
	docs, err := sampled(shared, seed, articlesOfSample)
	if err != nil {
		return nil, err
	}
	ours, err := find(docs)
	if err != nil {
		return nil, err
	}
	said, _, _ := pipeline.Attribute(docs, ours.mentions, ours.entities, pipeline.Options{})
	var all []drawnStatement
	for i := range said {
		for n := range said[i] {
			all = append(all, drawnStatement{&docs[i], &said[i][n]})
		}
	}
	place := func(d drawnStatement) uint64 { return drawn(seed, d.doc.ID, d.said.Cue.Start) }
	sort.SliceStable(all, func(i, j int) bool { return place(all[i]) < place(all[j]) })
	return all, nil
}

// showSample prints statements of news articles to be judged: most of them, drawn by a seed from
// the articles that it draws, each with its key, its confidence, and the words around it, where ⟦
// ⟧ encloses the cue and { } what was said.
func showSample(out io.Writer, shared, seed string, most int) error {
	all, err := sampleStatements(shared, seed)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "# %d articles, %d statements, seed %q\n", articlesOfSample, len(all), seed)
	for i, d := range all[:min(most, len(all))] {
		s := d.said
		fmt.Fprintf(out, "%d\t%s\t%.2f\t%s\t[%s] %s\n\t%s\n", i+1, d.key(), s.Confidence, s.Class, s.Named,
			strings.Join(append([]string{s.Speaker}, s.With...), "+"), around(d.doc.Text(), s))
	}
	return nil
}

// judgedTSV holds the judgements of somebody who read statements of a sample. Each line is the
// seed, the article, the cue's offsets, a hash of the speaker found, and "right" or "wrong":
// whether it is a statement, and of that speaker, under his full name if the text has it there.
// It contains no text.
//
//go:embed statements/judged.tsv
var judgedTSV string

// judged measures the judged statements that are still found unchanged: of those that are sure,
// how many are right. What is now found differently has to be judged again.
func judged(shared string) ([]row, error) {
	bySeed := make(map[string]map[string]string)
	for line := range strings.Lines(judgedTSV) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		seed, rest, _ := strings.Cut(line, "\t")
		at := strings.LastIndex(rest, "\t")
		if at < 0 {
			return nil, fmt.Errorf("judged.tsv: %q, want seed, article, offsets, hash and judgement", line)
		}
		if bySeed[seed] == nil {
			bySeed[seed] = make(map[string]string)
		}
		bySeed[seed][rest[:at]] = rest[at+1:]
	}
	var right, sure, same, lines int
	for seed, judgements := range bySeed {
		all, err := sampleStatements(shared, seed)
		if err != nil {
			return nil, err
		}
		lines += len(judgements)
		for _, d := range all {
			judgement, ok := judgements[d.key()]
			if !ok {
				continue
			}
			same++
			if d.said.Weak() {
				continue
			}
			if sure++; judgement == "right" {
				right++
			}
		}
	}
	return []row{
		unmatched("ANT, statements read", "of the sure ones: speaker right", fmt.Sprintf("%s (%d of %d)", gold.Decimal(float64(right)/float64(max(sure, 1))), right, sure), none, ".95"),
		unmatched("", "found as they were judged", fmt.Sprintf("%d of %d", same, lines), none, none),
	}, nil
}

// around returns a statement in its context.
func around(text string, s *corpus.Statement) string {
	const before, after = 350, 60 // bytes
	from := max(0, min(s.Cue.Start, s.Content.Start)-before)
	to := min(len(text), max(s.Cue.End, s.Content.End)+after)
	marks := []struct {
		at   int
		mark string
	}{{s.Cue.Start, "⟦"}, {s.Cue.End, "⟧"}, {s.Content.Start, "{"}, {s.Content.End, "}"}}
	sort.SliceStable(marks, func(i, j int) bool { return marks[i].at < marks[j].at })
	var b strings.Builder
	for _, m := range marks {
		b.WriteString(text[from:m.at] + m.mark)
		from = m.at
	}
	b.WriteString(text[from:to])
	return strings.ReplaceAll(strings.ToValidUTF8(b.String(), ""), "\n", " ¶ ")
}
