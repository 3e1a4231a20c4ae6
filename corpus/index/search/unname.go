package search

import (
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/background"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// Of a word that is taken for a form of another, news must have the other in so many articles, and in
// so many times as many.
const (
	leastInflected = 3
	oftenInflected = 8
)

// unname removes from the words of names those that only discovered names have and that by the rules
// are forms of common words: what takes «رأى شيطانا» or «مزارعو الوادي» for somebody would keep these
// words from «شيطان» and «مزارع».
func unname(names map[string]bool, c *corpus.Corpus, known background.Lexicon) {
	entities := c.Uncorrected
	if entities == nil {
		entities = c.Entities
	}
	var listed []corpus.Entity
	for _, e := range entities {
		if !e.Discovered {
			listed = append(listed, e)
		}
	}
	ofLists, news := bundle.NameWords(listed), arabic.Lexicon{Count: known.Count}
	for word := range names {
		if ofLists[word] || strings.HasPrefix(word, "ال") { // «الرمادين», a village
			continue
		}
		stem := news.Stem(word)
		if class, ok := known.Class(stem); ok && stem != word && class > background.Name && known.Count(stem) >= max(leastInflected, oftenInflected*known.Count(word)) {
			delete(names, word)
		}
	}
}
