package tagger

import (
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
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
	found   []found          // sorted by Start
}

// A team is the taggers of all cores.
type team []*seq.Tagger

func (t *Tagger) team() team {
	all := make(team, runtime.GOMAXPROCS(0))
	for i := range all {
		all[i] = seq.NewTagger(t.model)
	}
	return all
}

// each calls f for every number below n, with a tagger of its own.
func (t team) each(n int, f func(tagger *seq.Tagger, i int)) {
	var next atomic.Int64
	var wait sync.WaitGroup
	for _, tagger := range t {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				f(tagger, i)
			}
		})
	}
	wait.Wait()
}

// find tags all documents.
func (t team) find(docs []corpus.Document, curated [][]corpus.Mention, kinds map[string]corpus.Kind, progress func(done int)) []page {
	pages := make([]page, len(docs))
	var done atomic.Int64
	t.each(len(docs), func(tagger *seq.Tagger, i int) {
		pages[i] = tagDocument(tagger, docs[i].Text(), curated[i], kinds)
		for j := range pages[i].found {
			pages[i].found[j].doc = i
		}
		if n := int(done.Add(1)); progress != nil && (n%64 == 0 || n == len(docs)) {
			progress(n)
		}
	})
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
const least = 0.5

// longer is how probable a name must be that a curated mention is a part of.
const longer = 0.9

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
// is not a word with a pronoun, an office, or cut off before its end.
func plausible(t *seq.Text, n seq.Name) bool {
	if n.To-n.From > mostWords {
		return false
	}
	first := t.Tokens[n.From].Word
	if n.To-n.From == 1 {
		if t.Words[n.From].Arabic && len(first) < 2*2 || t.Words[n.From].Number || t.Words[n.From].Owned {
			return false
		}
	}
	if n.From > 0 && n.Kind == corpus.Organization && t.Gaps[n.From] == seq.Space && ministers[t.Words[n.From-1].Form] {
		return false // «وزير الشؤون الخارجية» is a person
	}
	if unfinished[t.Tokens[n.To-1].Word] {
		return false
	}
	for i := n.From; i < n.To; i++ {
		if !t.Words[i].Number {
			return true
		}
	}
	return false
}

// ministers stand before an office, not before the body that holds it.
var ministers = words("وزير وزيرة وزيرا وزيري وزراء الوزير الوزيرة")

// unfinished are words that no name ends with.
var unfinished = words("أن بأن إن لأن أنه بأنه في من على عن إلى مع بعد قبل خلال ضد حول بين التي الذي رأس برأس")

func words(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[arabic.Normalize(w)] = true
	}
	return m
}

// describe notes what is needed of a name when its document is gone.
func describe(t *seq.Tagger, n seq.Name) found {
	f := found{Span: n.Span, kind: n.Kind, sure: n.Sure}
	for i := n.From; i < n.To; i++ {
		f.words, f.common = appendWord(f.words, f.common, nameWord(&t.Text, n.From, i), t.Text.Words[i].Names)
	}
	f.key = strings.Join(f.words, " ")
	return f
}

// nameWord is a word of a name that begins at from: the first is taken without
// clitics.
func nameWord(t *seq.Text, from, i int) string {
	if i == from {
		return t.Words[i].Form
	}
	return t.Tokens[i].Word
}

// abd is the word that is written apart from the next or not.
const abd = "عبد"

// appendWord appends a word of a name, or joins it to the one before where the
// two are one («عبد العزيز», «عبدالعزيز»).
func appendWord(words []string, steps []uint8, word string, step uint8) ([]string, []uint8) {
	if n := len(words); n > 0 && words[n-1] == abd {
		words[n-1], steps[n-1] = abd+word, 4
		return words, steps
	}
	return append(words, strings.Clone(word)), append(steps, step)
}
