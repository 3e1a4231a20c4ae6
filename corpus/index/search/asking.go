package search

import (
	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// headWords are the words that a question begins with, in newspapers and in speech.
var headWords = arabic.WordSet("ما ماذا من متى أين كيف كم لماذا هل أي أية أيا شو شنو إيش ليش ليه وين فين مين إمتى كيفاش علاش شلون")

// behindHead are the pronouns that follow head words («من هو», «ما هي»), and beforeHead the prepositions
// that precede them («منذ متى», «في أي عام»).
var (
	behindHead = arabic.WordSet("هو هي هم هن هما الذي التي ذا")
	beforeHead = arabic.WordSet("في من إلى على عن منذ حتى")
)

// notAsking are the words after «ما» with which it forms an expression or which it negates: «ما
// زال», «ما بعد الحرب».
var notAsking = arabic.WordSet("زال زالت زالوا يزال تزال دام دامت بعد قبل وراء بين فوق تحت دون عدا خلا لم لن لا لو إذا إن كان كانت يلي")

// withoutAsking removes from a tree the words that a question begins with: texts that answer it do
// not have them. A query of nothing else keeps them.
func withoutAsking(tree query.Node) query.Node {
	nodes := query.Conjuncts(tree)
	n := asking(nodes)
	for _, rest := range nodes[n:] {
		if _, not := rest.(query.Not); !not && n > 0 {
			return together(nodes[n:])
		}
	}
	return tree
}

// asking returns how many nodes at the beginning do nothing but ask.
func asking(nodes []query.Node) int {
	n := 0
	if wordIn(nodes, n, beforeHead) && wordIn(nodes, n+1, headWords) && !wordIn(nodes, n+1, beforeHead) {
		n++
	}
	if !wordIn(nodes, n, headWords) {
		return 0
	}
	ma := oneWord(nodes[n]) == "ما"
	if n++; ma && wordIn(nodes, n, notAsking) {
		return 0
	}
	for wordIn(nodes, n, behindHead) {
		n++
	}
	return n
}

// wordIn reports whether the i-th node is a word of a set.
func wordIn(nodes []query.Node, i int, set map[string]bool) bool {
	return i < len(nodes) && plain(nodes[i]) && set[oneWord(nodes[i])]
}
