package main

import (
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

// articlesOfSample is how many articles a sample is drawn from.
const articlesOfSample = 2000

// drawn is the place of something in the order in which a seed draws.
func drawn(seed string, parts ...any) uint64 {
	h := fnv.New64a()
	fmt.Fprint(h, seed, parts)
	x := h.Sum64()
	x ^= x >> 33 // neighbours in the text are to lie apart in the order
	x *= 0xff51afd7ed558ccd
	return x ^ x>>33
}

// sampled draws so many articles of all that there are, by their names.
func sampled(shared, seed string, n int) ([]corpus.Document, error) {
	docs, err := gold.Articles(filepath.Join(shared, "data", "ant"), 0)
	if err != nil {
		return nil, err
	}
	sort.SliceStable(docs, func(i, j int) bool { return drawn(seed, docs[i].ID) < drawn(seed, docs[j].ID) })
	return docs[:min(n, len(docs))], nil
}

// showSample prints statements of news articles for somebody to judge: so many,
// drawn by a seed from the articles that it draws, each with its place, how sure
// it is, and the words around it, where ⟦ ⟧ holds the cue and { } what was said.
func showSample(out io.Writer, shared, seed string, most int) error {
	docs, err := sampled(shared, seed, articlesOfSample)
	if err != nil {
		return err
	}
	ours, err := find(docs)
	if err != nil {
		return err
	}
	said, _, _ := pipeline.Attribute(docs, ours.mentions, ours.entities, pipeline.Options{})
	type at struct{ doc, n int }
	var all []at
	for i := range said {
		for n := range said[i] {
			all = append(all, at{i, n})
		}
	}
	place := func(a at) uint64 { return drawn(seed, docs[a.doc].ID, said[a.doc][a.n].Cue.Start) }
	sort.SliceStable(all, func(i, j int) bool { return place(all[i]) < place(all[j]) })
	fmt.Fprintf(out, "# %d articles, %d statements, seed %q\n", len(docs), len(all), seed)
	for i, a := range all[:min(most, len(all))] {
		s := &said[a.doc][a.n]
		fmt.Fprintf(out, "%d\t%s\t%d\t%d\t%.2f\t%s\t[%s] %s\n\t%s\n", i+1, docs[a.doc].ID, s.Cue.Start, s.Cue.End, s.Confidence, s.Class, s.Named,
			strings.Join(append([]string{s.Speaker}, s.With...), "+"), around(docs[a.doc].Text(), s))
	}
	return nil
}

// around is a statement in its context.
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
