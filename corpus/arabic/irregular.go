package arabic

import (
	_ "embed"
	"strings"
)

// irregular maps plurals that no form produces, or only a form that produces too much besides, to
// their singulars; and words that a rule would cut too far, or whose first letter it would take for
// a clitic, to themselves. It is never modified.
var irregular = makeTable(irregularWords)

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

// definite are the names that the table has with their article, because they are other words
// without it: «البصرة», «بصره». It is never modified.
var definite = definiteNames(irregularWords)

func definiteNames(lines string) map[string]bool {
	names := make(map[string]bool)
	for line := range strings.Lines(lines) {
		if word := strings.TrimSuffix(line, "\n"); strings.HasPrefix(word, al) && !strings.Contains(word, " ") {
			names[word] = true
		}
	}
	return names
}

// KeepsArticle reports whether a stem is a name that includes the article and is another word
// without it: «البصرة».
func KeepsArticle(stem string) bool { return definite[stem] }

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

var irregularWords = unpack(packedIrregular)

// unpack returns the lines of which each letter is one byte, its code point less 0x600.
func unpack(packed string) string {
	var lines strings.Builder
	lines.Grow(2 * len(packed))
	for _, b := range []byte(packed) {
		if b > ' ' {
			lines.WriteRune(0x600 + rune(b))
		} else {
			lines.WriteByte(b)
		}
	}
	return lines.String()
}
