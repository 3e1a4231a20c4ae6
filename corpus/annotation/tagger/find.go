package tagger

import (
	"strings"
	"sync/atomic"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
	"github.com/kashshaf/kashshaf/internal/kept"
	"github.com/kashshaf/kashshaf/internal/workers"
)

// A found is a name that the model found in a document.
type found struct {
	corpus.Span
	doc    int
	kind   corpus.Kind
	sure   float64
	words  []string // normalised, the first without clitics
	common []uint8  // the seq.NameStep of each word
	key    string   // the name it goes by: its words, or those of its full name
	curate string   // the ID of the curated entity that it names, if any
	title  string   // the title right before it, if any
	alone  bool     // it is part of several full names, and which one is meant is unknown
}

// A page holds the mentions of one document.
type page struct {
	curated []corpus.Mention // those that no longer name replaces
	titles  []string         // the title right before each of them, or ""
	found   []found          // sorted by Start
}

// A team is one tagger per core.
type team []*seq.Tagger

func (t *Tagger) team() team {
	all := make(team, workers.Count())
	for i := range all {
		all[i] = seq.NewTagger(t.model)
	}
	return all
}

// each calls f for every i below n, concurrently, with a tagger that no other call is using.
func (t team) each(n int, f func(tagger *seq.Tagger, i int)) {
	workers.Each(n, func(worker, i int) { f(t[worker], i) })
}

// find tags all documents and returns a page for each.
func (t team) find(docs []corpus.Document, curated [][]corpus.Mention, kinds map[string]corpus.Kind, store *kept.Store, progress func(done int)) []page {
	pages := make([]page, len(docs))
	var done atomic.Int64
	t.each(len(docs), func(tagger *seq.Tagger, i int) {
		text := docs[i].Text()
		pages[i] = kept.Made(store, pageKey(text, curated[i], kinds), readPage, writePage, func() page {
			return tagDocument(tagger, text, curated[i], kinds)
		})
		for j := range pages[i].found {
			pages[i].found[j].doc = i
		}
		if n := int(done.Add(1)); progress != nil && (n%64 == 0 || n == len(docs)) {
			progress(n)
		}
	})
	return pages
}

// tagDocument finds the names in a document that are compatible with its curated mentions.
func tagDocument(t *seq.Tagger, text string, curated []corpus.Mention, kinds map[string]corpus.Kind) page {
	known := make([]seq.Mention, len(curated))
	for i, m := range curated {
		known[i] = seq.Mention{Span: m.Span, Kind: kinds[m.Entity]}
	}
	t.Tag(text, known)
	names := t.Text.Apart(t.Text.Again(known, t.Text.Partners(known, t.Text.Composed(t.Text.Names(t.Labels, t.Sure)))))
	if len(names) == 0 {
		return page{curated: curated}
	}
	kept, stands := t.Text.Beside(known, names)
	standing := 0
	for _, yes := range stands {
		if yes {
			standing++
		}
	}
	// The pages of all documents are in memory at once, so the slices get no spare capacity.
	p := page{found: make([]found, 0, len(kept)), curated: make([]corpus.Mention, 0, standing), titles: make([]string, 0, standing)}
	for _, n := range kept {
		p.found = append(p.found, describe(t, n))
	}
	word := 0
	for i, m := range curated {
		if !stands[i] {
			continue
		}
		for word < len(t.Text.Tokens) && t.Text.Tokens[word].End <= m.Start {
			word++
		}
		p.curated = append(p.curated, m)
		p.titles = append(p.titles, titleBefore(&t.Text, word))
	}
	return p
}

// describe records what is needed of a name once the text of its document is gone.
func describe(t *seq.Tagger, n seq.Name) found {
	f := found{Span: n.Span, kind: n.Kind, sure: n.Sure, title: titleBefore(&t.Text, n.From)}
	for i := n.From; i < n.To; i++ {
		f.words, f.common = appendWord(f.words, f.common, nameWord(&t.Text, n.From, i), t.Text.Words[i].Names)
	}
	if len(f.words) > 1 && (f.words[0] == "ابي" || f.words[0] == "ابا") && !patronymics[f.words[1]] {
		f.words[0] = "ابو" // the grammatical cases of one name
	}
	f.key = strings.Join(f.words, " ")
	return f
}

// nameWord returns word i of a name that begins at word from; the first word comes without
// clitics.
func nameWord(t *seq.Text, from, i int) string {
	if i == from {
		return t.Words[i].Form
	}
	return t.Tokens[i].Word
}

// abd is a word that may or may not be written as one with the next.
const abd = "عبد"

// appendWord appends a word of a name, or joins it to the previous one where the two form one
// word («عبد العزيز», «عبدالعزيز», but not «عبد بن حميد»).
func appendWord(words []string, steps []uint8, word string, step uint8) ([]string, []uint8) {
	if n := len(words); n > 0 && words[n-1] == abd && !patronymics[word] {
		words[n-1], steps[n-1] = abd+word, 4
		return words, steps
	}
	return append(words, strings.Clone(word)), append(steps, step)
}
