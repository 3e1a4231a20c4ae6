package search

import (
	"slices"
	"strings"

	"github.com/kashshaf/kashshaf/corpus"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// A meaning is what a request is understood to ask for.
type meaning struct {
	req         corpus.Request
	tree        query.Node // what is executed and printed
	corrections []corpus.Correction
	whole       []query.Node // parts of the tree that every hit has
	loose       []query.Node // parts of which hits may lack some if no document has them all
	missing     int          // how many of these hits may lack in any case
	unranked    bool         // all hits are wanted, in any order
}

// understood returns the meaning of a request whose query was parsed.
func (e *Engine) understood(asked query.Node, req corpus.Request) meaning {
	m := meaning{req: req}
	if req.Typing {
		m.tree = e.begun(e.understand(asked))
	} else {
		m.tree, m.corrections = e.correct(req.Query, asked, e.understand(asked))
	}
	if req.Match != corpus.MatchAny { // if no word is required, even these still tell a little
		m.tree = withoutAsking(m.tree)
	}
	m.whole, m.loose = looseParts(m.tree)
	if req.Match == corpus.MatchAny && len(m.loose) > 1 {
		m.missing = len(m.loose) - 1
	}
	return m
}

// closer reports whether the first hits are looked at closely, since several words tell more if
// they are close together.
func (m meaning) closer() bool {
	_, several := m.tree.(rendered) // one part that may be found as several words
	return (len(m.loose) > 1 || several) && (m.req.Sort == "" || m.req.Sort == corpus.ByRelevance)
}

// told returns the part of a result that says how its query was understood.
func (e *Engine) told(m meaning) corpus.Result {
	r := corpus.Result{Query: m.req.Query, Understood: m.tree.String(), Parts: e.parts(m.tree), Corrections: m.corrections}
	if m.req.Match != corpus.MatchAny && !m.req.Typing {
		if r.DidYouMean = e.didYouMean(m.tree, r.Parts); r.DidYouMean == "" {
			r.DidYouMean = e.offerHeard(m.tree)
		}
	}
	return r
}

// prepare returns the tree to execute for a query that is not part of a request, with names
// recognised and slips corrected.
func (e *Engine) prepare(q string) (query.Node, []corpus.Correction) {
	asked := query.Parse(q)
	tree, corrections := e.correct(q, asked, e.understand(asked))
	return withoutAsking(tree), corrections
}

// begun returns the tree of a query that is still being typed: if no document has its last word, it
// may be the beginning of one.
func (e *Engine) begun(tree query.Node) query.Node {
	nodes := query.Conjuncts(tree)
	if len(nodes) == 0 || letters(e.missing(nodes[len(nodes)-1])) < shortestBegun {
		return tree
	}
	return beginning(nodes)
}

// beginning returns nodes with the last one as the beginning of a word.
func beginning(nodes []query.Node) query.Node {
	nodes = slices.Clone(nodes)
	last := len(nodes) - 1
	nodes[last] = query.Word{Text: nodes[last].(query.Word).Text, Mode: query.Prefix}
	return together(nodes)
}

// leftOff returns the tree of a query whose last word was left unfinished: it is not a word or
// name, no document has it, and some have words that begin with it. A visitor who stops typing
// keeps the hits that were shown, and is told what the word was taken for.
func (e *Engine) leftOff(tree query.Node) (query.Node, bool) {
	nodes := query.Conjuncts(tree)
	if len(nodes) == 0 {
		return nil, false
	}
	word := e.missing(nodes[len(nodes)-1])
	if word == "" || !e.beginsWords(word) {
		return nil, false // checked first, because the lexicon must be fetched if the site is in parts
	}
	if class, known := e.known().Class(word); known && class != mistyped || !known && e.isWord(word) {
		return nil, false
	}
	// A slip in the middle of a word may look like a beginning: «الاهر» is rather «الآخر».
	if near := e.guesses(word, 1, nodes, len(nodes)-1); len(near) > 0 && !strings.HasPrefix(near[0].word, word) {
		return nil, false
	}
	return beginning(nodes), true
}

// beginsWords reports whether documents have words that begin with a word.
func (e *Engine) beginsWords(word string) bool {
	return letters(word) >= shortest && isArabic(word) && e.reach(query.Word{Text: word, Mode: query.Prefix}) > 0
}

const (
	shortestBegun = 2 // letters that say enough about the word that they begin
	// mistyped is the class in the background lexicon of words that are in the news by mistake as
	// often as not: «هدن». For more common words the words that begin with them are only offered
	// («بوت»): «أنف», a nose, is rare in the news, too.
	mistyped = 1
)

// looseParts divides a tree into what every hit must match and the parts of which hits may lack
// some if no document has them all: words, phrases and names.
func looseParts(tree query.Node) (whole []query.Node, loose []query.Node) {
	and, ok := tree.(query.And)
	if !ok {
		return []query.Node{tree}, nil
	}
	for _, n := range and.Nodes {
		switch n.(type) {
		case query.Word, query.Phrase, query.Or, named, compound, rendered:
			loose = append(loose, n)
		default:
			whole = append(whole, n)
		}
	}
	return whole, loose
}
