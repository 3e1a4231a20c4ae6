package search

import (
	"strings"
	"sync"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/index/query"
)

// formulas are sayings and set terms that people write as one word or as two or three, and as they
// are spoken: each with its spellings, the usual one first.
var formulas = [...][]string{
	{"إن شاء الله", "إنشاء الله", "إن شاءالله", "إنشاءالله", "إنشالله", "إن شالله", "انشا الله"},
	{"ما شاء الله", "ماشاء الله", "ما شاءالله", "ماشاءالله", "ماشالله", "ما شالله"},
	{"الحمد لله", "الحمدلله", "الحمدالله", "الحمد الله"},
	{"بإذن الله", "بإذنالله"}, {"سبحان الله", "سبحانالله"}, {"بسم الله", "بسمالله"}, {"لا سمح الله", "لاسمح الله", "لاسمحالله"},
	{"رأس المال", "رأسمال", "رأس مال"},
	{"في المئة", "في المائة", "بالمئة", "بالمائة", arabic.Percent},
	{"لا سيما", "لاسيما"}, {"لا بد", "لابد"}, {"ما زال", "مازال"}, {"ما دام", "مادام"}, {"لا شيء", "لاشيء"},
}

// formulasOf has for every spelling, normalised, the formula that it spells.
var formulasOf = sync.OnceValue(func() map[string][]string {
	of := make(map[string][]string)
	for _, spellings := range formulas {
		for _, s := range spellings {
			if words := nameKey(s); of[words] == nil {
				of[words] = spellings
			}
		}
	}
	return of
})

// longestFormula is the most words that a formula has.
const longestFormula = 3

// formulated replaces runs of plain words that are a spelling of a formula by all of its spellings
// that some document has, and those that are a number, a designation or a telephone number by how
// documents write these, too.
func (e *Engine) formulated(nodes []query.Node) []query.Node {
	var out []query.Node
	for i := 0; i < len(nodes); {
		n, used := nodes[i], 1
		run := longestFormula
		for _, read := range []func([]query.Node) (rendered, int){e.amount, e.designation, e.inLatin, e.telephone, e.spoken} {
			if other, words := read(nodes[i:]); words > 0 {
				n, used, run = other, words, 0
				break
			}
		}
		for ; run > 0; run-- {
			if i+run > len(nodes) || !allPlain(nodes[i:i+run]) {
				continue
			}
			if formula, ok := e.formula(nodes[i : i+run : i+run]); ok {
				n, used = formula, run
				break
			}
		}
		out = append(out, n)
		i += used
	}
	return out
}

func allPlain(nodes []query.Node) bool {
	for _, n := range nodes {
		if !plain(n) {
			return false
		}
	}
	return true
}

// formula returns the node of plain words that spell a formula, if documents have it in another
// spelling.
func (e *Engine) formula(nodes []query.Node) (n rendered, ok bool) {
	asked := nameKey(strings.Join(texts(nodes), " "))
	spellings := formulasOf()[asked]
	n = rendered{words: nodes, side: true}
	for _, s := range spellings {
		if nameKey(s) == asked {
			continue
		}
		if alternative := (query.Phrase{Text: s}); e.reach(alternative) > 0 {
			n.alternatives, n.texts = append(n.alternatives, alternative), append(n.texts, s)
		}
	}
	return n, len(n.alternatives) > 0
}
