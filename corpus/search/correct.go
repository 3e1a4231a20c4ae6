package search

import (
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/query"
)

const (
	// A word may be a slip of another that is so much more frequent.
	slipRatio = 20
	rareWord  = 2    // documents; a word in more is no slip
	farthest  = 2.1  // of all corrections: two plain mistakes
	farPerOne = 0.35 // of a letter: in a short word two mistakes make another word
)

// correct replaces the words of a tree that no document has by the nearest ones
// that some has.
func (e *Engine) correct(tree query.Node) (query.Node, []corpus.Correction) {
	var made []corpus.Correction
	nodes := append([]query.Node(nil), conjuncts(tree)...)
	for i, n := range nodes {
		w, ok := n.(query.Word)
		if !ok || w.Mode != query.Stem || e.reach(w) > 0 {
			continue
		}
		if near := e.nearest(w.Text, 1); near != "" {
			nodes[i] = e.understand(query.Word{Text: near})
			made = append(made, corpus.Correction{From: w.Text, To: near})
		}
	}
	return together(nodes), made
}

// didYouMean gives the query with its rare words replaced by much more frequent
// ones that are spelt nearly so, or "" where there is nothing to offer.
func (e *Engine) didYouMean(tree query.Node) string {
	nodes := append([]query.Node(nil), conjuncts(tree)...)
	offered := false
	for i, n := range nodes {
		w, ok := n.(query.Word)
		if !ok || w.Mode != query.Stem {
			continue
		}
		if have := e.reach(w); have > 0 && have <= rareWord {
			if near := e.nearest(w.Text, have*slipRatio); near != "" {
				nodes[i] = query.Word{Text: near}
				offered = true
			}
		}
	}
	if !offered {
		return ""
	}
	return typed(together(nodes))
}

// nearest gives the word of the corpus that is spelt most like a word, as it is
// written there, among those in at least so many documents; "" when none is near.
func (e *Engine) nearest(text string, documents int) string {
	tokens := arabic.Tokenize(text)
	if len(tokens) != 1 {
		return ""
	}
	word := tokens[0].Word
	letters := utf8.RuneCountInString(word)
	if letters < 3 {
		return ""
	}
	distance := 1
	if letters > 4 {
		distance = 2
	}
	terms, err := e.r.FieldDictFuzzy(fieldText, word, distance, "")
	if err != nil {
		return ""
	}
	best, bestCost, bestCount := "", min(farthest, farPerOne*float64(letters)), 0
	for {
		entry, err := terms.Next()
		if err != nil || entry == nil {
			break
		}
		count := int(entry.Count)
		if count < documents || entry.Term == word {
			continue
		}
		cost := slipCost(word, entry.Term)
		if cost < bestCost || cost == bestCost && count > bestCount {
			best, bestCost, bestCount = strings.Clone(entry.Term), cost, count
		}
	}
	if best == "" {
		return ""
	}
	return e.asWritten(best)
}
