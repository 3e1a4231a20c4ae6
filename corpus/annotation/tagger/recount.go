package tagger

import (
	"strings"
	"sync"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
	"github.com/kashshaf/kashshaf/internal/kept"
)

// How often a spelling occurs in a corpus where the model does not take it for a name shows
// whether it is one. What is mostly an ordinary word is not a name where the model took it for
// one («المرأة»); what is nearly always a name is also one where the model missed it.
const (
	mostlyWord  = 0.35 // below this share of names, a spelling is an ordinary word
	mostlyNoun  = 0.6  // the same for a single word with the article
	mostlyName  = 0.75 // from this share of names, every occurrence is one
	mostlyAlone = 0.9  // the same for one word
	mostlyLeast = 3    // the least number of names for that
	mostlySure  = 0.8  // and how probable they must be on average
)

// A free is a place where the text has the spelling of a group but no name was found.
type free struct {
	corpus.Span
	group *group
}

// recount looks for the spellings of all groups in all documents, marks the groups that are
// mostly ordinary words, and adds the missed occurrences of those that are nearly always names.
func (r *register) recount(workers team, docs []corpus.Document, store *kept.Store) {
	known := r.spellings()
	frees := make([][]free, len(docs))
	rooms := sync.Pool{New: func() any { return new([]spelled) }}
	workers.each(len(docs), func(t *seq.Tagger, i int) {
		room := rooms.Get().(*[]spelled) // of the document before: no words are needed any longer
		defer rooms.Put(room)
		*room = kept.Made(store, kept.KeyOf("spelled", docs[i].Title, docs[i].Body), func(r *kept.Reader) []spelled {
			return readSpelled(r, (*room)[:0])
		}, writeSpelled, func() []spelled { return spell(t, docs[i].Text()) })
		frees[i] = r.pages[i].frees(*room, known)
	})
	for _, list := range frees {
		for _, f := range list {
			f.group.free++
		}
	}
	for _, g := range r.order {
		n := len(g.names)
		share := float64(n) / float64(n+g.free)
		least := mostlyWord
		if len(g.words) == 1 && strings.HasPrefix(g.key, "ال") {
			least = mostlyNoun
		}
		g.word = g.free > 1 && share < least
		most := mostlyName
		if len(g.words) == 1 {
			most = mostlyAlone
		}
		g.name = share >= most && n >= mostlyLeast && g.sure >= mostlySure*float64(n)
	}
	for i, list := range frees {
		for _, f := range list {
			if g := f.group; g.name && len(g.names) > 0 {
				r.pages[i].found = append(r.pages[i].found, found{
					Span: f.Span, doc: i, kind: g.kind, sure: mostlyName, words: g.words, common: g.steps, key: g.key,
				})
			}
		}
	}
}

// covered returns the spans of all mentions, sorted.
func (p *page) covered() []corpus.Span {
	spans := make([]corpus.Span, 0, len(p.curated)+len(p.found))
	i, j := 0, 0
	for i < len(p.curated) || j < len(p.found) {
		if j == len(p.found) || i < len(p.curated) && p.curated[i].Start < p.found[j].Start {
			spans = append(spans, p.curated[i].Span)
			i++
		} else {
			spans = append(spans, p.found[j].Span)
			j++
		}
	}
	return spans
}
