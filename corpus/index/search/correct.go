package search

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/bundle"
	"github.com/kashshaf/kashshaf/corpus/index/query"
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
		if near := e.nearest(w.Text, 1); near != "" && !otherName(w.Text, near) {
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

// nearest gives the word of the corpus or of its entities' names that is spelt
// most like a word, as it is written there, among those in at least so many
// documents; "" when none is near.
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
	best := slip{cost: min(farthest, farPerOne*float64(letters))}
	e.nearestWord(word, documents, &best)
	e.nearestName(word, documents, &best)
	if best.written != "" || best.word == "" {
		return best.written
	}
	return e.asWritten(best.word)
}

// A slip is a word that another may be a slip of.
type slip struct {
	word    string // normalised
	written string // where it is known
	cost    float64
	count   int // documents
}

// offer takes a word that is nearer, or as near and more frequent.
func (s *slip) offer(other slip) {
	if other.cost < s.cost || other.cost == s.cost && other.count > s.count {
		*s = other
	}
}

func (e *Engine) nearestWord(word string, documents int, best *slip) {
	terms, err := e.similar(word)
	if err != nil {
		return
	}
	for {
		entry, err := terms.Next()
		if err != nil || entry == nil {
			return
		}
		if count := int(entry.Count); count >= documents && entry.Term != word {
			best.offer(slip{word: entry.Term, cost: slipCost(word, entry.Term), count: count})
		}
	}
}

// nearestName looks at the names of entities, word by word: most spellings of a
// name in other scripts are in no text.
func (e *Engine) nearestName(word string, documents int, best *slip) {
	want := arabic.Letters(word)
	count := e.mentioned()
	e.b.NamesWithPrefix("", func(n bundle.Name) bool {
		// Two letters of a slip differ, so at most four bits do.
		if count[n.Entity] < documents || bits.OnesCount64(want^arabic.Letters(n.Key)) > 4 || strings.Contains(n.Key, " ") || n.Key == word {
			return true
		}
		if cost := slipCost(word, n.Key); cost <= best.cost {
			written := n.Text
			if tokens := arabic.Tokenize(n.Text); len(tokens) > 0 {
				last := tokens[len(tokens)-1]
				written = n.Text[last.Start:last.End]
			}
			best.offer(slip{n.Key, strings.Clone(written), cost, count[n.Entity]})
		}
		return true
	})
}
