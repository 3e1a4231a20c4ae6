package arabic

import (
	_ "embed"
	"strings"
)

// irregular maps plurals that no form produces, or only a form that produces too much besides, to
// their singulars; and words that a rule would cut too far, or whose first letter it would take for
// a clitic, to themselves. It is never modified.
var irregular = index(packedIrregular)

// makeTable reads lines of a key and its words, and normalises both. The key is one of the words.
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

// KeepsArticle reports whether a stem is a name that the table has with its article, because it is
// another word without it: «البصرة», «بصره».
func KeepsArticle(stem string) bool {
	return strings.HasPrefix(stem, al) && irregular.alone(stem)
}

// Each line of irregular.txt has a singular and its plurals. Forms that are just as often another
// word's are listed there: فعول and فعال are also verbal nouns («دخول», «دفاع»), and three letters
// prove nothing at all. Behind them are plurals that a form also produces, where the corpus has the
// singular: the commonest ones must meet it in a corpus of ten documents, too. Words of three
// letters that are just as often something else are left out: «جمال» is seldom camels. Spellings
// that no rule covers are there, too: «إسحق», «هيأة», «ثلاثمائة». Forms that are also another word,
// or one after a clitic, are left out: «حلوا» is sweet, «شكت» is of «شكا».
//
// irregular.bin is the same normalised, a byte for each letter, which is half as long:
// go test ./corpus/arabic -run TestIrregular -update writes it.
//
//go:embed irregular.bin
var packedIrregular string
