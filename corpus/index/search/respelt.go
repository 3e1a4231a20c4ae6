package search

import (
	"sort"
	"strings"

	"github.com/kashshaf/kashshaf/corpus/index/bundle"
)

// Foreign names are written with more or fewer long vowels: «أوردغان», «نيتنياهو». Such a spelling
// means the name that documents have in another one.
const (
	shortestRespeltName = 5  // letters, in both spellings
	fewestConsonants    = 3  // in the spelling, if news does not have it
	fewestOfKnown       = 4  // in the spelling, if some news has it
	respeltRatio        = 16 // how many times more frequent in news the other spelling must be then
)

// respelt returns the one name that a word which no document has is another spelling of, as it is
// written; "" if there is none or more than one.
func (e *Engine) respelt(word string) string {
	if n := letters(word); n < shortestRespeltName || n > longest || !isArabic(word) {
		return ""
	}
	own := e.known().Count(word)
	fewest := fewestConsonants
	if e.isWord(word) {
		fewest = fewestOfKnown
	}
	e.aheadGuessing()
	if e.shortNames == nil {
		e.shortNames = e.byLength()
	}
	count, n := e.mentioned(), letters(word)
	var names []bundle.Name
	for _, list := range e.shortNames[max(shortestRespeltName, n-2):min(n+3, len(e.shortNames))] {
		for _, name := range list {
			if count[name.Entity] > 0 && vowelsApart(word, name.Key, fewest) && (own == 0 || e.known().Count(name.Key) >= respeltRatio*own) {
				names = append(names, name.Name)
			}
		}
	}
	if found := entitiesOf(names); len(found) != 1 {
		return ""
	}
	sort.SliceStable(names, func(i, j int) bool { return e.count(names[i].Key) > e.count(names[j].Key) })
	return asInText(names[0])
}

// vowelsApart reports whether two words have the same consonants, at least fewest of them, and
// differ by one long vowel or, in long words, by two. Their last letters must be equal, since an
// ending («إيراني») adds no vowel to the name; so must a first و.
func vowelsApart(a, b string, fewest int) bool {
	x, y := []rune(a), []rune(b)
	if x[len(x)-1] != y[len(y)-1] || (x[0] == 'و') != (y[0] == 'و') || bare(a) != bare(b) || letters(bare(a)) < fewest {
		return false
	}
	most := 1
	if len(x) > 6 {
		most = 2
	}
	return vowelEdits(x, y) <= most
}

// bare removes the letters that show long vowels.
func bare(word string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("اوي", r) {
			return -1
		}
		return r
	}, word)
}

// vowelEdits returns how many vowels are inserted, omitted or exchanged between two words with the
// same consonants: for each pair of runs of vowels that differ, the difference of their lengths,
// but at least one.
func vowelEdits(a, b []rune) int {
	total, i, j := 0, 0, 0
	run := func(word []rune, at *int) string {
		from := *at
		for *at < len(word) && strings.ContainsRune("اوي", word[*at]) {
			*at++
		}
		return string(word[from:*at])
	}
	for {
		if p, q := run(a, &i), run(b, &j); p != q {
			total += max(1, max(len(p), len(q))/2-min(len(p), len(q))/2)
		}
		if i >= len(a) || j >= len(b) {
			return total
		}
		i, j = i+1, j+1
	}
}
