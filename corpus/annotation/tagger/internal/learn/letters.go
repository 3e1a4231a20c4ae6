package learn

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/annotation/tagger/internal/seq"
	"github.com/kashshaf/kashshaf/corpus/arabic"
)

// How letters are learnt.
const (
	leastSpelt  = 20  // words that must have some letters for them to get a weight
	rounds      = 12  // times that all words are gone through
	step        = 0.1 // how far a word moves the weights of its letters in the first round
	decay       = 0.003
	leastBytes  = 6    // shorter words say nothing
	perUnit     = 20   // units of a weight as it is written
	oneSlower   = 0.1  // how much slower the constant moves
	articleForm = "ال" // words with it are left out: names of the world have none
)

// A spelt is a word of which it is known whether it is a name of the world.
type spelt struct {
	word  string
	name  float64 // 1 or 0
	grams []int
}

// Letters learns how names of the world are spelt, from parts of people's names and from words of
// raw text that a model never takes for part of a name, and writes the weights as seq reads them.
func Letters(out io.Writer, model *seq.Model, texts []string, names map[string]int) error {
	words := append(commonWords(model, texts), namesOf(names)...)
	draw := rand.New(rand.NewPCG(1, 1))
	draw.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
	grams := indexGrams(words)
	weights, constant := regress(words, len(grams))
	if _, err := fmt.Fprintf(out, "\t%d\n", units(constant)); err != nil {
		return err
	}
	list := make([]string, 0, len(grams))
	for g := range grams {
		list = append(list, g)
	}
	sort.Strings(list)
	for _, g := range list {
		if n := units(weights[grams[g]]); n != 0 {
			if _, err := fmt.Fprintf(out, "%s\t%d\n", g, n); err != nil {
				return err
			}
		}
	}
	return nil
}

func units(weight float64) int { return int(math.Round(perUnit * weight)) }

// commonWords returns the words of texts, without clitics, that are never part of a name.
func commonWords(model *seq.Model, texts []string) (words []spelt) {
	lex := model.Lexicon()
	seen := map[string]bool{}
	for _, text := range texts {
		for _, token := range arabic.Tokenize(text) {
			_, form := seq.Cut(lex, token.Word)
			if seen[form] || !mayBeSpelt(form) {
				continue
			}
			seen[form] = true
			if r := model.Record(seq.Hash(form)); r.Names == 0 && r.NeverNamed() {
				words = append(words, spelt{word: form})
			}
		}
	}
	return words
}

// namesOf returns parts of people's names, sorted.
func namesOf(names map[string]int) (words []spelt) {
	for w := range names {
		if mayBeSpelt(w) {
			words = append(words, spelt{word: w, name: 1})
		}
	}
	sort.Slice(words, func(i, j int) bool { return words[i].word < words[j].word })
	return words
}

// mayBeSpelt reports whether a word is in Arabic letters and long enough.
func mayBeSpelt(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return len(w) >= leastBytes && r >= 'ء' && r <= 'ي' && !strings.HasPrefix(w, articleForm)
}

// indexGrams numbers the letters, pairs and triples that enough words have, and fills in those of
// each word.
func indexGrams(words []spelt) map[string]int {
	count := map[string]int{}
	for _, w := range words {
		seq.EachGram(w.word, func(g string) { count[g]++ })
	}
	numbers := map[string]int{}
	for i := range words {
		seq.EachGram(words[i].word, func(g string) {
			if count[g] < leastSpelt {
				return
			}
			n, ok := numbers[g]
			if !ok {
				n = len(numbers)
				numbers[g] = n
			}
			words[i].grams = append(words[i].grams, n)
		})
	}
	return numbers
}

// regress finds the weights of a logistic regression by stochastic gradient descent.
func regress(words []spelt, n int) (weights []float64, constant float64) {
	weights = make([]float64, n)
	for round := range rounds {
		rate := step / float64(1+round)
		for i := range words {
			w := &words[i]
			sum := constant
			for _, g := range w.grams {
				sum += weights[g]
			}
			wrong := w.name - 1/(1+math.Exp(-sum))
			constant += oneSlower * rate * wrong
			for _, g := range w.grams {
				weights[g] += rate * (wrong - decay*weights[g])
			}
		}
	}
	return weights, constant
}
