package sounds

import (
	"strings"
	"unicode/utf8"
)

// longest is the most bytes of a Latin word that is compared, and half the most of an Arabic one:
// longer words are not names, and the time is the product of both lengths.
const longest = 64

// Cost returns the cost of reading a word in Arabic letters as one in Latin letters; 0 for a plain
// rendering, 1000 for none, and for words longer than names are.
func Cost(latin, arabic string) float64 {
	if len(latin) > longest || len(arabic) > 2*longest {
		return costAlways
	}
	letters := []rune(arabic)
	if arabic == "عمرو" {
		letters = letters[:3] // its و distinguishes it from «عمر» and is not spoken
	}
	rows := make([][]float64, len(latin)+1)
	for i := range rows {
		rows[i] = make([]float64, len(letters)+1)
		for j := range rows[i] {
			rows[i][j] = costAlways
		}
	}
	rows[0][0] = 0
	a := aligner{latin, letters, rows}
	for i := 0; i <= len(latin); i++ {
		for j := 0; j <= len(letters); j++ {
			if rows[i][j] < costAlways {
				a.from(i, j)
			}
		}
	}
	return rows[len(latin)][len(letters)]
}

// An aligner fills a table of the lowest costs of reading the first i letters of the Latin word as
// the first j of the Arabic one.
type aligner struct {
	latin  string
	arabic []rune
	rows   [][]float64
}

func (a *aligner) reach(i, j int, cost float64) {
	if cost < a.rows[i][j] {
		a.rows[i][j] = cost
	}
}

// from takes every possible step from a cell.
func (a *aligner) from(i, j int) {
	have := a.rows[i][j]
	if j < len(a.arabic) {
		a.reach(i, j+1, have+a.unshown(j))
	}
	if i == len(a.latin) {
		return
	}
	switch c := a.latin[i]; {
	case strings.IndexByte("aeiou", c) >= 0:
		a.vowel(i, j, have)
	default:
		a.consonant(i, j, have)
	}
}

func (a *aligner) consonant(i, j int, have float64) {
	rest := string(a.arabic[j:])
	for k := range chunks {
		c := &chunks[k]
		if !strings.HasPrefix(a.latin[i:], c.latin) {
			continue
		}
		next := i + len(c.latin)
		for _, s := range c.arabic {
			if strings.HasPrefix(rest, s) {
				a.reach(next, j+utf8.RuneCountInString(s), have)
			}
		}
		for _, s := range c.less {
			if strings.HasPrefix(rest, s) {
				a.reach(next, j+utf8.RuneCountInString(s), have+costLess)
			}
		}
	}
	c := a.latin[i]
	switch {
	case i > 0 && a.latin[i-1] == c:
		a.reach(i+1, j, have) // doubled
	case c == 'y' && j < len(a.arabic) && a.arabic[j] == 'ي', c == 'h' && i == len(a.latin)-1:
		a.reach(i+1, j, have)
	case c == 'w' && j < len(a.arabic) && a.arabic[j] == 'ف':
		a.reach(i+1, j+1, have+costGerman)
	case c == 'w' && i == 0:
		a.reach(i+1, j, have+costOther) // «Wakanda» is not «كندا»
	case strings.IndexByte("hwy", c) >= 0:
		a.reach(i+1, j, have+costGlide)
	case c == 'v' && j < len(a.arabic) && a.arabic[j] == 'و':
		a.reach(i+1, j+1, have+costLess)
	default:
		a.reach(i+1, j, have+costOther)
	}
}

// renders are the Arabic letters that a Latin vowel plainly stands for, and those that it stands
// for less often.
var renders = map[byte][2]string{
	'a': {"اعهيء", ""}, 'e': {"يهاعء", ""}, 'i': {"ييعا", "ه"}, 'o': {"وعا", "ه"}, 'u': {"وعا", ""},
}

// pairs are two Latin vowels that stand for one Arabic letter.
var pairs = map[string]rune{"ou": 'و', "oo": 'و', "au": 'و', "uu": 'و', "ee": 'ي', "ei": 'ي', "ie": 'ي', "ai": 'ي', "ii": 'ي', "aa": 'ا', "ae": 'ا'}

func (a *aligner) vowel(i, j int, have float64) {
	c := a.latin[i]
	if j+1 < len(a.arabic) && a.arabic[j] == 'ا' && a.arabic[j+1] == 'ل' && strings.HasPrefix(a.latin[i+1:], "l") {
		a.reach(i+2, j+2, have) // «Abdelfattah»
	}
	if j > 0 && j+2 < len(a.arabic) && a.arabic[j] == 'ا' && a.arabic[j+1] == 'ل' && strings.ContainsRune(sun, a.arabic[j+2]) {
		a.reach(i+1, j+2, have) // «Noureddine»
	}
	if i+2 <= len(a.latin) && j < len(a.arabic) && pairs[a.latin[i:i+2]] == a.arabic[j] {
		a.reach(i+2, j+1, have)
	}
	shown := renders[c]
	if j < len(a.arabic) {
		r := a.arabic[j]
		switch {
		case (r == 'ه' || r == 'ي' && c == 'a') && j < len(a.arabic)-1:
			// ة and ى end a word
		case r == 'ا' && c == 'e' && j > 0:
			a.reach(i+1, j+1, have+costLess)
		case r == 'ا' && c != 'a' && j > 0:
			a.reach(i+1, j+1, have+costLong) // only a first alef carries any vowel
		case strings.ContainsRune(shown[0], r):
			a.reach(i+1, j+1, have)
		case strings.ContainsRune(shown[1], r):
			a.reach(i+1, j+1, have+costVowel)
		}
		if j+1 < len(a.arabic) && (r == 'ا' || r == 'ع') {
			// «إيران», «أوباما», «عادل»: two letters show one vowel
			if second := a.arabic[j+1]; second == 'ي' && (c == 'i' || c == 'e') ||
				second == 'و' && (c == 'o' || c == 'u') || second == 'ا' && c == 'a' {
				a.reach(i+1, j+2, have)
			}
		}
	}
	a.reach(i+1, j, have+a.short(i))
}

// short returns the cost of a vowel that the Arabic letters do not show: nothing for a short one
// between consonants, more for those that are likelier long (o, u, two together, the last).
func (a *aligner) short(i int) float64 {
	isVowel := func(k int) bool { return k >= 0 && k < len(a.latin) && strings.IndexByte("aeiou", a.latin[k]) >= 0 }
	c := a.latin[i]
	switch {
	case i == 0:
		return costFirst
	case isVowel(i + 1), isVowel(i - 1):
		return costPair
	case i == len(a.latin)-1 && c != 'e':
		return costLast
	case c == 'o' || c == 'u' || c == 'i':
		return costRound
	}
	return 0
}

// unshown returns the cost of an Arabic letter that the Latin letters do not show.
func (a *aligner) unshown(j int) float64 {
	switch r := a.arabic[j]; {
	case j < 2 && len(a.arabic) > 4 && string(a.arabic[:2]) == "ال":
		return costArticle
	case r == 'ع' || r == 'ء':
		return costHamza
	case r == 'ه' && j == len(a.arabic)-1:
		return costHamza
	case r == 'ا' || r == 'و' || r == 'ي':
		return costLong
	case r == 'ه' || r == 'ح':
		return costLong
	}
	return costOther
}
