package main

import (
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/kashshaf/kashshaf/corpus/arabic"
	"github.com/kashshaf/kashshaf/corpus/arabic/lexicon"
	"github.com/kashshaf/kashshaf/corpus/eval/gold"
	"github.com/kashshaf/kashshaf/corpus/eval/words"
)

// newsLexicon returns a lexicon with the counts of the words of all articles.
func newsLexicon(shared string) (arabic.Lexicon, error) {
	docs, err := articles(shared)
	if err != nil {
		return arabic.Lexicon{}, err
	}
	census := lexicon.Take(lexicon.Of(len(docs), func(i int) string { return docs[i].Text() }))
	return arabic.Lexicon{Count: func(word string) int { return census.Count[word] }}, nil
}

// stemmers returns each system's key of a word.
func stemmers(lex arabic.Lexicon) ([3]func(string) string, error) {
	list, err := systems()
	if err != nil {
		return [3]func(string) string{}, err
	}
	first := func(s system) func(string) string {
		return func(word string) string {
			if terms := s.terms(word); len(terms) > 0 {
				return terms[0]
			}
			return word
		}
	}
	return [3]func(string) string{
		func(word string) string { return lex.Stem(arabic.Normalize(word)) }, first(list[1]), first(list[2]),
	}, nil
}

// lemmas measures, over the types of WikiNews, how far words with the same key have the same
// lemma, and vice versa.
func lemmas(shared string) ([]row, error) {
	list, err := words.ReadLemmas(filepath.Join(shared, "eval", "lemma", "wikinews-lemmas.csv"))
	if err != nil {
		return nil, err
	}
	lex, err := newsLexicon(shared)
	if err != nil {
		return nil, err
	}
	stem, err := stemmers(lex)
	if err != nil {
		return nil, err
	}
	r := row{set: "WikiNews lemmas", figure: "same-lemma F1", tried: ".611", reach: ".87"}
	for i := range stem {
		r.values[i] = value(words.Conflation(list, stem[i]))
	}
	return []row{r}, nil
}

// proclitics measures, over Farasa's segmentation of WikiNews, how many words with proclitics are
// cut right before their stem, and how many without any are cut nevertheless.
func proclitics(shared string) ([]row, error) {
	list, err := words.ReadSegmented(filepath.Join(shared, "eval", "lemma", "WikiNews.pos.ref"))
	if err != nil {
		return nil, err
	}
	lex, err := newsLexicon(shared)
	if err != nil {
		return nil, err
	}
	stem, err := stemmers(lex)
	if err != nil {
		return nil, err
	}
	r := row{set: "Farasa WikiNews", figure: "proclitics cut right / cut where there are none", tried: ".847", reach: ".93"}
	for i, letters := range [3]func(string) int{
		func(word string) int {
			return utf8.RuneCountInString(word) - utf8.RuneCountInString(lex.Split(word).Rest)
		},
		func(word string) int { return before(word, stem[1](word)) },
		func(word string) int { return before(word, stem[2](word)) },
	} {
		cuts := words.Cut(list, letters)
		r.values[i] = gold.Decimal(cuts.Accuracy()) + " / " + gold.Decimal(cuts.Mistakes())
	}
	return []row{r}, nil
}

// before returns the number of letters of a word before its stem.
func before(word, stem string) int {
	letters := []rune(stem)
	i := strings.Index(word, string(letters[:min(3, len(letters))]))
	return utf8.RuneCountInString(word[:max(i, 0)])
}
