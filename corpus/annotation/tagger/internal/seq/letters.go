package seq

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

// lettersTSV says how much more often each letter, pair and triple of letters occurs in names of
// the world than in other Arabic words: the weights of a logistic regression, in twentieths. "^"
// and "$" are the ends of a word; the line without letters has the constant. The command in
// corpus/annotation/tagger/train makes it with -letters.
//
//go:embed letters.tsv
var lettersTSV string

// longestGram is how many letters a weight is of at most.
const longestGram = 3

// A gram is up to longestGram letters.
type gram [longestGram]rune

// A spelling tells words spelt like foreign names from other words.
type spelling struct {
	weights  map[gram]int16
	constant int
}

// spelledAbroad is what lettersTSV says.
var spelledAbroad = readSpelling(lettersTSV)

func readSpelling(tsv string) *spelling {
	s := &spelling{weights: make(map[gram]int16, strings.Count(tsv, "\n"))}
	for line := range strings.Lines(tsv) {
		letters, weight, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		n, err := strconv.Atoi(weight)
		if err != nil {
			panic(fmt.Sprintf("letters.tsv: weight %q of %q", weight, letters)) // it is part of the program
		}
		if letters == "" {
			s.constant = n
			continue
		}
		var g gram
		copy(g[:], []rune(letters))
		s.weights[g] = int16(n)
	}
	return s
}

// score returns how much a word is spelt like a foreign name, in twentieths of the logarithm of
// the odds.
func (s *spelling) score(word string) int {
	sum := s.constant
	var last gram // the letters before, the latest at the end
	n := 0
	add := func(r rune) {
		copy(last[:], last[1:])
		last[longestGram-1] = r
		n = min(n+1, longestGram)
		for size := 1; size <= n; size++ {
			var g gram
			copy(g[:], last[longestGram-size:])
			sum += int(s.weights[g])
		}
	}
	add('^')
	for _, r := range word {
		add(r)
	}
	add('$')
	return sum
}

// EachGram calls do with each letter, pair and triple of letters of a word and its ends, as
// letters.tsv has them.
func EachGram(word string, do func(string)) {
	letters := []rune("^" + word + "$")
	for size := 1; size <= longestGram; size++ {
		for i := 0; i+size <= len(letters); i++ {
			do(string(letters[i : i+size]))
		}
	}
}

// How much a word must be spelt like a foreign name to count as one: of words that are no names
// one in nine, in thirty-six, in ninety does, of names .94, .81, .68.
const (
	perhapsForeign = 0
	likelyForeign  = 40
	surelyForeign  = 60
)
