package arabic

import (
	_ "embed"
	"strings"
)

// irregular maps plurals that no form gives, or only one that gives too much
// besides, to their singulars; and words that a rule would take too far, or whose
// first letter it would take for a clitic, to themselves. It is never written after it is made.
var irregular = makeTable(irregularPlurals)

// makeTable reads lines of a key and the words that have it, and normalises
// both. The key is among the words.
func makeTable(lines string) map[string]string {
	m := make(map[string]string)
	for line := range strings.Lines(lines) {
		words := strings.Fields(Normalize(line))
		for _, w := range words {
			m[w] = words[0]
		}
	}
	return m
}

// Each line holds a singular and its plurals. Forms that are as often another
// word's are here: فعول and فعال are verbal nouns as well («دخول», «دفاع»), and
// three letters say nothing at all. At the end stand plurals that a form gives
// too, where the corpus has the singular: the commonest of news must meet it in
// a corpus of ten documents as well. Words of three letters that are as often
// something else are left out: «جمال» is seldom camels. Spellings that no rule
// tells stand here, too: «إسحق», «هيأة», «ثلاثمائة».
//
//go:embed irregular.txt
var irregularPlurals string
