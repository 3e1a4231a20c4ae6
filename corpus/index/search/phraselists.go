package search

import (
	"maps"
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/internal/workers"
)

// A query for an office, a body or an event looks for its words side by side (see asName). In a
// bundle in parts that would need the word streams of all documents that have these words: .7 MB at
// ten thousand articles for «وزير الدفاع الروسي». So which documents have these phrases is listed
// when the bundle is divided, by the same search that reads the streams.

// leastListed is the fewest documents that each word of a phrase must be in for it to be listed.
// With fewer, reading their words is about as fast as reading the list.
const leastListed = 8

// phraseLists returns the lists of the phrases that names are looked for as, by their words.
func phraseLists(whole *Engine) map[string]bundle.Phrase {
	named := make(map[string]bool)
	whole.b.NamesWithPrefix("", func(n bundle.Name) bool {
		kind := whole.b.EntityRef(n.Entity).Kind
		if n.Whole && strings.Contains(n.Key, " ") && (n.Role || kind != corpus.Person && kind != corpus.Place) {
			named[n.Key] = true
		}
		return true
	})
	texts := slices.Sorted(maps.Keys(named))
	keys, lists := make([]string, len(texts)), make([]bundle.Phrase, len(texts))
	engines := make([]*Engine, workers.Count())
	workers.Each(len(texts), func(worker, i int) {
		if engines[worker] == nil {
			engines[worker] = whole.Clone()
		}
		keys[i], lists[i] = engines[worker].phraseList(texts[i])
	})
	out := make(map[string]bundle.Phrase)
	for i, key := range keys {
		if key != "" {
			out[key] = lists[i]
		}
	}
	return out
}

// phraseList returns the list of one phrase, and its words; "" if it is not listed.
func (e *Engine) phraseList(text string) (key string, list bundle.Phrase) {
	tokens := arabic.Tokenize(text)
	for _, t := range tokens {
		if e.count(t.Word) < leastListed {
			return "", list
		}
	}
	e.afresh()
	c := e.compiler()
	for doc := range e.set(c.phrase(text, tokens, false)).all() {
		list.Docs = append(list.Docs, doc)
	}
	p := c.found.parts[0].pattern
	if len(p.steps) < 2 {
		return "", list
	}
	list.Begins = p.steps[0].words[1:]
	return p.key(), list
}
