package tagger

import (
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/tagger/internal/seq"
)

// A found is a name that the model found in a document.
type found struct {
	corpus.Span
	doc    int
	kind   corpus.Kind
	sure   float64
	words  []string // normalised, the first without clitics
	common []uint8  // of each word, in which step of people's names it is
	key    string   // what it is called by: its words, or those of its full name
	curate string   // the curated entity that it names, if any
}

// A page is what is known of one document.
type page struct {
	curated []corpus.Mention // those that stand
	found   []found
}

// find tags all documents, on all cores.
func (t *Tagger) find(docs []corpus.Document, curated [][]corpus.Mention, kinds map[string]corpus.Kind, progress func(done int)) []page {
	pages := make([]page, len(docs))
	var done atomic.Int64
	var wait sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		wait.Go(func() {
			tagger := seq.NewTagger(t.model)
			for i := w; i < len(docs); i += workers {
				pages[i] = tagDocument(tagger, docs[i].Text(), curated[i], kinds)
				if n := int(done.Add(1)); progress != nil && (n%64 == 0 || n == len(docs)) {
					progress(n)
				}
			}
		})
	}
	wait.Wait()
	return pages
}

// tagDocument finds the names that stand beside the curated mentions.
func tagDocument(t *seq.Tagger, text string, curated []corpus.Mention, kinds map[string]corpus.Kind) page {
	known := make([]seq.Mention, len(curated))
	for i, m := range curated {
		known[i] = seq.Mention{Span: m.Span, Kind: kinds[m.Entity]}
	}
	t.Tag(text, known)
	names := t.Text.Names(t.Labels, t.Sure)
	if len(names) == 0 {
		return page{curated: curated}
	}
	gone := make([]bool, len(curated))
	var p page
	next := 0
	for _, n := range names {
		for next < len(curated) && curated[next].End <= n.Start {
			next++
		}
		end := next
		for end < len(curated) && curated[end].Start < n.End {
			end++
		}
		if !yields(n, known[next:end]) || !plausible(&t.Text, n) {
			continue
		}
		for i := next; i < end; i++ {
			gone[i] = true
		}
		p.found = append(p.found, describe(t, n))
	}
	for i, m := range curated {
		if !gone[i] {
			p.curated = append(p.curated, m)
		}
	}
	return p
}

// least is how probable a name must be to be looked at.
const least = 0.3

// longer is how probable a name must be that a curated mention is a part of.
const longer = 0.7

// yields tells whether the curated mentions that a name overlaps give way to it:
// those that are a part of it, where it is a person's («رفعت الأسد»), or where
// they are a place by which another thing is named («جامعة دمشق»).
func yields(n seq.Name, curated []seq.Mention) bool {
	if n.Sure < least {
		return false
	}
	if len(curated) > 1 && n.Kind == corpus.Person {
		return false // two who stand side by side
	}
	for _, c := range curated {
		inside := n.Start <= c.Start && c.End <= n.End && n.End-n.Start > c.End-c.Start
		if !inside || n.Sure < longer || n.Kind == corpus.Place || n.Kind != corpus.Person && c.Kind != corpus.Place {
			return false
		}
	}
	return true
}

// mostWords is how many words a name has at most.
const mostWords = 12

// plausible tells what may be a name at all: it has letters, more than one, and
// no end of a sentence inside.
func plausible(t *seq.Text, n seq.Name) bool {
	if n.To-n.From > mostWords {
		return false
	}
	if n.To-n.From == 1 && len(t.Tokens[n.From].Word) < 4 && t.Words[n.From].Arabic {
		return false
	}
	for i := n.From; i < n.To; i++ {
		if !t.Words[i].Number {
			return true
		}
	}
	return false
}

// describe notes what is needed of a name when its document is gone.
func describe(t *seq.Tagger, n seq.Name) found {
	f := found{Span: n.Span, kind: n.Kind, sure: n.Sure}
	for i := n.From; i < n.To; i++ {
		w := t.Text.Words[i]
		word := t.Text.Tokens[i].Word
		if i == n.From {
			word = w.Form
		}
		f.words = append(f.words, strings.Clone(word))
		f.common = append(f.common, w.Names)
	}
	f.key = strings.Join(f.words, " ")
	return f
}
