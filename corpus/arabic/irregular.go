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
		words := fields(Normalize(line))
		for _, w := range words {
			m[w] = words[0]
		}
	}
	return m
}

// definite are the names that the table has with their article, because they are another
// word without: «البصرة», «بصره». It is never written after it is made.
var definite = definiteNames(irregularPlurals)

func definiteNames(lines string) map[string]bool {
	names := make(map[string]bool)
	for line := range strings.Lines(lines) {
		if word := strings.TrimSuffix(line, "\n"); strings.HasPrefix(word, al) && !strings.Contains(word, " ") {
			names[Normalize(word)] = true
		}
	}
	return names
}

// KeepsArticle reports whether a stem is a name of which the article is a part and which is
// another word without: «البصرة».
func KeepsArticle(stem string) bool { return definite[stem] }

// Each line holds a singular and its plurals. Forms that are as often another
// word's are here: فعول and فعال are verbal nouns as well («دخول», «دفاع»), and
// three letters say nothing at all. At the end stand plurals that a form gives
// too, where the corpus has the singular: the commonest of news must meet it in
// a corpus of ten documents as well. Words of three letters that are as often
// something else are left out: «جمال» is seldom camels. Spellings that no rule
// tells stand here, too: «إسحق», «هيأة», «ثلاثمائة». A form that is another word as well,
// or is one behind a clitic, is left out: «حلوا» is sweet, «شكت» of «شكا».
//
//go:embed irregular.txt
var irregularPlurals string
